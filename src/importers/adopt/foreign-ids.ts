/** Ids of what is not in the design, as variables: one for each id. */
import type { Attribute } from '../../model/schema/attribute.ts';
import { typeOf, variantOfObject, type DesignObject } from '../../model/design/design.ts';
import { escapeText } from '../../hcl/quote.ts';
import { NamePool } from '../../model/design/naming/names.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Pair, Value } from '../../model/schema/value.ts';
import type { ImportedVariable } from '../parsed-source.ts';
import { attributesWith } from '../proposal/references.ts';

/** Hands out variables for ids, and for values that nobody knows. */
export class IdVariables {
  readonly #pool: NamePool;
  readonly #byId = new Map<string, ImportedVariable>();

  constructor(taken: Iterable<string>) {
    this.#pool = new NamePool(taken);
  }

  get made(): readonly ImportedVariable[] {
    return [...this.#byId.values()];
  }

  /** The variable for an id; without an id, the one for the id that is still missing. */
  #of(part: string, id: string | undefined): string {
    const place = `${part} ${id ?? ''}`;
    const known = this.#byId.get(place);
    if (known) return known.name;
    const name = this.#pool.take(part);
    this.#byId.set(place, {
      name,
      type: 'string',
      description: describe(part),
      ...(id === undefined ? {} : { default: id }),
    });
    return name;
  }

  /** The object with a variable for each id that it names as text; parts of the import id stay known beside it. */
  inPlaceOfIds(object: DesignObject): DesignObject {
    const { identity, ownId } = typeOf(object);
    const attributes = attributesWith(typeOf(object), variantOfObject(object));
    const ids: { [part: string]: string } = { ...object.import };
    const pairs = Object.entries(object.attributes).map(([name, value]): Pair => {
      const attribute = attributes[name];
      const next = attribute && name !== ownId ? this.#valueFor(attribute, value) : value;
      if (next !== value && identity.includes(name) && typeof value === 'string') ids[name] = value;
      return [name, next];
    });
    return { ...object, attributes: Object.fromEntries(pairs), import: ids };
  }

  #valueFor(attribute: Attribute, value: Value): Value {
    if (typeof value !== 'string' || value === '') return value;
    const part = Object.entries(attribute.refersTo ?? {}).find(
      // Names of types stand in the tables, which a test compares with the list.
      ([type, printed]) => printed === resourceType(type as ResourceTypeId).ownId,
    )?.[1];
    if (part === undefined) return value;
    const { wrap } = attribute;
    if (!wrap || !('before' in wrap)) return { var: this.#of(part, value) };
    if (!value.startsWith(wrap.before)) return value;
    return { hcl: `"${escapeText(wrap.before)}\${var.${this.#of(part, value.slice(wrap.before.length))}}"` };
  }

  /** The object with a variable for each parent that nobody named. */
  inPlaceOfNothing(object: DesignObject, parts: readonly string[]): DesignObject {
    const missing = parts.filter((part) => object.attributes[part] === undefined);
    if (missing.length === 0) return object;
    const named = Object.fromEntries(missing.map((part): Pair => [part, { var: this.#of(part, undefined) }]));
    return { ...object, attributes: { ...named, ...object.attributes } };
  }
}

const describe = (part: string): string => {
  const words = part
    .replaceAll('_', ' ')
    .replace(/\bapi\b/, 'API')
    .replace(/\bvpc\b/, 'VPC')
    .replace(/\bid\b/, 'id');
  return `The ${words} of existing resources`;
};
