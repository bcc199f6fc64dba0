/** Request parameters of a WebSocket integration: headers, query and path of what is sent. Source: socketRules.mapping. */
import type { DesignObject } from '../../model/design/design.ts';
import { readJsonPath } from '../json-path/json-path.ts';
import { valueAt } from '../json-path/select-path.ts';
import { textOfItem } from '../expression/selection.ts';
import type { JsonItem } from '../json/read-json.ts';
import { headerValues } from '../request/request.ts';
import { queryValues, tell, type SocketPass } from './socket-pass.ts';
import { socketRules } from './socket-rules.ts';

export interface SentParameters {
  /** Names as written; several values stay apart. */
  readonly header: ReadonlyMap<string, readonly string[]>;
  readonly querystring: ReadonlyMap<string, readonly string[]>;
  readonly path: ReadonlyMap<string, string>;
}

const target = /^integration\.request\.(header|querystring|path)\.(\S+)$/;

export function sentParameters(pass: SocketPass, integration: DesignObject): SentParameters {
  const { values } = pass.scene;
  const header = new Map<string, readonly string[]>();
  const querystring = new Map<string, readonly string[]>();
  const path = new Map<string, string>();
  const entries = values.entries(integration.attributes['request_parameters']);
  if (!entries)
    tell(
      pass,
      'parameters',
      'undecided',
      'request_parameters is resolved by Terraform; the trace sends none.',
      socketRules.mappingMissing,
      {
        object: integration,
        path: ['request_parameters'],
      },
    );
  for (const [key, value] of entries ?? []) {
    const at = { object: integration, path: ['request_parameters', key] };
    const source = values.told(value)?.text ?? '';
    const [, part, name = ''] = target.exec(key) ?? [];
    if (!part) {
      tell(
        pass,
        'parameters',
        'not matched',
        `${key} isn't a valid request parameter of a WebSocket integration, so it isn't sent.`,
        socketRules.mapping,
        at,
      );
      continue;
    }
    const found = parameterTexts(pass, source);
    if (!found) {
      tell(pass, 'parameters', 'undecided', `${key}: ${source} isn't a valid source.`, socketRules.mapping, at);
      continue;
    }
    const texts = found.filter((text) => text !== '');
    if (texts.length === 0) {
      tell(
        pass,
        'parameters',
        'not matched',
        `${key} is not set because ${source} has no value${isHandshake(source) && pass.request.event !== 'CONNECT' ? ' outside of $connect' : ''}.`,
        socketRules.mappingMissing,
        at,
      );
      continue;
    }
    if (part === 'path') path.set(name, texts.join(','));
    else (part === 'header' ? header : querystring).set(name, texts);
    tell(
      pass,
      'parameters',
      'applied',
      `${key} is ${texts.map((text) => JSON.stringify(text)).join(', ')}, from ${source}.`,
      socketRules.mapping,
      at,
    );
  }
  return { header, querystring, path };
}

const isHandshake = (source: string) => /^route\.request\.(?:multivalue)?(?:header|querystring)\./.test(source);

/** The values of a source, none where it has none; undefined where it is no source. */
function parameterTexts(pass: SocketPass, source: string): readonly string[] | undefined {
  const [, literal] = /^'([^']*)'$/s.exec(source) ?? [];
  if (literal !== undefined) return [literal];
  const [, kind = '', rest = ''] =
    /^(route\.request\.(?:(?:multivalue)?(?:header|querystring)|body)|context|stageVariables)(.*)$/s.exec(source) ?? [];
  const name = rest.replace(/^\./, '');
  const { request } = pass;
  const isConnect = request.event === 'CONNECT';
  switch (kind) {
    case 'route.request.header':
    case 'route.request.multivalueheader': {
      const all = isConnect ? headerValues(request.headers, name) : [];
      return kind === 'route.request.header' ? all.slice(-1) : all;
    }
    case 'route.request.querystring':
    case 'route.request.multivaluequerystring': {
      const all = isConnect ? queryValues(request.query, name) : [];
      return kind === 'route.request.querystring' ? all.slice(-1) : all;
    }
    case 'route.request.body':
      return bodyTexts(pass, rest);
    case 'context':
      return one(pass.context(name));
    case 'stageVariables':
      return one(pass.scene.stageVariables.get(name)?.text);
    default:
      return source.startsWith('${') ? [source] : undefined;
  }
}

const one = (text: string | undefined) => (text === undefined ? [] : [text]);

function bodyTexts({ body, request }: SocketPass, rest: string): readonly string[] | undefined {
  if (rest === '') return one(request.message);
  const reading = readJsonPath(`$${rest}`);
  if (!reading.ok) return undefined;
  const value = body === undefined ? undefined : (valueAt(reading.path, body) as JsonItem | undefined);
  return value === undefined || value === null ? [] : [textOfItem(value)];
}

/** Parameters of `$connect` that the route requires and the request lacks. */
export function missingParameter(pass: SocketPass): string | undefined {
  const { scene, route, request } = pass;
  if (request.event !== 'CONNECT') return undefined;
  const entries = scene.values.entries(route.object.attributes['request_parameters']) ?? [];
  return entries.find(([key, value]) => {
    const [, part, name = ''] = /^route\.request\.(querystring|header)\.(.+)$/s.exec(key) ?? [];
    const isRequired = scene.values
      .entries(value)
      ?.some(([own, flag]) => own.toLowerCase() === 'required' && scene.values.flag(flag));
    if (!part || !isRequired) return false;
    return (part === 'header' ? headerValues(request.headers, name) : queryValues(request.query, name)).length === 0;
  })?.[0];
}
