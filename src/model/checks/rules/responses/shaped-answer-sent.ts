import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { referred, responsesOfIntegration, responsesOfRoute, routesTo } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import { eachNear } from '../../near.ts';
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

/** Whether the messages of a route get an answer that the integration shapes, and nothing that sends it. */
function isUnsent(route: DesignObject, index: DesignIndex): boolean {
  if (route.variant !== 'websocket' || !takesMessages(route) || !isUnset(route.attributes[selection])) return false;
  const integration = referred(route, 'target', index);
  return (
    integration !== undefined &&
    responsesOfIntegration(index, integration.key).some(isShaped) &&
    responsesOfRoute(index, route.key).length === 0
  );
}

/** The routes that an answer concerns. */
function answered(object: DesignObject, index: DesignIndex): readonly (DesignObject | undefined)[] {
  if (object.type === 'route_response') return [referred(object, 'route_id', index)];
  const integration = object.type === 'integration_response' ? referred(object, 'integration_id', index) : undefined;
  return integration ? routesTo(index, integration.key) : [];
}

export const shapedAnswerSent: DesignRule = {
  id: 'shaped-answer-sent',
  severity: 'warning',
  title: 'Mapped integration responses are returned by the route',
  source: sources.issue('hashicorp/terraform-provider-aws', 17528),
  checkDesign: eachNear({
    on: ['route'],
    concerns: answered,
    *look(route, index) {
      if (!isUnsent(route, index)) return;
      yield {
        path: [selection],
        problem: "The integration maps its response, but the route doesn't return it.",
        how: 'Set it to $default and add a route response.',
        fix: {
          title: 'Return the integration response',
          edit: (design) => addRouteResponse(route).edit(setTo(route, [selection], '$default').edit(design)),
        },
      };
    },
  }),
};
