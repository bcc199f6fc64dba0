import { emptyDesign } from '../../../design/design.ts';
import type { Values } from '../../../schema/value.ts';
import { anObject, designOf, designWithIntegration, rejected, type RuleCases } from '../../cases.ts';
import { designElsewhere, designImporting, designOverriding, ownId } from './testing.ts';

const mappingOf = (domain: Values) =>
  designOf(
    anObject('domain_name', domain),
    anObject('api_mapping', { domain_name: { ref: 'dn1' } }, { import: { api_mapping_id: 'map001' } }),
  );

export const cases: RuleCases = {
  accepts: [
    designWithIntegration('ws-mock'),
    designImporting(ownId),
    designOverriding('x9y8z7', { api_id: 'x9y8z7' }),
    designOverriding('x9y8z7', {}, 'x9y8z7'),
    designElsewhere('x9y8z7', ownId),
    designElsewhere({ hcl: 'var.api' }, { ...ownId, api_id: 'x9y8z7' }),
    designWithIntegration('ws-mock', { api_id: { ref: 'a9' } }, { own: ownId }),
    { ...designImporting(ownId, {}), output: { ...emptyDesign.output, imports: 'none' } },
    // The name of a domain is known before it is made, so nothing is replaced.
    mappingOf({ domain_name: 'api.example.com' }),
  ],
  rejects: [
    rejected(designOverriding('x9y8z7', {}), ['import', 'api_id'], { fix: 'Import orders as x9y8z7' }),
    rejected(designImporting(ownId, {}), ['import', 'integration_id']),
    rejected(designImporting({ ...ownId, api_id: 'x9y8z7' }, {}), ['import', 'integration_id'], {
      fix: 'Import orders as x9y8z7',
    }),
    rejected(designElsewhere({ hcl: 'var.api' }, ownId), ['import', 'integration_id']),
    rejected(mappingOf({ domain_name: { var: 'domain' } }), ['import', 'api_mapping_id']),
  ],
};
