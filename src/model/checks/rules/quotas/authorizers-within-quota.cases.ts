import { rejected, type RuleCases } from '../../cases.ts';
import { designsWith } from './testing.ts';

const authorizers = designsWith('authorizer', () => ({}));

export const cases: RuleCases = { accepts: [authorizers(10)], rejects: [rejected(authorizers(11), [], { key: 'a1' })] };
