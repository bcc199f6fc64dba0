/** OpenAPI 3, and Swagger 2 as far as it maps, with the extensions of API Gateway → what was found. */
import type { Path } from '../../hcl/path.ts';
import { resourceType } from '../../model/resources/index.ts';
import type { Value } from '../../model/schema/value.ts';
import { valueFrom, type ConversionSink } from '../convert/attributes.ts';
import { isRawList, isRawObject, RawObject, textIn, type RawValue } from '../convert/raw-value.ts';
import { readIntegrations, sharedIntegrations } from './integrations.ts';
import { References } from './references.ts';
import { routesOf } from './routes.ts';
import { isRest } from './rest.ts';
import { readSchemes } from './security.ts';
import type { ImportedResource, Note, Origin, ParsedSource } from '../parsed-source.ts';

const prefix = 'x-amazon-apigateway-';

/** Parts of a definition that are read; of the rest a note says once that it is not. */
const read: ReadonlySet<string> = new Set([
  'openapi',
  'swagger',
  'info',
  'paths',
  'components',
  'servers',
  'host',
  'basePath',
  'schemes',
  'security',
  'securityDefinitions',
  'tags',
  `${prefix}cors`,
  `${prefix}endpoint-configuration`,
  `${prefix}importexport-version`,
]);

const componentsRead: ReadonlySet<string> = new Set(['securitySchemes', 'pathItems', sharedIntegrations]);

const described: ReadonlySet<string> = new Set([
  'externalDocs',
  'definitions',
  'produces',
  'consumes',
  'parameters',
  'responses',
]);

/** By an id of API Gateway v1 nothing of v2 can be imported. */
const restText =
  'This is a REST API (API Gateway v1), which has its own resources. The parts that HTTP APIs support were converted to a new API without an ID. Check each route before you use it.';

/** @param apiHandle what other objects of the same source call the API; default: a name of its own */
export function readOpenApi(definition: RawObject, source: string, apiHandle = 'the API'): ParsedSource {
  const origin: Origin = { source, line: definition.line };
  const notes: Note[] = [];
  const components = membersIn(definition, 'components');
  const rest = isRest(definition);
  if (rest) notes.push({ kind: 'attention', origin, what: 'REST API', text: restText });
  const references = new References(definition);
  const schemes = readSchemes(definition, references, apiHandle, source);
  const integrations = readIntegrations(definition, references, apiHandle, source, rest);
  const routes = routesOf(definition, { references, apiHandle, source, schemes, integrations }, notes);
  const place = placeOf(definition);
  for (const key of definition.keys())
    if (!read.has(key))
      notes.push({
        kind: 'left-out',
        origin,
        what: key,
        text: described.has(key)
          ? "It describes requests and responses, which HTTP APIs don't validate."
          : "HTTP APIs don't support it.",
      });
  if ([...(components?.keys() ?? [])].some((key) => !componentsRead.has(key)))
    notes.push({
      kind: 'left-out',
      origin,
      what: 'components',
      text: "Schemas and other components describe requests and responses, which HTTP APIs don't validate.",
    });
  return {
    kind: 'openapi',
    resources: [
      apiOf(definition, apiHandle, origin, rest ? undefined : place.apiId),
      ...schemes.found,
      ...integrations.found(),
      ...routes,
    ],
    variables: [],
    passthrough: [],
    notes: [...notes, ...schemes.notes],
    ...(place.region === undefined ? {} : { region: place.region }),
  };
}

const membersIn = (members: RawObject, name: string): RawObject | undefined => {
  const value = members.get(name);
  return isRawObject(value) ? value : undefined;
};

function apiOf(definition: RawObject, handle: string, origin: Origin, apiId: string | undefined): ImportedResource {
  const { attributes } = resourceType('api');
  const notes: Note[] = [];
  const sink: ConversionSink = {
    skip: (what: string, why: string, path: Path, line: number | undefined) =>
      notes.push({
        kind: 'left-out',
        origin: line === undefined ? origin : { ...origin, line },
        what,
        text: why,
        ...(path.length > 0 ? { path } : {}),
      }),
  };
  const info = membersIn(definition, 'info');
  const values: { [name: string]: Value } = { protocol_type: 'HTTP' };
  const take = (name: string, raw: RawValue | undefined): void => {
    const attribute = attributes[name];
    const value = attribute && raw !== undefined ? valueFrom(attribute, raw, sink, [name]) : undefined;
    if (value !== undefined) values[name] = value;
  };
  take('name', info?.get('title'));
  take('description', info?.get('description'));
  take('version', info?.get('version'));
  take('cors_configuration', definition.get(`${prefix}cors`));
  take('tags', tagsOf(definition.get('tags'), origin, notes));
  take(
    'disable_execute_api_endpoint',
    membersIn(definition, `${prefix}endpoint-configuration`)?.get('disableExecuteApiEndpoint'),
  );
  return {
    type: 'api',
    attributes: values,
    ids: apiId === undefined ? {} : { api_id: apiId },
    handle,
    origin,
    notes,
  };
}

/** Tags of AWS stand among those of OpenAPI, with their value in an extension. */
function tagsOf(tags: RawValue | undefined, origin: Origin, notes: Note[]): RawObject | undefined {
  const own = new RawObject(origin.line ?? 1);
  for (const tag of isRawList(tags) ? tags : []) {
    if (!isRawObject(tag)) continue;
    const name = textIn(tag, 'name');
    const value = tag.get(`${prefix}tag-value`);
    if (name === undefined || value === undefined) continue;
    if (/^aws:/i.test(name))
      notes.push({ kind: 'left-out', origin, what: name, text: 'Tags that start with aws: are reserved for AWS.' });
    else own.set(name, value);
  }
  return own.size === 0 ? undefined : own;
}

/** An exported definition names its own address, and with it the API and the region. */
function placeOf(definition: RawObject): { readonly apiId?: string; readonly region?: string } {
  const servers = definition.get('servers');
  const urls = isRawList(servers)
    ? servers.flatMap((server) => (isRawObject(server) ? (textIn(server, 'url') ?? []) : []))
    : [];
  for (const text of [...urls, textIn(definition, 'host') ?? '']) {
    const named = /(?:^|\/\/)([a-z0-9]{6,20})\.execute-api\.([a-z0-9-]+)\.amazonaws\./.exec(text);
    if (named) return { apiId: named[1] ?? '', region: named[2] ?? '' };
  }
  return {};
}
