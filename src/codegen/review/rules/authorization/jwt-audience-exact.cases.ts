import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const issuer = 'https://login.example.com';
const withAudience = (audience: Value) =>
  designOf(httpApi, anObject('authorizer', { jwt_configuration: { issuer, audience } }, { variant: 'jwt' }));
const place = ['jwt_configuration', 'audience', 0];

export const cases: RuleCases = {
  accepts: [
    withAudience(['1example23456789']),
    withAudience(['https://api.example.com']),
    withAudience([{ var: 'client' }]),
    withAudience({ hcl: 'local.clients' }),
  ],
  rejects: [rejected(withAudience(['*']), place), rejected(withAudience([`${issuer}/`]), place)],
};
