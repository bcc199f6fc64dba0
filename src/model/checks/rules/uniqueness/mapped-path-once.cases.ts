import { rejected, type RuleCases } from '../../cases.ts';
import { designWithTwo } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithTwo('api_mapping', { domain_name: 'api.example.com' }, { api_mapping_key: 'v1' }),
    designWithTwo('api_mapping', { domain_name: { var: 'domain' } }),
  ],
  rejects: [
    rejected(designWithTwo('api_mapping', { domain_name: 'api.example.com' }), ['api_mapping_key']),
    rejected(designWithTwo('api_mapping', { domain_name: { ref: 'dn1' }, api_mapping_key: 'v1' }), ['api_mapping_key']),
  ],
};
