import Eye from 'lucide-react/icons/eye';
import Unlink from 'lucide-react/icons/unlink';
import { useDesign } from '../../session/hooks.ts';
import { editCopy } from '../../session/start.ts';
import { closeReview, dismissLinkProblem, openDialog, useSession } from '../../session/store.ts';
import '../styles/banner.css';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { designSummary } from './design-summary.ts';
import { useMine } from './use-mine.ts';

/** What the address bar brought: someone's design for review, or why its link shows nothing. */
export function LinkBanner() {
  const problem = useSession((state) => state.linkProblem);
  const isReview = useSession((state) => state.mode.kind === 'review');
  return (
    <>
      {problem && (
        <section className="banner banner--warn" aria-label="Link problem" role="alert">
          <Icon of={Unlink} size={16} />
          <p className="banner__text">{problem.message}</p>
          <Button size="sm" onPress={dismissLinkProblem}>
            Close
          </Button>
        </section>
      )}
      {isReview && <Review />}
    </>
  );
}

function Review() {
  const design = useDesign();
  const hasMine = useMine().length > 0;
  return (
    <section className="banner banner--note" aria-label="Design from a link">
      <Icon of={Eye} size={16} />
      <div className="banner__text">
        <p>
          <b>You are looking at a design from a link (read-only).</b> Your own work is untouched.{' '}
          <span className="banner__summary">{designSummary(design)}</span>
        </p>
        {design.note !== '' && <p className="banner__note">{design.note}</p>}
      </div>
      <Button size="sm" onPress={() => void editCopy()}>
        Edit a copy
      </Button>
      {hasMine && (
        <Button size="sm" onPress={() => openDialog('compare')}>
          Compare with mine
        </Button>
      )}
      <Button size="sm" variant="quiet" onPress={closeReview}>
        Close
      </Button>
    </section>
  );
}
