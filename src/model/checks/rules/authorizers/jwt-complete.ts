import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { blockOf, isEmpty } from '../../api-members.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

const jwtBlock = 'jwt_configuration';

export const jwtComplete: ObjectRule = {
  id: 'jwt-complete',
  severity: 'error',
  title: 'A JWT authorizer has an issuer and an audience; AWS refuses it without',
  source: sources.refusals,
  on: ['authorizer'],
  check({ variant, attributes }) {
    const token = blockOf(attributes[jwtBlock]);
    if (variant !== 'jwt' || !token || Object.keys(token).length === 0) return none;
    const findings: Finding[] = [];
    if (isUnset(token['issuer']))
      findings.push({
        path: [jwtBlock, 'issuer'],
        problem: 'The issuer of the tokens is not set.',
        how: 'Enter the https address of the identity provider.',
      });
    if (isEmpty(token['audience']))
      findings.push({
        path: [jwtBlock, 'audience'],
        problem: 'No audience is set, so no token fits.',
        how: 'Add the id of a client that tokens are made for.',
      });
    return findings;
  },
};
