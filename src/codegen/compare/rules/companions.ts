/** Grades of changes to what goes along with an API: permissions, roles, log groups, sample backends. */
import { hasLost, isLowered, rowsFor } from './grade-rule.ts';

export const companionRules = [
  ...rowsFor('lambda_permission', [
    ['caller', 'risky', 'The previous caller may no longer invoke the function.'],
    ['function', 'risky', 'API Gateway may no longer invoke the previous function.'],
  ]),
  ...rowsFor('role', [
    ['role_name', 'risky', 'References to the role by name fail.'],
    ['actions', 'risky', 'Calls that need a removed permission fail.', hasLost],
    ['actions', 'risky', 'Security: the role allows more.'],
    ['resources', 'risky', 'Calls that need a removed permission fail.', hasLost],
    ['resources', 'risky', 'Security: the role allows more.'],
  ]),
  ...rowsFor('log_group', [
    ['log_group_name', 'risky', 'Terraform replaces the log group, with the logs in it.'],
    ['retention_in_days', 'risky', 'Older logs are deleted.', isLowered],
    ['retention_in_days', 'safe', ''],
    ['kms_key_id', 'risky', 'Readers of the logs require a permission for the key.'],
  ]),
  ...rowsFor('account_logging', [['role_name', 'risky', 'All WebSocket APIs of the account log with another role.']]),
  ...rowsFor('scaffold', [
    ['function_name', 'risky', 'Terraform replaces the function.'],
    ['runtime', 'risky', 'The function runs in another runtime.'],
    ['handler', 'risky', 'The function has another entry point.'],
    ['code', 'risky', 'The function runs other code.'],
    ['filename', 'risky', 'The function runs other code.'],
    ['role_name', 'risky', 'References to the role by name fail.'],
  ]),
];
