/** One text for each of several objects that are alike otherwise, such as the keys of routes with one target. */
import { indexOf, parentKeyOf, typeOf, type Design, type DesignObject } from './design.ts';
import type { Edit } from '../checks/diagnostics.ts';
import { copyOf, keyMaker, keysOf, setValue } from './edits.ts';
import { followingName } from './naming/following-name.ts';
import { deriveName } from './naming/names.ts';
import type { Key } from '../schema/value.ts';

/** The texts that no other object of its type and parent has. */
function freeTexts(design: Design, object: DesignObject, name: string, texts: readonly string[]): readonly string[] {
  const parent = parentKeyOf(object);
  const others = (indexOf(design).byType.get(object.type) ?? []).filter(
    (other) => other !== object && parentKeyOf(other) === parent,
  );
  const taken = new Set(others.map(({ attributes }) => attributes[name]));
  return [...new Set(texts)].filter((text) => !taken.has(text));
}

/** Gives the object the first of the texts, and adds one like it for each other; not for texts that are there already. */
export const spreadTexts =
  (key: Key, name: string, texts: readonly string[]): Edit =>
  (design) => {
    const object = indexOf(design).byKey.get(key);
    const [first, ...others] = object ? freeTexts(design, object, name, texts) : [];
    if (first === undefined) return design;
    const changed = followingName(key, setValue(key, [name], first))(design);
    const at = changed.objects.findIndex((other) => other.key === key);
    const original = changed.objects[at];
    if (!original) return design;
    const nextKey = keyMaker(keysOf(changed));
    const { keyPrefix } = typeOf(original);
    return others.reduce((whole, text, place) => {
      const copy = copyOf(original, nextKey(keyPrefix), '');
      const like = { ...copy, attributes: { ...copy.attributes, [name]: text } };
      const named = { ...like, name: deriveName(like, whole) };
      return { ...whole, objects: whole.objects.toSpliced(at + 1 + place, 0, named) };
    }, changed);
  };
