import type { DesignObject } from '../../../design/design.ts';
import { groupsBy } from '../../../groups.ts';
import { sources } from '../../../schema/sources.ts';
import { pairsOf } from '../../../schema/value.ts';
import { apiMembersOf, membersThat } from '../../api-members.ts';
import { fixed, renameKey } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';
import { withinApi } from '../routes/route-clash.ts';
import { routeKeyOf } from '../routes/route-key.ts';
const plain = (key: string) => key.trim().replace(/\s+/g, ' ').toLowerCase();

const keysOfRoutes = groupsBy((route: DesignObject) => withinApi(route, routeKeyOf(route)));
const unnamed = membersThat('route', (route) => routeKeyOf(route) === undefined);

export const routeSettingsNameRoutes: DesignRule = {
  id: 'route-settings-name-routes',
  severity: 'error',
  title: 'Route settings use existing route keys',
  source: sources.refusals,
  *checkDesign(design, index) {
    const known = keysOfRoutes(index.byType.get('route') ?? []);
    for (const family of apiMembersOf(design)) {
      const { home, api, whole, isOpen, members } = family;
      if (!api) continue;
      for (const stage of members.stage) {
        const settings = stage.attributes['route_settings'];
        if (settings === undefined) continue;
        // A key that an expression gives may be any.
        if (unnamed(index, family).length > 0) break;
        for (const [key] of pairsOf(settings)) {
          if (key === '' || known.has(`${home}\n${key}`)) continue;
          const meant = members.route
            .map(routeKeyOf)
            .find((candidate) => candidate !== undefined && plain(candidate) === plain(key));
          yield {
            key: stage.key,
            path: ['route_settings', key],
            problem: `API ${api.name} has no route ${key} in this design.`,
            how: 'Use the route key of an existing route.',
            // Routes may stand in a definition or in text; where there are none at all, they come from elsewhere.
            severity: isOpen || members.route.length === 0 ? 'hint' : whole ? 'error' : 'warning',
            ...fixed(meant === undefined ? undefined : renameKey(stage, 'route_settings', key, meant)),
          };
        }
      }
    }
  },
};
