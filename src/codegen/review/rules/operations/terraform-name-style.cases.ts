import { aRoute, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';

const get = aRoute('GET /orders', {}, { key: 'r2', name: 'get_orders' });
const named = (name: string) => aRoute('POST /orders', {}, { name });

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, get, named('create_order')),
    designOf(httpApi, { ...get, name: 'get-orders' }, named('create-order')),
    designOf(httpApi, get, { ...named('create-order'), address: 'module.api.aws_apigatewayv2_route.create-order' }),
  ],
  rejects: [
    rejected(designOf(httpApi, get, named('createOrder')), ['label'], { fix: 'Rename to create_order' }),
    rejected(designOf(httpApi, get, named('create-order')), ['label'], { fix: 'Rename to create_order' }),
    rejected(designOf(httpApi, get, named('get-orders')), ['label']),
  ],
};
