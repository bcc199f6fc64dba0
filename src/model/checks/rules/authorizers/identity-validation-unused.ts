import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const identityValidationUnused: ObjectRule = {
  id: 'identity-validation-unused',
  severity: 'warning',
  title: "Identity validation isn't set",
  source: sources.authorizer,
  on: ['authorizer'],
  check(authorizer) {
    const name = 'identity_validation_expression';
    if (isUnset(authorizer.attributes[name])) return none;
    return [
      {
        path: [name],
        problem: 'API Gateway ignores identity_validation_expression.',
        how: 'Clear it.',
        fix: leaveOut(authorizer, [name]),
      },
    ];
  },
};
