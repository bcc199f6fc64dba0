/** AWS::Serverless::HttpApi and the events that lead to it → plain resources, as SAM would make them. */
import { isMembers, Members, textIn, type Foreign } from './foreign.ts';
import type { Functions } from './cloudformation-functions.ts';
import { readOpenApi } from './openapi.ts';
import type { Found, Note } from './reading.ts';

export interface Serverless {
  /** The resources of the template, with those that SAM would add in place of what it expands. */
  readonly resources: Members;
  /** Logical ids that were expanded, so that they are not listed as not supported. */
  readonly used: ReadonlySet<string>;
  /** Objects of the OpenAPI definitions that APIs bring. */
  readonly found: (functions: Functions) => readonly Found[];
  readonly notes: readonly Note[];
}

/** The API that SAM makes by itself for events that name none. */
const implicit = 'ServerlessHttpApi';

const made = (line: number, type: string, properties: readonly (readonly [string, Foreign | undefined])[]): Members => {
  const values = new Members(line);
  for (const [name, value] of properties) if (value !== undefined) values.set(name, value);
  const resource = new Members(line);
  return resource.set('Type', type).set('Properties', values);
};

const call = (line: number, name: string, argument: Foreign): Members => new Members(line).set(name, argument);

const propertiesOf = (resource: Members): Members => {
  const properties = resource.get('Properties');
  return isMembers(properties) ? properties : new Members(resource.line);
};

/** Properties of an API that mean the same, or go to the stage or elsewhere. */
const apiParts = ['CorsConfiguration', 'Description', 'DisableExecuteApiEndpoint', 'FailOnWarnings', 'Tags'];
const stageParts = ['AccessLogSettings', 'DefaultRouteSettings', 'RouteSettings', 'StageVariables'];
const knownParts: ReadonlySet<string> = new Set([
  ...apiParts,
  ...stageParts,
  'Name',
  'StageName',
  'Auth',
  'DefinitionBody',
]);

export function expandServerless(template: Members, source: string): Serverless {
  const given = template.get('Resources');
  const resources = new Members(isMembers(given) ? given.line : template.line);
  const used = new Set<string>();
  const notes: Note[] = [];
  const defaults = new Map<string, string>();
  const definitions: [api: string, definition: Members][] = [];
  const all = isMembers(given) ? [...given] : [];
  for (const [id, resource] of all) {
    resources.set(id, resource);
    if (!isMembers(resource) || textIn(resource, 'Type') !== 'AWS::Serverless::HttpApi') continue;
    used.add(id);
    expandApi(id, resource, resources, notes, source);
    const auth = propertiesOf(resource).get('Auth');
    const usual = isMembers(auth) ? textIn(auth, 'DefaultAuthorizer') : undefined;
    if (usual !== undefined) defaults.set(id, usual);
    const body = propertiesOf(resource).get('DefinitionBody');
    if (isMembers(body)) definitions.push([id, body]);
  }
  for (const [id, resource] of all)
    if (isMembers(resource) && textIn(resource, 'Type') === 'AWS::Serverless::Function')
      expandEvents(id, resource, resources, defaults);
  return {
    resources,
    used,
    notes,
    found: (functions) =>
      definitions.flatMap(([api, definition]) => {
        functions.notes = [];
        const resolved = functions.resolve(definition, api);
        if (!isMembers(resolved)) return [];
        const { found } = readOpenApi(resolved, source, api);
        // The API itself stands in the template; its handles are told from those of other definitions.
        return found.filter(({ type }) => type !== 'api').map((object) => scoped(object, api));
      }),
  };
}

const scoped = (object: Found, api: string): Found => {
  const rename = (handle: string) => (handle === api ? handle : `${api} ${handle}`);
  const attributes = Object.fromEntries(
    Object.entries(object.attributes).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && 'ref' in value && typeof value.ref === 'string'
        ? { ...value, ref: rename(value.ref) }
        : value,
    ]),
  );
  return { ...object, attributes, ...(object.handle === undefined ? {} : { handle: rename(object.handle) }) };
};

function expandApi(id: string, resource: Members, resources: Members, notes: Note[], source: string): void {
  const { line } = resource;
  const properties = propertiesOf(resource);
  const take = (names: readonly string[]) => names.map((name) => [name, properties.get(name)] as const);
  resources.set(
    id,
    made(line, 'AWS::ApiGatewayV2::Api', [
      ['Name', properties.get('Name') ?? id],
      ['ProtocolType', 'HTTP'],
      ...take(apiParts),
    ]),
  );
  const api = call(line, 'Ref', id);
  resources.set(
    `${id}Stage`,
    made(line, 'AWS::ApiGatewayV2::Stage', [
      ['ApiId', api],
      ['StageName', properties.get('StageName') ?? '$default'],
      ['AutoDeploy', true],
      ...take(stageParts),
    ]),
  );
  const auth = properties.get('Auth');
  const authorizers = isMembers(auth) ? auth.get('Authorizers') : undefined;
  for (const [name, authorizer] of isMembers(authorizers) ? authorizers : [])
    if (isMembers(authorizer)) resources.set(`${id}${name}`, authorizerOf(name, authorizer, api));
  for (const key of properties.keys())
    if (!knownParts.has(key))
      notes.push({
        kind: 'left-out',
        origin: { source, line },
        what: `${id}.${key}`,
        text: 'SAM makes more of it than a design can hold. Add what you need in the design.',
      });
}

