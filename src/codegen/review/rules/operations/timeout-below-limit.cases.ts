import { designWithIntegration, rejected, type RuleCases } from '../../../../model/checks/cases.ts';

const timeout = 'timeout_in_millis';

export const cases: RuleCases = {
  accepts: [
    designWithIntegration('http-lambda'),
    designWithIntegration('http-lambda', { [timeout]: 10_000 }),
    designWithIntegration('http-lambda', { [timeout]: { var: 'timeout' } }),
    designWithIntegration('http-lambda', { [timeout]: 29_000 }),
  ],
  rejects: [
    rejected(designWithIntegration('http-lambda', { [timeout]: 30_000 }), [timeout]),
    rejected(designWithIntegration('ws-lambda', { [timeout]: 29_000 }), [timeout]),
  ],
};
