/** The call of an integration of a WebSocket API: what is sent, and where. Source: socketRules.integration. */
import type { DesignObject } from '../../model/design/design.ts';
import { encodedPath, queryText, textOfBase64 } from '../escapes.ts';
import { functionOf } from '../function-of.ts';
import { isJsonObject, jsonOf, type Json } from '../json.ts';
import { readJson } from '../json/read-json.ts';
import { Digits } from '../../hcl/exact-json.ts';
import type { Grounds, HeaderMap, TracedBackend } from '../result.ts';
import { withStageVariables } from '../scene.ts';
import { integrationKind, type IntegrationKind } from './integration-kind.ts';
import { socketEvent } from './socket-event.ts';
import { sentParameters, type SentParameters } from './socket-parameters.ts';
import type { FrameMessage } from './socket-frames.ts';
import { tell, type SocketPass } from './socket-pass.ts';
import { socketRules } from './socket-rules.ts';
import { requestTemplate } from './socket-template.ts';

export type SocketCall =
  | {
      readonly kind: IntegrationKind;
      readonly backend: TracedBackend;
      readonly text: string;
      readonly grounds: Grounds;
      /** Of a mock, what its template gives as statusCode. */
      readonly status?: number;
    }
  /** The gateway ends it before the call. */
  | { readonly kind: 'ended'; readonly message: FrameMessage };

export function socketCall(pass: SocketPass, integration: DesignObject): SocketCall {
  const { scene } = pass;
  const { values } = scene;
  const kind = integrationKind(values, integration);
  const uri = withStageVariables(values.text(integration, 'integration_uri')?.text ?? '', scene);
  if (kind === 'lambda proxy')
    return {
      kind,
      backend: { kind: 'lambda', function: functionOf(uri), event: socketEvent(pass) },
      text: `${named(uri)} is invoked with the ${pass.request.event} event.`,
      grounds: socketRules.event,
    };
  const sent = kind === 'mock' ? undefined : sentParameters(pass, integration);
  if (kind === 'http proxy') return httpCall(pass, integration, kind, uri, sent, pass.request.message);
  const template = requestTemplate(pass, integration);
  if (template.kind !== 'text')
    return {
      kind: 'ended',
      message: template.kind === 'unsupported' ? 'Unsupported Media Type' : 'Internal server error',
    };
  const body = handled(pass, integration, template.text);
  if (kind === 'mock') return mockCall(template.text);
  if (kind === 'http') return httpCall(pass, integration, kind, uri, sent, body);
  if (kind === 'lambda')
    return {
      kind,
      backend: { kind: 'lambda', function: functionOf(uri), payload: body },
      text: `${named(uri)} is invoked with the rendered payload${jsonOf(body) === undefined ? ", which isn't valid JSON, so Lambda rejects it" : ''}.`,
      grounds: socketRules.integration,
    };
  return serviceCall(pass, integration, uri, sent, body);
}

const named = (uri: string) => (uri === '' ? 'A function (integration_uri is not set)' : functionOf(uri));

/** CONVERT_TO_BINARY reads base64. */
function handled(pass: SocketPass, integration: DesignObject, text: string): string {
  if (pass.scene.values.text(integration, 'content_handling_strategy')?.text !== 'CONVERT_TO_BINARY') return text;
  const decoded = textOfBase64(text);
  const said =
    decoded === undefined ? "it isn't base64-encoded text, so it's shown as is" : 'it is decoded from base64';
  tell(
    pass,
    'template',
    'applied',
    `CONVERT_TO_BINARY: the payload is converted to binary; ${said}.`,
    socketRules.binary,
    {
      object: integration,
      path: ['content_handling_strategy'],
    },
  );
  return decoded ?? text;
}

function mockCall(output: string): SocketCall {
  const reading = readJson(output, { isLenient: true });
  const value = reading.ok && reading.value instanceof Map ? reading.value.get('statusCode') : undefined;
  const digits = value instanceof Digits ? value.text : typeof value === 'string' ? value : '';
  const status = /^[1-5]\d\d$/.test(digits) ? Number(digits) : undefined;
  return status === undefined
    ? {
        kind: 'mock',
        backend: { kind: 'mock', outcome: 'failed' },
        text: `The request template ${reading.ok ? 'returns no integer statusCode' : "doesn't return valid JSON with a statusCode"}: Internal server error.`,
        grounds: socketRules.mock,
      }
    : {
        kind: 'mock',
        backend: { kind: 'mock' },
        text: `The mock integration returns ${status} with an empty body.`,
        grounds: socketRules.mock,
        status,
      };
}

