/** The design in the address bar: read at the start and when it changes, never written on its own. */
import type { StoreApi } from 'zustand';
import { mayBeLink } from '../../model/document/link-form.ts';
import { foreignLink, type LinkResult } from '../../model/document/link-result.ts';
import { loadAndDecodeLink } from './decode-link.ts';
import type { Actions } from '../document/actions.ts';
import type { SessionState } from '../document/state.ts';
import { clearHash, isAnchor } from './take-link.ts';

export interface LinkContext {
  readonly actions: Pick<Actions, 'review' | 'closeReview' | 'reportLink' | 'dismissLinkProblem'>;
  readonly decode?: (hash: string) => Promise<LinkResult>;
}

export interface LinkReader {
  /** Resolves when what the address bar holds now is shown. */
  readonly first: Promise<void>;
  stop(): void;
}

export function startLink(
  store: StoreApi<SessionState>,
  { actions, decode = loadAndDecodeLink }: LinkContext,
): LinkReader {
  let reads = 0;
  let newest = Promise.resolve();
  /** The fragment whose design is under review; one that was pasted has none. */
  let shown: string | undefined;
  /** Back to an address without the link is back to one's own work. */
  const leave = () => {
    if (shown !== undefined) actions.closeReview();
    if (store.getState().linkProblem) actions.dismissLinkProblem();
  };
  const show = async (read: number): Promise<void> => {
    const { hash } = window.location;
    if (hash === shown) return;
    if (isAnchor(hash)) return leave();
    const result = mayBeLink(hash) ? await decode(hash) : foreignLink;
    // The address changed in the meantime: what it holds now is what is waited for.
    if (read !== reads) return newest;
    if (result.ok) {
      actions.review(result.design);
      shown = hash;
    } else {
      if (shown !== undefined) actions.closeReview();
      actions.reportLink({ problem: result.problem, message: result.message });
    }
  };
  const read = (): Promise<void> => {
    reads += 1;
    newest = show(reads);
    return newest;
  };
  const onHash = () => void read();
  window.addEventListener('hashchange', onHash);

  // A reload while the review or the message is open shows it again; afterwards the link has had its day.
  const unsubscribe = store.subscribe((state, previous) => {
    const done = previous.mode.kind === 'review' && state.mode.kind !== 'review';
    const dismissed = previous.linkProblem !== undefined && state.linkProblem === undefined;
    // Only the link that is done with: Back or another link has put something else into the address by now.
    if (done && shown !== undefined) {
      if (window.location.hash === shown) clearHash();
      shown = undefined;
    } else if (dismissed && state.mode.kind !== 'review') clearHash();
  });

  return {
    first: read(),
    stop() {
      window.removeEventListener('hashchange', onHash);
      unsubscribe();
    },
  };
}
