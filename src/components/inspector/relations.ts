/** What refers to an object, in a few words and one by one. */
import { typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { referencesTo } from '../../model/design/edits.ts';
import { lowerFirst } from '../../model/text/lower-first.ts';
import type { Key } from '../../model/schema/value.ts';

export const relationsOf = (design: Design, key: Key): readonly DesignObject[] =>
  referencesTo(design, key).filter((object) => object.key !== key);

/** "2 routes", "1 integration", "5 resources". */
export function countText(objects: readonly DesignObject[]): string {
  const types = new Set(objects.map(typeOf));
  const [type, ...others] = types;
  if (!type) return '';
  const [one, many] = others.length === 0 ? [type.label, type.plural] : ['resource', 'resources'];
  return `${objects.length} ${lowerFirst(objects.length === 1 ? one : many)}`;
}
