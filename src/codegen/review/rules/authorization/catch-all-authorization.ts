import { apiMembersOf } from '../../../../model/checks/api-members.ts';
import { textOf } from '../../../../model/schema/literals.ts';
import { fixed } from '../../../../model/checks/fixes.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { isGuarded, isPublic, onlyAuthorizer } from './authorization.ts';

/** `$default`, or a greedy path variable. */
const isCatchAll = (key: string | undefined) => key !== undefined && (key === '$default' || /\{[^{}]+\+\}$/.test(key));

const how = 'Give it the authorization of the other routes, or remove it so that unknown paths return 404.';

export const catchAllAuthorization: ReviewRule = {
  id: 'catch-all-authorization',
  category: 'review',
  topic: 'Authorization',
  severity: 'warning',
  title: 'A catch-all route has authorization where other routes have it',
  headline: 'Catch-all route bypasses authorization',
  why: 'Requests that match no other route go to the catch-all route. If other routes require authorization and it does not, every method and path without a route of its own is public.',
  how,
  source: sources.httpRoutes,
  outsideIds: [],
  on: ['route'],
  applies: (route, protocol) => protocol === 'HTTP' && isCatchAll(textOf(route.attributes, 'route_key')),
  *checkDesign(design) {
    for (const api of apiMembersOf(design)) {
      if (api.protocol === 'WEBSOCKET' || !api.members.route.some(isGuarded)) continue;
      for (const route of api.members.route) {
        const key = textOf(route.attributes, 'route_key');
        if (!isCatchAll(key) || !isPublic(route)) continue;
        yield {
          key: route.key,
          path: ['route_key'],
          problem: `${key} has no authorization, and receives each request that no route with authorization matches.`,
          how,
          ...fixed(onlyAuthorizer(route, api)),
        };
      }
    }
  },
};
