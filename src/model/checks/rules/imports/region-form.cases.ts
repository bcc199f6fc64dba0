import { rejected, type RuleCases } from '../../cases.ts';
import { designImporting, designWithOutput, ownId } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithOutput({ region: 'us-gov-west-1' }),
    designWithOutput({ region: 'eusc-de-east-1' }),
    designImporting(ownId),
  ],
  rejects: [
    rejected(designWithOutput({ region: 'Ireland' }), ['output', 'region'], { key: undefined }),
    rejected(designImporting({ ...ownId, region: 'eu-west-1a' }), ['import', 'region'], { fix: 'Set eu-west-1' }),
  ],
};
