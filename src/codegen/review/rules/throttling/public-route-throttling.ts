import { apiMembersOf } from '../../../../model/checks/api-members.ts';
import type { Edit } from '../../../../model/checks/diagnostics.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import { setValue } from '../../../../model/design/edits.ts';
import { formatCount } from '../../../../model/text/format-number.ts';
import { isUnset, textOf } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { pairsOf } from '../../../../model/schema/value.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { isGuarded, isPublic } from '../authorization/authorization.ts';
import { routeDefaults, stageValue } from '../stage-settings.ts';

const limits = { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 } as const;
const how = 'Set limits of their own in route_settings.';

/** Routes that anybody may call and that have no settings of their own on the stage. */
function unlimited(stage: DesignObject, routes: readonly DesignObject[]): readonly string[] {
  const { isKnown, value } = stageValue(stage, 'route_settings');
  if (!isKnown) return [];
  const own = new Set(pairsOf(value).map(([key]) => key));
  return routes.flatMap((route) => {
    const key = isPublic(route) ? textOf(route.attributes, 'route_key') : undefined;
    return key === undefined || own.has(key) ? [] : [key];
  });
}

const limit =
  (stage: DesignObject, keys: readonly string[]): Edit =>
  (design) =>
    keys.reduce((whole, key) => setValue(stage.key, ['route_settings', key], limits)(whole), design);

export const publicRouteThrottling: ReviewRule = {
  id: 'public-route-throttling',
  category: 'review',
  topic: 'Throttling',
  severity: 'hint',
  title: 'Public routes have throttling limits of their own',
  headline: 'Public routes share the limits of the stage',
  why: 'Routes without settings of their own share the limits of the stage. Anyone can use them up on a public route; callers of the routes with authorization then get 429 as well.',
  how,
  source: sources.httpThrottling,
  outsideIds: [],
  on: ['stage'],
  applies: (_, protocol) => protocol === 'HTTP',
  *checkDesign(design) {
    for (const { protocol, members } of apiMembersOf(design)) {
      if (protocol === 'WEBSOCKET' || !members.route.some(isGuarded)) continue;
      for (const stage of members.stage) {
        const defaults = routeDefaults(stage);
        // Without any limit there is nothing to share; that is a finding of its own.
        if (!defaults || isUnset(defaults['throttling_rate_limit'])) continue;
        const keys = unlimited(stage, members.route);
        if (keys.length === 0) continue;
        yield {
          key: stage.key,
          path: ['route_settings'],
          problem: `${formatCount(keys.length, 'public route')} and the routes with authorization share one limit.`,
          how,
          fix: { title: 'Limit to 50 rps, burst 100', edit: limit(stage, keys) },
        };
      }
    }
  },
};
