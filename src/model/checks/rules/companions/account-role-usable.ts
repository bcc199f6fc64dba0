import { sources } from '../../../schema/sources.ts';
import type { ObjectRule } from '../../rule.ts';

export const accountRoleUsable: ObjectRule = {
  id: 'account-role-usable',
  severity: 'hint',
  title: 'Account log roles are usable when the account is set',
  source: sources.issue('hashicorp/terraform-provider-awscc', 1379),
  on: ['account_logging'],
  check: () => [
    {
      path: [],
      problem:
        'A new role takes a few seconds to become usable. Until then, the apply of the account may fail with an internal error.',
      how: 'If it does, run terraform apply again.',
    },
  ],
};
