import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { referred, responsesOfRoute } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';

const selection = 'route_response_selection_expression';

export const routeAnswersSelected: DesignRule = {
  id: 'route-answers-selected',
  severity: 'warning',
  title: 'Routes with a route response select it',
  source: sources.issue('hashicorp/terraform-provider-aws', 17528),
  *checkDesign(_, index) {
    for (const response of index.byType.get('route_response') ?? []) {
      const route = referred(response, 'route_id', index);
      if (route?.type !== 'route' || route.variant !== 'websocket' || !isUnset(route.attributes[selection])) continue;
      if (responsesOfRoute(index, route.key)[0] !== response) continue;
      yield {
        key: route.key,
        path: [selection],
        problem: "The route has a route response but doesn't select it, so the sender gets no response.",
        how: 'Set it to $default.',
        fix: setTo(route, [selection], '$default'),
      };
    }
  },
};
