import { designWithApi, rejected, type RuleCases } from '../../cases.ts';
import { designWithRequest, designWithStatus } from '../mappings/testing.ts';

export const cases: RuleCases = {
  accepts: [designWithRequest({ 'append:header.a': 'x' }), designWithApi('HTTP', { tags: { var: 'tags' } })],
  rejects: [
    rejected(designWithApi('HTTP', { tags: { '': 'x' } }), ['tags', ''], { fix: 'Remove it' }),
    rejected(designWithStatus(''), ['response_parameters', ''], { fix: 'Remove it' }),
  ],
};
