import { rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import { designWithLambdaAuthorizer } from '../testing.ts';

const ttl = 'authorizer_result_ttl_in_seconds';

export const cases: RuleCases = {
  accepts: [
    designWithLambdaAuthorizer({}),
    designWithLambdaAuthorizer({ [ttl]: 300 }),
    designWithLambdaAuthorizer({ [ttl]: { var: 'ttl' } }),
  ],
  rejects: [
    rejected(designWithLambdaAuthorizer({ [ttl]: 3600 }), [ttl], { fix: 'Set 300 s' }),
    rejected(designWithLambdaAuthorizer({ [ttl]: '3600' }), [ttl], { fix: 'Set 300 s' }),
  ],
};
