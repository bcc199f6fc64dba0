/** The closed list of resource types, in the order of the design document. */
import type { ResourceType } from '../schema/resource.ts';
import { accountLogging } from './account-logging.ts';
import { apiMapping } from './api-mapping.ts';
import { api } from './api.ts';
import { authorizer } from './authorizer.ts';
import { deployment } from './deployment.ts';
import { domainName } from './domain-name.ts';
import { integrationResponse } from './integration-response.ts';
import { integration } from './integration.ts';
import { lambdaPermission } from './lambda-permission.ts';
import { logGroup } from './log-group.ts';
import { managedOverrides } from './managed-overrides.ts';
import { model } from './model.ts';
import { role } from './role.ts';
import { routeResponse } from './route-response.ts';
import { route } from './route.ts';
import { routingRule } from './routing-rule.ts';
import { scaffold } from './scaffold.ts';
import { stage } from './stage.ts';
import { vpcLink } from './vpc-link.ts';

const list = [
  api,
  integration,
  integrationResponse,
  route,
  routeResponse,
  stage,
  deployment,
  authorizer,
  model,
  managedOverrides,
  vpcLink,
  domainName,
  apiMapping,
  routingRule,
  lambdaPermission,
  role,
  logGroup,
  accountLogging,
  scaffold,
] as const satisfies readonly ResourceType[];

export type ResourceTypeId = (typeof list)[number]['id'];

export const resourceTypes: readonly (ResourceType & { readonly id: ResourceTypeId })[] = list;

const byId: { readonly [id: string]: ResourceType } = Object.fromEntries(list.map((type) => [type.id, type]));

/** The table of a type. Ids are checked at the border, so an unknown one is a mistake of ours. */
export function resourceType(id: ResourceTypeId): ResourceType {
  const type = byId[id];
  if (!type) throw new Error(`There is no resource type ${id}`);
  return type;
}
