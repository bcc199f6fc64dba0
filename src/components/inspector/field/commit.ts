/** Edits that the fields of an object make, and what they are called. */
import type { Attribute } from '../../../model/schema/attribute.ts';
import { indexOf } from '../../../model/design/design.ts';
import type { Edit } from '../../../model/checks/diagnostics.ts';
import { renameObject } from '../../../model/design/edits.ts';
import { ownIdOf } from '../../../model/design/imported/import-parts.ts';
import { deriveName } from '../../../model/design/names.ts';
import type { Key } from '../../../model/schema/value.ts';

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

/** "timeout" for "Timeout"; names such as API and OpenAPI keep their capitals. */
export const spoken = (label: string): string =>
  /^[A-Z][a-z]+(?:\s|$)/.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label;

export const editLabel = (attribute: Attribute, name: string): string => `Set ${spoken(attribute.label)} of ${name}`;
