import { apiMembersOf, blockOf, itemsOf } from '../../../../model/checks/api-members.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { isGuarded } from './authorization.ts';

const how = 'List the origins of the web apps that call it.';

/** As browsers compare them: anything, or anything below a scheme. */
const anyOrigin = new Set(['*', 'https://*', 'http://*']);

export const corsNamesOrigins: ReviewRule = {
  id: 'cors-names-origins',
  category: 'review',
  topic: 'Authorization',
  severity: 'hint',
  title: 'CORS of an API with authorization lists its origins',
  headline: 'CORS allows any origin',
  why: 'With a wildcard, scripts of any page that has a token can call the routes with authorization and read the responses.',
  how,
  source: sources.httpCors,
  outsideIds: [],
  on: ['api'],
  applies: (_, protocol) => protocol === 'HTTP',
  *checkDesign(design) {
    for (const { api, members } of apiMembersOf(design)) {
      const origins = itemsOf(blockOf(api?.attributes['cors_configuration'])?.['allow_origins']);
      const at = origins.findIndex((origin) => typeof origin === 'string' && anyOrigin.has(origin.trim()));
      if (api === undefined || at < 0 || !members.route.some(isGuarded)) continue;
      yield {
        key: api.key,
        path: ['cors_configuration', 'allow_origins', at],
        problem: `CORS allows any origin, and the API has routes with authorization.`,
        how,
      };
    }
  },
};
