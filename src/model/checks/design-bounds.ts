/** Whether a whole design is one that Gatewright works on: its lists, and what follows from them. */
import { bounds, tooLong, tooMany } from '../schema/bounds.ts';
import { indexOf, typeOf, type Design } from '../design/design.ts';

/** Objects that others are printed with although no reference says so, up to just above the bound. */
function impliedIn(design: Design): number {
  const index = indexOf(design);
  let count = 0;
  for (const object of design.objects) {
    const { dependsOn, snapshotOf } = typeOf(object);
    count += (dependsOn?.(object, index).length ?? 0) + (snapshotOf?.(object, index).length ?? 0);
    if (count > bounds.implied) break;
  }
  return count;
}

/** The message for a design that is larger than it may be; undefined: it is not. */
export const beyondBounds = (design: Design): string | undefined =>
  tooLong(design) ?? tooMany('implied', impliedIn(design));
