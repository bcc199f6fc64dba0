import { designWithApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designWithApi('HTTP', { body: { openapi: '3.0.1' } }),
    designWithApi('HTTP', { description: 'a' }, { api_id: 'x9y8z7' }),
  ],
  rejects: [rejected(designWithApi('HTTP', { body: { openapi: '3.0.1' } }, { api_id: 'x9y8z7' }), ['body'])],
};
