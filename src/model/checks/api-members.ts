/** The members of each API, and who refers to whom, collected once for each design. */
import { indexOf, variantOfObject, type Design, type DesignIndex, type DesignObject } from '../design/design.ts';
import { addsToApis } from '../design/passthrough/passthrough.ts';
import { ownIdOf } from '../design/imported/import-parts.ts';
import { isUnset } from '../schema/literals.ts';
import { groupsBy, itemsAt } from '../groups.ts';
import { memoByItem, memoByObject } from '../memo.ts';
import type { Protocol } from '../schema/resource.ts';
import type { ResourceTypeId } from '../resources/index.ts';
import { isDynamic, isMap, isRef, type Key, type Value, type Values } from '../schema/value.ts';

const memberTypes = ['route', 'stage', 'deployment', 'authorizer', 'model', 'integration'] as const;
type MemberType = (typeof memberTypes)[number];

export interface ApiMembers {
  /** What its members say that they belong to. */
  readonly home: string;
  /** Undefined for an API outside the design, which its members name by id. */
  readonly api: DesignObject | undefined;
  readonly protocol: Protocol | undefined;
  /** All members are here: the API is new, and neither a definition, passthrough text nor an expression may give it others. */
  readonly whole: boolean;
  /** A definition, passthrough text or an expression may give it members that are not here. */
  readonly isOpen: boolean;
  readonly members: { readonly [type in MemberType]: readonly DesignObject[] };
}

const makesOthers = ['body', 'body_s3_location', 'target'];

const none: readonly DesignObject[] = [];

const isMadeHere = ({ attributes }: DesignObject) => makesOthers.every((name) => isUnset(attributes[name]));

/** An expression says which API it is: it may be any. */
export const unknownApi = 'expression';

/** Which API an object belongs to: by its key, its id, or an expression that may mean any. */
export function owningApi({ attributes: { api_id: api } }: DesignObject): string | undefined {
  if (isRef(api)) return `key ${api.ref}`;
  if (isDynamic(api)) return unknownApi;
  return typeof api === 'string' && api !== '' ? `id ${api}` : undefined;
}

const membersByHome = new Map(memberTypes.map((type) => [type, groupsBy(owningApi)]));

export const apiMembersOf: (design: Design) => readonly ApiMembers[] = memoByObject((design: Design) => {
  const { byKey, byType } = indexOf(design);
  const groups = memberTypes.map((type) => membersByHome.get(type)?.(byType.get(type) ?? none));
  const open = addsToApis(design.passthrough) || groups.some((group) => group?.has(unknownApi));
  const homes = new Set(groups.flatMap((group) => [...(group?.keys() ?? [])]));
  homes.delete(unknownApi);
  return [...homes].map((home): ApiMembers => {
    const membersOf = (type: MemberType, at: number) =>
      [type, itemsAt(byType.get(type) ?? none, groups[at]?.get(home))] as const;
    const api = home.startsWith('key ') ? byKey.get(home.slice('key '.length)) : undefined;
    const isOpen = open || api?.type !== 'api' || !isMadeHere(api);
    return {
      home,
      api,
      protocol: (api && variantOfObject(api))?.protocol,
      isOpen,
      whole: !isOpen && Object.keys(api?.import ?? {}).length === 0,
      members: Object.fromEntries(memberTypes.map(membersOf)) as Record<MemberType, readonly DesignObject[]>,
    };
  });
});

/**
 * Members of an API that are alike, found without a walk over all of them. What `is` says depends on the member alone.
 */
export function membersThat(type: MemberType, is: (member: DesignObject) => boolean) {
  const groups = groupsBy((member: DesignObject) => (is(member) ? owningApi(member) : undefined));
  return (index: DesignIndex, { home }: Pick<ApiMembers, 'home'>): readonly DesignObject[] => {
    const members = index.byType.get(type) ?? none;
    return itemsAt(members, groups(members).get(home));
  };
}

/** What the findings about a member may depend on of its API; members of each kind come and go without another one. */
export interface ApiFacts extends Pick<ApiMembers, 'home' | 'protocol' | 'whole' | 'isOpen'> {
  readonly hasRoutes: boolean;
}

const factsOfAll = memoByItem(
  ({ home, protocol, whole, isOpen, members }: ApiMembers): ApiFacts => ({
    home,
    protocol,
    whole,
    isOpen,
    hasRoutes: members.route.length > 0,
  }),
  (a, b) =>
    a.home === b.home &&
    a.protocol === b.protocol &&
    a.whole === b.whole &&
    a.isOpen === b.isOpen &&
    a.hasRoutes === b.hasRoutes,
);
const factsByHome = memoByObject((all: readonly ApiFacts[]) => new Map(all.map((facts) => [facts.home, facts])));

/** By what members say that they belong to; the same map while no API has other facts. */
export const apiFactsOf = (design: Design): ReadonlyMap<string, ApiFacts> =>
  factsByHome(factsOfAll(apiMembersOf(design)));

/** The objects of a type by the object that one of their attributes refers to. */
const byReference = (type: ResourceTypeId, name: string) => {
  const groups = groupsBy(({ attributes }: DesignObject) => {
    const value = attributes[name];
    return isRef(value) ? value.ref : undefined;
  });
  return (index: DesignIndex, key: Key): readonly DesignObject[] => {
    const objects = index.byType.get(type) ?? none;
    return itemsAt(objects, groups(objects).get(key));
  };
};

export const routesTo = byReference('route', 'target');
export const responsesOfIntegration = byReference('integration_response', 'integration_id');
export const responsesOfRoute = byReference('route_response', 'route_id');
export const permissionsFor = byReference('lambda_permission', 'caller');
export const overridesOf = byReference('managed_overrides', 'api_id');

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
