/** What a candidate can turn out to be, found by what the two have in common. */
import { indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { importIdOf, ownIdOf } from '../../model/design/imported/import-parts.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import type { Key, Values } from '../../model/schema/value.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import type { Candidate } from './candidates.ts';
import { completeValues, exactTarget, looseTarget, matchKey } from './match-keys.ts';
import type { Resolutions } from './proposal.ts';
import type { UserNames } from './users.ts';

/** Something that a candidate can be: an object of the design, or a candidate that came before it. */
export interface Counterpart {
  readonly key: Key;
  readonly object?: DesignObject;
  readonly candidate?: Candidate;
  /** Complete, as a source would say them. */
  readonly values: Values;
}

/**
 * What things of one type can have in common.
 * - `name`: the address in Terraform.
 * - `matchKey`: attributes that no two of one place share.
 * - `exactTarget`, `looseTarget`: what an integration calls, or only its name.
 * - `routes`, `stages`: those that lead to an integration, or serve a deployment.
 */
export type Trait = 'name' | 'matchKey' | 'exactTarget' | 'looseTarget' | 'routes' | 'stages';

const allTraits: readonly Trait[] = ['name', 'matchKey', 'exactTarget', 'looseTarget', 'routes', 'stages'];

/** A thing as far as traits look at it. */
interface Thing {
  readonly type: ResourceTypeId;
  readonly key: Key;
  readonly name: string | undefined;
  readonly values: Values;
}

/** What the index finds by its traits, under the name that it has in Terraform. */
interface Entry {
  readonly type: ResourceTypeId;
  readonly counterpart: Counterpart;
  readonly name: string | undefined;
}

/** Counterparts that follow each other and are of one source, or of the design: a candidate of that is none of them. */
interface Group {
  readonly source: number | undefined;
  readonly members: Counterpart[];
}

/** What strategies see; it doesn't change while they look. */
export interface MatchIndex {
  /** What a person said a candidate is: the key of an object, null for none of the design; undefined: nothing. */
  resolutionOf(candidate: Candidate): Key | null | undefined;
  /** The object of the design with a key. */
  objectAt(key: Key): Counterpart | undefined;
  /** What has the whole import id of a candidate. */
  sameImportId(candidate: Candidate): Counterpart | undefined;
  /**
   * What has a trait in common with a candidate, stands in another source, and isn't anything else already. Objects of
   * the design come first, each group in its order.
   */
  sharing(trait: Trait, candidate: Candidate): readonly Counterpart[];
  /** Equal texts for what has a trait in common; none where nothing tells. */
  placesOf(trait: Trait, candidate: Candidate): readonly string[];
}

/**
 * The index of a design, to which candidates are added while they are matched. It grows in place: a copy for each of
 * thousands of candidates would take the square of the time.
 */
export class GrowingMatchIndex implements MatchIndex {
  readonly #design: Design;
  readonly #users: UserNames;
  readonly #resolutions: Resolutions;
  readonly #byImportId = new Map<string, Counterpart>();
  readonly #byTrait = new Map<string, Group[]>();
  /** Sources of what was put in or offered; undefined stands for the design. */
  readonly #sources = new Set<number | undefined>();
  /** What was offered and isn't put in yet: where all is of one source, nothing can be the same, and nothing has to be. */
  #offered: Entry[] = [];
  /** Keys of counterparts that something was found to be already. */
  readonly #taken = new Set<Key>();

  constructor(design: Design, users: UserNames, resolutions: Resolutions) {
    this.#design = design;
    this.#users = users;
    this.#resolutions = resolutions;
    const index = indexOf(design);
    for (const object of design.objects) {
      const { type, key, name } = object;
      const counterpart: Counterpart = { key, object, values: completeValues(object) };
      const id = ownIdOf(object) === undefined ? undefined : importIdOf(object, index);
      if (id !== undefined) this.#byImportId.set(`${type} ${id}`, counterpart);
      this.#sources.add(undefined);
      this.#put({ type, counterpart, name });
    }
  }

  resolutionOf({ key }: Candidate): Key | null | undefined {
    return this.#resolutions.matches?.get(key);
  }

  objectAt(key: Key): Counterpart | undefined {
    const object = indexOf(this.#design).byKey.get(key);
    return object && { key, object, values: completeValues(object) };
  }

  sameImportId(candidate: Candidate): Counterpart | undefined {
    const id = wholeId(candidate);
    const known = id === undefined ? undefined : this.#byImportId.get(`${candidate.found.type} ${id}`);
    // A design of ours is taken as it is, with the mistake of naming one id twice.
    return known && candidate.kind === 'design' && !isOther(known, candidate) ? undefined : known;
  }

  sharing(trait: Trait, candidate: Candidate): readonly Counterpart[] {
    if (!this.#hasOthers(candidate)) return [];
    for (const entry of this.#offered) this.#put(entry);
    this.#offered = [];
    const found = new Set<Counterpart>();
    for (const place of this.placesOf(trait, candidate))
      for (const { source, members } of this.#byTrait.get(`${trait} ${place}`) ?? [])
        if (source !== candidate.source) for (const one of members) if (!this.#taken.has(one.key)) found.add(one);
    return [...found];
  }

  placesOf(trait: Trait, { found, key, values }: Candidate): readonly string[] {
    return this.#places(trait, { type: found.type, key, name: found.name ?? '', values });
  }

  /** Nothing else can be what has this key from now on. */
  take(key: Key): void {
    this.#taken.add(key);
  }

  /** What comes again with the id of a candidate is this one, unless an earlier one has the id. */
  rememberId(candidate: Candidate): void {
    const id = wholeId(candidate);
    if (id === undefined || this.sameImportId(candidate)?.candidate) return;
    this.#byImportId.set(`${candidate.found.type} ${id}`, counterpartOf(candidate));
  }

  /** A candidate without an id of its own can be what a later one with an id turns out to be. */
  offer(candidate: Candidate): void {
    const { found, ids, kind } = candidate;
    const { ownId } = resourceType(found.type);
    if (ownId !== undefined && ids[ownId] !== undefined) return;
    this.#sources.add(candidate.source);
    this.#offered.push({
      type: found.type,
      counterpart: counterpartOf(candidate),
      name: kind === 'terraform' ? found.name : undefined,
    });
  }

  #hasOthers({ source }: Candidate): boolean {
    return this.#sources.size > (this.#sources.has(source) ? 1 : 0);
  }

  #put({ type, counterpart, name }: Entry): void {
    const { key, object, values } = counterpart;
    const source = counterpart.candidate?.source;
    for (const trait of allTraits) {
      // A deployment with an id is that one, whatever stages serve.
      if (trait === 'stages' && object && ownIdOf(object)) continue;
      for (const place of this.#places(trait, { type, key, name, values })) {
        const groups = this.#byTrait.get(`${trait} ${place}`) ?? [];
        const last = groups.at(-1);
        if (last && last.source === source) last.members.push(counterpart);
        else groups.push({ source, members: [counterpart] });
        this.#byTrait.set(`${trait} ${place}`, groups);
      }
    }
  }

  #places(trait: Trait, { type, key, name, values }: Thing): readonly string[] {
    switch (trait) {
      case 'name':
        return name === undefined ? [] : [`${type} ${name}`];
      case 'matchKey':
        return listOf(matchKey(type, values));
      case 'exactTarget':
        return type === 'integration' ? listOf(exactTarget(values)) : [];
      case 'looseTarget':
        return type === 'integration'
          ? listOf(looseTarget(values, (target) => indexOf(this.#design).byKey.get(target)))
          : [];
      case 'routes':
        return type === 'integration' ? userPlaces(values, this.#users.routes.get(key)) : [];
      case 'stages':
        return type === 'deployment' ? userPlaces(values, this.#users.stages.get(key)) : [];
    }
  }
}

const counterpartOf = (candidate: Candidate): Counterpart => ({
  key: candidate.key,
  candidate,
  values: candidate.values,
});

const listOf = (place: string | undefined): readonly string[] => (place === undefined ? [] : [place]);

/** What leads to a thing tells it apart only within one API, and integrations only within one type. */
function userPlaces(values: Values, users: ReadonlySet<string> | undefined): readonly string[] {
  if (!users) return [];
  const scope = `${canonical(values['api_id'] ?? '')} ${canonical(values['integration_type'] ?? '')}`;
  return [...users].map((user) => `${scope} ${user}`);
}

/** Two objects of one source are two things, unless they have the same id. */
const isOther = (counterpart: Counterpart, candidate: Candidate): boolean =>
  counterpart.candidate?.source !== candidate.source;

/** The whole import id of a candidate, where each part is known. */
function wholeId({ found, ids }: Candidate): string | undefined {
  const { identity, ownId } = resourceType(found.type);
  if (ownId === undefined || identity.length === 0) return undefined;
  const parts = identity.map((part) => ids[part]);
  return parts.every((part) => part !== undefined) ? parts.join('|') : undefined;
}
