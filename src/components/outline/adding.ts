/** What can be added to a design, and adding it: the new object is selected, its first open field gets the focus. */
import {
  indexOf,
  parentOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { addObject, addVariable, freeKey, newObject } from '../../model/design/edits.ts';
import { uniqueName } from '../../model/design/naming/names.ts';
import { attributesOf, type Protocol, type Variant } from '../../model/schema/resource.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import { isRef, type Key, type Value, type Values } from '../../model/schema/value.ts';
import { edit, holdBack, select, session } from '../../session/document/store.ts';

export interface KindGroup {
  readonly protocol: Protocol;
  /** Only where there is a choice of protocols. */
  readonly heading: string | undefined;
  readonly kinds: readonly Variant[];
}

/** The protocols of the design's APIs, as one word that stays equal while they do; empty without any. */
export function protocolsForAdding(design: Design): string {
  const apis = indexOf(design).byType.get('api') ?? [];
  const protocols = new Set(apis.flatMap((api) => variantOfObject(api)?.protocol ?? []));
  return [...protocols].toSorted((a, b) => a.localeCompare(b)).join(' ');
}

const protocolsAmong = (used: string) =>
  (['HTTP', 'WEBSOCKET'] as const).filter((protocol) => used === '' || used.split(' ').includes(protocol));

/** The kinds of integrations that fit APIs of these protocols; all while there is no API. */
export function integrationKinds(used: string): readonly KindGroup[] {
  const protocols = protocolsAmong(used);
  const { variants } = resourceType('integration');
  return protocols.map((protocol) => ({
    protocol,
    heading: protocols.length > 1 ? resourceType('api').variants.find(({ id }) => id === protocol)?.label : undefined,
    kinds: variants.filter((variant) => variant.protocol === protocol),
  }));
}

export interface Addable {
  readonly type: ResourceTypeId;
  readonly variant: Variant;
  /** What it is called among things of all types. */
  readonly label: string;
}

/** The ways to add objects of these types that fit APIs of these protocols. An API itself may be of any protocol. */
export function addable(used: string, types: readonly ResourceTypeId[]): readonly Addable[] {
  const protocols = protocolsAmong(used);
  return types.flatMap((type) => {
    const table = resourceType(type);
    const fitting = table.variants.filter(
      ({ protocol }) => type === 'api' || protocol === undefined || protocols.includes(protocol),
    );
    return fitting.map((variant) => ({ type, variant, label: labelAmong(fitting, variant, table.label) }));
  });
}

function labelAmong(fitting: readonly Variant[], { label }: Variant, type: string): string {
  if (fitting.length === 1) return type;
  return label.toLowerCase().includes(type.toLowerCase()) ? label : `${label} ${type.toLowerCase()}`;
}

/** The first field that a new object needs and does not have. */
export function firstOpenField(object: DesignObject): string | undefined {
  const type = typeOf(object);
  const open = attributesOf(type, variantOfObject(object)).find(
    ([name, attribute]) => attribute.required === true && object.attributes[name] === undefined && name !== type.parent,
  );
  return open?.[0];
}

/**
 * References that a new object is given at once: to the API of what is selected; to what is selected itself, or what
 * that refers to where it is of the same type; else to the only thing that could be meant.
 */
function startingReferences(design: Design, type: ResourceTypeId, variant: Variant, selected: Key | undefined): Values {
  const { byKey, byType } = indexOf(design);
  const table = resourceType(type);
  const chosen = selected === undefined ? undefined : byKey.get(selected);
  const api = chosen && apiOf(chosen, design);
  const isOfApi = api !== undefined && (variant.protocol === undefined || api.variant === variant.protocol);
  return Object.fromEntries(
    attributesOf(table, variant).flatMap(([name, { required, refersTo }]): [string, Value][] => {
      if (name === table.parent) return isOfApi ? [[name, { ref: api.key }]] : [];
      if (!required || !refersTo) return [];
      if (chosen && Object.hasOwn(refersTo, chosen.type)) return [[name, { ref: chosen.key }]];
      const beside = chosen?.type === type ? chosen.attributes[name] : undefined;
      if (isRef(beside)) return [[name, beside]];
      const [only, ...others] = resourceTypes.flatMap(({ id }) =>
        Object.hasOwn(refersTo, id) ? (byType.get(id) ?? []) : [],
      );
      return only && others.length === 0 ? [[name, { ref: only.key }]] : [];
    }),
  );
}

function apiOf(object: DesignObject, design: Design): DesignObject | undefined {
  const api = object.type === 'api' ? object : parentOf(object, indexOf(design));
  return api?.type === 'api' ? api : undefined;
}

export function addOfKind(type: ResourceTypeId, variant: Variant): void {
  const { history, selection } = session.getState();
  const design = history.present;
  const values = type === 'api' ? { name: apiName(design) } : startingReferences(design, type, variant, selection.key);
  const object = newObject(design, type, variant.id, values);
  edit(addObject(object), `Add ${object.name}`);
  if (!indexOf(session.getState().history.present).byKey.has(object.key)) return;
  holdBack(object.key);
  select(object.key, [firstOpenField(object) ?? 'label'], 'keyboard');
}

const apiName = (design: Design) => {
  const names = (indexOf(design).byType.get('api') ?? []).flatMap(({ attributes }) => {
    const name = attributes['name'];
    return typeof name === 'string' ? [name] : [];
  });
  return uniqueName('api', new Set(names)).replaceAll('_', '-');
};

export function addInputVariable(): void {
  const { present } = session.getState().history;
  const name = uniqueName('variable', new Set(present.variables.map((variable) => variable.name)));
  const key = freeKey(present, 'v');
  edit(addVariable({ key, name, type: 'string', description: '' }), `Add ${name}`);
  select(key, ['label'], 'keyboard');
}
