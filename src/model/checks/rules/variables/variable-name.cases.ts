import { aVariable, rejected, type RuleCases } from '../../cases.ts';
import { designWithVariables } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithVariables(aVariable('url')), designWithVariables(aVariable('a-b'))],
  rejects: [
    rejected(designWithVariables(aVariable('count')), ['label'], { fix: 'Rename to count_value' }),
    rejected(designWithVariables(aVariable('vpc link')), ['label'], { fix: 'Rename to vpc_link' }),
    rejected(designWithVariables(aVariable('')), ['label'], { fix: 'Rename to value' }),
  ],
};
