import { useState } from 'react';
import CircleX from 'lucide-react/icons/circle-x';
import { templateGroups } from '../../session/templates.ts';
import { newDesign } from '../../session/document/store.ts';
import { Callout } from '../ui/Callout.tsx';
import { FixButton } from '../ui/FixButton.tsx';
import { Segmented } from '../ui/input/Segmented.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { templateLoader, useTemplates } from './use-templates.ts';
import * as startStyles from './Start.module.css';
import * as styles from './TemplateCard.module.css';

const { load, prefetch } = templateLoader;
const all = 'All';
const bones = [1, 2, 3, 4, 5, 6, 7, 8];

/** Designs to start from. */
export function TemplateGallery() {
  const { data: templates = [], error, isPending, retry } = useTemplates();
  const [group, setGroup] = useState(all);
  const [failed, setFailed] = useState<{ readonly file: string; readonly message: string }>();

  const open = async (file: string) => {
    try {
      // What a new design begins with is applied by edits, which this page does not need before.
      const [design, { asPreferred }] = await Promise.all([load(file), import('../../session/document/new-design.ts')]);
      setFailed(undefined);
      newDesign(asPreferred(design));
    } catch (reason) {
      setFailed({ file, message: reason instanceof Error ? reason.message : String(reason) });
    }
  };
  const groups = [all, ...templateGroups(templates)];
  const shown = templates.filter((template) => group === all || template.group === group);

  return (
    <section className={startStyles.gallery} aria-labelledby="start-templates" aria-busy={isPending}>
      <div className={startStyles.section}>
        <h2 id="start-templates">Templates</h2>
        {templates.length > 0 && (
          <div className={startStyles.filter}>
            <Segmented
              label="Filter templates"
              options={groups.map((name) => ({ id: name, label: name }))}
              value={group}
              onChange={setGroup}
            />
          </div>
        )}
      </div>
      {error && <Problem text={`The templates could not be loaded. ${error.message}`} onRetry={retry} />}
      {failed && (
        <Problem text={`This template could not be opened. ${failed.message}`} onRetry={() => void open(failed.file)} />
      )}
      {isPending && <Skeleton />}
      <ul className={styles.cards}>
        {shown.map((template) => (
          <li key={template.file}>
            <TemplateCard
              template={template}
              onOpen={() => void open(template.file)}
              onApproach={() => prefetch(template.file)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Problem({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <div role="alert" className={startStyles.problem}>
      <Callout tone="error" icon={CircleX} action={<FixButton onPress={onRetry}>Try again</FixButton>}>
        {text}
      </Callout>
    </div>
  );
}

function Skeleton() {
  return (
    <div className={`${styles.cards} ${styles.cardsLoading}`} aria-hidden>
      {bones.map((bone) => (
        <div key={bone} className={styles.card}>
          <div className={styles.thumb} />
          <div className={styles.body}>
            <span className="bone" style={{ width: '52%' }} />
            <span className="bone" style={{ width: '88%' }} />
            <span className="bone" style={{ width: '34%' }} />
          </div>
        </div>
      ))}
    </div>
  );
}
