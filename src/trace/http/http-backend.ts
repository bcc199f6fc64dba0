/** What an HTTP backend gets: the URL, headers and body. Sources: gatewayRules.httpUrl, gatewayRules.httpPrivate. */
import type { DesignObject } from '../../model/design/design.ts';
import { byteLength, encodedPath } from '../escapes.ts';
import { gatewayRules } from '../grounds.ts';
import { traceHeader } from '../request/examples.ts';
import { headerValues, type HeaderList } from '../request/request.ts';
import type { Grounds, HeaderMap, TracedBackend } from '../result.ts';
import { withStageVariables } from '../scene.ts';
import { isMap, type Values } from '../../model/schema/value.ts';
import type { Outgoing, Pass } from './pass.ts';

type HttpBackend = Extract<TracedBackend, { readonly kind: 'http' }>;

interface Sent {
  readonly backend: HttpBackend;
  readonly text: string;
  readonly grounds: Grounds;
}

export function httpBackend(pass: Pass, integration: DesignObject, sent: Outgoing): Sent {
  const { values } = pass.scene;
  const method = values.text(integration, 'integration_method')?.text ?? 'ANY';
  const isPrivate = values.text(integration, 'connection_type')?.text === 'VPC_LINK';
  const target = isPrivate ? privateUrl(pass, integration, sent) : publicUrl(pass, integration, sent);
  const url = sent.query === '' ? target.url : `${target.url}${target.url.includes('?') ? '&' : '?'}${sent.query}`;
  const host = isPrivate ? pass.scene.domainName : (/^[a-z]+:\/\/([^/?#]*)/i.exec(target.url)?.[1] ?? '');
  return {
    backend: {
      kind: 'http',
      method: method === 'ANY' ? pass.request.method : method,
      url,
      headers: backendHeaders(pass, sent, host),
      body: pass.request.body,
    },
    text: target.text,
    grounds: target.grounds,
  };
}

interface Target {
  readonly url: string;
  readonly text: string;
  readonly grounds: Grounds;
}

function publicUrl(pass: Pass, integration: DesignObject, sent: Outgoing): Target {
  const { scene, route, pathParameters, paths } = pass;
  const written = withStageVariables(scene.values.text(integration, 'integration_uri')?.text ?? '', scene);
  if (sent.path !== undefined) {
    const origin = /^[a-z]+:\/\/[^/?#]*/i.exec(written)?.[0] ?? written;
    const path = sent.path.startsWith('/') ? sent.path : `/${sent.path}`;
    const isBare = path !== sent.path;
    return {
      url: origin + encodedPath(path),
      text: `The URL path is overwritten with ${sent.path}.${isBare ? " AWS doesn't document paths without a leading slash." : ''}`,
      grounds: isBare ? gatewayRules.httpUrlUnsettled : gatewayRules.httpUrlInferred,
    };
  }
  const filled = written.replaceAll(/(\$)?\{([^{}]+)\}/g, (all, dollar: string | undefined, name: string) =>
    dollar === undefined && Object.hasOwn(pathParameters, name) ? encodedPath(pathParameters[name] ?? '') : all,
  );
  if (route.kind !== '$default')
    return filled === written
      ? { url: written, text: "The URL has no path variables, so the request path isn't appended.", grounds: gatewayRules.httpUrlInferred } // prettier-ignore
      : { url: filled, text: 'Path variables are replaced in the URL.', grounds: gatewayRules.httpUrl };
  const [, base = '', own = ''] = /^([^?]*)(\?.*)?$/s.exec(filled) ?? [];
  const hasPath = /^[a-z]+:\/\/[^/]+\/+[^/]/i.test(base);
  const isNamed = scene.stageName !== '$default';
  const notes = [
    ...(hasPath ? [" AWS doesn't document whether the path in integration_uri is kept as a prefix."] : []),
    ...(isNamed ? [` AWS doesn't document whether stage ${scene.stageName} is included; the trace omits it.`] : []), // prettier-ignore
  ];
  return {
    url: base.replace(/\/+$/, '') + encodedPath(paths.route) + own,
    text: `$default forwards the full request path.${notes.join('')}`,
    grounds: notes.length > 0 ? gatewayRules.httpUrlUnsettled : gatewayRules.httpUrl,
  };
}

/** The path with the stage, at the listener or service; variables of the route play no part. */
function privateUrl({ scene, paths }: Pass, integration: DesignObject, sent: Outgoing): Target {
  const { values } = scene;
  const tls = integration.attributes['tls_config'];
  const name = isMap(tls) ? values.told((tls as Values)['server_name_to_verify']) : undefined;
  const arn = withStageVariables(values.text(integration, 'integration_uri')?.text ?? '', scene);
  const [service = '', filters] = arn.split(/\?(.*)/s);
  const isMapped = scene.mappingKey !== undefined && scene.mappingKey !== '' && sent.path === undefined;
  const path = sent.path ?? paths.raw;
  const secure = tls === undefined || tls === null ? 'http' : 'https';
  return {
    url: `${secure}://${name?.text ?? `[${service}]`}${encodedPath(path.startsWith('/') ? path : `/${path}`)}`,
    text: [
      sent.path === undefined
        ? `The backend receives the full path${scene.stageName === '$default' ? '' : `, including stage ${scene.stageName}`}.`
        : `The path is overwritten with ${sent.path}.`,
      name ? `The backend's certificate must match ${name.text}.` : '',
      filters === undefined ? '' : `Service instances are filtered by ${filters}.`,
      isMapped ? "AWS doesn't document whether the path of a private integration includes the mapping key." : '',
    ]
      .filter(Boolean)
      .join(' '),
    grounds: isMapped ? gatewayRules.httpPrivateMapped : gatewayRules.httpPrivate,
  };
}

/** Of one connection alone. */
const hops: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'trailers',
  'transfer-encoding',
  'upgrade',
]);

export const isHop = (name: string): boolean => hops.has(name.toLowerCase());

function backendHeaders({ scene, request }: Pass, { headers }: Outgoing, host: string): HeaderMap {
  const own = `for=${request.sourceIp};host=${scene.domainName};proto=https`;
  const forwarded = headerValues(headers, 'forwarded');
  const trace = headerValues(headers, 'x-amzn-trace-id')[0] ?? traceHeader(request.time);
  const set: HeaderList = [
    ['host', host],
    ['forwarded', [...forwarded, own].join(', ')],
    ['via', 'HTTP/1.1 AmazonAPIGateway'],
    ['x-amzn-trace-id', trace],
    ['content-length', String(byteLength(request.body))],
  ];
  const names = new Set(set.map(([name]) => name));
  return headerMap([...headers.filter(([name]) => !isHop(name) && !names.has(name.toLowerCase())), ...set]);
}

/** Names in small letters; several values as a list. */
export function headerMap(headers: HeaderList): HeaderMap {
  const map = new Map<string, string | string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const before = map.get(key);
    map.set(key, before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value]);
  }
  return Object.fromEntries(map);
}
