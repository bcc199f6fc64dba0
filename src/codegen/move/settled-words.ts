/** Objects that moved, once all have their names: their words and the ids that these say. */
import { addressOf, indexOf, typeOf, type Design } from '../../model/design/design.ts';
import { importIdOf, knownIdOf, ownIdOf } from '../../model/design/imported/import-parts.ts';
import { type Key } from '../../model/schema/value.ts';
import { commentedBlocks } from '../../hcl/layout/comments.ts';
import { objectDeviations } from '../terraform/deviations.ts';
import { printedNames } from '../terraform/names.ts';
import { fingerprintOf } from '../terraform/source-text.ts';
import { type Moving } from './context.ts';

/** A fingerprint that waits for the names of the whole design. */
export const unsettled = 'unsettled';

/** Words that say the same as their object keep standing for it. */
export function withWords(design: Design, moved: ReadonlyMap<Key, Moving>): Design {
  const names = printedNames(design);
  const objects = design.objects.map((object) => {
    const { sourceText: words } = object;
    if (words?.fingerprint !== unsettled) return object;
    const { blocks } = commentedBlocks(words.text);
    const [own, ...more] = blocks.filter(({ labels }) => labels.join('.') === addressOf(object));
    const says =
      own && more.length === 0 && blocks.length === 1 && objectDeviations(words.text, own, object, names).length === 0;
    const { text } = words;
    return { ...object, sourceText: { text, fingerprint: says ? fingerprintOf(object, names) : '' } };
  });
  return moved.size === 0 ? design : { ...design, objects };
}

/** Objects whose id is a name that is written out, imported by it where the ids around it are known. */
export function withKnownIds(design: Design, moved: ReadonlyMap<Key, Moving>): Design {
  const index = indexOf(design);
  const objects = design.objects.map((object) => {
    const { ownId } = typeOf(object);
    const known = knownIdOf(object);
    if (!moved.has(object.key) || ownId === undefined || known === undefined || ownIdOf(object) !== undefined)
      return object;
    const named = { ...object, import: { ...object.import, [ownId]: known } };
    return importIdOf(named, index) === undefined ? object : named;
  });
  return { ...design, objects };
}
