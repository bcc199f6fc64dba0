import { anObject, aRoute, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Values } from '../../../../model/schema/value.ts';

const customers = anObject('authorizer', { name: 'customers' }, { variant: 'jwt' });
const jwt = { authorization_type: 'JWT', authorizer_id: { ref: customers.key } };
const withRoutes = (values: Values, others: Values = { ...jwt, authorization_scopes: ['orders.write'] }) =>
  designOf(
    httpApi,
    customers,
    aRoute('POST /orders', others, { key: 'r9', name: 'create' }),
    aRoute('GET /orders', values),
  );

export const cases: RuleCases = {
  accepts: [
    withRoutes({ ...jwt, authorization_scopes: ['orders.read'] }),
    withRoutes({ ...jwt, authorization_scopes: { var: 'scopes' } }),
    withRoutes(jwt, jwt),
    withRoutes({ authorization_type: 'AWS_IAM' }),
  ],
  rejects: [rejected(withRoutes(jwt), ['authorization_scopes'])],
};
