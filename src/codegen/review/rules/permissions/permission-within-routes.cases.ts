import {
  anIntegration,
  anObject,
  aRoute,
  designOf,
  designWithText,
  httpApi,
  rejected,
  type RuleCases,
} from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const list = anIntegration('http-lambda');
const get = aRoute('GET /orders', { target: { ref: 'i1' } });
const create = aRoute('POST /orders', { target: { ref: 'i1' } }, { key: 'r2', name: 'create' });
const permission = (caller: Value) => anObject('lambda_permission', { caller }, { variant: 'aws' });
const others = `resource "aws_apigatewayv2_route" "more" {
  api_id    = awscc_apigatewayv2_api.orders.api_id
  route_key = "GET /more"
}`;

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, list, get, permission({ ref: 'r1' })),
    designOf(httpApi, list, permission({ ref: 'i1' })),
    designOf(
      httpApi,
      list,
      aRoute('', { route_key: { var: 'key' }, target: { ref: 'i1' } }),
      permission({ ref: 'i1' }),
    ),
    designOf(httpApi, list, get, permission({ hcl: 'local.caller' })),
    designWithText(others, httpApi, list, get, permission({ ref: 'i1' })),
  ],
  rejects: [
    rejected(designOf(httpApi, list, get, permission({ ref: 'i1' })), ['caller'], { fix: 'Limit to GET /orders' }),
    rejected(designOf(httpApi, list, get, create, permission({ ref: 'i1' })), ['caller'], { fix: 'Limit to 2 routes' }),
  ],
};
