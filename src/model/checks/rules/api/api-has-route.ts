import { sources } from '../../../schema/sources.ts';
import { apiMembersOf } from '../../api-members.ts';
import type { Fix } from '../../diagnostics.ts';
import { fixed } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';
import { addMember, isBegun, type BegunApi } from './begun-api.ts';

function routeFix({ api, protocol, members: { integration } }: BegunApi): Fix | undefined {
  const [only, ...others] = integration;
  if (!only || others.length > 0) return undefined;
  const values = { route_key: '$default', target: { ref: only.key } };
  return { title: 'Add $default route', edit: addMember(api, 'route', protocol, values) };
}

export const apiHasRoute: DesignRule = {
  id: 'api-has-route',
  severity: 'hint',
  title: 'APIs have at least one route',
  source: sources.route,
  *checkDesign(design) {
    for (const family of apiMembersOf(design).filter(isBegun)) {
      if (family.members.route.length > 0) continue;
      yield {
        key: family.api.key,
        path: [],
        problem: 'No routes: requests never reach an integration.',
        how: 'Add a route that targets an integration.',
        ...fixed(routeFix(family)),
      };
    }
  },
};
