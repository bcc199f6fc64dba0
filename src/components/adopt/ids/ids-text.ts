/** What is said of objects that wait for their ids, and of the answers that have them. */
import { formatNumber } from '../../../model/text/format-number.ts';
import { lowerFirst } from '../../../model/text/lower-first.ts';
import { resourceType, type ResourceTypeId } from '../../../model/resources/index.ts';
import { listText } from '../../../model/text/list-text.ts';
import { amountsOf, amountsText, countTypes } from '../../../session/adopt/counts.ts';
import { answerCount } from '../../../session/adopt/calls.ts';
import type { Waiters } from '../../../session/adopt/waiting.ts';

/** "12 of 25 have IDs; 13 routes remain."; undefined while none has. */
export function progressText({ all, left }: Waiters): string | undefined {
  const having = all.length - left.length;
  if (having === 0) return undefined;
  const have = having === 1 ? 'has an ID' : 'have IDs';
  const rest = amountsText(amountsOf(countTypes(left)), 4);
  return `${formatNumber(having)} of ${formatNumber(all.length)} ${have}; ${rest} ${left.length === 1 ? 'remains' : 'remain'}.`;
}

/** Why there are no import blocks of what waits. */
export const lackText = ({ left }: Waiters): string =>
  left.length === 1
    ? "1 resource can't be imported yet: this file format doesn't contain resource IDs."
    : `${formatNumber(left.length)} resources can't be imported yet: this file format doesn't contain resource IDs.`;

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** "Paste the output of these two commands to add them." */
export function resolutionsText({ left }: Waiters, types: readonly ResourceTypeId[]): string {
  const count = answerCount(types);
  const commands =
    count === undefined
      ? 'these commands'
      : count === 1
        ? 'this command'
        : `these ${numbers[count] ?? formatNumber(count)} commands`;
  return `Paste the output of ${commands} to add ${left.length === 1 ? 'it' : 'them'}.`;
}

/** "Read-only: exports the integrations and routes with their IDs." */
export function printsText(types: readonly ResourceTypeId[]): string {
  const words = types.map((type) => (type === 'api' ? 'API' : lowerFirst(resourceType(type).plural)));
  return `Read-only: exports the ${listText(words)} with ${types.join() === 'api' ? 'its ID' : 'their IDs'}.`;
}
