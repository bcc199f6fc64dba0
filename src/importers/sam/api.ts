/** AWS::Serverless::HttpApi → an API with its stage, authorizers and domain. */
import { isRawObject, RawObject, textIn, type RawValue, isTrueText } from '../convert/raw-value.ts';
import { askedByAll, authOf, tellUnknown, type Auth } from './authorizers.ts';
import { Definition } from './definition.ts';
import type { Domains } from './domains.ts';
import { addStage, intrinsicCall, membersIn, propertiesOf, taken, type Expansion } from './expansion.ts';
import { isIntrinsicCall, merged, type Globals } from './globals.ts';

/** Properties of an API that mean the same. */
const apiParts = ['Description', 'DisableExecuteApiEndpoint', 'FailOnWarnings', 'Tags'];

const parts: ReadonlySet<string> = new Set([
  ...apiParts,
  'AccessLogSettings',
  'Auth',
  'CorsConfiguration',
  'DefaultRouteSettings',
  'DefinitionBody',
  'DefinitionUri',
  'Domain',
  'Name',
  'PropagateTags',
  'RouteSettings',
  'StageName',
  'StageVariables',
]);

/** The API that SAM makes by itself for events that name none. */
export const implicit = 'ServerlessHttpApi';

export interface HttpApi {
  readonly auth: Auth;
  /** The definition to which events add their routes. */
  readonly definition: Definition | undefined;
  /** Its definition stands in S3, so that events add no routes. */
  readonly isElsewhere: boolean;
  /** Adds what an event says of the limits and metrics of its route. */
  readonly setRoute: (routeKey: string, settings: RawValue) => boolean;
}

/** The HTTP APIs of a template, and the one that is there as soon as an event needs it. */
export class HttpApis {
  readonly #known = new Map<string, HttpApi>();
  readonly #globals: Globals;
  readonly #domains: Domains;
  readonly #expansion: Expansion;

  constructor(globals: Globals, domains: Domains, expansion: Expansion) {
    this.#globals = globals;
    this.#domains = domains;
    this.#expansion = expansion;
  }

  get definitions(): readonly Definition[] {
    return [...this.#known.values()].flatMap(({ definition }) => definition ?? []);
  }

  add(id: string, resource: RawObject | undefined, line: number): void {
    const properties = this.#globals.propertiesFor('HttpApi', resource, line);
    this.#known.set(id, expandApi(id, resource, line, properties, this.#expansion));
    this.#domains.add(id, properties);
  }

  /** Undefined: it is none of the template. */
  named(id: string, line: number): HttpApi | undefined {
    if (id === implicit && !this.#expansion.resources.has(implicit)) this.add(implicit, undefined, line);
    return this.#known.get(id);
  }
}

function expandApi(
  id: string,
  resource: RawObject | undefined,
  line: number,
  properties: RawObject,
  expansion: Expansion,
): HttpApi {
  const body = properties.get('DefinitionBody');
  const location = locationOf(id, properties.get('DefinitionUri'), line, expansion);
  // A definition brings a name of its own; one that is a file is not known here.
  const isElsewhere = properties.has('DefinitionUri');
  const named = properties.get('Name') ?? (isElsewhere ? id : undefined);
  expansion.add(
    id,
    line,
    'AWS::ApiGatewayV2::Api',
    [
      ['Name', named ?? (body === undefined ? expansion.stackName(line) : undefined)],
      ['ProtocolType', 'HTTP'],
      ['CorsConfiguration', corsOf(properties.get('CorsConfiguration'), line, expansion)],
      ['BodyS3Location', location],
      ...taken(properties, apiParts),
    ],
    resource,
  );
  const stage = addStage(id, line, '$default', properties, expansion);
  const auth = authOf(id, properties, expansion);
  const usual = askedByAll(line, auth, expansion);
  const definition = body === undefined ? undefined : new Definition(id, body, line, auth, usual);
  if (definition) tellUnknown(usual, `${id}.Auth`, line, expansion);
  for (const [name, authorizer] of definition ? [] : auth.authorizers)
    expansion.add(`${id}${name}`, authorizer.line, 'AWS::ApiGatewayV2::Authorizer', [
      ['ApiId', intrinsicCall(line, 'Ref', id)],
      ['Name', name],
      ...authorizer.properties,
    ]);
  for (const key of properties.keys())
    if (!parts.has(key))
      expansion.tell('left-out', line, `${id}.${key}`, "SAM doesn't support this property of an HTTP API.");
  return {
    auth,
    definition,
    isElsewhere: location !== undefined,
    setRoute: routeSetter(stage, line, expansion),
  };
}

/** Where in S3 the definition is; a file beside the template is told. */
function locationOf(id: string, said: RawValue | undefined, line: number, expansion: Expansion): RawValue | undefined {
  if (said === undefined || (isRawObject(said) && !isIntrinsicCall(said))) return said;
  const [, bucket, key, version] =
    typeof said === 'string' ? (/^s3:\/\/([^/]+)\/([^?]+)(?:\?versionId=(.+))?$/.exec(said) ?? []) : [];
  if (bucket === undefined || key === undefined) {
    expansion.tell(
      'left-out',
      line,
      `${id}.DefinitionUri`,
      'The definition is a separate file. Paste it too; its routes are imported with a separate API.',
    );
    return undefined;
  }
  const location = new RawObject(line).set('Bucket', bucket).set('Key', key);
  return version === undefined ? location : location.set('Version', version);
}

/** A mere yes stands for any origin, and a function for the origins, or the one. */
function corsOf(said: RawValue | undefined, line: number, expansion: Expansion): RawValue | undefined {
  if (said === false) return undefined;
  if (isTrueText(said)) return new RawObject(line).set('AllowOrigins', ['*']);
  if (!isRawObject(said) || !isIntrinsicCall(said)) return said;
  const parameter = expansion.parameterOf(said);
  const isList = /List/.test((parameter && textIn(parameter, 'Type')) ?? '');
  return new RawObject(line).set('AllowOrigins', isList ? said : [said]);
}

/** Sets what holds for a route at a stage, above what is there already. */
function routeSetter(stage: string, line: number, expansion: Expansion): HttpApi['setRoute'] {
  const properties = propertiesOf(membersIn(expansion.resources, stage) ?? new RawObject(line));
  const said = properties.get('RouteSettings');
  const all = new RawObject(line);
  for (const [routeKey, settings] of isRawObject(said) ? said : []) all.set(routeKey, settings);
  return (routeKey, settings) => {
    if (!isRawObject(settings) || (isRawObject(said) && isIntrinsicCall(said))) return false;
    all.set(routeKey, merged(all.get(routeKey) ?? new RawObject(line), settings));
    properties.set('RouteSettings', all);
    return true;
  };
}
