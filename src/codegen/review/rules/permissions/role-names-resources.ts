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
  title: 'Roles list the resources of their actions',
  headline: 'Role allows actions on every resource',
  why: 'Actions on all resources apply to each table, queue, or function of the account, including those unrelated to the API.',
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
