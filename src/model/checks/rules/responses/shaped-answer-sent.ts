import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import type { Key } from '../../../schema/value.ts';
import { referred, responsesOfRoute, routesTo } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';
import { routeKeyOf } from '../routes/route-key.ts';
import { addRouteResponse } from './route-response.ts';

const selection = 'route_response_selection_expression';

/** What comes in on the route can be answered: a message, not the start or end of a connection. */
const takesMessages = (route: DesignObject) => {
  const key = routeKeyOf(route);
  return key !== undefined && key !== '$connect' && key !== '$disconnect';
};

const isShaped = ({ attributes }: DesignObject) =>
  attributes['response_templates'] !== undefined || attributes['response_parameters'] !== undefined;

/** Routes whose messages get an answer that the integration shapes, and nothing that sends it. */
function* unsent(index: DesignIndex): Iterable<DesignObject> {
  const seen = new Set<Key>();
  for (const response of index.byType.get('integration_response') ?? []) {
    const integration = isShaped(response) ? referred(response, 'integration_id', index) : undefined;
    if (!integration || seen.has(integration.key)) continue;
    seen.add(integration.key);
    for (const route of routesTo(index, integration.key)) {
      if (route.variant !== 'websocket' || !takesMessages(route)) continue;
      if (isUnset(route.attributes[selection]) && responsesOfRoute(index, route.key).length === 0) yield route;
    }
  }
}

export const shapedAnswerSent: DesignRule = {
  id: 'shaped-answer-sent',
  severity: 'warning',
  title: 'Mapped integration responses are returned by the route',
  source: sources.issue('hashicorp/terraform-provider-aws', 17528),
  *checkDesign(_, index) {
    for (const route of unsent(index))
      yield {
        key: route.key,
        path: [selection],
        problem: "The integration maps its response, but the route doesn't return it.",
        how: 'Set it to $default and add a route response.',
        fix: {
          title: 'Return the integration response',
          edit: (design) => addRouteResponse(route).edit(setTo(route, [selection], '$default').edit(design)),
        },
      };
  },
};
