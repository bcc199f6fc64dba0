import { designWithIntegration, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const withRequest = (parameters: Value) => designWithIntegration('http-url', { request_parameters: parameters });
const key = 'append:header.x-api-key';

export const cases: RuleCases = {
  accepts: [
    withRequest({ 'append:header.authorization': '$request.header.authorization' }),
    withRequest({ 'append:header.x-origin': 'gateway' }),
    withRequest({ [key]: '${stageVariables.key}' }),
    withRequest({ [key]: { var: 'key' } }),
    designWithIntegration('http-url', { integration_uri: 'https://orders.example.com/{proxy}' }),
  ],
  rejects: [
    rejected(withRequest({ [key]: 'f3b1c8d2e94a' }), ['request_parameters', key]),
    rejected(withRequest({ 'overwrite:header.authorization': 'Bearer f3b1c8d2e94a' }), [
      'request_parameters',
      'overwrite:header.authorization',
    ]),
    rejected(designWithIntegration('http-url', { integration_uri: 'https://shop:hunter22@orders.example.com/' }), [
      'integration_uri',
    ]),
    rejected(
      designWithIntegration('http-url', {
        response_parameters: {
          '200': { response_parameters: [{ destination: 'append:header.x-token', source: 'f3b1c8d2e94a' }] },
        },
      }),
      ['response_parameters', '200', 'response_parameters', 0, 'source'],
    ),
  ],
};
