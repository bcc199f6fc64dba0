/** Reads the file of a request. */
import { jsonWithinBounds, withinBounds } from '../../model/schema/bounds.ts';
import { z } from '../../model/zod.ts';
import type { Json, JsonObject } from '../json.ts';
import { exampleValues } from './examples.ts';
import { policyDocument } from './policy-document.ts';
import type { HeaderList, HttpRequest, TraceRequest, WebSocketRequest } from './request.ts';

export type ReadRequest =
  | { readonly ok: true; readonly request: TraceRequest }
  | { readonly ok: false; readonly message: string };

/** Characters of the file: the gateway takes 10 MB of body, which nobody types. */
const longestFile = 1024 * 1024;
/** Of request line and headers, in bytes. Source: sources.httpQuotas. */
const longestPath = 10_240;

const fault = (error: string) => ({ error });
const someText = z.string(fault('a string'));
const token = z.string(fault('a string')).check(z.regex(/^[!#$%&'*+.^_`|~\w-]{1,256}$/, fault('a valid header name')));
const value = z.string(fault('a string')).check(z.regex(/^[^\r\n\0]*$/, fault('a string without line breaks')));
const headers = z.record(token, z.union([value, z.array(value)], fault('a string or a list of strings')));
const anything = z.custom<Json>((given) => given !== undefined);
const object = z.custom<JsonObject>(
  (given) => typeof given === 'object' && given !== null && !Array.isArray(given),
  fault('an object'),
);

const iam = z.strictObject({
  accountId: z.optional(someText),
  userArn: z.optional(someText),
  userId: z.optional(someText),
  callerId: z.optional(someText),
  accessKey: z.optional(someText),
  principalOrgId: z.optional(someText),
  cognitoIdentity: z.optional(z.nullable(object)),
});

const decision = z.strictObject({
  isAuthorized: z.optional(z.boolean(fault('true or false'))),
  policy: z.optional(z.enum(['Allow', 'Deny'], fault('Allow or Deny'))),
  policyDocument: z.optional(policyDocument),
  principalId: z.optional(someText),
  context: z.optional(object),
  error: z.optional(someText),
});

const caller = z.union(
  [
    z.strictObject({ claims: object }),
    z.strictObject({ token: z.enum(['missing', 'malformed']) }),
    z.strictObject({ lambda: decision }),
    z.strictObject({ iam }),
  ],
  fault(
    '{"claims": {…}}, {"token": "missing" or "malformed"}, {"lambda": {…}} with isAuthorized, policy, policyDocument or error, or {"iam": {…}}',
  ),
);

const common = {
  host: z.optional(
    z.nullable(
      z
        .string(fault('a host name'))
        .check(z.regex(/^[A-Za-z0-9.-]{1,255}(?::\d{1,5})?$/, fault('a host name, such as api.example.com'))),
    ),
  ),
  headers: z.optional(headers),
  sourceIp: z.optional(z.string(fault('an IP address')).check(z.regex(/^[\da-fA-F.:]{2,45}$/, fault('an IP address')))),
  time: z.optional(
    z
      .string(fault('a time such as 2026-01-01T12:00:00Z'))
      .check(z.refine((text) => isTime(text), fault('a time such as 2026-01-01T12:00:00Z'))),
  ),
  requestId: z.optional(value),
  caller: z.optional(caller),
  clientCert: z.optional(object),
  answer: z.optional(anything),
};

const httpSchema = z.strictObject({
  method: z
    .string(fault('a method such as GET'))
    .check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,31}$/, fault('a method such as GET'))),
  path: z
    .string(fault('a path such as /orders/42'))
    .check(z.regex(/^(?:[/?][^\0-\x20\x7f#]*)?$/, fault('a path that begins with /, percent-encoded, without #'))),
  body: z.optional(someText),
  ...common,
});

const webSocketSchema = z.strictObject({
  event: z.enum(['CONNECT', 'MESSAGE', 'DISCONNECT'], fault('CONNECT, MESSAGE or DISCONNECT')),
  message: z.optional(someText),
  isBase64Encoded: z.optional(z.boolean(fault('true or false'))),
  connectionId: z.optional(someText),
  query: z.optional(
    z.record(
      z.string(),
      z.union([someText, z.array(someText)], fault('a string or a list of strings')),
      fault('an object'),
    ),
  ),
  code: z.optional(
    z.number(fault('a close code such as 1001')).check(z.int(), z.gte(1000, fault('1000 to 4999')), z.lte(4999)),
  ),
  reason: z.optional(someText),
  ...common,
});

/** Not a date of its own calendar: years that have four digits. */
const isTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));

export function readRequest(text: string): ReadRequest {
  if (text.length > longestFile) return refuse('The request exceeds 1,048,576 characters. Shorten its body.');
  const measured = jsonWithinBounds(text);
  if (!measured.ok) return refuse(measured.message);
  try {
    return requestFrom(JSON.parse(text) as unknown);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return refuse(
      `The request isn't valid JSON (${reason}). Use an object such as {"method":"GET","path":"/orders/42"}.`,
    );
  }
}

/** The same of JSON that is read already. */
export function requestFrom(json: unknown): ReadRequest {
  const bounded = withinBounds(json);
  if (!bounded.ok) return refuse(bounded.message);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refuse('The request isn\'t a JSON object. Use one such as {"method":"GET","path":"/orders/42"}.');
  if ('event' in json) {
    const parsed = z.safeParse(webSocketSchema, json);
    return parsed.success ? { ok: true, request: webSocketRequest(parsed.data) } : refuse(saidOf(parsed.error));
  }
  const parsed = z.safeParse(httpSchema, json);
  if (!parsed.success) return refuse(saidOf(parsed.error));
  const request = httpRequest(parsed.data);
  return request.path.length + request.query.length > longestPath
    ? refuse(`path exceeds the API Gateway limit of 10,240 characters. Shorten it.`)
    : { ok: true, request };
}

const refuse = (message: string): ReadRequest => ({ ok: false, message });

/** The first thing that is wrong. */
function saidOf({ issues }: z.core.$ZodError): string {
  const [issue] = issues;
  if (!issue) return "The request can't be read.";
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const name = [...(place === '' ? [] : [place]), issue.keys[0] ?? ''].join('.');
    return `${name} isn't a valid request member. Remove it, or correct its name.`;
  }
  if (issue.code === 'invalid_key') return `${place} isn't a valid header name. Correct it.`;
  return `${place === '' ? 'The request' : place} must be ${issue.message}.`;
}

function commonOf(
  given: Partial<Record<'requestId' | 'sourceIp' | 'time', string | undefined>> & {
    readonly host?: string | null | undefined;
    readonly headers?: z.infer<typeof headers> | undefined;
    readonly caller?: z.infer<typeof caller> | undefined;
    readonly clientCert?: JsonObject | undefined;
    readonly answer?: Json | undefined;
  },
) {
  return {
    host: given.host?.toLowerCase().replace(/:\d+$/, '') ?? null,
    headers: listed(given.headers),
    sourceIp: given.sourceIp ?? exampleValues.sourceIp,
    time: Date.parse(given.time ?? exampleValues.time),
    requestId: given.requestId ?? exampleValues.requestId,
    caller: given.caller,
    clientCert: given.clientCert,
    answer: given.answer,
  };
}

const listed = (given: { readonly [name: string]: string | readonly string[] } | undefined): HeaderList =>
  Object.entries(given ?? {}).flatMap(([name, values]) =>
    (typeof values === 'string' ? [values] : values).map((one) => [name, one] as const),
  );

function httpRequest(given: z.infer<typeof httpSchema>): HttpRequest {
  const at = given.path.indexOf('?');
  const path = at < 0 ? given.path : given.path.slice(0, at);
  return {
    kind: 'http',
    ...commonOf(given),
    method: given.method.toUpperCase(),
    path: path === '' ? '/' : asSent(path),
    query: at < 0 ? '' : asSent(given.path.slice(at + 1)),
    body: given.body ?? '',
  };
}

/** Letters of other alphabets as a client encodes them. */
const asSent = (text: string) => text.toWellFormed().replaceAll(/[^\0-\x7f]+/g, encodeURIComponent);

function webSocketRequest(given: z.infer<typeof webSocketSchema>): WebSocketRequest {
  return {
    kind: 'websocket',
    ...commonOf(given),
    event: given.event,
    message: given.message ?? '',
    isBinary: given.isBase64Encoded === true,
    connectionId: given.connectionId ?? exampleValues.connectionId,
    query: listed(given.query),
    code: given.code ?? exampleValues.closeCode,
    reason: given.reason ?? '',
  };
}
