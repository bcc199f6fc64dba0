/** The closed list of resource types, in the order of the design document. */
import type { ResourceType } from '../resource.ts';
import { api } from './api.ts';
import { integration } from './integration.ts';
import { scaffold } from './scaffold.ts';

const list = [api, integration, scaffold] as const satisfies readonly ResourceType[];

export type ResourceTypeId = (typeof list)[number]['id'];

export const resourceTypes: readonly (ResourceType & { readonly id: ResourceTypeId })[] = list;

const byId: { readonly [id: string]: ResourceType } = Object.fromEntries(list.map((type) => [type.id, type]));

/** The table of a type. Ids are checked at the border, so an unknown one is a mistake of ours. */
export function resourceType(id: ResourceTypeId): ResourceType {
  const type = byId[id];
  if (!type) throw new Error(`There is no resource type ${id}`);
  return type;
}
