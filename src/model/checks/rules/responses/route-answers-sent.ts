import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { referred, responsesOfRoute } from '../../api-members.ts';
import { fixed, leaveOut } from '../../fixes.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';
import { addRouteResponse } from './route-response.ts';

const selection = 'route_response_selection_expression';

export const routeAnswersSent: DesignRule = {
  id: 'route-answers-sent',
  severity: 'warning',
  title: 'Routes that select a response have a route response',
  source: sources.webSocketRouteResponse,
  checkDesign: eachNear({
    on: ['route'],
    concerns: (object, index) => [referred(object, 'route_id', index)],
    *look(route, index) {
      if (route.variant !== 'websocket' || isUnset(route.attributes[selection])) return;
      if (responsesOfRoute(index, route.key).length > 0) return;
      const imported = route.import['route_id'] !== undefined;
      yield {
        path: [selection],
        problem: `The route selects a response but has no route response${imported ? ' in this design' : ''}.`,
        how: 'Add a route response, or clear this.',
        ...fixed(imported ? leaveOut(route, [selection]) : addRouteResponse(route)),
      };
    },
  }),
};
