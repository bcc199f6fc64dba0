import { rejected, type RuleCases } from '../../cases.ts';
import { designWithAuthorizer } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithAuthorizer('jwt', {})],
  rejects: [
    rejected(
      designWithAuthorizer('jwt', { identity_validation_expression: '.*' }),
      ['identity_validation_expression'],
      { fix: 'Clear' },
    ),
  ],
};
