import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { responsesOfRoute } from '../../api-members.ts';
import { fixed, leaveOut } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';
import { addRouteResponse } from './route-response.ts';

const selection = 'route_response_selection_expression';

export const routeAnswersSent: DesignRule = {
  id: 'route-answers-sent',
  severity: 'warning',
  title: 'Routes that select a response have a route response',
  source: sources.webSocketRouteResponse,
  *checkDesign(_, index) {
    for (const route of index.byType.get('route') ?? []) {
      if (route.variant !== 'websocket' || isUnset(route.attributes[selection])) continue;
      if (responsesOfRoute(index, route.key).length > 0) continue;
      const imported = route.import['route_id'] !== undefined;
      yield {
        key: route.key,
        path: [selection],
        problem: `The route selects a response but has no route response${imported ? ' in this design' : ''}.`,
        how: 'Add a route response, or clear this.',
        ...fixed(imported ? leaveOut(route, [selection]) : addRouteResponse(route)),
      };
    }
  },
};
