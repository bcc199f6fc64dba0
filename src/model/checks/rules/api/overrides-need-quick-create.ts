import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const overridesNeedQuickCreate: ObjectRule = {
  id: 'overrides-need-quick-create',
  severity: 'warning',
  title: 'Managed overrides belong to APIs with quick create',
  source: sources.managedOverrides,
  on: ['managed_overrides'],
  check(_, { api, protocol }) {
    // What runs already may have been made by quick create, whatever is written now.
    if (!api || protocol !== 'HTTP' || Object.keys(api.import).length > 0 || !isUnset(api.attributes['target']))
      return none;
    return [
      {
        path: ['api_id'],
        problem: `API ${api.name} has no quick-create target, so the overrides have nothing to change.`,
        how: 'Remove the overrides and edit the integration, route and stage, or set the target of the API.',
      },
    ];
  },
};
