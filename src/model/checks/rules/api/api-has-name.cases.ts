import { anApi, designOf, designWithApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designWithApi('HTTP'),
    designWithApi('HTTP', { name: { var: 'name' } }),
    designWithApi('HTTP', { name: '', body: { openapi: '3.0.1' } }),
    designWithApi('HTTP', { name: '', body_s3_location: { bucket: 'definitions' } }),
  ],
  rejects: [
    rejected(designWithApi('HTTP', { name: '' }), ['name']),
    rejected(designWithApi('HTTP', { name: '', body: '' }), ['name']),
    rejected(designOf({ ...anApi('HTTP', {}, { import: { api_id: 'a1b2c3' } }), attributes: {} }), ['name'], {
      severity: 'warning',
    }),
    rejected(designWithApi('WEBSOCKET', { name: '', body: { openapi: '3.0.1' } }), ['name']),
  ],
};
