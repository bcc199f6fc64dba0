import { apiMembersOf } from '../../../../model/checks/api-members.ts';
import { fixed } from '../../../../model/checks/fixes.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { isPublic, needsApiKey, onlyAuthorizer } from './authorization.ts';

const how = 'Attach an authorizer or IAM authorization to $connect, and keep the key for usage plans.';

export const apiKeyWithAuthorization: ReviewRule = {
  id: 'api-key-with-authorization',
  category: 'review',
  topic: 'Authorization',
  severity: 'warning',
  title: 'A route that requires an API key also has authorization',
  headline: 'API key without authorization',
  why: 'API keys are for usage plans and throttling. They are shared, do not expire, and often end up in clients and logs, so they do not authenticate a caller.',
  how,
  source: sources.apiKeys,
  outsideIds: [],
  on: ['route'],
  applies: ({ attributes }, protocol) => protocol === 'WEBSOCKET' && attributes['route_key'] === '$connect',
  *checkDesign(design, index) {
    for (const api of apiMembersOf(design))
      for (const route of api.members.route)
        if (route.attributes['route_key'] === '$connect' && isPublic(route) && needsApiKey(route, index))
          yield {
            key: route.key,
            path: ['api_key_required'],
            problem: 'The connection requires an API key only, which does not authenticate the caller.',
            how,
            ...fixed(onlyAuthorizer(route, api)),
          };
  },
};
