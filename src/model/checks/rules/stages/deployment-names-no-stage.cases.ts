import { aRoute, designOf, httpApi, rejected, type RuleCases } from '../../cases.ts';
import { aDeployment } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designOf(httpApi, aRoute('GET /'), aDeployment())],
  rejects: [
    rejected(designOf(httpApi, aRoute('GET /'), aDeployment({ stage_name: 'prod' })), ['stage_name'], {
      fix: 'Clear',
    }),
  ],
};
