/** Ways to find out which counterpart a candidate is, from the surest to the likeliest. */
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Key } from '../../model/schema/value.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import type { Candidate } from './candidates.ts';
import type { Counterpart, MatchIndex, Trait } from './match-index.ts';
import { exactTarget } from './match-keys.ts';

/**
 * - `is`: the candidate is this counterpart; so are other candidates that were taken for things of their own.
 * - `own`: it is a thing of its own, whatever is like it.
 * - `several`: it could be any of these objects of the design; a person chooses. Later strategies may still tell.
 */
export type Verdict =
  | { readonly kind: 'is'; readonly counterpart: Counterpart; readonly also?: readonly Candidate[] }
  | { readonly kind: 'own' }
  | { readonly kind: 'several'; readonly keys: readonly Key[] };

/** The candidates that are open when it is a strategy's turn, the one that it looks at among them. */
export interface Peers {
  /** How many of them have the same trait. */
  countSharing(trait: Trait, candidate: Candidate): number;
}

export interface MatchStrategy {
  /** By what it tells. */
  readonly name: string;
  /** Undefined: it can't tell, and the next strategy has its turn. */
  find(candidate: Candidate, index: MatchIndex, peers: Peers): Verdict | undefined;
}

/** Two blocks of Terraform are two resources, however alike. */
const canBe = (candidate: Candidate, counterpart: Counterpart): boolean =>
  counterpart.candidate?.kind !== 'terraform' || candidate.kind !== 'terraform';

const verdictFor = (candidate: Candidate, counterpart: Counterpart | undefined): Verdict | undefined =>
  counterpart && canBe(candidate, counterpart) ? { kind: 'is', counterpart } : undefined;

const own: Verdict = { kind: 'own' };

const resolution: MatchStrategy = {
  name: 'object chosen by a person',
  find(candidate, index) {
    const chosen = index.resolutionOf(candidate);
    return typeof chosen === 'string' ? (verdictFor(candidate, index.objectAt(chosen)) ?? own) : undefined;
  },
};

const importId: MatchStrategy = {
  name: 'import ID',
  find(candidate, index) {
    const known = index.sameImportId(candidate);
    // A person who wants none of the objects still has each id once.
    if (!known || (index.resolutionOf(candidate) === null && !known.candidate)) return undefined;
    return verdictFor(candidate, known) ?? own;
  },
};

/** In one module an address is one thing, whatever it says; ids that differ say that the modules do. */
const address: MatchStrategy = {
  name: 'Terraform address',
  find(candidate, index) {
    const { kind, found } = candidate;
    if ((kind !== 'terraform' && kind !== 'state') || found.address !== undefined) return undefined;
    if (index.resolutionOf(candidate) !== undefined) return undefined;
    const [same] = index.sharing('name', candidate).filter((one) => agrees(candidate, one));
    return same && (verdictFor(candidate, same) ?? own);
  },
};

const resolutionAsNew: MatchStrategy = {
  name: 'new by choice of a person',
  find: (candidate, index) => (index.resolutionOf(candidate) === null ? own : undefined),
};

/** Attributes that no two share; where the design has several all the same, the address too. */
const key: MatchStrategy = {
  name: 'match key',
  find(candidate, index) {
    const alike = index.sharing('matchKey', candidate);
    if (alike.length <= 1) return verdictFor(candidate, alike[0]);
    const named = namesakes(candidate, index);
    const one = alike.find((counterpart) => named.includes(counterpart));
    return one ? verdictFor(candidate, one) : { kind: 'several', keys: keysOfObjects(alike) };
  },
};

/** The address alone, where there is nothing with the match key. */
const name: MatchStrategy = {
  name: 'name',
  find: (candidate, index) =>
    index.sharing('matchKey', candidate).length === 0
      ? verdictFor(candidate, namesakes(candidate, index)[0])
      : undefined,
};

