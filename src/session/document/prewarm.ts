/** What is remembered of each object of a large design, made in slices: what shows the design then finds it made. */
import { prewarmFiles } from '../../codegen/files.ts';
import { indexOf, type Design } from '../../model/design/design.ts';
import { loadChecks } from './checks.ts';

/** Fewer objects are no work that anyone would notice. */
export const manyObjects = 400;

/** Longest that the page is held at a time, in ms. */
const slice = 16;

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Looks at all objects and prints them, and lets the page go on in between. Resolves to false where nobody wants the
 * result any more.
 *
 * @param onShare told how much is done, from 0 to 1
 */
export async function prewarm(
  design: Design,
  isWanted: () => boolean,
  onShare: (share: number) => void,
): Promise<boolean> {
  const { objects } = design;
  if (objects.length < manyObjects) return true;
  // Without the rules the design is shown unjudged, as everywhere.
  const checkAhead = await loadChecks().then(
    (rules) => rules.prewarmChecks,
    () => () => undefined,
  );
  const index = indexOf(design);
  let start = performance.now();
  for (const [at, object] of objects.entries()) {
    if (performance.now() - start > slice) {
      onShare(at / objects.length);
      await nextTask();
      if (!isWanted()) return false;
      start = performance.now();
    }
    checkAhead(object, design);
    prewarmFiles(object, design, index);
  }
  onShare(1);
  await nextTask();
  return isWanted();
}
