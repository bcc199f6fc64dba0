/** What the gateway makes of what the backend gives. Sources: gatewayRules.lambdaAnswer, gatewayRules.httpAnswer. */
import { gatewayAnswer } from '../answers.ts';
import { textOfBase64 } from '../escapes.ts';
import { gatewayRules } from '../grounds.ts';
import { isJsonList, isJsonObject, ownMember, type Json, type JsonObject } from '../json.ts';
import type { HeaderList } from '../request/request.ts';
import type { Grounds, HttpAnswer } from '../result.ts';
import { isHop } from './http-backend.ts';

/** An answer on its way to the client. */
export interface BackendAnswer {
  readonly statusCode: number;
  readonly headers: HeaderList;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

export interface Reading {
  readonly answer: BackendAnswer;
  /** The gateway's own, as that of the backend cannot be used: no mapping and no CORS headers apply. */
  readonly failed: boolean;
  readonly text: string;
  readonly grounds: Grounds;
}

export const ownAnswer = ({ statusCode, headers, body }: HttpAnswer): BackendAnswer => ({
  statusCode,
  headers: Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
  ),
  body,
  isBase64Encoded: false,
});

const failure = (statusCode: number, message: string, text: string, grounds: Grounds): Reading => ({
  answer: ownAnswer(gatewayAnswer(statusCode, message)),
  failed: true,
  text,
  grounds,
});

const badAnswer = (text: string, grounds: Grounds = gatewayRules.lambdaAnswer) =>
  failure(500, 'Internal Server Error', text, grounds);

const fails = (given: Json, what: 'error' | 'timeout') =>
  isJsonObject(given) && Object.keys(given).length === 1 && ownMember(given, what) === true;

export function lambdaAnswer(given: Json, version: '1.0' | '2.0'): Reading {
  if (fails(given, 'error')) return badAnswer('The function returns an error.', gatewayRules.lambdaFails);
  if (fails(given, 'timeout'))
    return failure(503, 'Service Unavailable', 'The function times out: 503, not 504.', gatewayRules.timeout);
  const status = isJsonObject(given) ? ownMember(given, 'statusCode') : undefined;
  if (isJsonObject(given) && status !== undefined && status !== null) return fullAnswer(given, status, version);
  if (version === '1.0')
    return badAnswer('Payload format version 1.0 requires an object with a statusCode, so the status is 500.');
  const body = typeof given === 'string' ? given : JSON.stringify(given);
  return {
    answer: { statusCode: 200, headers: [['content-type', 'application/json']], body, isBase64Encoded: false },
    failed: false,
    text: 'The function returns no statusCode, so its return value becomes the body of a 200 response with content type application/json.',
    grounds: given === null ? gatewayRules.lambdaUnsettled : gatewayRules.lambdaAnswer,
  };
}

function fullAnswer(given: JsonObject, status: Json, version: '1.0' | '2.0'): Reading {
  const statusCode = typeof status === 'string' && /^\d{3}$/.test(status) ? Number(status) : status;
  if (typeof statusCode !== 'number' || !Number.isInteger(statusCode) || statusCode < 100 || statusCode > 599)
    return badAnswer(`The statusCode ${JSON.stringify(status)} isn't valid, so the status is 500.`);
  const body = ownMember(given, 'body') ?? '';
  if (typeof body !== 'string')
    return badAnswer(
      "The body isn't a string, so the status is 500. This isn't verified.",
      gatewayRules.lambdaUnsettled,
    );
  const headers = headersIn(given, version);
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const decoded = ownMember(given, 'isBase64Encoded') === true ? textOfBase64(body) : undefined;
  const isBase64Encoded = ownMember(given, 'isBase64Encoded') === true && decoded === undefined;
  return {
    answer: {
      statusCode,
      headers: typed ? headers : [...headers, ['content-type', 'text/plain; charset=utf-8']],
      body: decoded ?? body,
      isBase64Encoded,
    },
    failed: false,
    text: `The function returns ${statusCode}${typed ? '' : ' without a content type, so the response is text/plain'}${ownMember(given, 'isBase64Encoded') === true ? '; its body is decoded from base64' : ''}.`,
    grounds: typeof status === 'string' ? gatewayRules.lambdaUnsettled : gatewayRules.lambdaAnswer,
  };
}

/** Cookies go first, then `headers`, then lists of format 1.0: a single value stands before those of its list. */
function headersIn(given: JsonObject, version: '1.0' | '2.0'): HeaderList {
  const cookies = ownMember(given, 'cookies');
  const first: HeaderList =
    version === '2.0' && isJsonList(cookies) ? cookies.map((cookie) => ['set-cookie', textOf(cookie)] as const) : [];
  const multi = version === '1.0' ? entriesIn(ownMember(given, 'multiValueHeaders')) : [];
  return [...first, ...entriesIn(ownMember(given, 'headers')), ...multi];
}

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

const entriesIn = (headers: Json | undefined): HeaderList =>
  isJsonObject(headers)
    ? Object.entries(headers).flatMap(([name, value]) =>
        value === null ? [] : (isJsonList(value) ? value : [value]).map((one) => [name, textOf(one)] as const),
      )
    : [];

/** Of an HTTP backend or a service: passed on as it is. */
export function proxiedAnswer(given: Json, isService: boolean): Reading {
  const grounds = isService ? gatewayRules.serviceFails : gatewayRules.httpFails;
  if (fails(given, 'error'))
    return isService
      ? failure(500, 'Internal Server Error', "The service call fails. AWS doesn't document the status the client gets.", grounds) // prettier-ignore
      : failure(503, 'Service Unavailable', "The backend can't be reached. Sources disagree on whether the status is 503 or 504.", grounds); // prettier-ignore
  if (fails(given, 'timeout'))
    return failure(503, 'Service Unavailable', 'The backend times out. Sources disagree on whether the status is 503 or 504.', grounds); // prettier-ignore
  const answer = isJsonObject(given) ? given : {};
  const status = ownMember(answer, 'statusCode') ?? 200;
  const body = ownMember(answer, 'body') ?? '';
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599)
    return failure(503, 'Service Unavailable', `The statusCode ${JSON.stringify(status)} isn't an HTTP status.`, grounds); // prettier-ignore
  return {
    answer: {
      statusCode: status,
      headers: entriesIn(ownMember(answer, 'headers')).filter(([name]) => !isHop(name)),
      body: textOf(body),
      isBase64Encoded: false,
    },
    failed: false,
    text: `The ${isService ? 'service' : 'backend'} responds with ${status}; its status, headers, and body are returned to the client.`,
    grounds: isService ? gatewayRules.serviceAnswer : gatewayRules.httpAnswer,
  };
}
