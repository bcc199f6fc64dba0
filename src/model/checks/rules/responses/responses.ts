/** The way back of a WebSocket message: integration responses, the route's selection, the route response. */
import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import type { Fix } from '../../diagnostics.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { fixed, leaveOut, setTo } from '../../fixes.ts';
import type { Key } from '../../../schema/value.ts';
import { apiMembersOf, referred, responsesOfIntegration, responsesOfRoute, routesTo } from '../../api-members.ts';
import { routeKeyOf } from '../routes/route-keys.ts';
import type { DesignRule } from '../../rule.ts';

const selection = 'route_response_selection_expression';
const integrationKey = 'integration_response_key';

/** Variants whose answer is shaped before it goes back. */
const shaping = new Set(['ws-lambda-custom', 'ws-service', 'ws-http', 'ws-private', 'ws-mock']);
const proxies = new Set(['ws-lambda', 'ws-http-proxy', 'ws-private-proxy']);

const addDefaultResponse = ({ key, attributes }: DesignObject): Fix => ({
  title: 'Add the response $default',
  edit: (design) => {
    const values = { api_id: attributes['api_id'] ?? '', integration_id: { ref: key }, [integrationKey]: '$default' };
    return addObject(newObject(design, 'integration_response', 'integration_response', values))(design);
  },
});

const addRouteResponse = (route: DesignObject): Fix => ({
  title: 'Add a route response',
  edit: (design) => {
    const values = { api_id: route.attributes['api_id'] ?? '', route_id: { ref: route.key } };
    return addObject(newObject(design, 'route_response', 'route_response', values))(design);
  },
});

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

export const answerRules: readonly DesignRule[] = [
  {
    id: 'integration-answer-shaped',
    severity: 'warning',
    title: 'An integration that is no proxy has a response $default, which shapes what the backend returns',
    source: sources.webSocketResponses,
    *checkDesign(design, index) {
      for (const { protocol, members } of apiMembersOf(design)) {
        if (protocol === 'HTTP') continue;
        for (const integration of members.integration) {
          if (!shaping.has(integration.variant)) continue;
          const responses = responsesOfIntegration(index, integration.key);
          const hasDefault = responses.some(({ attributes }) => {
            const key = attributes[integrationKey];
            return key === '$default' || typeof key === 'object';
          });
          if (hasDefault) continue;
          yield {
            key: integration.key,
            path: [],
            problem:
              responses.length === 0
                ? 'The integration has no integration response, and one that is no proxy needs one.'
                : 'No integration response has the key $default, so answers that fit no other are lost.',
            how: 'Add an integration response with the key $default.',
            // Without routes the design shows only a part of the API.
            severity: members.route.length === 0 && responses.length === 0 ? 'hint' : 'warning',
            fix: addDefaultResponse(integration),
          };
        }
      }
    },
  },
  {
    id: 'proxy-answer-unshaped',
    severity: 'warning',
    title: 'A proxy integration has no integration responses, since its answer passes as it is',
    source: sources.webSocketResponses,
    *checkDesign(_, index) {
      for (const response of index.byType.get('integration_response') ?? []) {
        const integration = referred(response, 'integration_id', index);
        if (integration?.type === 'integration' && proxies.has(integration.variant))
          yield {
            key: response.key,
            path: ['integration_id'],
            problem: `The integration ${integration.name} is a proxy, whose answer passes as it is.`,
            how: 'Remove this response, or switch the integration to a custom kind.',
          };
      }
    },
  },
  {
    id: 'route-answers-selected',
    severity: 'warning',
    title: 'A route with a route response selects it; otherwise the sender gets no answer',
    source: sources.issue('hashicorp/terraform-provider-aws', 17528),
    *checkDesign(_, index) {
      for (const response of index.byType.get('route_response') ?? []) {
        const route = referred(response, 'route_id', index);
        if (route?.type !== 'route' || route.variant !== 'websocket' || !isUnset(route.attributes[selection])) continue;
        if (responsesOfRoute(index, route.key)[0] !== response) continue;
        yield {
          key: route.key,
          path: [selection],
          problem: 'The route has a route response and does not select it, so the sender gets no answer.',
          how: 'Set it to $default.',
          fix: setTo(route, [selection], '$default'),
        };
      }
    },
  },
  {
    id: 'route-answers-sent',
    severity: 'warning',
    title: 'A route that selects its answer has a route response; otherwise the sender gets no answer',
    source: sources.webSocketRouteResponse,
    *checkDesign(_, index) {
      for (const route of index.byType.get('route') ?? []) {
        if (route.variant !== 'websocket' || isUnset(route.attributes[selection])) continue;
        if (responsesOfRoute(index, route.key).length > 0) continue;
        const imported = route.import['route_id'] !== undefined;
        yield {
          key: route.key,
          path: [selection],
          problem: `The route answers its sender and has no route response${imported ? ' in this design' : ''}.`,
          how: 'Add a route response, or leave this out.',
          ...fixed(imported ? leaveOut(route, [selection]) : addRouteResponse(route)),
        };
      }
    },
  },
  {
    id: 'shaped-answer-sent',
    severity: 'warning',
    title: 'An answer that an integration response shapes is sent back by the route',
    source: sources.issue('hashicorp/terraform-provider-aws', 17528),
    *checkDesign(_, index) {
      for (const route of unsent(index))
        yield {
          key: route.key,
          path: [selection],
          problem: 'The integration shapes an answer, and the route does not send it back.',
          how: 'Set it to $default and add a route response.',
          fix: {
            title: 'Answer the sender',
            edit: (design) => addRouteResponse(route).edit(setTo(route, [selection], '$default').edit(design)),
          },
        };
    },
  },
];
