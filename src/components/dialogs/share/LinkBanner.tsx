import { lazy, Suspense } from 'react';
import Unlink from 'lucide-react/icons/unlink';
import { dismissLinkProblem, useSession } from '../../../session/document/store.ts';
import '../../styles/banner.css';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

const LinkReview = lazy(() => import('./LinkReview.tsx').then((module) => ({ default: module.LinkReview })));

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
      {isReview && (
        <Suspense fallback={<section className="banner banner--note" aria-label="Design from a link" />}>
          <LinkReview />
        </Suspense>
      )}
    </>
  );
}
