/** Candidates that turn out to be one thing → one of them, with what all of them say. */
import { indexOf, type Design } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { append } from '../../hcl/lists.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isRef, type Key, type Value } from '../../model/schema/value.ts';
import { sameValue } from '../../codegen/terraform/canonical.ts';
import { isGivenBack, rootOf, typeOrder, withKeys, type Candidate } from './candidates.ts';
import { matchesOf } from './match.ts';
import { GrowingMatchIndex } from './match-index.ts';
import type { Resolutions } from './proposal.ts';
import { IdBook, linked } from './references.ts';
import type { UserNames } from './users.ts';

export interface Merged {
  /** Key of a candidate → that of the candidate or the object of the design that it was found to be. */
  readonly alias: ReadonlyMap<Key, Key>;
  /** What has which id, of the design and of the candidates. */
  readonly book: IdBook;
}

/**
 * Matches candidates type by type, each after those it can refer to, and marks and completes them where they stand: a
 * match is one with the values that it gets later.
 */
export function mergeCandidates(
  candidates: readonly Candidate[],
  design: Design,
  users: UserNames,
  resolutions: Resolutions,
): Merged {
  const index = new GrowingMatchIndex(design, users, resolutions);
  const book = new IdBook(design);
  const alias = new Map<Key, Key>();
  const idOf = idFinder(candidates, design);
  for (const type of typeOrder) {
    const { ownId } = resourceType(type);
    const list = candidates.filter(({ found }) => found.type === type);
    for (const candidate of list) linkParents(candidate, alias, book, idOf);
    for (const [candidate, { object, candidate: earlier, couldBe = [] }] of matchesOf(type, list, index)) {
      candidate.match = object;
      candidate.mergedInto = earlier;
      candidate.candidates = couldBe;
    }
    for (const candidate of list) {
      if (candidate.mergedInto) absorb(candidate.mergedInto, candidate);
      const key = rootOf(candidate).match?.key ?? rootOf(candidate).key;
      if (key !== candidate.key) alias.set(candidate.key, key);
      const id = ownId === undefined ? undefined : candidate.ids[ownId];
      if (id !== undefined) book.add(type, candidate.values, id, key);
    }
  }
  return { alias, book };
}

/** References in place of the ids that are known by now, and the parts of the import id that they say. */
function linkParents(
  candidate: Candidate,
  alias: ReadonlyMap<Key, Key>,
  book: IdBook,
  idOf: (value: Value | undefined) => string | undefined,
): void {
  const { attributes, identity, ownId } = resourceType(candidate.found.type);
  const values = withKeys(candidate.values, alias);
  // An id that a file spells out stays as it is written.
  candidate.values = candidate.kind === 'terraform' ? values : linked(attributes, values, book);
  for (const part of identity) {
    const id = idOf(candidate.values[part]);
    if (part !== ownId && id !== undefined) candidate.ids[part] = id;
  }
}

/** The id that a value says of what it names: a literal, or that of what it refers to. */
function idFinder(candidates: readonly Candidate[], design: Design) {
  const byKey = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  const objects = indexOf(design).byKey;
  return (value: Value | undefined): string | undefined => {
    if (typeof value === 'string') return value;
    if (!isRef(value)) return undefined;
    const candidate = byKey.get(value.ref);
    if (candidate) return rootOf(candidate).ids[resourceType(candidate.found.type).ownId ?? ''];
    const object = objects.get(value.ref);
    return object && ownIdOf(object);
  };
}

/** What was found again adds what was not known, and wins where both say something. */
function absorb(root: Candidate, again: Candidate): void {
  // Two places of a definition are one where they say the same.
  if (root.kind === 'openapi' && root.source === again.source) return;
  if (root.kind === 'terraform' && again.kind !== 'terraform') {
    // What a person wrote is to be edited as it is; the other source says what it is called in AWS.
    root.ids = { ...root.ids, ...again.ids };
    return;
  }
  const { attributes } = resourceType(root.found.type);
  const differs = Object.entries(again.values).some(
    ([name, value]) => !sameValue(value, root.values[name], attributes[name]) && !isRef(value),
  );
  if (differs && root.kind === again.kind)
    root.notes.push({
      kind: 'attention',
      origin: again.found.origin,
      what: resourceType(root.found.type).label,
      text: 'It occurs more than once with different values. The last values are used.',
    });
  if (isGivenBack(again))
    for (const name of Object.keys(again.values)) if (root.values[name] === undefined) root.answered.add(name);
  root.values = { ...root.values, ...again.values };
  root.ids = { ...root.ids, ...again.ids };
  if (root.kind !== again.kind) append(root.notes, again.notes);
  root.complete ||= again.complete;
  root.managed ||= again.managed;
}
