/** Names that follow what an object is. */
import type { Edit } from '../checks/diagnostics.ts';
import { indexOf } from './design.ts';
import { renameObject } from './edits.ts';
import { ownIdOf } from './imported/import-parts.ts';
import { deriveName } from './names.ts';
import type { Key } from '../schema/value.ts';

/** A name that was derived follows what it was derived from; one that a person gave stays. */
export const followingName =
  (key: Key, change: Edit): Edit =>
  (design) => {
    const after = change(design);
    const before = indexOf(design).byKey.get(key);
    const object = indexOf(after).byKey.get(key);
    // What is imported is known by its name already.
    if (!before || !object || before === object || ownIdOf(object) !== undefined) return after;
    if (before.name !== deriveName(before, design)) return after;
    return renameObject(key, deriveName(object, after))(after);
  };
