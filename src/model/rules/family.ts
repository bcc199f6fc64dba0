/** The members of each API, and who refers to whom, collected once for each design. */
import { indexOf, variantOfObject, type Design, type DesignIndex, type DesignObject } from '../design.ts';
import { addsToApis } from '../kept.ts';
import { ownIdOf } from '../import-parts.ts';
import { isUnset } from '../literals.ts';
import { onePerObject } from '../memo.ts';
import type { Protocol } from '../resource.ts';
import type { ResourceTypeId } from '../resources/index.ts';
import { isDynamic, isMap, isRef, type Key, type Value, type Values } from '../value.ts';

const memberTypes = ['route', 'stage', 'deployment', 'authorizer', 'model', 'integration'] as const;
type MemberType = (typeof memberTypes)[number];

export interface Family {
  /** Undefined for an API outside the design, which its members name by id. */
  readonly api: DesignObject | undefined;
  readonly protocol: Protocol | undefined;
  /** All members are here: the API is new, and neither a definition, kept text nor an expression may give it others. */
  readonly whole: boolean;
  readonly members: { readonly [type in MemberType]: readonly DesignObject[] };
}

const makesOthers = ['body', 'body_s3_location', 'target'];

const isWhole = ({ import: ids, attributes }: DesignObject) =>
  Object.keys(ids).length === 0 && makesOthers.every((name) => isUnset(attributes[name]));

type Growing = Family & { readonly members: { readonly [type in MemberType]: DesignObject[] } };

const newFamily = (api: DesignObject | undefined, open: boolean): Growing => ({
  api,
  protocol: (api && variantOfObject(api))?.protocol,
  whole: api?.type === 'api' && !open && isWhole(api),
  members: { route: [], stage: [], deployment: [], authorizer: [], model: [], integration: [] },
});

/** An expression says which API it belongs to. */
const isSomewhere = ({ attributes: { api_id: api } }: DesignObject) => isDynamic(api) && !isRef(api);

export const familiesOf: (design: Design) => readonly Family[] = onePerObject((design: Design) => {
  const index = indexOf(design);
  const open =
    addsToApis(design.kept) || memberTypes.some((type) => index.byType.get(type)?.some(isSomewhere) === true);
  const ofKeys = new Map<Key, Growing>();
  const ofIds = new Map<string, Growing>();
  for (const type of memberTypes)
    for (const object of index.byType.get(type) ?? []) {
      const value = object.attributes['api_id'];
      const key = isRef(value) ? value.ref : undefined;
      const name = key ?? (typeof value === 'string' ? value : '');
      if (name === '') continue;
      const families = key === undefined ? ofIds : ofKeys;
      let family = families.get(name);
      if (!family) families.set(name, (family = newFamily(key === undefined ? undefined : index.byKey.get(key), open)));
      family.members[type].push(object);
    }
  return [...ofKeys.values(), ...ofIds.values()];
});

const none: readonly DesignObject[] = [];

/** The objects of a type by the object that one of their attributes refers to. */
const byReference = (type: ResourceTypeId, name: string) => {
  const collected = onePerObject((index: DesignIndex) => {
    const map = new Map<Key, DesignObject[]>();
    for (const object of index.byType.get(type) ?? []) {
      const value = object.attributes[name];
      if (!isRef(value)) continue;
      const list = map.get(value.ref);
      if (list) list.push(object);
      else map.set(value.ref, [object]);
    }
    return map;
  });
  return (index: DesignIndex, key: Key): readonly DesignObject[] => collected(index).get(key) ?? none;
};

export const routesTo = byReference('route', 'target');
export const responsesOfIntegration = byReference('integration_response', 'integration_id');
export const responsesOfRoute = byReference('route_response', 'route_id');

/** The object that an attribute refers to, if it is in the design. */
export function referred(object: DesignObject, name: string, index: DesignIndex): DesignObject | undefined {
  const value = object.attributes[name];
  return isRef(value) ? index.byKey.get(value.ref) : undefined;
}

/** The members of a block; none for an expression or where nothing is written. */
export function blockOf(value: Value | undefined): Values | undefined {
  return isMap(value) ? (value as Values) : undefined;
}

/** The items of a list; none for an expression or where nothing is written. */
export const itemsOf = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? (value as readonly Value[]) : [];

/** Nothing, or a list in which nothing stands. */
export const isEmpty = (value: Value | undefined): boolean =>
  isUnset(value) || (Array.isArray(value) && value.every((item) => item === ''));

/** A truth value, also where a form keeps it as text. */
export const isTrue = (value: Value | undefined): boolean => value === true || value === 'true';
export const isFalse = (value: Value | undefined): boolean => value === false || value === 'false';

/** What an import leaves out keeps the value that runs (hashicorp/terraform-provider-awscc#2734). */
export const keepsState = (object: DesignObject, name: string): boolean =>
  object.attributes[name] === undefined && ownIdOf(object) !== undefined;
