/** Objects on their way from a reading into a proposal. */
import type { Attribute, Attributes } from '../../model/schema/attribute.ts';
import type { Design, DesignObject } from '../../model/design/design.ts';
import type { Variant } from '../../model/schema/resource.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import { isRef, mapDynamics, type Dynamic, type Key, type Value, type Values } from '../../model/schema/value.ts';
import type { Resolutions, MissingId } from './proposal.ts';
import type { ImportedResource, Note, ParsedSource, SourceKind } from '../parsed-source.ts';

/**
 * Changed while candidates are merged and get their variants, so that all who hold one see what it comes to; before that
 * each step gives new ones. Nobody outside of the proposal sees them.
 */
export interface Candidate {
  /** Of its row. References between candidates hold these until the final keys are known. */
  readonly key: Key;
  readonly found: ImportedResource;
  readonly kind: SourceKind;
  /** Number of its source: two objects of one source are two things. */
  readonly source: number;
  readonly region: string | undefined;
  values: Values;
  inactiveValues: Values;
  ids: { [part: string]: string };
  variant: Variant | undefined;
  notes: Note[];
  complete: boolean;
  managed: boolean;
  /** The candidate that it was found to be. */
  mergedInto: Candidate | undefined;
  /** The object of the design that it was found to be. */
  match: DesignObject | undefined;
  candidates: readonly Key[];
  /** Names of values that an answer of AWS alone says. */
  readonly answered: Set<string>;
}

/** Whether a service says all that the candidate is: also what nobody set. */
export const isGivenBack = ({ kind, found }: Candidate): boolean =>
  (kind === 'cli' || kind === 'state') && found.isPartial !== true;

/** Terraform and designs of ours say whose resource it is; of what others tell it is that of what is added. */
export const providerOf = ({ found, kind }: Candidate, added: ProviderId): ProviderId | undefined =>
  kind === 'terraform' || kind === 'state' || kind === 'design' ? found.provider : added;

const completeKinds: ReadonlySet<SourceKind> = new Set(['cli', 'state', 'terraform', 'design']);

/** What was found, before anything is known of it but what its source says. */
export const blankCandidate = (
  key: Key,
  found: ImportedResource,
  { kind, source, region }: Pick<Candidate, 'kind' | 'source' | 'region'>,
): Candidate => ({
  key,
  found,
  kind,
  source,
  region,
  values: found.attributes,
  inactiveValues: found.inactiveValues ?? {},
  ids: { ...found.ids },
  variant: undefined,
  notes: [...found.notes],
  complete: completeKinds.has(kind) && found.isPartial !== true,
  managed: found.managed === true,
  mergedInto: undefined,
  match: undefined,
  candidates: [],
  answered: new Set(),
});

/** One candidate for each found object, in the order of the paste; references hold keys of candidates. */
export function candidatesOf(sources: readonly ParsedSource[], design: Design): readonly Candidate[] {
  let number = 0;
  let prefix = 'row';
  while (design.objects.some(({ key }) => key.startsWith(prefix))) prefix += '_';
  return sources.flatMap((parsed, index) => {
    const keyed = parsed.resources.map((found) => {
      number += 1;
      return { key: `${prefix}${number}`, found };
    });
    const handles = new Map(
      keyed.flatMap(({ found, key }) => (found.handle === undefined ? [] : [[found.handle, key] as const])),
    );
    const from = { kind: parsed.kind, source: index, region: parsed.region };
    return keyed.map(({ key, found }): Candidate => {
      const blank = blankCandidate(key, found, from);
      const values = withKeys(blank.values, handles);
      const isWithoutApi = isChild(blank) && values['api_id'] === undefined && parsed.apiId !== undefined;
      return {
        ...blank,
        values: isWithoutApi ? { ...values, api_id: parsed.apiId } : values,
        inactiveValues: withKeys(blank.inactiveValues, handles),
      };
    });
  });
}

