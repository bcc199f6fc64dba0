/** CORS as the API is configured: the answer to a preflight, and the headers of other answers. Source: gatewayRules.cors. */
import type { DesignObject } from '../../model/design/design.ts';
import { isMap, type Values } from '../../model/schema/value.ts';
import { gatewayRules } from '../grounds.ts';
import { headerText, type HeaderList } from '../request/request.ts';
import type { HttpAnswer, TraceStep } from '../result.ts';
import { stepOf, type Scene } from '../scene.ts';
import type { Told } from '../values/told.ts';
import type { HttpRequest } from '../request/request.ts';
import type { BackendAnswer } from './answer.ts';
import { headerMap } from './http-backend.ts';
import { allowsOrigin } from './origins.ts';

export interface Cors {
  readonly api: DesignObject;
  readonly origins: readonly Told[];
  readonly methods: readonly Told[];
  readonly allowed: readonly Told[];
  readonly exposed: readonly Told[];
  readonly credentials: boolean;
  readonly maxAge: Told | undefined;
}

/** Undefined: CORS is not configured. */
export function corsOfApi({ api, values }: Scene): Cors | undefined {
  const configuration = api.attributes['cors_configuration'];
  if (!isMap(configuration)) return undefined;
  const attributes = configuration as Values;
  if (Object.keys(attributes).length === 0) return undefined;
  return {
    api,
    origins: values.list(attributes['allow_origins']),
    methods: values.list(attributes['allow_methods']),
    allowed: values.list(attributes['allow_headers']),
    exposed: values.list(attributes['expose_headers']),
    credentials: values.flag(attributes['allow_credentials']),
    maxAge: values.told(attributes['max_age']),
  };
}

type OriginMatch = { readonly header: string } | { readonly undecided: string } | undefined;

function matchOrigin({ origins }: Cors, origin: string): OriginMatch {
  if (origins.some(({ text }) => text === '*')) return { header: '*' };
  if (
    allowsOrigin(
      origins.map(({ text }) => text),
      origin,
    )
  )
    return { header: origin };
  const open = origins.find(({ known }) => !known);
  return open && { undecided: open.text };
}

const joinedText = (list: readonly Told[]) => list.map(({ text }) => text).join(',');

const path = ['cors_configuration'];

/** The answer to an OPTIONS request that no route takes. */
export function preflight(cors: Cors, request: HttpRequest): { readonly answer: HttpAnswer; readonly step: TraceStep } {
  const origin = headerText(request.headers, 'origin');
  const isAsked = headerText(request.headers, 'access-control-request-method') !== undefined;
  const match = origin !== undefined && isAsked ? matchOrigin(cors, origin) : undefined;
  const headers: HeaderList =
    match && 'header' in match
      ? [
          ['access-control-allow-origin', match.header],
          ...(cors.methods.length > 0 ? [['access-control-allow-methods', joinedText(cors.methods)] as const] : []),
          ...(cors.allowed.length > 0 ? [['access-control-allow-headers', joinedText(cors.allowed)] as const] : []),
          ...(cors.maxAge ? [['access-control-max-age', cors.maxAge.text] as const] : []),
          ...(cors.credentials ? [['access-control-allow-credentials', 'true'] as const] : []),
        ]
      : [];
  const start = 'No route matches the OPTIONS request, and CORS is configured, so API Gateway responds with 204';
  const [text, grounds] =
    origin === undefined || !isAsked
      ? [
          `${start} without CORS headers: ${origin === undefined ? 'Origin' : 'Access-Control-Request-Method'} is missing.`,
          gatewayRules.cors,
        ]
      : match && 'header' in match
        ? [`${start} and the CORS headers of the API.`, gatewayRules.preflight]
        : [`${start}. ${refusal(origin, match)}`, gatewayRules.corsRefused];
  return {
    answer: { statusCode: 204, headers: headerMap(headers), body: '', isBase64Encoded: false },
    step: stepOf('cors', match && 'undecided' in match ? 'undecided' : 'answered', text, grounds, {
      object: cors.api,
      path,
    }),
  };
}

const refusal = (origin: string, match: OriginMatch) =>
  match && 'undecided' in match
    ? `${match.undecided} is resolved by Terraform, so the trace doesn't compare it with ${origin} and adds no CORS headers.`
    : `${origin} isn't an allowed origin, so the response has no CORS headers. This isn't verified.`;

/** The answer of the integration with the headers of the API in place of its own. */
export function withCors(
  cors: Cors,
  request: HttpRequest,
  answer: BackendAnswer,
): { readonly answer: BackendAnswer; readonly step: TraceStep | undefined } {
  const own = answer.headers.filter(([name]) => name.toLowerCase().startsWith('access-control-'));
  const rest = answer.headers.filter((header) => !own.includes(header));
  const origin = headerText(request.headers, 'origin');
  const match = origin === undefined ? undefined : matchOrigin(cors, origin);
  const added: HeaderList =
    match && 'header' in match
      ? [
          ['access-control-allow-origin', match.header],
          ...(cors.credentials ? [['access-control-allow-credentials', 'true'] as const] : []),
          ...(cors.exposed.length > 0 ? [['access-control-expose-headers', joinedText(cors.exposed)] as const] : []),
        ]
      : [];
  const ignored = own.length > 0 ? ` The backend's ${own.map(([name]) => name.toLowerCase()).join(', ')} is ignored.` : ''; // prettier-ignore
  if (origin === undefined && own.length === 0) return { answer, step: undefined };
  const text =
    origin === undefined
      ? `The request has no Origin, so no CORS headers are added.${ignored}`
      : match && 'header' in match
        ? `${origin} is an allowed origin: the CORS headers of the API are added.${ignored}`
        : `${refusal(origin, match)}${ignored}`;
  const isSure = origin === undefined || (match && 'header' in match);
  return {
    answer: { ...answer, headers: [...rest, ...added] },
    step: stepOf('cors', match && 'undecided' in match ? 'undecided' : added.length > 0 ? 'applied' : 'not matched', text, isSure ? gatewayRules.cors : gatewayRules.corsRefused, { object: cors.api, path }), // prettier-ignore
  };
}
