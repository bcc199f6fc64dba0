import { designWithApi, rejected, type RuleCases } from '../../cases.ts';
import { designElsewhere, designImporting, ownId } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designImporting(ownId), designElsewhere('x9y8z7', ownId), designElsewhere('my api', {})],
  rejects: [
    rejected(designImporting({ integration_id: 'x9y8z7|a1b2c3d' }), ['import', 'integration_id'], {
      fix: 'Set a1b2c3d',
    }),
    rejected(designImporting({ integration_id: ' a1b2c3d\n' }), ['import', 'integration_id'], { fix: 'Set a1b2c3d' }),
    rejected(designWithApi('HTTP', {}, { api_id: '"x9y8z7"' }), ['import', 'api_id'], { fix: 'Set x9y8z7' }),
    rejected(designImporting({ integration_id: 'a1 b2' }), ['import', 'integration_id']),
    rejected(designElsewhere('x9y8z7|a1b2c3d', ownId), ['api_id'], { fix: 'Set x9y8z7' }),
  ],
};
