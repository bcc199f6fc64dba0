/** A small WebSocket API for tables of cases, and traces of events on it. */
import { anApi, anIntegration, anObject, designOf } from '../../model/checks/cases.ts';
import type { Design, DesignObject } from '../../model/design/design.ts';
import type { Values } from '../../model/schema/value.ts';
import { requestFrom } from '../request/read-request.ts';
import type { TraceResult } from '../result.ts';
import { trace } from '../trace.ts';

export const chatFunction = 'arn:aws:lambda:us-east-1:123456789012:function:chat';
const invoked = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${chatFunction}/invocations`;

export interface Chat {
  readonly api?: Values;
  readonly stage?: Values;
  /** Keys; `$connect`, `$disconnect`, `send`, and `$default` else. */
  readonly routes?: readonly string[];
  /** Of all routes. */
  readonly route?: Values;
  readonly variant?: string;
  readonly integration?: Values;
  /** Keys of integration responses with their attributes. */
  readonly responses?: Readonly<Record<string, Values>>;
  /** All routes have a route response. */
  readonly twoWay?: boolean;
  /** Of `$connect`. */
  readonly authorizer?: Values;
  readonly others?: readonly DesignObject[];
}

const uris: Readonly<Record<string, string>> = {
  'ws-lambda': invoked,
  'ws-lambda-custom': invoked,
  'ws-http': 'https://backend.example.com/messages/{room}',
  'ws-http-proxy': 'https://backend.example.com/messages',
  'ws-service': 'arn:aws:apigateway:us-east-1:dynamodb:action/PutItem',
};

export function chat(given: Chat = {}): Design {
  const { routes = ['$connect', '$disconnect', 'send', '$default'], variant = 'ws-lambda', authorizer, twoWay } = given;
  const authorization = authorizer ? { authorization_type: 'CUSTOM', authorizer_id: { ref: 'au' } } : {};
  return designOf(
    anApi('WEBSOCKET', { route_selection_expression: '$request.body.action', ...given.api }),
    anIntegration(variant, { ...(uris[variant] ? { integration_uri: uris[variant] } : {}), ...given.integration }),
    ...routes.map((key, at) =>
      anObject(
        'route',
        {
          route_key: key,
          target: { ref: 'i1' },
          ...(twoWay ? { route_response_selection_expression: '$default' } : {}),
          ...(key === '$connect' ? authorization : {}),
          ...given.route,
        },
        { key: `r${at}`, name: key.replace('$', ''), variant: 'websocket' },
      ),
    ),
    ...(twoWay
      ? routes.map((key, at) =>
          anObject(
            'route_response',
            { route_id: { ref: `r${at}` }, route_response_key: '$default' },
            { key: `p${at}`, name: `back_${at}` },
          ),
        )
      : []),
    ...Object.entries(given.responses ?? {}).map(([key, attributes], at) =>
      anObject(
        'integration_response',
        { integration_id: { ref: 'i1' }, integration_response_key: key, ...attributes },
        { key: `s${at}`, name: `response_${at}` },
      ),
    ),
    ...(authorizer
      ? [anObject('authorizer', authorizer, { key: 'au', name: 'guard', variant: 'request-websocket' })]
      : []),
    anObject('stage', { stage_name: 'prod', ...given.stage }, { key: 'st', name: 'stage', variant: 'websocket' }),
    ...(given.others ?? []),
  );
}

export type GivenEvent = { readonly [name: string]: unknown };

/** Throws where the input is refused, with its message. */
export function tracedEvent(
  design: Design,
  event: GivenEvent,
): { readonly result: TraceResult; readonly refused: boolean } {
  const read = requestFrom(event);
  if (!read.ok) throw new Error(read.message);
  const outcome = trace(design, read.request, {});
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}
