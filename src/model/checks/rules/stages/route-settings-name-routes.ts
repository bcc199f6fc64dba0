import { sources } from '../../../schema/sources.ts';
import { pairsOf } from '../../../schema/value.ts';
import { apiMembersOf } from '../../api-members.ts';
import { fixed, renameKey } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';
import { routeKeyOf } from '../routes/route-key.ts';
const plain = (key: string) => key.trim().replace(/\s+/g, ' ').toLowerCase();

export const routeSettingsNameRoutes: DesignRule = {
  id: 'route-settings-name-routes',
  severity: 'error',
  title: 'Route settings use existing route keys',
  source: sources.refusals,
  *checkDesign(design) {
    for (const { api, whole, isOpen, members } of apiMembersOf(design)) {
      if (!api) continue;
      let known: Set<string | undefined> | undefined;
      for (const stage of members.stage) {
        const settings = stage.attributes['route_settings'];
        if (settings === undefined) continue;
        known ??= new Set(members.route.map(routeKeyOf));
        // A key that an expression gives may be any.
        if (known.has(undefined)) break;
        for (const [key] of pairsOf(settings)) {
          if (key === '' || known.has(key)) continue;
          const meant = [...known].find((candidate) => candidate !== undefined && plain(candidate) === plain(key));
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
