import { designWithApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designWithApi('HTTP', { body: '{"openapi":"3.0.1"}' }),
    designWithApi('HTTP', { body: { openapi: '3.0.1' } }),
  ],
  rejects: [rejected(designWithApi('HTTP', { body: 'openapi: 3.0.1' }), ['body'])],
};
