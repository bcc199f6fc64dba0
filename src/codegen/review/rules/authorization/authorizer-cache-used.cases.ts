import { rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designWithLambdaAuthorizer } from '../testing.ts';

const ttl = 'authorizer_result_ttl_in_seconds';

export const cases: RuleCases = {
  accepts: [
    designWithLambdaAuthorizer({ [ttl]: 300 }),
    designWithLambdaAuthorizer({ [ttl]: { var: 'ttl' } }),
    designWithLambdaAuthorizer({ identity_source: [] }),
    designWithLambdaAuthorizer({}, { provider: 'aws' }),
  ],
  rejects: [
    rejected(designWithLambdaAuthorizer({ [ttl]: 0 }), [ttl], { fix: 'Set 300 s' }),
    rejected(designWithLambdaAuthorizer({}), [ttl], { fix: 'Set 300 s' }),
    rejected(designWithLambdaAuthorizer({ [ttl]: 0 }, { provider: 'aws' }), [ttl]),
  ],
};
