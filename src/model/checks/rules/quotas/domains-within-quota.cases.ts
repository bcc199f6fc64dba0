import { designOf, rejected, type RuleCases } from '../../cases.ts';
import { designsWith } from './testing.ts';

const domains = designsWith('domain_name', (at) => ({ domain_name: `d${at}.example.com` }), designOf());

export const cases: RuleCases = { accepts: [domains(120)], rejects: [rejected(domains(121), [], { key: undefined })] };
