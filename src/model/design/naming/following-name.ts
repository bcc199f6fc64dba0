/** Names that follow what an object is. */
import type { Edit } from '../../checks/diagnostics.ts';
import { indexOf, type Design, type DesignIndex, type DesignObject } from '../design.ts';
import { renameObject } from '../edits.ts';
import { ownIdOf } from '../imported/import-parts.ts';
import { deriveName, saidName } from './names.ts';
import type { Key } from '../../schema/value.ts';

/** A name that was derived follows what it was derived from; one that a person gave stays. */
export const followingName =
  (key: Key, change: Edit): Edit =>
  (design) => {
    const after = change(design);
    return withFollowingName(key, design, after, after);
  };

/** For an edit of many: the names of those that are said otherwise now. */
export const followingNames =
  (keys: Iterable<Key>, change: Edit): Edit =>
  (design) => {
    const after = change(design);
    const old = indexOf(design).byKey;
    const now = indexOf(after).byKey;
    const said = (object: DesignObject | undefined, byKey: DesignIndex['byKey']) =>
      object && saidName(object, (key) => byKey.get(key));
    return [...keys]
      .filter((key) => old.get(key) !== now.get(key) && said(old.get(key), old) !== said(now.get(key), now))
      .reduce((whole, key) => withFollowingName(key, design, after, whole), after);
  };

/** @param whole what `after` is by now, as other names have followed */
function withFollowingName(key: Key, design: Design, after: Design, whole: Design): Design {
  const before = indexOf(design).byKey.get(key);
  const object = indexOf(after).byKey.get(key);
  // What is imported is known by its name already.
  if (!before || !object || before === object || ownIdOf(object) !== undefined) return whole;
  if (before.name !== deriveName(before, design)) return whole;
  return renameObject(key, deriveName(object, whole))(whole);
}
