import {
  aMessageRoute,
  anApi,
  anIntegration,
  anObject,
  aRoute,
  designOf,
  designWithIntegration,
  rejected,
  type RuleCases,
} from '../../cases.ts';
import { functionArn } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithIntegration('http-lambda'),
    designWithIntegration('ws-mock'),
    designOf(anIntegration('ws-mock', { api_id: 'a1b2c3' })),
    designOf(anApi('HTTP'), aRoute('GET /'), anObject('authorizer', {}, { variant: 'jwt' }), anObject('deployment')),
    designOf(anApi('WEBSOCKET'), aMessageRoute('chat'), anObject('model')),
  ],
  rejects: [
    rejected(designOf(anApi('WEBSOCKET'), anIntegration('http-lambda', { integration_uri: functionArn })), [], {
      fix: 'Switch to Lambda for a WebSocket API',
      severity: 'warning',
    }),
    rejected(designOf(anApi('HTTP'), anIntegration('ws-mock')), []),
    rejected(designOf(anApi('HTTP'), anObject('model')), []),
    rejected(designOf(anApi('HTTP'), anObject('authorizer', {}, { variant: 'request-websocket' })), []),
    rejected(designOf(anApi('HTTP'), aMessageRoute('$connect')), []),
    rejected(designOf(anApi('HTTP'), aMessageRoute('GET /')), [], { severity: 'warning' }),
    rejected(designOf(anApi('HTTP'), aMessageRoute('', { route_key: { var: 'key' } })), [], { severity: 'warning' }),
    rejected(designOf(anApi('HTTP'), anObject('route_response')), []),
    rejected(designOf(anApi('HTTP'), anObject('integration_response')), []),
    rejected(designOf(anApi('WEBSOCKET'), anObject('authorizer', {}, { variant: 'jwt' })), []),
    rejected(designOf(anApi('WEBSOCKET'), anObject('authorizer', {}, { variant: 'request-http' })), [], {
      severity: 'warning',
    }),
    rejected(designOf(anApi('WEBSOCKET'), anObject('stage')), [], { severity: 'warning' }),
    rejected(designOf(anApi('WEBSOCKET'), anObject('managed_overrides')), [], { severity: 'error' }),
  ],
};
