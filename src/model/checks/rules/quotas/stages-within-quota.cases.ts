import { rejected, type RuleCases } from '../../cases.ts';
import { designsWith } from './testing.ts';

const stages = designsWith('stage', (at) => ({ stage_name: `s${at}` }));

export const cases: RuleCases = { accepts: [stages(10)], rejects: [rejected(stages(11), [], { key: 'a1' })] };
