/** Ids that stand as text → references to the objects that have them. */
import type { Attribute, Attributes } from '../../model/schema/attribute.ts';
import type { Design, DesignObject } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { memoByObject } from '../../model/memo.ts';
import { attributesOf, type ResourceType, type Variant } from '../../model/schema/resource.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import {
  isDynamic,
  isMap,
  isRef,
  mapDynamics,
  mapOf,
  pairsOf,
  type Key,
  type Pair,
  type Ref,
  type Value,
  type Values,
} from '../../model/schema/value.ts';

/** What has which id: objects of the design, and candidates as they come. Ids of what lives in an API count within it. */
export class IdBook {
  readonly #keys = new Map<string, Key>();

  constructor(design: Design) {
    for (const object of design.objects) {
      const id = ownIdOf(object);
      if (id !== undefined) this.add(object.type, object.attributes, id, object.key);
    }
  }

  add(type: ResourceTypeId, values: Values, id: string, key: Key): void {
    this.#keys.set(placeOf(type, scopeOf(values), id), key);
  }

  find(type: ResourceTypeId, scope: string, id: string): Key | undefined {
    return this.#keys.get(placeOf(type, scope, id));
  }
}

/** The attributes of a table with the facts of a variant: some refer to objects in one variant only. */
export function attributesWith(type: ResourceType, variant: Variant | undefined): Attributes {
  return variant ? narrowed(variant)(type) : type.attributes;
}

const narrowed = memoByObject((variant: Variant) =>
  memoByObject((type: ResourceType): Attributes => ({
    ...type.attributes,
    ...Object.fromEntries(attributesOf(type, variant)),
  })),
);

const placeOf = (type: ResourceTypeId, scope: string, id: string) =>
  `${type} ${resourceType(type).parent === 'api_id' ? scope : ''} ${id}`;

/** The API that an object belongs to, as text: of a reference its key, of a literal the id. */
export function scopeOf(values: Values): string {
  const api = values['api_id'];
  if (isRef(api)) return `ref ${api.ref}`;
  return typeof api === 'string' ? `id ${api}` : JSON.stringify(api ?? '');
}

/** The same values with references in place of the ids that the book knows. What names an API is about that one. */
export function linked(attributes: Attributes, values: Values, book: IdBook, scope = scopeOf(values)): Values {
  const { api_id: api } = attributes;
  const id = values['api_id'];
  if (!api || id === undefined) return linkedMembers(attributes, values, book, scope);
  const link = linkedValue(api, id, book, scope);
  const named = link === id ? values : { ...values, api_id: link };
  return linkedMembers(attributes, named, book, scopeOf(named));
}

/** Names of the attributes that an id can stand in, or within. */
const linkable: (attributes: Attributes) => readonly string[] = memoByObject((attributes: Attributes) =>
  Object.keys(attributes).filter((name) => {
    const attribute = attributes[name];
    return (
      attribute && (attribute.refersTo || ('attributes' in attribute && linkable(attribute.attributes).length > 0))
    );
  }),
);

function linkedMembers(attributes: Attributes, values: Values, book: IdBook, scope: string): Values {
  let changed: { [name: string]: Value } | undefined;
  for (const name of linkable(attributes)) {
    const value = values[name];
    const attribute = attributes[name];
    if (value === undefined || !attribute) continue;
    const link = linkedValue(attribute, value, book, scope);
    if (link !== value) (changed ??= { ...values })[name] = link;
  }
  return changed ?? values;
}

function linkedValue(attribute: Attribute, value: Value, book: IdBook, scope: string): Value {
  if (isDynamic(value)) return value;
  if (typeof value === 'string') return linkOf(attribute, value, book, scope) ?? value;
  switch (attribute.kind) {
    case 'object':
      return isMap(value) ? linked(attribute.attributes, value as Values, book, scope) : value;
    case 'object-list':
      return Array.isArray(value)
        ? value.map((item: Value) => (isMap(item) ? linked(attribute.attributes, item as Values, book, scope) : item))
        : value;
    case 'object-map':
      return isMap(value)
        ? mapOf(
            pairsOf(value).map(([key, item]): Pair => [
              key,
              isMap(item) ? linked(attribute.attributes, item as Values, book, scope) : item,
            ]),
          )
        : value;
    default:
      return value;
  }
}

function linkOf(attribute: Attribute, text: string, book: IdBook, scope: string): Value | undefined {
  for (const [type, printed] of Object.entries(attribute.refersTo ?? {})) {
    // Names of types stand in the tables, which a test compares with the list.
    const id = idIn(attribute, type as ResourceTypeId, printed, text);
    const key = id === undefined ? undefined : book.find(type as ResourceTypeId, scope, id);
    if (key !== undefined) return { ref: key };
  }
  return undefined;
}

/** The own id that a text says of an object of a type; undefined where the place prints another attribute. */
function idIn(attribute: Attribute, type: ResourceTypeId, printed: string, text: string): string | undefined {
  if (printed === 'domain_name_arn') return /:\/domainnames\/([^/]+)$/.exec(text)?.[1];
  if (printed !== resourceType(type).ownId) return undefined;
  const { wrap } = attribute;
  if (!wrap || !('before' in wrap)) return text;
  return text.startsWith(wrap.before) ? text.slice(wrap.before.length) : undefined;
}

/** The text that a reference to an object stands for, where its id is known. */
export function idTextFor(attribute: Attribute, target: DesignObject): string | undefined {
  const printed = attribute.refersTo?.[target.type];
  const id = ownIdOf(target);
  if (printed === undefined || id === undefined || printed !== resourceType(target.type).ownId) return undefined;
  return attribute.wrap && 'before' in attribute.wrap ? `${attribute.wrap.before}${id}` : id;
}

/** What becomes of a reference: another value, or nothing where the place is to be left out. */
export type Relink = (ref: Ref, attribute: Attribute) => Value | undefined;

/** The same values with each reference replaced; the same object where nothing changes. */
export function relinked(attributes: Attributes, values: Values, change: Relink): Values {
  let changed: { [name: string]: Value } | undefined;
  for (const name of Object.keys(values)) {
    const value = values[name];
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (typeof value !== 'object' || value === null || !attribute) continue;
    const next = relinkedValue(attribute, value, change);
    if (next === value) continue;
    changed ??= { ...values };
    if (next === undefined) delete changed[name];
    else changed[name] = next;
  }
  return changed ?? values;
}

function relinkedValue(attribute: Attribute, value: Value, change: Relink): Value | undefined {
  if (isRef(value)) return change(value, attribute);
  if (isDynamic(value) || typeof value !== 'object' || value === null) return value;
  if ('attributes' in attribute) {
    const block = (item: Value): Value => (isMap(item) ? relinked(attribute.attributes, item as Values, change) : item);
    if (attribute.kind === 'object') return block(value);
    if (Array.isArray(value)) return passthrough(value, value.map(block));
    const before = pairsOf(value);
    const after = before.map(([, item]) => block(item));
    return after.every((item, at) => item === before[at]?.[1])
      ? value
      : mapOf(before.map(([key], at): Pair => [key, after[at] ?? null]));
  }
  return mapDynamics(value, (dynamic) => (isRef(dynamic) ? (change(dynamic, attribute) ?? null) : dynamic));
}

const passthrough = (before: readonly Value[], after: readonly Value[]): Value =>
  after.every((item, at) => item === before[at]) ? before : after;
