/** Objects that a place can have made for it, because it may refer to one. */
import type { Attribute } from '../../../model/schema/attribute.ts';
import type { Path } from '../../../hcl/path.ts';
import { followingName } from '../../../model/design/naming/following-name.ts';
import { setWithImplied } from '../../../model/design/implied-values.ts';
import { indexOf, protocolOf, typeOf, type Design, type DesignObject } from '../../../model/design/design.ts';
import type { Edit } from '../../../model/checks/diagnostics.ts';
import { addObject, newObject } from '../../../model/design/edits.ts';
import { lowerFirst } from '../../../model/text/lower-first.ts';
import { deriveName, labelFrom, namesOf, uniqueName } from '../../../model/design/naming/names.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../../model/resources/index.ts';
import type { Key } from '../../../model/schema/value.ts';
import { addable, firstOpenField, protocolsForAdding, type Addable } from '../../outline/adding.ts';

export interface Offer {
  readonly label: string;
  /** The ways to make one. */
  readonly choices: readonly Addable[];
}

/** What can be made; nothing where several types could be meant, and a parent only where there is none to choose. */
export function offerFor({ refersTo }: Attribute, key: Key, path: Path, design: Design): Offer | undefined {
  const index = indexOf(design);
  const object = index.byKey.get(key);
  const [type, ...others] = resourceTypes.flatMap(({ id }) => (refersTo && Object.hasOwn(refersTo, id) ? [id] : []));
  if (!object || type === undefined || others.length > 0) return undefined;
  if (path[0] === typeOf(object).parent && (index.byType.get(type) ?? []).length > 0) return undefined;
  const protocol = protocolOf(object, index);
  const choices = addable(protocolsForAdding(design), [type]).filter(
    ({ variant }) => protocol === undefined || variant.protocol === undefined || variant.protocol === protocol,
  );
  if (choices.length === 0) return undefined;
  const { label, offer } = resourceType(type);
  return { label: offer ?? `New ${lowerFirst(label)}`, choices };
}

export interface Made {
  readonly edit: Edit;
  readonly object: DesignObject;
  /** What has to be filled in there before it is of use. */
  readonly open: string | undefined;
}

/** Adds an object of the same parent and refers to it. */
export function make({ type, variant }: Addable, key: Key, path: Path, design: Design): Made {
  const caller = indexOf(design).byKey.get(key);
  const parent = resourceType(type).parent;
  const api = parent === undefined ? undefined : caller?.attributes[parent];
  const added = newObject(design, type, variant.id, parent !== undefined && api !== undefined ? { [parent]: api } : {});
  const open = firstOpenField(added);
  const object = open === undefined ? namedAfter(caller, added, type, design) : added;
  return {
    object,
    open,
    edit: followingName(key, (before) => setWithImplied(key, path, { ref: object.key })(addObject(object)(before))),
  };
}

/** What serves an object with a name of its own is called like that object. */
function namedAfter(caller: DesignObject | undefined, added: DesignObject, type: ResourceTypeId, design: Design) {
  if (!caller || caller.name === deriveName(caller, design)) return added;
  const name = labelFrom(caller.name);
  return name === '' ? added : { ...added, name: uniqueName(name, namesOf(design, type)) };
}
