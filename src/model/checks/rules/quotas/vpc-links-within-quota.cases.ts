import { designOf, rejected, type RuleCases } from '../../cases.ts';
import { designsWith } from './testing.ts';

const links = designsWith('vpc_link', () => ({}), designOf());

export const cases: RuleCases = { accepts: [links(10)], rejects: [rejected(links(11), [], { key: undefined })] };
