/** Which object of the design, or of the paste, a found object is. */
import { indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { importIdOf, ownIdOf } from '../../model/design/import-parts.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { isRef, type Key, type Values } from '../../model/schema/value.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import type { Candidate } from './candidates.ts';
import { completeValues, exactTarget, looseTarget, matchKey } from './match-keys.ts';
import type { Resolutions } from './proposal.ts';

/** Something that a draft can be: an object of the design, or a draft without an id of its own. */
interface Entry {
  readonly key: Key;
  readonly object?: DesignObject;
  readonly draft?: Candidate;
  readonly values: Values;
}

type Shelf = Map<string, Entry[]>;

const put = (shelf: Shelf, place: string | undefined, entry: Entry): void => {
  if (place === undefined) return;
  const list = shelf.get(place);
  if (list) list.push(entry);
  else shelf.set(place, [entry]);
};

/** Names of what leads to a thing: keys of routes, names of stages. */
type Users = Map<Key, Set<string>>;

function noteUser(usersOf: Users, target: Key, name: unknown): void {
  if (typeof name !== 'string') return;
  const users = usersOf.get(target);
  if (users) users.add(name);
  else usersOf.set(target, new Set([name]));
}

export class Matcher {
  readonly #design: Design;
  readonly #answers: Resolutions;
  readonly #byId = new Map<string, Entry>();
  readonly #natural: Shelf = new Map();
  readonly #byName: Shelf = new Map();
  readonly #integrations: Entry[] = [];
  /** Entries that something was found to be already. */
  readonly #taken = new Set<Key>();
  /** Deployments without an id. */
  readonly #deployments: Entry[] = [];
  readonly #routesOf: Users = new Map();
  readonly #stagesOf: Users = new Map();

  constructor(design: Design, resolutions: Resolutions) {
    this.#design = design;
    this.#answers = resolutions;
    const index = indexOf(design);
    for (const object of design.objects) {
      const entry: Entry = { key: object.key, object, values: completeValues(object) };
      const id = ownIdOf(object) === undefined ? undefined : importIdOf(object, index);
      if (id !== undefined) this.#byId.set(`${object.type} ${id}`, entry);
      this.#offer(object.type, entry, object.name);
      const target = object.attributes['target'];
      if (object.type === 'route' && isRef(target)) this.noteRoute(target.ref, object.attributes['route_key']);
      const deployment = object.attributes['deployment_id'];
      if (object.type === 'stage' && isRef(deployment)) this.noteStage(deployment.ref, object.attributes['stage_name']);
    }
  }

  #offer(type: ResourceTypeId, entry: Entry, name: string | undefined): void {
    if (type === 'integration') this.#integrations.push(entry);
    else if (type === 'deployment' && !(entry.object && ownIdOf(entry.object))) this.#deployments.push(entry);
    else put(this.#natural, matchKey(type, entry.values), entry);
    if (name !== undefined) put(this.#byName, `${type} ${name}`, entry);
  }

  /** Keys of the routes that lead to an integration. */
  routesOf(key: Key): ReadonlySet<string> {
    return this.#routesOf.get(key) ?? new Set();
  }

  /** A route leads to an integration, by the key of the object or draft. */
  noteRoute(target: Key, routeKey: unknown): void {
    noteUser(this.#routesOf, target, routeKey);
  }

  /** A stage serves a deployment. */
  noteStage(deployment: Key, stageName: unknown): void {
    noteUser(this.#stagesOf, deployment, stageName);
  }

  /**
   * Says of drafts of one type what they are. Their references hold final keys already, their ids are whole. Those
   * without an id of their own come first, so that later ones can be found to be them.
   */
  match(type: ResourceTypeId, candidates: readonly Candidate[]): void {
    // What a person wrote comes before what AWS says of the same, so that the words are those of the person.
    const isWritten = ({ kind }: Candidate) => kind === 'terraform';
    this.#matchGroup(type, candidates.filter(isWritten));
    this.#matchGroup(
      type,
      candidates.filter((candidate) => !isWritten(candidate)),
    );
  }

  #matchGroup(type: ResourceTypeId, candidates: readonly Candidate[]): void {
    const { ownId } = resourceType(type);
    const open: Candidate[] = [];
    const sorted = candidates.toSorted((a, b) => hasOwn(a, ownId) - hasOwn(b, ownId));
    for (const candidate of sorted) {
      const resolution = this.#answers.matches?.get(candidate.key);
      const id = wholeId(type, candidate);
      const known = id === undefined ? undefined : this.#byId.get(`${type} ${id}`);
      // A design of ours is taken as it is, with the mistake of naming one id twice.
      const entry = known && candidate.kind === 'design' && !isOther(known, candidate) ? undefined : known;
      const named = resolution === undefined && !entry ? this.#byAddress(type, candidate) : undefined;
      if (typeof resolution === 'string') this.#take(candidate, this.#entryOf(resolution));
      else if (entry && (resolution === undefined || entry.draft)) this.#take(candidate, entry);
      else if (named) this.#take(candidate, named);
      else if (resolution !== null) open.push(candidate);
      // What comes again with this id is this draft.
      if (id !== undefined && !entry?.draft)
        this.#byId.set(`${type} ${id}`, { key: candidate.key, draft: candidate, values: candidate.values });
    }
    if (type === 'integration') this.#matchIntegrations(open);
    else
      for (const candidate of open)
        if (type !== 'deployment' || this.#matchByUsers([candidate], this.#deployments, this.#stagesOf).length > 0)
          this.#matchByNature(type, candidate);
  }

  /** In one module an address is one thing, whatever it says; ids that differ say that the modules do. */
  #byAddress(type: ResourceTypeId, candidate: Candidate): Entry | undefined {
    const { kind, found, ids } = candidate;
    if ((kind !== 'terraform' && kind !== 'state') || found.address !== undefined) return undefined;
    const { ownId } = resourceType(type);
    const own = ownId === undefined ? undefined : ids[ownId];
    return this.#free(this.#byName, `${type} ${found.name ?? ''}`, candidate).find((entry) =>
      agrees(entry, own, ownId),
    );
  }

  #entryOf(key: Key): Entry | undefined {
    const object = indexOf(this.#design).byKey.get(key);
    return object && { key, object, values: completeValues(object) };
  }

  #take(candidate: Candidate, entry: Entry | undefined): boolean {
    if (!entry || entry.draft === candidate) return false;
    // Two blocks of a file are two resources, however alike.
    if (entry.draft?.kind === 'terraform' && candidate.kind === 'terraform') return false;
    this.#taken.add(entry.key);
    candidate.match = entry.object;
    candidate.mergedInto = entry.draft;
    return true;
  }

  #free(shelf: Shelf, place: string | undefined, candidate: Candidate): readonly Entry[] {
    const entries = place === undefined ? undefined : shelf.get(place);
    return entries?.filter((entry) => !this.#taken.has(entry.key) && isOther(entry, candidate)) ?? [];
  }

  #matchByNature(type: ResourceTypeId, candidate: Candidate): void {
    const natural = this.#free(this.#natural, matchKey(type, candidate.values), candidate);
    const named = this.#named(type, candidate);
    const fits = natural.length > 1 ? natural.filter((entry) => named.includes(entry)) : natural;
    const [first] = fits.length > 0 ? fits : natural.length === 0 ? named : [];
    if (natural.length > 1 && !first) candidate.candidates = natural.flatMap(({ object }) => object?.key ?? []);
    if (!this.#take(candidate, first)) this.#offerDraft(type, candidate);
  }

  /** What has the same address in Terraform, or in a design of ours the same key too: names of strangers say little. */
  #named(type: ResourceTypeId, candidate: Candidate): readonly Entry[] {
    const { kind, found } = candidate;
    if (found.name === undefined || (kind !== 'design' && kind !== 'terraform')) return [];
    const { ownId = '' } = resourceType(type);
    const named = this.#free(this.#byName, `${type} ${found.name}`, candidate).filter((entry) =>
      agrees(entry, candidate.ids[ownId], ownId),
    );
    return kind === 'design' ? named.filter(({ key }) => key === found.key) : named;
  }

  /** A draft without an id can be what a later one with an id turns out to be. */
  #offerDraft(type: ResourceTypeId, candidate: Candidate): void {
    const { ownId } = resourceType(type);
    if (ownId !== undefined && candidate.ids[ownId] !== undefined) return;
    this.#offer(
      type,
      { key: candidate.key, draft: candidate, values: candidate.values },
      candidate.kind === 'terraform' ? candidate.found.name : undefined,
    );
  }

  /** Those that call the same are told apart by the routes that lead to them, then by the name of what they call. */
  #matchIntegrations(candidates: readonly Candidate[]): void {
    const hasId = ({ ids }: Candidate) => ids['integration_id'] !== undefined;
    const without = candidates.filter((candidate) => !hasId(candidate));
    for (const group of without.length < candidates.length ? [without, candidates.filter(hasId)] : [without]) {
      const names = indexOf(this.#design).byKey;
      const find = (key: Key) => names.get(key);
      const exact = (values: Values) => exactTarget(values);
      const loose = (values: Values) => looseTarget(values, find);
      let open = this.#matchByName(group, exact);
      open = this.#matchSingles(open, exact);
      open = this.#matchByUsers(open, this.#integrations, this.#routesOf);
      open = this.#matchShared(open);
      open = this.#matchSingles(open, loose);
      open = this.#matchByName(open, () => '');
      this.#noteCandidates(open, [exact, loose]);
      for (const candidate of open) this.#offerDraft('integration', candidate);
    }
  }

  #matchByName(
    candidates: readonly Candidate[],
    signature: (values: Values) => string | undefined,
  ): readonly Candidate[] {
    return candidates.filter((candidate) => {
      const place = signature(candidate.values);
      const [entry] = this.#named('integration', candidate).filter(({ values }) => signature(values) === place);
      return !this.#take(candidate, entry);
    });
  }

  #shelfOf(signature: (values: Values) => string | undefined): Shelf {
    const shelf: Shelf = new Map();
    for (const entry of this.#integrations) if (!this.#taken.has(entry.key)) put(shelf, signature(entry.values), entry);
    return shelf;
  }

  /** Matches where one draft and one entry have the signature. Returns the drafts that are left. */
  #matchSingles(
    candidates: readonly Candidate[],
    signature: (values: Values) => string | undefined,
  ): readonly Candidate[] {
    const shelf = this.#shelfOf(signature);
    const signatures = new Map(candidates.map((candidate) => [candidate, signature(candidate.values)]));
    const counts = new Map<string | undefined, number>();
    for (const place of signatures.values()) counts.set(place, (counts.get(place) ?? 0) + 1);
    return candidates.filter((candidate) => {
      const place = signatures.get(candidate);
      const entries = this.#free(shelf, place, candidate);
      return counts.get(place) !== 1 || entries.length !== 1 || !this.#take(candidate, entries[0]);
    });
  }

  #matchByUsers(candidates: readonly Candidate[], entries: readonly Entry[], usersOf: Users): readonly Candidate[] {
    const holders = this.#holdersOf(entries, usersOf);
    return candidates.filter((candidate) => {
      const [entry, ...others] = this.#fitting(candidate, holders, usersOf);
      return !entry || others.length > 0 || !this.#take(candidate, entry);
    });
  }

  #holdersOf(entries: readonly Entry[], usersOf: Users): Shelf {
    const holders: Shelf = new Map();
    for (const entry of entries) {
      if (this.#taken.has(entry.key)) continue;
      for (const user of usersOf.get(entry.key) ?? []) put(holders, this.#userPlace(entry.values, user), entry);
    }
    return holders;
  }

  /** What has a user of the draft. */
  #fitting(candidate: Candidate, holders: Shelf, usersOf: Users): readonly Entry[] {
    const users = [...(usersOf.get(candidate.key) ?? [])];
    const fits = new Set(users.flatMap((user) => holders.get(this.#userPlace(candidate.values, user)) ?? []));
    return [...fits].filter((one) => !this.#taken.has(one.key) && isOther(one, candidate));
  }

  /**
   * A definition writes an integration at each operation, also where several share one. Those that say the same and whose
   * routes lead to one integration of AWS are that one.
   */
  #matchShared(candidates: readonly Candidate[]): readonly Candidate[] {
    const holders = this.#holdersOf(this.#integrations, this.#routesOf);
    return candidates.filter((candidate) => {
      const [first, ...others] = this.#fitting(candidate, holders, this.#routesOf);
      const says = first && canonical(first.values);
      if (![first, ...others].every((entry) => entry && isInline(entry) && canonical(entry.values) === says))
        return true;
      if (!this.#take(candidate, first)) return true;
      for (const entry of others) if (entry.draft) this.#join(entry.draft, first);
      return false;
    });
  }

  #join(candidate: Candidate, entry: Entry | undefined): void {
    this.#take(candidate, entry);
    this.#taken.add(candidate.key);
  }

  /** What leads to a thing tells it apart only within one API, and integrations only within one type. */
  #userPlace(values: Values, user: string): string {
    return `${canonical(values['api_id'] ?? '')} ${canonical(values['integration_type'] ?? '')} ${user}`;
  }

  #noteCandidates(
    candidates: readonly Candidate[],
    signatures: readonly ((values: Values) => string | undefined)[],
  ): void {
    for (const signature of signatures) {
      const shelf = this.#shelfOf(signature);
      for (const candidate of candidates) {
        const place = signature(candidate.values);
        if (place === undefined || candidate.candidates.length > 0) continue;
        candidate.candidates = (shelf.get(place) ?? []).flatMap(({ object }) => object?.key ?? []);
      }
    }
  }
}

/** Whether it stands at an operation of a definition. */
const isInline = ({ draft: candidate }: Entry): boolean => candidate?.kind === 'openapi';

/** Two objects of one source are two things, unless they have the same id. */
const isOther = (entry: Entry, candidate: Candidate): boolean => entry.draft?.source !== candidate.source;

const hasOwn = (candidate: Candidate, ownId: string | undefined): number =>
  ownId === undefined || candidate.ids[ownId] === undefined ? 0 : 1;

/** Whether an entry can be what has an id, as far as both are known, and lives in this module. */
function agrees({ object, draft: candidate }: Entry, own: string | undefined, ownId = ''): boolean {
  const other = object ? ownIdOf(object) : candidate?.ids[ownId];
  return object?.address === undefined && (own === undefined || other === undefined || own === other);
}

/** The whole import id of a draft, where each part is known. */
function wholeId(type: ResourceTypeId, { ids }: Candidate): string | undefined {
  const { identity, ownId } = resourceType(type);
  if (ownId === undefined || identity.length === 0) return undefined;
  const parts = identity.map((part) => ids[part]);
  return parts.every((part) => part !== undefined) ? parts.join('|') : undefined;
}
