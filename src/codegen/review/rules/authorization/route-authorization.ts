import { apiMembersOf } from '../../../../model/checks/api-members.ts';
import { fixed } from '../../../../model/checks/fixes.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { isPublic, letsIn, needsApiKey, onlyAuthorizer } from './authorization.ts';

const how = 'Attach a JWT, Lambda, or IAM authorizer. For a public route, waive the finding and write why.';

export const routeAuthorization: ReviewRule = {
  id: 'route-authorization',
  category: 'review',
  topic: 'Authorization',
  severity: 'warning',
  title: 'Each route has authorization',
  headline: 'Route has no authorization',
  why: 'A route with authorization_type not set or NONE accepts every request. HTTP APIs have neither resource policies nor AWS WAF, so the integration receives it as it is.',
  how,
  source: sources.httpAccess,
  outsideIds: ['CKV_AWS_309', 'APIGateway.8'],
  on: ['route'],
  applies: letsIn,
  *checkDesign(design, index) {
    for (const api of apiMembersOf(design))
      for (const route of api.members.route)
        if (letsIn(route, api.protocol ?? (route.variant === 'websocket' ? 'WEBSOCKET' : 'HTTP')))
          // What an API key alone does not keep out is a finding of its own.
          if (isPublic(route) && !needsApiKey(route, index))
            yield {
              key: route.key,
              path: ['authorization_type'],
              problem: 'The route has no authorization, so it accepts every request.',
              how,
              ...fixed(onlyAuthorizer(route, api)),
            };
  },
};
