import {
  aMessageRoute,
  anApi,
  anObject,
  aRoute,
  designOf,
  httpApi,
  rejected,
  withVariables,
  aVariable,
  type RuleCases,
} from '../../../../model/checks/cases.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import type { Values } from '../../../../model/schema/value.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const keyed = (routeKey: string, at: number) => aRoute(routeKey, {}, { key: `r${at + 2}`, name: `other_${at}` });
const beside = (first: string, ...others: readonly string[]) => designOf(httpApi, ...others.map(keyed), aRoute(first));
const socket = (expression: Values['route_selection_expression'], ...keys: readonly string[]) =>
  designOf(
    anApi('WEBSOCKET', { route_selection_expression: expression ?? '' }),
    ...keys.map((key, at) => aMessageRoute(key, {}, { key: `r${at + 1}`, name: `message_${at}` })),
  );
const atStage = (stage: Values, ...more: readonly DesignObject[]) =>
  designOf(httpApi, anObject('stage', stage), ...more, aRoute('GET /ping'));
const atDefault = { stage_name: '$default' };
const path = ['route_key'];
const hint = { severity: 'hint' } as const;
const both = '${request.body.service}/${request.body.action}';

export const cases: RuleCases = {
  accepts: [
    beside('$default', 'ANY /orders/{proxy+}', 'GET /'),
    beside('ANY /orders', 'GET /orders', 'POST /orders'),
    beside('GET /{proxy+}', 'GET /{a}', 'GET /{a}/{b}'),
    beside('GET /orders/{id}', 'GET /orders/new', 'ANY /orders/{id}'),
    // Sources disagree on which goes first.
    beside('ANY /orders', ...methods.map((method) => `${method} /{name}`)),
    withVariables(
      designOf(
        httpApi,
        aRoute('', { route_key: { var: 'all' } }, { key: 'r2', name: 'all' }),
        keyed('ANY /', 1),
        aRoute('$default'),
      ),
      aVariable('all', { default: 'ANY /{proxy+}' }),
    ),
    atStage({ stage_name: 'dev' }),
    atStage({ stage_name: { var: 'stage' } }),
    atStage(atDefault, anObject('api_mapping', { api_mapping_key: 'v1', stage: '$default' })),
    socket('$request.body.action', 'send', '$connect', '$default'),
    socket(both, 'orders/send', '$connect', '$disconnect', '$default'),
    socket({ var: 'expression' }, 'send', '$default'),
    socket('$request.body.list[0]', 'send', '$default'),
  ],
  rejects: [
    rejected(beside('$default', 'ANY /', 'ANY /{proxy+}'), path),
    rejected(beside('$default', 'ANY /{proxy+}'), path, hint),
    rejected(beside('ANY /orders', ...methods.map((method) => `${method} /orders`)), path, hint),
    rejected(beside('GET /{proxy+}', 'GET /', 'GET /{a}', 'GET /{a}/{proxy+}'), path),
    rejected(atStage(atDefault), path, hint),
    rejected(socket(both, '$default', 'orders/send', 'send'), path),
  ],
};
