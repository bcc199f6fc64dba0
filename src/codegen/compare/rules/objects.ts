/** Grades of objects that came or went. */
import { isRef } from '../../../model/schema/value.ts';
import type { ResourceTypeId } from '../../../model/resources/index.ts';
import type { Grade } from '../comparison.ts';
import type { PresenceRule } from './grade-rule.ts';

type Row = readonly [type: ResourceTypeId, grade: Grade, so: string, when?: PresenceRule['when']];

const rows = (kind: PresenceRule['kind'], list: readonly Row[]): readonly PresenceRule[] =>
  list.map(([type, grade, so, when]) => ({ type, kind, grade, so, ...(when ? { when } : {}) }));

export const removalRules = rows('removed', [
  ['api', 'breaking', 'All calls to the API fail.'],
  [
    'integration',
    'risky',
    'Routes that targeted it have another target.',
    ({ key }, { routesThen }) => routesThen(key) > 0,
  ],
  ['integration', 'safe', 'No remaining route targeted it.'],
  ['integration_response', 'breaking', 'Senders no longer receive the response.'],
  [
    'route',
    'breaking',
    'Its requests fall through to $default or to a less specific route.',
    (object, { hasCatchAll }) => hasCatchAll(object),
  ],
  ['route', 'breaking', 'Its requests get 404.', ({ variant }) => variant === 'http'],
  ['route', 'breaking', 'Its messages match no route.'],
  ['route_response', 'breaking', 'Senders no longer receive a response.'],
  ['stage', 'breaking', 'All calls to the stage fail.'],
  ['deployment', 'safe', ''],
  [
    'authorizer',
    'breaking',
    'Routes that used it lost its protection, or are refused.',
    ({ key }, { routesThen }) => routesThen(key) > 0,
  ],
  ['authorizer', 'safe', 'No remaining route used it.'],
  ['model', 'risky', 'Messages are no longer checked against it.'],
  ['managed_overrides', 'risky', 'Quick-created resources have their default values again.'],
  ['vpc_link', 'risky', "Private backends can't be reached through it."],
  ['domain_name', 'breaking', 'All calls to the domain name fail.'],
  ['api_mapping', 'breaking', 'URLs under its path get 404.'],
  ['routing_rule', 'breaking', 'Requests that it matched no longer reach its API.'],
  [
    'lambda_permission',
    'safe',
    'Its caller is removed too.',
    ({ attributes: { caller } }, { isGone }) => isRef(caller) && isGone(caller.ref),
  ],
  ['lambda_permission', 'breaking', 'API Gateway may no longer invoke the function: requests get 500.'],
  ['role', 'risky', 'Calls made with the role fail.'],
  ['log_group', 'risky', 'The logs in it are deleted.'],
  ['account_logging', 'risky', 'WebSocket APIs of the account no longer write logs.'],
  ['scaffold', 'risky', 'The function is deleted.'],
]);

export const additionRules = rows('added', [
  ['api', 'safe', ''],
  ['integration', 'safe', ''],
  ['integration_response', 'safe', ''],
  ['route', 'safe', ''],
  ['route_response', 'safe', ''],
  ['stage', 'safe', ''],
  ['deployment', 'safe', ''],
  ['authorizer', 'safe', ''],
  ['model', 'safe', ''],
  ['managed_overrides', 'risky', 'Quick-created resources get other values.'],
  ['vpc_link', 'safe', ''],
  ['domain_name', 'safe', ''],
  ['api_mapping', 'safe', ''],
  ['routing_rule', 'risky', 'Requests that it matches no longer reach their previous target.'],
  ['lambda_permission', 'safe', ''],
  ['role', 'safe', ''],
  ['log_group', 'safe', ''],
  ['account_logging', 'risky', 'All WebSocket APIs of the account log with the role.'],
  ['scaffold', 'safe', ''],
]);
