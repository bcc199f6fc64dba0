import { lazy, Suspense } from 'react';
import Unlink from 'lucide-react/icons/unlink';
import { dismissLinkProblem, useSession } from '../../../session/document/store.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

const LinkReview = lazy(() => import('./LinkReview.tsx').then((module) => ({ default: module.LinkReview })));

/** What the address bar brought: someone's design for review, or why its link shows nothing. */
export function LinkBanner() {
  const problem = useSession((state) => state.linkProblem);
  const isReview = useSession((state) => state.mode.kind === 'review');
  return (
    <>
      {problem && (
        <Banner
          tone="warn"
          label="Link problem"
          icon={Unlink}
          role="alert"
          actions={
            <Button size="sm" onPress={dismissLinkProblem}>
              Close
            </Button>
          }
        >
          <p>{problem.message}</p>
        </Banner>
      )}
      {isReview && (
        <Suspense fallback={<Banner tone="note" label="Design from a link" />}>
          <LinkReview />
        </Suspense>
      )}
    </>
  );
}
