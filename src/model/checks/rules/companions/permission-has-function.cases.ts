import type { Value, Values } from '../../../schema/value.ts';
import { anApi, anIntegration, anObject, aRoute, designOf, rejected, type RuleCases } from '../../cases.ts';
import { aPermission } from './testing.ts';

const functions = 'arn:aws:lambda:eu-west-1:123456789012:function:';
const permitted = (uri: Value, values: Values = {}) =>
  designOf(
    anApi('HTTP'),
    anIntegration('http-lambda', { integration_uri: uri }),
    anObject('lambda_permission', { caller: { ref: 'i1' }, ...values }),
  );

export const cases: RuleCases = {
  accepts: [
    permitted(`${functions}orders:live`),
    permitted(`arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${functions}orders/invocations`),
    permitted({ hcl: 'local.function' }),
    permitted(''),
    permitted(`${functions}\${stageVariables.name}`, { function: 'orders' }),
    designOf(anApi('HTTP'), aPermission({ ref: 'r1' })),
  ],
  rejects: [
    rejected(permitted(`${functions}\${stageVariables.name}`), ['function']),
    rejected(permitted(`${functions}orders:\${stageVariables.alias}`), ['function']),
    rejected(permitted('orders.example.com'), ['function']),
    rejected(designOf(anApi('HTTP'), anIntegration('http-url'), aPermission({ ref: 'i1' })), ['function']),
    rejected(designOf(anApi('HTTP'), aRoute('GET /', { target: 'integrations/b1c2d3' }), aPermission({ ref: 'r1' })), [
      'function',
    ]),
  ],
};
