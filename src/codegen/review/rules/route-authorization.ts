import { isDynamic } from '../../../model/schema/value.ts';
import { none } from '../../../model/checks/rule.ts';
import { sources } from '../../../model/schema/sources.ts';
import type { ReviewRule } from '../review-rule.ts';

export const routeAuthorization: ReviewRule = {
  id: 'route-authorization',
  category: 'review',
  topic: 'Authorization',
  severity: 'warning',
  title: 'A route has authorization, as one without it accepts every request',
  source: sources.httpAccess,
  outsideIds: ['CKV_AWS_309', 'APIGateway.8'],
  on: ['route'],
  check({ attributes }, { protocol }) {
    const { authorization_type: type, route_key: key } = attributes;
    // Messages of a WebSocket come after $connect let the caller in.
    if (protocol === 'WEBSOCKET' && key !== '$connect') return none;
    if (isDynamic(type) || (type !== undefined && type !== null && type !== 'NONE')) return none;
    return [
      {
        path: ['authorization_type'],
        problem: 'The route has no authorization, so it accepts every request.',
        how: 'Attach a JWT, Lambda or IAM authorizer, or accept the finding and write why the route is public.',
      },
    ];
  },
};
