import { rejected, type RuleCases } from '../../cases.ts';
import { designsWith, ordersDomain } from './testing.ts';

const mappings = designsWith(
  'api_mapping',
  (at) => ({ domain_name: { ref: 'dn1' }, api_mapping_key: `p${at}` }),
  ordersDomain,
);

export const cases: RuleCases = { accepts: [mappings(200)], rejects: [rejected(mappings(201), [], { key: 'dn1' })] };
