import { designWithApi, rejected, type RuleCases } from '../../cases.ts';
import { designImporting, ownId } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designImporting(ownId), designImporting({}), designImporting({ integration_id: '', region: '' })],
  rejects: [
    rejected(designImporting({ api_id: 'x9y8z7' }), ['import', 'integration_id']),
    rejected(designWithApi('HTTP', {}, { region: 'eu-west-1' }), ['import', 'api_id']),
  ],
};
