import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { blockOf, isEmpty, keepsState } from '../../api-members.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

const jwtBlock = 'jwt_configuration';

export const jwtComplete: ObjectRule = {
  id: 'jwt-complete',
  severity: 'error',
  title: 'JWT authorizers have an issuer and an audience',
  source: sources.refusals,
  on: ['authorizer'],
  check(authorizer) {
    if (authorizer.variant !== 'jwt') return none;
    const block = authorizer.attributes[jwtBlock];
    const token = blockOf(block ?? {});
    // attribute-required speaks of a block that is not there and keeps what runs.
    if (!token || (Object.keys(token).length === 0 && keepsState(authorizer, jwtBlock))) return none;
    const findings: Finding[] = [];
    if (isUnset(token['issuer']))
      findings.push({
        path: [jwtBlock, 'issuer'],
        problem: 'The issuer is required.',
        how: 'Enter the https URL of the identity provider.',
      });
    if (isEmpty(token['audience']))
      findings.push({
        path: [jwtBlock, 'audience'],
        problem: 'No audience is set, so no token is valid.',
        how: 'Add the client ID that tokens are issued for.',
      });
    return findings;
  },
};
