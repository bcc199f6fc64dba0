/** What is said of objects that wait for their ids, and of the answers that have them. */
import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import { lowerFirst } from '../../../model/text/lower-first.ts';
import { resourceType, type ResourceTypeId } from '../../../model/resources/index.ts';
import { listText } from '../../../model/text/list-text.ts';
import { amountsOf, amountsText, countTypes } from '../../../session/adopt/counts.ts';
import { answerCount } from '../../../session/adopt/calls.ts';
import type { Waiters } from '../../../session/adopt/waiting.ts';

/** "12 of 25 have their ids now; 13 routes are left."; undefined while none has. */
export function progressText({ all, left }: Waiters): string | undefined {
  const having = all.length - left.length;
  if (having === 0) return undefined;
  const have = having === 1 ? 'has its id' : 'have their ids';
  const rest = amountsText(amountsOf(countTypes(left)), 4);
  return `${formatNumber(having)} of ${formatNumber(all.length)} ${have} now; ${rest} ${left.length === 1 ? 'is' : 'are'} left.`;
}

/** Why there are no import blocks of what waits. */
export const lackText = ({ left }: Waiters): string =>
  left.length === 1
    ? '1 object has no import block yet: this kind of file does not hold the id that AWS gave.'
    : `${formatCount(left.length, 'object')} have no import blocks yet: this kind of file does not hold the ids that AWS gave.`;

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/** "Two answers of AWS fill them in." */
export function resolutionsText({ left }: Waiters, types: readonly ResourceTypeId[]): string {
  const count = answerCount(types);
  const answers =
    count === undefined
      ? 'Answers of AWS fill'
      : count === 1
        ? 'One answer of AWS fills'
        : `${numbers[count] ?? formatNumber(count)} answers of AWS fill`;
  return `${answers} ${left.length === 1 ? 'it' : 'them'} in.`;
}

/** "It prints the integrations and routes with their ids, and only reads." */
export function printsText(types: readonly ResourceTypeId[]): string {
  const words = types.map((type) => (type === 'api' ? 'API' : lowerFirst(resourceType(type).plural)));
  return `It prints the ${listText(words)} with ${types.join() === 'api' ? 'its id' : 'their ids'}, and only reads.`;
}
