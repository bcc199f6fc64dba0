import { rejected, type RuleCases } from '../../cases.ts';
import { designWithStatus } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithStatus('200'), designWithStatus('599'), designWithStatus('')],
  rejects: [
    rejected(designWithStatus('199'), ['response_parameters', '199']),
    rejected(designWithStatus('4xx'), ['response_parameters', '4xx']),
    rejected(designWithStatus('default'), ['response_parameters', 'default']),
  ],
};
