import { designWithApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [
    designWithApi('HTTP', { body: { openapi: '3.0.1' } }),
    designWithApi('HTTP', { body_s3_location: { bucket: 'b' } }),
  ],
  rejects: [
    rejected(
      designWithApi('HTTP', { body: { openapi: '3.0.1' }, body_s3_location: { bucket: 'b' } }),
      ['body_s3_location'],
      { fix: 'Keep the body' },
    ),
  ],
};
