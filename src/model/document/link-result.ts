/** What reading a link gives. */
import type { Design } from '../design/design.ts';

export type LinkProblem = 'cut' | 'damaged' | 'newer' | 'foreign' | 'too-large';

export type LinkResult =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly problem: LinkProblem; readonly message: string };

const untouched = "Your designs aren't changed.";
export const refuse = (problem: LinkProblem, message: string): LinkResult => ({
  ok: false,
  problem,
  message: `${message} ${untouched}`,
});
/** What a fragment is told that has nothing of a link. */
export const foreignLink = refuse('foreign', 'This address has no Gatewright design after the #. Copy the whole link.');
