import { designWithApi, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [designWithApi('HTTP', { tags: { Team: 'shop', 'x-aws:a': 'b' } })],
  rejects: [
    rejected(designWithApi('HTTP', { tags: { 'aws:a': 'b' } }), ['tags', 'aws:a'], { fix: 'Remove aws:a' }),
    rejected(designWithApi('HTTP', { tags: { entries: [['AWS:a', 'b']] } }), ['tags', 'AWS:a'], {
      severity: 'warning',
    }),
  ],
};