/** The candidate that says all of one that was found to be another: itself, where it is a thing of its own. */
export const rootOf = (candidate: Candidate): Candidate =>
  candidate.mergedInto ? rootOf(candidate.mergedInto) : candidate;

/** The values with other keys in their references; the same object where nothing changes. */
export function withKeys(values: Values, keys: ReadonlyMap<string, Key>): Values {
  if (keys.size === 0) return values;
  const change = (dynamic: Dynamic): Value => {
    const key = isRef(dynamic) ? keys.get(dynamic.ref) : undefined;
    return key === undefined ? dynamic : { ...dynamic, ref: key };
  };
  let changed: { [name: string]: Value } | undefined;
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (typeof value !== 'object' || value === null) continue;
    const next = mapDynamics(value, change);
    if (next !== value) (changed ??= { ...values })[name] = next;
  }
  return changed ?? values;
}

/** True for what lives in an API. */
export const isChild = ({ found }: Candidate): boolean => resourceType(found.type).parent === 'api_id';

/** Attributes that name what an object belongs to and are parts of its import id. */
export const parentParts = (type: ResourceTypeId): readonly string[] => {
  const { attributes, identity, ownId, parent } = resourceType(type);
  const named = identity.filter((part) => part !== ownId && Object.hasOwn(attributes, part));
  return parent !== undefined && !named.includes(parent) ? [...named, parent] : named;
};

/** The API ids that the paste names. */
export const apiIdsIn = (drafts: readonly Candidate[]): ReadonlySet<string> =>
  new Set(
    drafts.flatMap((candidate) => {
      const id = candidate.found.type === 'api' ? candidate.ids['api_id'] : candidate.values['api_id'];
      return typeof id === 'string' && id !== '' ? [id] : [];
    }),
  );

/**
 * The candidates with the parents that they do not name: the only API of the paste, or what a person answered; and the
 * ids that are still missing, each with the rows that wait for it.
 */
export function withParents(
  candidates: readonly Candidate[],
  resolutions: Resolutions,
): { readonly candidates: readonly Candidate[]; readonly missingIds: readonly Omit<MissingId, 'candidates'>[] } {
  const ids = apiIdsIn(candidates);
  const apis = candidates.filter(({ found }) => found.type === 'api');
  const [only] = ids.size === 1 && apis.length <= 1 ? ids : [];
  const missingIds = new Map<string, Key[]>();
  const filled = candidates.map((candidate): Candidate => {
    // Sources that people write say all that there is; an answer of AWS leaves out what the call said.
    if (candidate.kind !== 'cli') return candidate;
    let { values } = candidate;
    for (const part of parentParts(candidate.found.type)) {
      if (values[part] !== undefined) continue;
      const resolution = (part === 'api_id' ? only : undefined) ?? resolutions.parts?.[part];
      const waiting = missingIds.get(part);
      if (resolution !== undefined && resolution !== '') values = { ...values, [part]: resolution };
      else if (waiting) waiting.push(candidate.key);
      else missingIds.set(part, [candidate.key]);
    }
    return { ...candidate, values };
  });
  return { candidates: filled, missingIds: [...missingIds].map(([part, rows]) => ({ part, rows })) };
}

/** Types in an order in which each comes after those it can refer to. */
export const typeOrder: readonly ResourceTypeId[] = (() => {
  const order: ResourceTypeId[] = [];
  const visit = (id: ResourceTypeId): void => {
    if (order.includes(id)) return;
    for (const target of targetsOf(resourceType(id).attributes)) if (target !== id) visit(target);
    order.push(id);
  };
  for (const { id } of resourceTypes) visit(id);
  return order;
})();

function targetsOf(attributes: Attributes): readonly ResourceTypeId[] {
  return Object.values(attributes).flatMap((attribute: Attribute) => [
    // Names of types stand in the tables, which a test compares with the list.
    ...(Object.keys(attribute.refersTo ?? {}) as ResourceTypeId[]),
    ...('attributes' in attribute ? targetsOf(attribute.attributes) : []),
  ]);
}
