import { anIntegration, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designOfStage, designOfWebSocketStage } from '../testing.ts';

const http = anIntegration('ws-http-proxy', { integration_uri: 'https://chat.example.com' });

export const cases: RuleCases = {
  accepts: [
    designOfWebSocketStage({}, anIntegration('ws-lambda')),
    designOfWebSocketStage({ client_certificate_id: 'a1b2c3' }, http),
    designOfWebSocketStage({ client_certificate_id: { var: 'certificate' } }, http),
    designOfStage({}, anIntegration('http-url')),
  ],
  rejects: [rejected(designOfWebSocketStage({}, http), ['client_certificate_id'])],
};
