import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef } from '../../../schema/value.ts';
import { apiMembersOf, routesTo, type ApiMembers } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

/** Some route of the API may call an integration without saying so by reference. */
const callsUnknown = ({ members }: ApiMembers) =>
  members.route.some(({ attributes: { target } }) => !isUnset(target) && !isRef(target));

export const integrationIsCalled: DesignRule = {
  id: 'integration-is-called',
  severity: 'hint',
  title: 'Integrations are the target of a route',
  source: sources.httpRoutes,
  *checkDesign(design, index) {
    for (const family of apiMembersOf(design)) {
      const { members, whole } = family;
      if (!whole || members.route.length === 0 || callsUnknown(family)) continue;
      for (const integration of members.integration)
        if (routesTo(index, integration.key).length === 0)
          yield {
            key: integration.key,
            path: [],
            problem: 'No route targets this integration.',
            how: 'Set it as the target of a route, or remove it.',
          };
    }
  },
};
