/** What leads to an integration or a deployment, which say little of themselves: routes and stages. */
import type { Design } from '../../model/design/design.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { isRef, type Key, type Values } from '../../model/schema/value.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import type { Candidate } from './candidates.ts';

/** Names of what leads to a thing, by the key of the object or candidate. */
export type Users = ReadonlyMap<Key, ReadonlySet<string>>;

export interface UserNames {
  /** Integration → keys of the routes that lead to it. */
  readonly routes: Users;
  /** Deployment → names of the stages that serve it. */
  readonly stages: Users;
}

/** Of the objects of a design first, then of candidates, in their order. */
export function userNamesOf(design: Design, candidates: readonly Candidate[]): UserNames {
  const routes = new Map<Key, Set<string>>();
  const stages = new Map<Key, Set<string>>();
  const note = (type: ResourceTypeId, values: Values, target: Target): void => {
    if (type === 'route') put(routes, target(values, 'integration', 'target'), values['route_key']);
    else if (type === 'stage') put(stages, target(values, 'deployment', 'deployment_id'), values['stage_name']);
  };
  for (const { type, attributes } of design.objects) note(type, attributes, referenceIn);
  const target = targetAmong(candidates);
  for (const { found, values } of candidates) note(found.type, values, target);
  return { routes, stages };
}

function put(users: Map<Key, Set<string>>, target: Key | undefined, name: unknown): void {
  if (target === undefined || typeof name !== 'string') return;
  const names = users.get(target);
  if (names) names.add(name);
  else users.set(target, new Set([name]));
}

/** The key of the thing of a type that an attribute names. */
type Target = (values: Values, type: 'integration' | 'deployment', name: string) => Key | undefined;

const referenceIn: Target = (values, _, name) => {
  const value = values[name];
  return isRef(value) ? value.ref : undefined;
};

/** A reference, else the candidate with the id that the attribute says, within one API. */
function targetAmong(candidates: readonly Candidate[]): Target {
  const placeOf = (type: ResourceTypeId, values: Values, id: string) =>
    `${type} ${canonical(values['api_id'] ?? '')} ${id}`;
  const keys = new Map<string, Key>();
  for (const { found, ids, values, key } of candidates) {
    if (found.type !== 'integration' && found.type !== 'deployment') continue;
    const own = ids[resourceType(found.type).ownId ?? ''];
    if (own !== undefined) keys.set(placeOf(found.type, values, own), key);
  }
  return (values, type, name) => {
    const value = values[name];
    return typeof value === 'string'
      ? keys.get(placeOf(type, values, value.replace(/^integrations\//, '')))
      : referenceIn(values, type, name);
  };
}
