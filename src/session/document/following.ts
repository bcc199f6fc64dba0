/** Where the selection goes when a design changes under it. */
import { indexOf, parentKeyOf, type Design } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import type { Selection } from './state.ts';

/** Objects that are new or different in `after`. */
function changedKeys(before: Design, after: Design): readonly Key[] {
  const old = indexOf(before).byKey;
  return after.objects.filter((object) => old.get(object.key) !== object).map(({ key }) => key);
}

/** What to show in place of an object or variable that goes: the next of its type, the one before, or its parent. */
export function neighbourOf(design: Design, key: Key): Key | undefined {
  const { byKey, byType } = indexOf(design);
  const object = byKey.get(key);
  if (!object) {
    const { variables, objects } = design;
    const at = variables.findIndex((variable) => variable.key === key);
    return at < 0 ? undefined : (variables[at + 1] ?? variables[at - 1] ?? objects[0])?.key;
  }
  const siblings = byType.get(object.type) ?? [];
  const at = siblings.indexOf(object);
  return (
    siblings[at + 1]?.key ??
    siblings[at - 1]?.key ??
    parentKeyOf(object) ??
    design.objects.find((other) => other !== object)?.key
  );
}

/** Whether a key is that of a block in passthrough text: its address, and no key of an object has a dot. */
export const isBlockKey = (key: Key): boolean => key.includes('.');

/** After undo and redo: stays where it is if that is concerned or nothing is, else goes to what changed. */
export function followChange(selection: Selection, before: Design, after: Design): Selection {
  const { key, serial } = selection;
  const changed = changedKeys(before, after);
  const present = key !== undefined && (indexOf(after).byKey.has(key) || isBlockKey(key));
  if (present && (changed.length === 0 || changed.includes(key))) return selection;
  const gone = key === undefined || present ? undefined : neighbourOf(before, key);
  const next = changed[0] ?? (gone !== undefined && indexOf(after).byKey.has(gone) ? gone : after.objects[0]?.key);
  return { key: next, path: undefined, origin: 'outline', serial: serial + 1 };
}
