import { aVariable, rejected, type RuleCases } from '../../cases.ts';
import { designWithVariables } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithVariables(aVariable('a'), aVariable('b', { key: 'v2' }))],
  rejects: [rejected(designWithVariables(aVariable('a'), aVariable('a', { key: 'v2' })), ['label'])],
};