const nameAndTarget: MatchStrategy = {
  name: 'name and target',
  find: (candidate, index) =>
    verdictFor(
      candidate,
      namesakes(candidate, index).find(({ values }) => exactTarget(values) === exactTarget(candidate.values)),
    ),
};

/** Where one candidate and one counterpart call the same. */
const onlyOneWith = (trait: 'exactTarget' | 'looseTarget', label: string): MatchStrategy => ({
  name: label,
  find(candidate, index, peers) {
    if (peers.countSharing(trait, candidate) !== 1) return undefined;
    const [one, ...others] = index.sharing(trait, candidate);
    return others.length === 0 ? verdictFor(candidate, one) : undefined;
  },
});

/** Where one counterpart has a user of the candidate. */
const onlyOneUsedBy = (trait: 'routes' | 'stages', label: string): MatchStrategy => ({
  name: label,
  find(candidate, index) {
    const [one, ...others] = index.sharing(trait, candidate);
    return others.length === 0 ? verdictFor(candidate, one) : undefined;
  },
});

/**
 * A definition writes an integration at each operation, also where several share one. Those that say the same and whose
 * routes lead to one integration of AWS are that one.
 */
const sharedByOperations: MatchStrategy = {
  name: 'routes of several operations',
  find(candidate, index) {
    const [first, ...others] = index.sharing('routes', candidate);
    if (!first) return undefined;
    const says = canonical(first.values);
    const isSame = (one: Counterpart) => one.candidate?.kind === 'openapi' && canonical(one.values) === says;
    if (![first, ...others].every(isSame)) return undefined;
    return { kind: 'is', counterpart: first, also: others.flatMap((one) => one.candidate ?? []) };
  },
};

const severalTargets: MatchStrategy = {
  name: 'several with the target',
  find(candidate, index) {
    for (const trait of ['exactTarget', 'looseTarget'] as const) {
      const keys = keysOfObjects(index.sharing(trait, candidate));
      if (keys.length > 0) return { kind: 'several', keys };
    }
    return undefined;
  },
};

/** What a candidate certainly is, asked first of each. */
export const identityStrategies: readonly MatchStrategy[] = [resolution, importId, address, resolutionAsNew];

const likenessStrategies: { readonly [type in ResourceTypeId]?: readonly MatchStrategy[] } = {
  // Those that call the same are told apart by the routes that lead to them, then by the name of what they call.
  integration: [
    nameAndTarget,
    onlyOneWith('exactTarget', 'target'),
    onlyOneUsedBy('routes', 'routes'),
    sharedByOperations,
    onlyOneWith('looseTarget', 'name of the target'),
    name,
    severalTargets,
  ],
  deployment: [onlyOneUsedBy('stages', 'stages'), key, name],
};

/** What a candidate of a type most likely is, asked of those that are still open. */
export const likenessStrategiesOf = (type: ResourceTypeId): readonly MatchStrategy[] =>
  likenessStrategies[type] ?? [key, name];

/** What has the same address in Terraform, or in a design of ours the same key too: names of strangers say little. */
function namesakes(candidate: Candidate, index: MatchIndex): readonly Counterpart[] {
  const { kind, found } = candidate;
  if (found.name === undefined || (kind !== 'design' && kind !== 'terraform')) return [];
  const named = index.sharing('name', candidate).filter((one) => agrees(candidate, one));
  return kind === 'design' ? named.filter((one) => one.key === found.key) : named;
}

/** Whether a counterpart can be what has the candidate's id, as far as both are known, and lives in this module. */
function agrees({ found, ids }: Candidate, { object, candidate: earlier }: Counterpart): boolean {
  const { ownId = '' } = resourceType(found.type);
  const id = ids[ownId];
  const other = object ? ownIdOf(object) : earlier?.ids[ownId];
  return object?.address === undefined && (id === undefined || other === undefined || id === other);
}

const keysOfObjects = (counterparts: readonly Counterpart[]): readonly Key[] =>
  counterparts.flatMap(({ object }) => object?.key ?? []);
