import { rejected, type RuleCases } from '../../cases.ts';
import { designImporting, designWithOutput, ownId } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithOutput({ account: '123456789012' }),
    designWithOutput({ account: '' }),
    designImporting({ ...ownId, account_id: '' }),
  ],
  rejects: [
    rejected(designWithOutput({ account: '1234-5678-9012' }), ['output', 'account'], {
      key: undefined,
      fix: 'Set 123456789012',
    }),
    rejected(designImporting({ ...ownId, account_id: 'me' }), ['import', 'account_id']),
  ],
};
