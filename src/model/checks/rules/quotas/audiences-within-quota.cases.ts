import { rejected, type RuleCases } from '../../cases.ts';
import { designWithOne, textsOf } from './testing.ts';

const audiences = (count: number) =>
  designWithOne(
    'authorizer',
    { jwt_configuration: { issuer: 'https://id.example.com', audience: textsOf(count) } },
    'jwt',
  );

export const cases: RuleCases = {
  accepts: [audiences(50), designWithOne('authorizer', { jwt_configuration: { var: 'token' } }, 'jwt')],
  rejects: [rejected(audiences(51), ['jwt_configuration', 'audience'])],
};
