/** Which fields an object has, and in which groups they stand. */
import { groups, type Attribute, type GroupId } from '../../../model/schema/attribute.ts';
import { attributeOf, type ResourceType, type Variant } from '../../../model/schema/resource.ts';
import { isDynamic, isMap, pairsOf, type Value, type Values } from '../../../model/schema/value.ts';

export interface FormEntry {
  readonly name: string;
  readonly attribute: Attribute;
  /** Set by the variant. */
  readonly fixed?: string;
}

export interface FormGroup {
  readonly id: GroupId;
  readonly title: string;
  readonly entries: readonly FormEntry[];
}

export function formGroups(type: ResourceType, variant: Variant | undefined): readonly FormGroup[] {
  const entries = Object.entries(type.attributes).flatMap(([name, own]): FormEntry[] => {
    const fixed = variant?.fixed[name];
    if (fixed !== undefined) return name === type.shownAsKind ? [] : [{ name, attribute: own, fixed }];
    const attribute = attributeOf(type, variant, name);
    return attribute ? [{ name, attribute }] : [];
  });
  return Object.entries(groups).flatMap(([id, title]): FormGroup[] => {
    const own = entries.filter(({ attribute }) => (attribute.group ?? 'main') === id);
    return own.length === 0 ? [] : [{ id: id as GroupId, title, entries: own }];
  });
}

/** Editors that need the whole width. */
export const isWide = ({ kind }: Attribute): boolean =>
  kind === 'map' || kind === 'object-map' || kind === 'object-list' || kind === 'json';

/** A group that is one table or one block: the group names it. */
export const soloOf = ({ id, entries }: FormGroup): FormEntry | undefined => {
  const [first] = entries;
  return id !== 'main' &&
    entries.length === 1 &&
    first &&
    (isWide(first.attribute) || first.attribute.kind === 'object')
    ? first
    : undefined;
};

function sizeOf(value: Value): number {
  if (isDynamic(value)) return 1;
  if (Array.isArray(value)) return value.length;
  return isMap(value) ? pairsOf(value).length : 1;
}

/** How much of a group is set: attributes, or the entries of the one that it consists of. */
export function countSet(group: FormGroup, values: Values): number {
  const set = group.entries.flatMap(({ name, fixed }) => (fixed === undefined ? (values[name] ?? []) : []));
  const solo = soloOf(group);
  const value = solo && values[solo.name];
  return value === undefined ? set.length : sizeOf(value);
}
