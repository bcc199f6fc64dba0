/** What tells an object from others of its type without an id: AWS refuses a second with the same values in one place. */
import type { ResourceTypeId } from '../../resources/index.ts';
import type { Value, Values } from '../../schema/value.ts';

/** Attributes that no two objects of one place share; none where there is one. Integrations and deployments have no entry. */
const naturalKeys: { readonly [type in ResourceTypeId]?: readonly string[] } = {
  api: ['protocol_type', 'name'],
  integration_response: ['integration_id', 'integration_response_key'],
  route: ['route_key'],
  route_response: ['route_id', 'route_response_key'],
  stage: ['stage_name'],
  authorizer: ['name'],
  model: ['name'],
  managed_overrides: [],
  vpc_link: ['name'],
  domain_name: ['domain_name'],
  api_mapping: ['domain_name', 'api_mapping_key'],
  routing_rule: ['domain_name_arn', 'priority'],
  log_group: ['log_group_name'],
};

/** Left out, it stands for one certain thing. */
const optional: ReadonlySet<string> = new Set(['api_mapping_key']);

/** Those values of an object, complete as a source would say them; undefined where nothing tells it from others. */
export function naturalKeyOf(type: ResourceTypeId, values: Values): readonly Value[] | undefined {
  const parts = naturalKeys[type]?.map((name) => values[name] ?? (optional.has(name) ? '' : undefined));
  return parts?.every((part) => part !== undefined) ? parts : undefined;
}
