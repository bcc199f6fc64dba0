import { anApi, designOf, rejected, type RuleCases } from '../../../model/checks/cases.ts';

const ofAws = { provider: 'aws' } as const;

export const cases: RuleCases = {
  accepts: [
    designOf({ ...anApi('HTTP', { base_path: 'ignore' }) }),
    designOf({ ...anApi('HTTP', { body: '{"openapi":"3.0.1"}' }), ...ofAws }),
  ],
  rejects: [
    rejected(designOf({ ...anApi('HTTP', { base_path: 'ignore' }), ...ofAws }), ['base_path'], {
      key: 'a1',
      fix: 'Remove Base path',
    }),
  ],
};
