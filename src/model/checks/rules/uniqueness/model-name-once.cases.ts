import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTwo } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithTwo('model', { name: 'A' }, { name: 'B' })],
  rejects: [rejected(designWithTwo('model', { name: 'A' }), ['name'])],
};
