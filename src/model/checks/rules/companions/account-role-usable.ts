import { sources } from '../../../schema/sources.ts';
import type { ObjectRule } from '../../rule.ts';

export const accountRoleUsable: ObjectRule = {
  id: 'account-role-usable',
  severity: 'hint',
  title: 'A new role takes a moment to be usable, and the account is set once it is',
  source: sources.issue('hashicorp/terraform-provider-awscc', 1379),
  on: ['account_logging'],
  check: () => [
    {
      path: [],
      problem:
        'A new role takes a moment to be usable, and awscc may report an internal error of the account till then.',
      how: 'Apply again in that case.',
    },
  ],
};
