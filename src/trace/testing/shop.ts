/** Small APIs for tables of cases, and traces of requests to them. */
import { anApi, anIntegration, anObject, aRoute } from '../../model/checks/cases.ts';
import { emptyDesign, type Design, type DesignObject } from '../../model/design/design.ts';
import type { Values } from '../../model/schema/value.ts';
import type { TraceOptions } from '../arrival/arrived.ts';
import { requestFrom } from '../request/read-request.ts';
import type { HttpAnswer, TraceResult } from '../result.ts';
import { trace } from '../trace.ts';

const shopFunction = 'arn:aws:lambda:us-east-1:123456789012:function:shop';

export interface Shop {
  /** Keys; each is named after it: `GET /orders/{id}` is `get_orders_id`. */
  readonly routes?: readonly string[];
  readonly api?: Values;
  readonly stage?: Values;
  readonly integration?: Values;
  /** As the tables name them; `http-lambda` else. */
  readonly variant?: string;
  /** Of all routes. */
  readonly route?: Values;
  readonly authorizer?: Values;
  readonly others?: readonly DesignObject[];
}

export const routeName = (key: string): string =>
  key
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '');

export function shop(given: Shop = {}): Design {
  const { routes = ['$default'], variant = 'http-lambda', authorizer } = given;
  const isLambda = variant === 'http-lambda';
  const authorization = authorizer
    ? {
        authorization_type: authorizer['authorizer_type'] === 'JWT' ? 'JWT' : 'CUSTOM',
        authorizer_id: { ref: 'au' },
      }
    : {};
  const objects = [
    anApi('HTTP', given.api),
    anIntegration(variant, {
      ...(isLambda ? { integration_uri: shopFunction, payload_format_version: '2.0' } : {}),
      ...given.integration,
    }),
    ...routes.map((key, at) =>
      aRoute(key, { target: { ref: 'i1' }, ...authorization, ...given.route }, { key: `r${at}`, name: routeName(key) }),
    ),
    anObject('stage', { stage_name: '$default', ...given.stage }, { key: 'st', name: 'stage' }),
    ...(authorizer
      ? [
          anObject('authorizer', authorizer, {
            key: 'au',
            name: 'guard',
            variant: authorizer['authorizer_type'] === 'JWT' ? 'jwt' : 'request-http',
          }),
        ]
      : []),
    ...(given.others ?? []),
  ];
  return { ...emptyDesign, objects };
}

export type GivenRequest = { readonly [name: string]: unknown };

/** Throws where the input is refused, with its message. */
export function traced(
  design: Design,
  request: GivenRequest,
  options: TraceOptions = {},
): { readonly result: TraceResult; readonly refused: boolean } {
  const read = requestFrom({ method: 'GET', path: '/', ...request });
  if (!read.ok) throw new Error(read.message);
  const outcome = trace(design, read.request, options);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome;
}

/** The answer of an HTTP API, as the client has it. */
export function answerOf({ response }: TraceResult): HttpAnswer {
  if (response && 'headers' in response) return response;
  throw new Error('There is no answer.');
}
