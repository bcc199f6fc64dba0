/** Settled drafts → objects as the design would hold them. */
import type { Design, DesignObject, ImportIds } from '../../model/design/design.ts';
import { keyMaker, keysOf } from '../../model/design/edits.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isRef, type Key } from '../../model/schema/value.ts';
import { typeOrder, withKeys, type Draft } from './candidates.ts';
import type { Namer } from './naming.ts';

/** Draft → the key that its object has in the design. Keys of a design of ours stay where they are free. */
export function finalKeys(
  drafts: readonly Draft[],
  design: Design,
  alias: ReadonlyMap<Key, Key>,
): ReadonlyMap<Key, Key> {
  const taken = keysOf(design);
  const finals = new Map<Key, Key>();
  for (const { key, found, match } of drafts) {
    if (match) finals.set(key, match.key);
    else if (found.key !== undefined && !taken.has(found.key)) {
      finals.set(key, found.key);
      taken.add(found.key);
    }
  }
  const make = keyMaker(taken);
  for (const { key, found, into } of drafts)
    if (!into && !finals.has(key)) finals.set(key, make(resourceType(found.type).keyPrefix));
  for (const [key, to] of alias) finals.set(key, finals.get(to) ?? to);
  return finals;
}

export function objectsOf(
  drafts: readonly Draft[],
  finals: ReadonlyMap<Key, Key>,
  namer: Namer,
  routesOf: (key: Key) => ReadonlySet<string>,
): ReadonlyMap<Draft, DesignObject> {
  const objects = new Map<Draft, DesignObject>();
  // Names that a person wrote are taken first.
  const roots = drafts
    .filter(({ into }) => !into)
    .toSorted((a, b) => Number(b.kind === 'terraform') - Number(a.kind === 'terraform'));
  for (const draft of typeOrder.flatMap((type) => roots.filter(({ found }) => found.type === type))) {
    const { found, match } = draft;
    const object: DesignObject = {
      type: found.type,
      key: finals.get(draft.key) ?? draft.key,
      name: match?.name ?? '',
      variant: draft.variant?.id ?? '',
      attributes: withKeys(draft.values, finals),
      import: importOf(draft),
      aside: withKeys(draft.aside, finals),
    };
    const name = !match ? namer.name(object, found.name, routesOf(draft.key)) : object.name;
    const named = { ...object, name };
    namer.know(named);
    objects.set(draft, named);
  }
  return objects;
}

/** The parts that the object stores: its own, and those that no attribute says. */
function importOf({ found, ids, values, kind }: Draft): ImportIds {
  if (kind === 'design') return found.ids;
  const { ownId } = resourceType(found.type);
  return Object.fromEntries(
    Object.entries(ids).filter(([name]) => {
      const value = values[name];
      return name === ownId || !(typeof value === 'string' || isRef(value));
    }),
  );
}
