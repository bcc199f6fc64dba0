/** Settled candidates → objects as the design would hold them. */
import { providerEntry, type Design, type DesignObject, type ImportIds } from '../../model/design/design.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import { keyMaker, keysOf } from '../../model/design/edits.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isRef, type Key } from '../../model/schema/value.ts';
import { providerOf, typeOrder, withKeys, type Candidate } from './candidates.ts';
import type { Namer } from './naming.ts';
import type { Users } from './users.ts';

/** Draft → the key that its object has in the design. Keys of a design of ours stay where they are free. */
export function finalKeys(
  candidates: readonly Candidate[],
  design: Design,
  alias: ReadonlyMap<Key, Key>,
): ReadonlyMap<Key, Key> {
  const taken = keysOf(design);
  const finals = new Map<Key, Key>();
  for (const { key, found, match } of candidates) {
    if (match) finals.set(key, match.key);
    else if (found.key !== undefined && !taken.has(found.key)) {
      finals.set(key, found.key);
      taken.add(found.key);
    }
  }
  const make = keyMaker(taken);
  for (const { key, found, mergedInto: into } of candidates)
    if (!into && !finals.has(key)) finals.set(key, make(resourceType(found.type).keyPrefix));
  for (const [key, to] of alias) finals.set(key, finals.get(to) ?? to);
  return finals;
}

export function objectsOf(
  candidates: readonly Candidate[],
  finals: ReadonlyMap<Key, Key>,
  namer: Namer,
  routes: Users,
  added: ProviderId,
): ReadonlyMap<Candidate, DesignObject> {
  const objects = new Map<Candidate, DesignObject>();
  // Names that a person wrote are taken first.
  const roots = candidates
    .filter(({ mergedInto: into }) => !into)
    .toSorted((a, b) => Number(b.kind === 'terraform') - Number(a.kind === 'terraform'));
  for (const candidate of typeOrder.flatMap((type) => roots.filter(({ found }) => found.type === type))) {
    const { found, match } = candidate;
    const object: DesignObject = {
      type: found.type,
      key: finals.get(candidate.key) ?? candidate.key,
      name: match?.name ?? '',
      variant: candidate.variant?.id ?? '',
      ...providerEntry(found.type, match ? match.provider : providerOf(candidate, added)),
      attributes: withKeys(candidate.values, finals),
      import: importOf(candidate),
      inactiveValues: withKeys(candidate.inactiveValues, finals),
      ...(redeploysOf(candidate) ? {} : { redeploys: false }),
      ...waiversOf(candidate),
    };
    const name = !match ? namer.name(object, found.name, routes.get(candidate.key)) : object.name;
    const named = { ...object, name };
    namer.know(named);
    objects.set(candidate, named);
  }
  return objects;
}

/** Those of the object that it is, with those that a design of ours brings. */
function waiversOf({ found, match }: Candidate): Pick<DesignObject, 'waivers'> {
  const own = match?.waivers ?? [];
  const more = (found.waivers ?? []).filter(({ rule }) => own.every((waiver) => waiver.rule !== rule));
  return own.length + more.length === 0 ? {} : { waivers: [...own, ...more] };
}

/** A deployment that runs already stays as it is unless its files say otherwise: the first plan adds nothing unasked. */
function redeploysOf({ found, ids, kind, match }: Candidate): boolean {
  if (match) return match.redeploys !== false;
  const { snapshotOf, ownId } = resourceType(found.type);
  if (!snapshotOf) return true;
  if (kind === 'terraform' || kind === 'design') return found.redeploys !== false;
  return ids[ownId ?? ''] === undefined;
}

/** The parts that the object stores: its own, and those that no attribute says. */
function importOf({ found, ids, values, kind }: Candidate): ImportIds {
  if (kind === 'design') return found.ids;
  const { ownId } = resourceType(found.type);
  return Object.fromEntries(
    Object.entries(ids).filter(([name]) => {
      const value = values[name];
      return name === ownId || !(typeof value === 'string' || isRef(value));
    }),
  );
}
