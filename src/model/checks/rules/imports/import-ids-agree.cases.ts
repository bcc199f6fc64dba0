import type { Value } from '../../../schema/value.ts';
import { anApi, anObject, designOf, rejected, type RuleCases } from '../../cases.ts';
import { designElsewhere, designImporting, designOverriding, ownId } from './testing.ts';

const live = (imported: string, name: Value = '$default') =>
  designOf(
    anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }),
    anObject('stage', { stage_name: name }, { import: { stage_name: imported } }),
  );

export const cases: RuleCases = {
  accepts: [
    live('$default'),
    live('$default', { var: 'stage' }),
    designImporting(ownId),
    designImporting({ ...ownId, api_id: 'x9y8z7' }),
    designElsewhere('x9y8z7', { ...ownId, api_id: 'x9y8z7' }),
    designOverriding('x9y8z7', { api_id: 'x9y8z7' }),
    designOverriding('x9y8z7', { api_id: 'other1' }, { var: 'api' }),
  ],
  rejects: [
    rejected(live('prod'), ['import', 'stage_name'], { fix: 'Import $default' }),
    rejected(designImporting({ ...ownId, api_id: 'other' }), ['import', 'api_id'], { fix: 'Use x9y8z7' }),
    rejected(designElsewhere('x9y8z7', { ...ownId, api_id: 'other' }), ['import', 'api_id'], { fix: 'Use x9y8z7' }),
    rejected(designOverriding('other1', { api_id: 'x9y8z7' }), ['import', 'api_id'], { fix: 'Use x9y8z7' }),
    rejected(designOverriding('other1', {}, 'x9y8z7'), ['import', 'api_id'], { fix: 'Import x9y8z7' }),
  ],
};
