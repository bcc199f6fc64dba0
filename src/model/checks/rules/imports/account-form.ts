import { sources } from '../../../schema/sources.ts';
import type { DesignRule, ObjectRule } from '../../rule.ts';
import { placeChecks, type IdPlace } from './place.ts';

const account: IdPlace = {
  part: 'account_id',
  output: 'account',
  pattern: /^\d{12}$/,
  problem: "isn't an account ID",
  how: 'Enter its 12 digits.',
  mend: (text) => text.replace(/[\s-]/g, ''),
};

export const accountForm: ObjectRule & DesignRule = {
  id: 'account-form',
  severity: 'warning',
  title: 'Account IDs have 12 digits',
  source: sources.accountIds,
  ...placeChecks(account),
};
