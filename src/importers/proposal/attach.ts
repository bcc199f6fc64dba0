/** Children without their API: which API of the design, or of the paste, they most likely belong to. */
import { indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import { isRef, type Key, type Values } from '../../model/schema/value.ts';
import { apiIdsIn, blankCandidate, type Candidate } from './candidates.ts';
import { completeValues, exactTarget, matchKey } from './match-keys.ts';
import type { Resolutions } from './proposal.ts';
import type { ImportedResource } from '../parsed-source.ts';

/** How many of the children have to be there already, for an API without an id and for one that has another. */
const enough = { unnamed: 0.5, named: 0.8 } as const;

const kinds: ReadonlySet<ResourceTypeId> = new Set(['integration', 'route', 'stage', 'authorizer', 'model']);

const signatureOf = (type: ResourceTypeId, values: Values): string | undefined => {
  const placeless = { ...values, api_id: '' };
  return type === 'integration' ? exactTarget(placeless) : matchKey(type, placeless);
};

export interface Attached {
  /** By API id: the key of an object of the design or of a candidate. */
  readonly to: ReadonlyMap<string, Key>;
  /** Ids of APIs that are nowhere. */
  readonly foreign: readonly string[];
}

export function attachChildren(candidates: readonly Candidate[], design: Design, resolutions: Resolutions): Attached {
  const present = new Set([
    ...candidates.flatMap(({ found, ids }) => (found.type === 'api' ? (ids['api_id'] ?? []) : [])),
    ...(indexOf(design).byType.get('api') ?? []).flatMap((api) => ownIdOf(api) ?? []),
  ]);
  // An id that a person wrote into a file means just that API.
  const pasted = candidates.filter(({ kind }) => kind !== 'terraform');
  const raw = [...apiIdsIn(pasted)].filter((id) => !present.has(id));
  const to = new Map<string, Key>();
  const homes = raw.length === 0 ? [] : homesOf(candidates, design);
  const children = homes.length === 0 ? undefined : signaturesIn(pasted);
  const taken = new Set<Key>();
  for (const id of raw) {
    const resolution = resolutions.apis && Object.hasOwn(resolutions.apis, id) ? resolutions.apis[id] : undefined;
    const key = resolution === undefined ? likeliest(children?.get(id) ?? [], homes, taken) : resolution;
    if (key === null || key === undefined) continue;
    to.set(id, key);
    taken.add(key);
  }
  return { to, foreign: raw };
}

interface Home {
  readonly key: Key;
  readonly named: boolean;
  readonly signatures: ReadonlySet<string>;
}

function homesOf(candidates: readonly Candidate[], design: Design): readonly Home[] {
  const homes = new Map<Key, { named: boolean; signatures: Set<string> }>();
  for (const api of indexOf(design).byType.get('api') ?? [])
    homes.set(api.key, { named: ownIdOf(api) !== undefined, signatures: new Set() });
  for (const { found, key, ids } of candidates)
    if (found.type === 'api' && ids['api_id'] === undefined) homes.set(key, { named: false, signatures: new Set() });
  const add = (type: ResourceTypeId, values: Values): void => {
    const api = values['api_id'];
    const signature = signatureOf(type, values);
    if (isRef(api) && signature !== undefined) homes.get(api.ref)?.signatures.add(signature);
  };
  for (const object of design.objects) if (kinds.has(object.type)) add(object.type, completeValues(object));
  for (const { found, values } of candidates) if (kinds.has(found.type)) add(found.type, values);
  return [...homes].map(([key, home]) => ({ key, ...home }));
}

/** What the children are, by the id of their API. */
function signaturesIn(candidates: readonly Candidate[]): ReadonlyMap<string, readonly string[]> {
  const byApi = new Map<string, string[]>();
  for (const { found, values } of candidates) {
    const id = values['api_id'];
    const signature = kinds.has(found.type) ? signatureOf(found.type, values) : undefined;
    if (typeof id !== 'string' || signature === undefined) continue;
    const list = byApi.get(id);
    if (list) list.push(signature);
    else byApi.set(id, [signature]);
  }
  return byApi;
}

function likeliest(signatures: readonly string[], homes: readonly Home[], taken: ReadonlySet<Key>): Key | undefined {
  if (signatures.length === 0) return undefined;
  const fitting = homes
    .map((home) => ({
      home,
      share: signatures.filter((signature) => home.signatures.has(signature)).length / signatures.length,
    }))
    .filter(
      ({ home, share }) =>
        !taken.has(home.key) &&
        // One object alone says little of an API that has another id.
        (home.named ? signatures.length > 1 && share >= enough.named : share >= enough.unnamed),
    );
  const [best, next] = fitting.toSorted((a, b) => b.share - a.share);
  return best && best.share !== next?.share ? best.home.key : undefined;
}

/** Children of APIs that aren't in the paste go to those that are there, which are known to have these ids from now on. */
export const withAttached = (
  candidates: readonly Candidate[],
  to: Attached['to'],
  design: Design,
): readonly Candidate[] => [...to].reduce((all, [id, key]) => withAttachedTo(all, id, key, design), candidates);

function withAttachedTo(candidates: readonly Candidate[], id: string, key: Key, design: Design): readonly Candidate[] {
  const isChildOf = ({ kind, values }: Candidate) => kind !== 'terraform' && values['api_id'] === id;
  const attached = candidates.map((candidate): Candidate => {
    const linked = isChildOf(candidate)
      ? { ...candidate, values: { ...candidate.values, api_id: { ref: key } } }
      : candidate;
    return linked.key === key ? { ...linked, ids: { ...linked.ids, api_id: id } } : linked;
  });
  const api = indexOf(design).byKey.get(key);
  const first = candidates.find(isChildOf);
  return api && first ? [...attached, candidateFor(api, id, first)] : attached;
}

/** An API of the design, as a candidate of which no more is known than the id that its children have. */
function candidateFor(api: DesignObject, id: string, child: Candidate): Candidate {
  const { origin } = child.found;
  const text = `Matched with ${api.name}, which now has ID ${id}.`;
  const found: ImportedResource = {
    type: 'api',
    attributes: {},
    ids: { api_id: id },
    origin,
    notes: [],
  };
  return {
    ...blankCandidate(`${child.key}-api`, found, child),
    notes: [{ kind: 'attention', origin, what: 'api_id', text }],
    complete: false,
    match: api,
  };
}
