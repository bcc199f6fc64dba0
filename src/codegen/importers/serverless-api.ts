/** AWS::Serverless::HttpApi → an API with its stage and authorizers. */
import type { Members } from './foreign.ts';
import { authOf, type Auth } from './serverless-authorizers.ts';
import { call, type Expansion, type Property } from './serverless-expansion.ts';
import type { Globals } from './serverless-globals.ts';

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
  expansion.add(`${id}Stage`, line, 'AWS::ApiGatewayV2::Stage', [
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
  return { auth };
}
