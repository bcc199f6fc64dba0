/** The sections of the outline: which types of objects stand together, in the order in which an API is thought of. */
import { resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';

export interface SectionPlan {
  readonly id: string;
  /** Absent: the plural of its one type. */
  readonly title?: string;
  readonly types: readonly ResourceTypeId[];
}

const planned: readonly SectionPlan[] = [
  { id: 'api', types: ['api'] },
  { id: 'route', types: ['route'] },
  { id: 'integration', types: ['integration'] },
  { id: 'answers', title: 'Responses', types: ['route_response', 'integration_response'] },
  { id: 'authorizer', types: ['authorizer'] },
  { id: 'stage', types: ['stage'] },
  { id: 'deployment', types: ['deployment'] },
  { id: 'model', types: ['model'] },
  { id: 'managed_overrides', types: ['managed_overrides'] },
  { id: 'vpc_link', types: ['vpc_link'] },
  { id: 'domains', title: 'Domains', types: ['domain_name', 'api_mapping', 'routing_rule'] },
  { id: 'scaffold', types: ['scaffold'] },
  {
    id: 'companions',
    title: 'Supporting resources',
    types: ['lambda_permission', 'role', 'log_group', 'account_logging'],
  },
];

const named = new Set(planned.flatMap(({ types }) => types));

/** A type without a place of its own comes at the end. */
export const sectionPlans: readonly SectionPlan[] = [
  ...planned,
  ...resourceTypes.flatMap(({ id }): SectionPlan[] => (named.has(id) ? [] : [{ id, types: [id] }])),
];
