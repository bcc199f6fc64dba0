/** What an object was when it was imported, in the document: only what differs from what it is, so that most say `{}`. */
import { providerEntry, typeOf, type Adopted, type DesignObject } from '../design/design.ts';
import type { Pair, Values } from '../schema/value.ts';

type Json = { readonly [name: string]: unknown };

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** By name, so that the order in which values were set says nothing. */
const sameIds = (a: Json, b: Json): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => value === b[name]);

/** @param variantField name of the variant in the document; undefined where there is nothing to choose */
export function adoptedEntry(then: Adopted, now: DesignObject, variantField: string | undefined): Json {
  const names = then.attributes === now.attributes ? [] : Object.keys(typeOf(now).attributes);
  const changed = names.flatMap((name): Pair[] => {
    const value = then.attributes[name];
    return value === undefined || same(value, now.attributes[name]) ? [] : [[name, value]];
  });
  const unset = names.filter((name) => now.attributes[name] !== undefined && then.attributes[name] === undefined);
  return {
    ...(then.name === now.name ? {} : { name: then.name }),
    ...(then.variant === now.variant || variantField === undefined ? {} : { [variantField]: then.variant }),
    ...(changed.length === 0 ? {} : { attributes: Object.fromEntries(changed) }),
    ...(then.provider === now.provider ? {} : { provider: then.provider ?? 'awscc' }),
    ...(sameIds(then.import, now.import) ? {} : { import: then.import }),
    ...(then.address === now.address ? {} : { address: then.address ?? '' }),
    ...(unset.length === 0 ? {} : { unset }),
    ...(then.inState ? { inState: true } : {}),
  };
}

/** What `adoptedEntry` tells of an object. */
export function adoptedOfEntry(entry: Json, now: DesignObject, variantField: string): Adopted {
  const unset = new Set((entry['unset'] ?? []) as readonly string[]);
  const kept = Object.entries(now.attributes).filter(([name]) => !unset.has(name));
  const pairs: readonly Pair[] = [...kept, ...Object.entries((entry['attributes'] ?? {}) as Values)];
  const address = (entry['address'] ?? now.address ?? '') as string;
  return {
    type: now.type,
    key: now.key,
    name: (entry['name'] ?? now.name) as string,
    variant: (entry[variantField] ?? now.variant) as string,
    ...providerEntry(now.type, (entry['provider'] ?? now.provider) as string | undefined),
    // Of a value that differs the last one counts; the object itself where nothing does, so that it costs nothing.
    attributes: entry['attributes'] || unset.size > 0 ? Object.fromEntries(pairs) : now.attributes,
    import: (entry['import'] ?? now.import) as Adopted['import'],
    ...(address === '' ? {} : { address }),
    ...(entry['inState'] ? { inState: true } : {}),
  };
}
