import type { Value } from '../../../schema/value.ts';
import { anApi, anObject, designOf, rejected, type RuleCases } from '../../cases.ts';
import { designElsewhere, designImporting, ownId } from './testing.ts';

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
  ],
  rejects: [
    rejected(live('prod'), ['import', 'stage_name'], { fix: 'Import $default' }),
    rejected(designImporting({ ...ownId, api_id: 'other' }), ['import', 'api_id'], { fix: 'Use x9y8z7' }),
    rejected(designElsewhere('x9y8z7', { ...ownId, api_id: 'other' }), ['import', 'api_id'], { fix: 'Use x9y8z7' }),
  ],
};
