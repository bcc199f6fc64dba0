/** The design in the address bar: read at the start and when it changes, never written on its own. */
import type { StoreApi } from 'zustand';
import type { Design } from '../model/design.ts';
import { decodeLink, encodeLink, linkLengths, type LinkResult } from '../model/link.ts';
import type { Actions } from './actions.ts';
import type { SessionState } from './state.ts';

export interface LinkSurroundings {
  readonly actions: Pick<Actions, 'review' | 'reportLink'>;
  readonly decode?: (hash: string) => Promise<LinkResult>;
}

/** Anchors within the page are short and begin with a letter. */
const looksLikeLink = (hash: string) => /^#\d/.test(hash) || hash.length > 40;

export interface LinkReader {
  /** Resolves when what the address bar holds now is shown. */
  readonly first: Promise<void>;
  stop(): void;
}

export function startLink(
  store: StoreApi<SessionState>,
  { actions, decode = decodeLink }: LinkSurroundings,
): LinkReader {
  let reads = 0;
  let newest = Promise.resolve();
  const show = async (read: number): Promise<void> => {
    const { hash } = window.location;
    if (!looksLikeLink(hash)) return;
    const result = await decode(hash);
    // The address changed in the meantime: what it holds now is what is waited for.
    if (read !== reads) return newest;
    if (result.ok) actions.review(result.design);
    else actions.reportLink({ problem: result.problem, message: result.message });
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
    if (done || (dismissed && state.mode.kind !== 'review')) clearHash();
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
  if (looksLikeLink(hash)) window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}

/**
 * Takes the link out of the address bar, so that a reload does not open again what the page failed on.
 * @returns the whole address; undefined where there is no link in it
 */
export function takeLink(): string | undefined {
  const { href, hash } = window.location;
  if (!looksLikeLink(hash)) return undefined;
  clearHash();
  return href;
}

export interface SharedLink {
  readonly url: string;
  /** fine, long for chat apps, better as a file, or no link at all. */
  readonly size: 'fine' | 'long' | 'file-first' | 'none';
}

/** The whole address that opens a copy of the design, and whether it is short enough to send. */
export async function shareLink(design: Design): Promise<SharedLink> {
  const { origin, pathname } = window.location;
  const url = `${origin}${pathname}${await encodeLink(design)}`;
  return { url, size: sizeOf(url.length) };
}

function sizeOf(characters: number): SharedLink['size'] {
  if (characters > linkLengths.most) return 'none';
  if (characters > linkLengths.fileFirst) return 'file-first';
  return characters > linkLengths.chat ? 'long' : 'fine';
}
