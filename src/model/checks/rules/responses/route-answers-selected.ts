import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { referred, responsesOfRoute } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';

const selection = 'route_response_selection_expression';

export const routeAnswersSelected: DesignRule = {
  id: 'route-answers-selected',
  severity: 'warning',
  title: 'Routes with a route response select it',
  source: sources.issue('hashicorp/terraform-provider-aws', 17528),
  checkDesign: eachNear({
    on: ['route'],
    concerns: (object, index) => [referred(object, 'route_id', index)],
    *look(route, index) {
      if (route.variant !== 'websocket' || !isUnset(route.attributes[selection])) return;
      if (responsesOfRoute(index, route.key).length === 0) return;
      yield {
        path: [selection],
        problem: "The route has a route response but doesn't select it, so the sender gets no response.",
        how: 'Set it to $default.',
        fix: setTo(route, [selection], '$default'),
      };
    },
  }),
};