const withPath = (uri: string, path: SentParameters['path'] | undefined) =>
  uri.replace(/(?<!\$)\{([^{}+]+)\+?\}/g, (all, name: string) => {
    const value = path?.get(name);
    return value === undefined ? all : encodedPath(value);
  });

function withQuery(url: string, querystring: SentParameters['querystring'] | undefined): string {
  const query = queryText(
    [...(querystring ?? [])].flatMap(([name, values]) => values.map((value) => [name, value] as const)),
  );
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

/** Mapped headers, and a content type if none is mapped. */
function sentHeaders(sent: SentParameters | undefined): HeaderMap {
  const headers = [...(sent?.header ?? [])].map(
    ([name, values]) => [name.toLowerCase(), values.length === 1 ? (values[0] ?? '') : values] as const,
  );
  const hasType = headers.some(([name]) => name === 'content-type');
  return Object.fromEntries(hasType ? headers : [['content-type', 'application/json'] as const, ...headers]);
}

function methodOf({ scene: { values } }: SocketPass, integration: DesignObject): string {
  const method = values.text(integration, 'integration_method')?.text ?? 'POST';
  return method === 'ANY' ? 'POST' : method;
}

function httpCall(
  pass: SocketPass,
  integration: DesignObject,
  kind: 'http' | 'http proxy',
  uri: string,
  sent: SentParameters | undefined,
  body: string,
): SocketCall {
  const url = withQuery(withPath(uri, sent?.path), sent?.querystring);
  const method = methodOf(pass, integration);
  return {
    kind,
    backend: { kind: 'http', method, url, headers: sentHeaders(sent), body },
    text:
      kind === 'http'
        ? `${method} ${url} with the mapped headers and the rendered template.`
        : `${method} ${url} with the unchanged message. Headers other than the mapped ones aren't verified.`,
    grounds: kind === 'http' ? socketRules.integrationSent : socketRules.proxyHeaders,
  };
}

const serviceUri = /^arn:[\w-]+:apigateway:([^:]*):([^:]*):(action|path)\/(.*)$/s;

function serviceCall(
  pass: SocketPass,
  integration: DesignObject,
  uri: string,
  sent: SentParameters | undefined,
  body: string,
): SocketCall {
  const [, region = '', service = '', form, rest = ''] = serviceUri.exec(uri) ?? [];
  const method = methodOf(pass, integration);
  const place = `https://${service}.${region}.${pass.scene.place.suffix}/`;
  const [action = '', ...more] = rest.split('&');
  const path = withPath(form === 'path' ? rest : '', sent?.path);
  const url = form === undefined ? uri : withQuery(place + path, sent?.querystring);
  const headers = sentHeaders(sent);
  const name = form === undefined ? uri : form === 'action' ? `${service}:${action}` : `${service}:path/${path}`;
  const inUri = form === 'action' ? more.map((pair) => withPath(pair, sent?.path).split('=')) : [];
  return {
    kind: 'service',
    backend: {
      kind: 'service',
      action: name,
      parameters: {
        ...Object.fromEntries(inUri.map(([key = '', ...value]) => [key, value.join('=')])),
        ...Object.fromEntries(
          [...(sent?.querystring ?? [])].map(([key, values]) => [
            key,
            values.length === 1 ? (values[0] ?? '') : values,
          ]),
        ),
        ...bodyParameters(body, headers['content-type']),
      },
      url,
      headers,
      body,
    },
    text: `${name} is called: ${method} ${url}, signed with the role in credentials_arn.`,
    grounds: socketRules.integrationSent,
  };
}

/** What the body names: members of JSON, or the pairs of a form. */
function bodyParameters(body: string, type: HeaderMap[string] | undefined): Readonly<Record<string, Json>> {
  const json = jsonOf(body);
  if (isJsonObject(json)) return json;
  if (typeof type !== 'string' || !type.startsWith('application/x-www-form-urlencoded')) return {};
  return Object.fromEntries(new URLSearchParams(body.trim()));
}
