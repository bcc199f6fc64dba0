import { designWithApi, rejected, type RuleCases } from '../../cases.ts';
import { designWithTimeout } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithTimeout(50),
    designWithTimeout(30_000),
    designWithTimeout(29_000, 'ws-mock'),
    designWithTimeout('50'),
  ],
  rejects: [
    rejected(designWithTimeout(49), ['timeout_in_millis'], { fix: 'Set 50' }),
    rejected(designWithTimeout(30_001), ['timeout_in_millis'], { fix: 'Set 30000' }),
    rejected(designWithTimeout('45000', 'ws-lambda'), ['timeout_in_millis'], { fix: 'Set 29000' }),
    rejected(designWithTimeout(2 ** 60), ['timeout_in_millis'], { fix: 'Set 30000' }),
    rejected(designWithApi('HTTP', { cors_configuration: { max_age: -2 } }), ['cors_configuration', 'max_age'], {
      fix: 'Set -1',
      severity: 'warning',
    }),
  ],
};
