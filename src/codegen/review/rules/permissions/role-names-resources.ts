import { isEmpty, itemsOf } from '../../../../model/checks/api-members.ts';
import { none } from '../../../../model/checks/rule.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'List the ARNs that the integration needs.';

export const roleNamesResources: ReviewRule = {
  id: 'role-names-resources',
  category: 'review',
  topic: 'Permissions',
  severity: 'warning',
  title: 'Further actions of a role are for single resources, as they are allowed on all of the account otherwise',
  headline: 'Role allows actions on every resource',
  why: 'Actions without resources are allowed on each table, queue, or function of the account, also those that have nothing to do with the API.',
  how,
  source: sources.leastPrivilege,
  outsideIds: ['CKV_AWS_355', 'AWS-0057'],
  on: ['role'],
  applies: ({ attributes }) => !isEmpty(attributes['actions']),
  check({ attributes: { actions, resources } }) {
    if (isEmpty(actions)) return none;
    const at = itemsOf(resources).indexOf('*');
    if (!isEmpty(resources) && at < 0) return none;
    return [
      {
        path: at < 0 ? ['resources'] : ['resources', at],
        problem: 'The actions of the role are allowed on every resource of the account.',
        how,
      },
    ];
  },
};
