/** The design in the address bar: read at the start and when it changes, never written on its own. */
import type { StoreApi } from 'zustand';
import { isAddress } from '../address/address.ts';
import { mayBeLink } from '../../model/document/link-form.ts';
import { foreignLink, type LinkResult } from '../../model/document/link-result.ts';
import { loadAndDecodeLink } from './decode-link.ts';
import type { Actions } from '../document/actions.ts';
import type { SessionState } from '../document/state.ts';

export interface LinkContext {
  readonly actions: Pick<Actions, 'review' | 'closeReview' | 'reportLink' | 'dismissLinkProblem'>;
  readonly decode?: (hash: string) => Promise<LinkResult>;
}

/** The place that the skip link leads to; it may not be drawn yet when the page is loaded. */
const anchors = new Set(['form']);

/** A place of the page or of a design, or what a browser adds to lead to a text in it. */
function isAnchor(hash: string): boolean {
  const name = hash.slice(1);
  return (
    name === '' ||
    isAddress(hash) ||
    name.startsWith(':~:') ||
    anchors.has(name) ||
    document.getElementById(name) !== null
  );
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

function clearHash(): void {
  const { pathname, search, hash } = window.location;
  if (!isAnchor(hash)) window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}

/**
 * Takes the link out of the address bar, so that a reload does not open again what the page failed on.
 * @returns the whole address; undefined where there is no link in it
 */
export function takeLink(): string | undefined {
  const { href, hash } = window.location;
  if (!mayBeLink(hash)) return undefined;
  clearHash();
  return href;
}
