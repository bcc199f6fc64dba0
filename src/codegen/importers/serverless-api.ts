/** AWS::Serverless::HttpApi → an API with its stage and authorizers. */
import { isMembers, Members, type Foreign } from './foreign.ts';
import { authOf, type Auth } from './serverless-authorizers.ts';
import { call, membersIn, propertiesOf, type Expansion, type Property } from './serverless-expansion.ts';
import { merged, type Globals } from './serverless-globals.ts';

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

/** The API that SAM makes by itself for events that name none. */
export const implicit = 'ServerlessHttpApi';

export interface HttpApi {
  readonly auth: Auth;
  /** Adds what an event says of the limits and metrics of its route. */
  readonly setRoute: (routeKey: string, settings: Foreign) => boolean;
}

/** The HTTP APIs of a template, and the one that is there as soon as an event needs it. */
export class HttpApis {
  readonly #known = new Map<string, HttpApi>();
  readonly #globals: Globals;
  readonly #expansion: Expansion;

  constructor(globals: Globals, expansion: Expansion) {
    this.#globals = globals;
    this.#expansion = expansion;
  }

  /** @returns the properties that the API has with those of all APIs */
  add(id: string, resource: Members | undefined, line: number): Members {
    const properties = this.#globals.propertiesFor('HttpApi', resource, line);
    this.#known.set(id, expandApi(id, line, properties, this.#expansion));
    return properties;
  }

  /** Undefined: it is none of the template. */
  named(id: string, line: number): HttpApi | undefined {
    if (id === implicit && !this.#expansion.resources.has(implicit)) this.add(implicit, undefined, line);
    return this.#known.get(id);
  }
}

function expandApi(id: string, line: number, properties: Members, expansion: Expansion): HttpApi {
  const take = (names: readonly string[]) => names.map((name): Property => [name, properties.get(name)]);
  expansion.add(id, line, 'AWS::ApiGatewayV2::Api', [
    ['Name', properties.get('Name') ?? id],
    ['ProtocolType', 'HTTP'],
    ...take(apiParts),
  ]);
  const api = call(line, 'Ref', id);
  const stage = `${id}Stage`;
  expansion.add(stage, line, 'AWS::ApiGatewayV2::Stage', [
    ['ApiId', api],
    ['StageName', properties.get('StageName') ?? '$default'],
    ['AutoDeploy', true],
    ...take(stageParts),
  ]);
  const auth = authOf(id, properties, expansion);
  for (const [name, authorizer] of auth.authorizers)
    expansion.add(`${id}${name}`, authorizer.line, 'AWS::ApiGatewayV2::Authorizer', [
      ['ApiId', api],
      ['Name', name],
      ...authorizer.properties,
    ]);
  for (const key of properties.keys())
    if (!knownParts.has(key))
      expansion.tell(
        'left-out',
        line,
        `${id}.${key}`,
        'SAM makes more of it than a design can hold. Add what you need in the design.',
      );
  return { auth, setRoute: (routeKey, settings) => setRoute(stage, line, routeKey, settings, expansion) };
}

function setRoute(stage: string, line: number, routeKey: string, settings: Foreign, expansion: Expansion): boolean {
  if (!isMembers(settings)) return false;
  const properties = propertiesOf(membersIn(expansion.resources, stage) ?? new Members(line));
  const own = new Members(line).set(routeKey, settings);
  properties.set('RouteSettings', merged(properties.get('RouteSettings') ?? new Members(line), own));
  return true;
}
