/** The routes of an API as parts of the map. */
import { type DesignIndex, type DesignObject } from '../../../model/design/design.ts';
import { isRef, type Value } from '../../../model/schema/value.ts';
import { partOf, type MapPart } from './map-part.ts';

export const wordsOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** The object that a value refers to. */
export const referredBy = (value: Value | undefined, index: DesignIndex): DesignObject | undefined =>
  isRef(value) ? index.byKey.get(value.ref) : undefined;

/** The integration a route goes to, also where its id is written out. */
export function routeTarget(route: DesignObject, index: DesignIndex): DesignObject | undefined {
  const value = route.attributes['target'];
  const id = /^integrations\/(.+)$/.exec(wordsOf(value))?.[1];
  return id === undefined
    ? referredBy(value, index)
    : index.byType.get('integration')?.find((object) => object.import['integration_id'] === id);
}

const guardWords: Readonly<Record<string, string>> = {
  JWT: 'JWT authorizer',
  CUSTOM: 'Lambda authorizer',
  AWS_IAM: 'IAM',
};

function guardOf({ attributes }: DesignObject, index: DesignIndex): Pick<MapPart, 'guard' | 'guardName'> {
  const type = wordsOf(attributes['authorization_type']);
  if (type === '' || type === 'NONE') return { guard: '', guardName: '' };
  const words = guardWords[type] ?? type;
  const name = referredBy(attributes['authorizer_id'], index)?.name;
  return { guard: name === undefined ? words : `${words} ${name}`, guardName: name ?? words };
}

/** `GET /orders` as method and path; a WebSocket key, or the name where there is none, as it is. */
export function calledBy(routeKey: string, otherwise: string): Pick<MapPart, 'verb' | 'name'> {
  const [, verb = '', path = ''] = /^(\S+)\s+(.*)$/.exec(routeKey) ?? [];
  return verb === '' ? { verb: '', name: routeKey === '' ? otherwise : routeKey } : { verb, name: path };
}

/** Not a target that is written out or leads astray, which is a fault of its own; and $connect works without one. */
const lacksTarget = ({ variant, attributes }: DesignObject): boolean =>
  (attributes['target'] === undefined || attributes['target'] === '') &&
  !(variant === 'websocket' && attributes['route_key'] === '$connect');

export const partOfRoute = (
  route: DesignObject,
  lane: string,
  index: DesignIndex,
  answered: ReadonlySet<string | undefined>,
): MapPart =>
  partOf({
    id: route.key,
    kind: 'route',
    lane,
    keys: [route.key],
    ...calledBy(wordsOf(route.attributes['route_key']), route.name),
    ...guardOf(route, index),
    answers: answered.has(route.key),
    lacksTarget: lacksTarget(route),
  });
