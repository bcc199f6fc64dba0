import CircleX from 'lucide-react/icons/circle-x';
import { dismissOpenProblem, useSession } from '../../session/document/store.ts';
import { Callout } from '../ui/Callout.tsx';
import { FixButton } from '../ui/FixButton.tsx';
import { Mark } from '../ui/marks/Mark.tsx';
import { PasteBox } from './PasteBox.tsx';
import { RecentDesigns } from './RecentDesigns.tsx';
import { StartActions } from './StartActions.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import * as headBarStyles from '../ui/layout/HeadBar.module.css';
import * as styles from './Start.module.css';

/** Where work begins: blank, from a template, from a file or link, or where it was left. */
export function StartPage() {
  const openProblem = useSession((state) => state.openProblem);
  return (
    <div className={styles.page}>
      <header className={`${headBarStyles.bar} ${styles.head}`}>
        <Mark />
        <b>Gatewright</b>
        <span className="grow" />
        <ThemeSwitch />
      </header>
      <main className={styles.start}>
        <div className={styles.lead}>
          <h1 id="start" tabIndex={-1}>
            Design your API Gateway. Get the Terraform.
          </h1>
          <p>
            HTTP and WebSocket APIs for the <span className="mono">awscc</span> and <span className="mono">aws</span>{' '}
            providers, validated as you type against AWS and provider rules, with import blocks for existing APIs.
          </p>
        </div>
        <PasteBox />
        <StartActions />
        {openProblem !== undefined && <Problem text={openProblem} onDismiss={dismissOpenProblem} />}
        <div className={styles.columns}>
          <RecentDesigns />
          <TemplateGallery />
        </div>
      </main>
    </div>
  );
}

function Problem({ text, onDismiss }: { text: string; onDismiss: () => void }) {
  return (
    <div role="alert" className={styles.problem}>
      <Callout tone="error" icon={CircleX} action={<FixButton onPress={onDismiss}>Close</FixButton>}>
        {text}
      </Callout>
    </div>
  );
}
