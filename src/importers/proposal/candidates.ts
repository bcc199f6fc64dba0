/** Objects on their way from a reading into a proposal. */
import type { Attribute, Attributes } from '../../model/schema/attribute.ts';
import type { Design, DesignObject } from '../../model/design/design.ts';
import type { Variant } from '../../model/schema/resource.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import { isRef, mapDynamics, type Dynamic, type Key, type Value, type Values } from '../../model/schema/value.ts';
import type { Answers, Need } from './proposal.ts';
import type { Found, Note, Reading, SourceKind } from '../parsed-source.ts';

/** Changed while the proposal comes together; nobody else sees it. */
export interface Draft {
  /** Of its row. References between drafts hold these until the final keys are known. */
  readonly key: Key;
  readonly found: Found;
  readonly kind: SourceKind;
  /** Number of its reading: two objects of one source are two things. */
  readonly reading: number;
  readonly region: string | undefined;
  values: Values;
  aside: Values;
  ids: { [part: string]: string };
  variant: Variant | undefined;
  notes: Note[];
  complete: boolean;
  managed: boolean;
  /** The draft that it was found to be. */
  into: Draft | undefined;
  /** The object of the design that it was found to be. */
  match: DesignObject | undefined;
  candidates: readonly Key[];
  /** Names of values that an answer of AWS alone says. */
  readonly answered: Set<string>;
}

/** Whether a service says all that the draft is: also what nobody set. */
export const isGivenBack = ({ kind }: Draft): boolean => kind === 'cli' || kind === 'state';

const completeKinds: ReadonlySet<SourceKind> = new Set(['cli', 'state', 'terraform', 'design']);

/** One draft for each found object, in the order of the paste; references hold keys of drafts. */
export function draftsOf(readings: readonly Reading[], design: Design): readonly Draft[] {
  let number = 0;
  let prefix = 'row';
  while (design.objects.some(({ key }) => key.startsWith(prefix))) prefix += '_';
  return readings.flatMap((reading, index) => {
    const drafts = reading.found.map((found): Draft => {
      number += 1;
      return {
        key: `${prefix}${number}`,
        found,
        kind: reading.kind,
        reading: index,
        region: reading.region,
        values: found.attributes,
        aside: found.aside ?? {},
        ids: { ...found.ids },
        variant: undefined,
        notes: [...found.notes],
        complete: completeKinds.has(reading.kind),
        managed: found.managed === true,
        into: undefined,
        match: undefined,
        candidates: [],
        answered: new Set(),
      };
    });
    const handles = new Map(
      drafts.flatMap(({ found, key }) => (found.handle === undefined ? [] : [[found.handle, key]])),
    );
    for (const draft of drafts) {
      draft.values = withKeys(draft.values, handles);
      draft.aside = withKeys(draft.aside, handles);
    }
    if (reading.apiId !== undefined)
      for (const draft of drafts)
        if (isChild(draft) && draft.values['api_id'] === undefined)
          draft.values = { ...draft.values, api_id: reading.apiId };
    return drafts;
  });
}

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
export const isChild = ({ found }: Draft): boolean => resourceType(found.type).parent === 'api_id';

/** Attributes that name what an object belongs to and are parts of its import id. */
export const parentParts = (type: ResourceTypeId): readonly string[] => {
  const { attributes, identity, ownId, parent } = resourceType(type);
  const named = identity.filter((part) => part !== ownId && Object.hasOwn(attributes, part));
  return parent !== undefined && !named.includes(parent) ? [...named, parent] : named;
};

/** The API ids that the paste names. */
export const apiIdsIn = (drafts: readonly Draft[]): ReadonlySet<string> =>
  new Set(
    drafts.flatMap((draft) => {
      const id = draft.found.type === 'api' ? draft.ids['api_id'] : draft.values['api_id'];
      return typeof id === 'string' && id !== '' ? [id] : [];
    }),
  );

/** Fills in the parents that objects do not name: the only API of the paste, or what a person answered. */
export function fillParents(drafts: readonly Draft[], answers: Answers): readonly Omit<Need, 'candidates'>[] {
  const ids = apiIdsIn(drafts);
  const apis = drafts.filter(({ found }) => found.type === 'api');
  const [only] = ids.size === 1 && apis.length <= 1 ? ids : [];
  const needs = new Map<string, Key[]>();
  // Sources that people write say all that there is; an answer of AWS leaves out what the call said.
  for (const draft of drafts.filter(({ kind }) => kind === 'cli')) {
    for (const part of parentParts(draft.found.type)) {
      if (draft.values[part] !== undefined) continue;
      const answer = (part === 'api_id' ? only : undefined) ?? answers.parts?.[part];
      if (answer === undefined || answer === '') {
        const waiting = needs.get(part);
        if (waiting) waiting.push(draft.key);
        else needs.set(part, [draft.key]);
      } else draft.values = { ...draft.values, [part]: answer };
    }
  }
  return [...needs].map(([part, rows]) => ({ part, rows }));
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
