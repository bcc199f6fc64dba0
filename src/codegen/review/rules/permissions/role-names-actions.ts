import { itemsOf } from '../../../../model/checks/api-members.ts';
import type { Finding } from '../../../../model/checks/rule.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'List the actions that the integration calls.';

export const roleNamesActions: ReviewRule = {
  id: 'role-names-actions',
  category: 'review',
  topic: 'Permissions',
  severity: 'warning',
  title: 'Roles list actions without wildcards',
  headline: 'Role allows actions by wildcard',
  why: 'API Gateway assumes the role for requests from outside. A wildcard includes delete and administrative actions of the service, and actions that AWS adds later.',
  how,
  source: sources.leastPrivilege,
  outsideIds: ['CKV_AWS_63', 'AWS-0057'],
  on: ['role'],
  check: ({ attributes }) =>
    itemsOf(attributes['actions']).flatMap((action, at): readonly Finding[] =>
      typeof action === 'string' && /[*?]/.test(action)
        ? [{ path: ['actions', at], problem: `The role allows ${action}.`, how }]
        : [],
    ),
};