function authorizerOf(name: string, authorizer: Members, api: Members): Members {
  const { line } = authorizer;
  const jwt = authorizer.get('JwtConfiguration');
  const function_ = authorizer.get('FunctionArn');
  const identity = authorizer.get('Identity');
  const headers = isMembers(identity) ? identity.get('Headers') : undefined;
  const fromHeaders = Array.isArray(headers)
    ? (headers as readonly Foreign[]).flatMap((header) =>
        typeof header === 'string' ? `$request.header.${header}` : [],
      )
    : undefined;
  const source = authorizer.get('IdentitySource') ?? fromHeaders;
  return made(line, 'AWS::ApiGatewayV2::Authorizer', [
    ['ApiId', api],
    ['Name', name],
    ['AuthorizerType', isMembers(jwt) ? 'JWT' : 'REQUEST'],
    ['JwtConfiguration', jwt],
    ['IdentitySource', source],
    ['AuthorizerUri', function_],
    ['AuthorizerPayloadFormatVersion', authorizer.get('AuthorizerPayloadFormatVersion')],
    ['EnableSimpleResponses', authorizer.get('EnableSimpleResponses')],
    ['AuthorizerCredentialsArn', authorizer.get('FunctionInvokeRole')],
  ]);
}

/** One integration for each function and API, and a route for each event, as SAM makes them. */
function expandEvents(id: string, resource: Members, resources: Members, defaults: ReadonlyMap<string, string>): void {
  const events = propertiesOf(resource).get('Events');
  for (const [name, event] of isMembers(events) ? events : []) {
    if (!isMembers(event) || textIn(event, 'Type') !== 'HttpApi') continue;
    const { line } = event;
    const properties = propertiesOf(event);
    const said = properties.get('ApiId');
    const api = isMembers(said) ? (textIn(said, 'Ref') ?? implicit) : typeof said === 'string' ? said : implicit;
    const apiId = isMembers(said) || said === undefined ? call(line, 'Ref', api) : said;
    if (api === implicit && !resources.has(implicit))
      resources
        .set(
          implicit,
          made(line, 'AWS::ApiGatewayV2::Api', [
            ['Name', implicit],
            ['ProtocolType', 'HTTP'],
          ]),
        )
        .set(
          `${implicit}Stage`,
          made(line, 'AWS::ApiGatewayV2::Stage', [
            ['ApiId', call(line, 'Ref', implicit)],
            ['StageName', '$default'],
            ['AutoDeploy', true],
          ]),
        );
    const integration = `${id}${api === implicit ? '' : api}Integration`;
    if (!resources.has(integration))
      resources.set(
        integration,
        made(line, 'AWS::ApiGatewayV2::Integration', [
          ['ApiId', apiId],
          ['IntegrationType', 'AWS_PROXY'],
          ['IntegrationMethod', 'POST'],
          ['IntegrationUri', call(line, 'Fn::GetAtt', [id, 'Arn'])],
          ['PayloadFormatVersion', properties.get('PayloadFormatVersion') ?? '2.0'],
          ['TimeoutInMillis', properties.get('TimeoutInMillis')],
        ]),
      );
    resources.set(
      `${id}${name}Route`,
      made(line, 'AWS::ApiGatewayV2::Route', [
        ['ApiId', apiId],
        ['RouteKey', routeKeyOf(properties)],
        ['Target', call(line, 'Fn::Join', ['/', ['integrations', call(line, 'Ref', integration)]])],
        ...authorizationOf(properties, api, resources, defaults.get(api)),
      ]),
    );
  }
}

function routeKeyOf(properties: Members): string {
  const path = textIn(properties, 'Path');
  if (path === undefined || path === '$default' || path === '/$default') return '$default';
  const method = (textIn(properties, 'Method') ?? 'ANY').toUpperCase();
  return `${method === '*' ? 'ANY' : method} ${path}`;
}

/** What an event says of its callers, else what its API says of all. */
function authorizationOf(
  properties: Members,
  api: string,
  resources: Members,
  usual: string | undefined,
): readonly (readonly [string, Foreign | undefined])[] {
  const said = properties.get('Auth');
  const auth = isMembers(said) ? said : new Members(properties.line);
  const authorizer = textIn(auth, 'Authorizer') ?? usual;
  if (authorizer === undefined || authorizer === 'NONE') return [];
  if (authorizer === 'AWS_IAM') return [['AuthorizationType', 'AWS_IAM']];
  const id = `${api}${authorizer}`;
  const resource = resources.get(id);
  if (!isMembers(resource)) return [];
  const isJwt = propertiesOf(resource).get('AuthorizerType') === 'JWT';
  return [
    ['AuthorizationType', isJwt ? 'JWT' : 'CUSTOM'],
    ['AuthorizerId', call(resource.line, 'Ref', id)],
    ['AuthorizationScopes', isJwt ? auth.get('AuthorizationScopes') : undefined],
  ];
}
