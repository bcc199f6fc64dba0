/** Which object of the design, or which other candidate, each candidate is. */
import { greatest } from '../../hcl/lists.ts';
import type { DesignObject } from '../../model/design/design.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Key } from '../../model/schema/value.ts';
import type { Candidate } from './candidates.ts';
import type { GrowingMatchIndex, MatchIndex, Trait } from './match-index.ts';
import { identityStrategies, likenessStrategiesOf, type Peers, type Verdict } from './match-strategies.ts';

/** What a candidate was found to be; without members: a thing of its own. */
export interface Match {
  readonly object?: DesignObject | undefined;
  readonly candidate?: Candidate | undefined;
  /** Keys of objects of the design that it could be, where more than one fits. */
  readonly couldBe?: readonly Key[];
}

/**
 * What candidates of one type are, as far as they aren't things of their own; the index knows them from then on. Their
 * references hold final keys already, their ids are whole.
 */
export function matchesOf(
  type: ResourceTypeId,
  candidates: readonly Candidate[],
  index: GrowingMatchIndex,
): ReadonlyMap<Candidate, Match> {
  const matches = new Map<Candidate, Match>();
  const isSettled = (candidate: Candidate, verdict: Verdict | undefined): boolean => {
    if (verdict?.kind === 'is') {
      const { counterpart, also = [] } = verdict;
      const { object, candidate: earlier } = counterpart;
      for (const one of [candidate, ...also]) matches.set(one, { ...matches.get(one), object, candidate: earlier });
      for (const { key } of [counterpart, ...also]) index.take(key);
    } else if (verdict?.kind === 'several') matches.set(candidate, { couldBe: verdict.keys });
    return verdict?.kind === 'is' || verdict?.kind === 'own';
  };
  for (const group of inOrder(type, candidates)) {
    const open = group.filter((candidate) => {
      const peers = peersOf([candidate], index);
      const settled = identityStrategies.some((strategy) =>
        isSettled(candidate, strategy.find(candidate, index, peers)),
      );
      index.rememberId(candidate);
      return !settled;
    });
    for (const like of likenessGroups(type, open)) {
      let left = like;
      for (const strategy of likenessStrategiesOf(type)) {
        const peers = peersOf(left, index);
        left = left.filter((candidate) => !isSettled(candidate, strategy.find(candidate, index, peers)));
      }
      for (const candidate of left) index.offer(candidate);
    }
  }
  return matches;
}

/**
 * What a person wrote comes before what AWS says of the same, so that the words are those of the person; and what has no
 * id of its own before what has one, so that later ones can be found to be it.
 */
function inOrder(type: ResourceTypeId, candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const isWritten = ({ kind }: Candidate) => kind === 'terraform';
  const groups = [candidates.filter(isWritten), candidates.filter((candidate) => !isWritten(candidate))];
  return groups.map((group) => group.toSorted((a, b) => Number(hasOwnId(type, a)) - Number(hasOwnId(type, b))));
}

/** Integrations are compared with each other too, those without an id first; others come one by one. */
function likenessGroups(type: ResourceTypeId, open: readonly Candidate[]): readonly (readonly Candidate[])[] {
  if (type !== 'integration') return open.map((candidate) => [candidate]);
  const hasId = (candidate: Candidate) => hasOwnId(type, candidate);
  return [open.filter((candidate) => !hasId(candidate)), open.filter(hasId)];
}

function hasOwnId(type: ResourceTypeId, { ids }: Candidate): boolean {
  const { ownId } = resourceType(type);
  return ownId !== undefined && ids[ownId] !== undefined;
}

/** Counts when it is asked, once for each trait. */
export function peersOf(candidates: readonly Candidate[], index: MatchIndex): Peers {
  const counts = new Map<Trait, ReadonlyMap<string, number>>();
  const countsOf = (trait: Trait): ReadonlyMap<string, number> => {
    const known = counts.get(trait);
    if (known) return known;
    const made = new Map<string, number>();
    for (const candidate of candidates)
      for (const place of index.placesOf(trait, candidate)) made.set(place, (made.get(place) ?? 0) + 1);
    counts.set(trait, made);
    return made;
  };
  return {
    countSharing: (trait, candidate) =>
      greatest(
        0,
        index.placesOf(trait, candidate).map((place) => countsOf(trait).get(place) ?? 0),
      ),
  };
}
