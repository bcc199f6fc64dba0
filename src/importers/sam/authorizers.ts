/** Authorizers of HTTP APIs as SAM spells them → as CloudFormation does. */
import { isRawList, isRawObject, RawObject, type RawValue, isTrueText } from '../convert/raw-value.ts';
import { intrinsicCall, fullVersion, invokeArn, membersIn, type Expansion, type Property } from './expansion.ts';

export interface Authorizer {
  readonly kind: 'JWT' | 'REQUEST';
  readonly line: number;
  /** What it is asked for by routes that name no scopes. */
  readonly scopes: RawValue | undefined;
  /** Beside its API and name. */
  readonly properties: readonly Property[];
}

/** What an API says of its callers. */
export interface Auth {
  /** The authorizer of routes that name none. */
  readonly usual: RawValue | undefined;
  readonly hasIam: boolean;
  readonly authorizers: ReadonlyMap<string, Authorizer>;
}

const authParts: ReadonlySet<string> = new Set(['Authorizers', 'DefaultAuthorizer', 'EnableIamAuthorizer']);

/** Parts of an authorizer that become attributes, scopes of routes or a permission. */
const parts: ReadonlySet<string> = new Set([
  'AuthorizationScopes',
  'AuthorizerPayloadFormatVersion',
  'EnableFunctionDefaultPermissions',
  'EnableSimpleResponses',
  'FunctionArn',
  'FunctionInvokeRole',
  'Identity',
  'IdentitySource',
  'JwtConfiguration',
]);

export function authOf(api: string, properties: RawObject, expansion: Expansion): Auth {
  const said = properties.get('Auth');
  const auth = isRawObject(said) ? said : new RawObject(properties.line);
  const given = auth.get('Authorizers');
  const authorizers = new Map<string, Authorizer>();
  for (const [name, authorizer] of isRawObject(given) ? given : [])
    if (isRawObject(authorizer)) authorizers.set(name, authorizerOf(`${api}.${name}`, authorizer, expansion));
  const unread = [
    ...(said === undefined || isRawObject(said) ? [] : ['Auth']),
    ...[...auth.keys()].filter((key) => !authParts.has(key)).map((key) => `Auth.${key}`),
    ...(given === undefined || isRawObject(given) ? [] : ['Auth.Authorizers']),
  ];
  for (const what of unread)
    expansion.tell(
      'attention',
      auth.line,
      `${api}.${what}`,
      "It can't be read. Check the authorization of each route.",
    );
  return { usual: auth.get('DefaultAuthorizer'), hasIam: isTrueText(auth.get('EnableIamAuthorizer')), authorizers };
}

function authorizerOf(what: string, authorizer: RawObject, expansion: Expansion): Authorizer {
  const { line } = authorizer;
  const jwt = authorizer.get('JwtConfiguration');
  const function_ = authorizer.get('FunctionArn');
  const role = authorizer.get('FunctionInvokeRole');
  const identity = membersIn(authorizer, 'Identity');
  if (isTrueText(authorizer.get('EnableFunctionDefaultPermissions'))) expansion.permit(line);
  for (const key of authorizer.keys())
    if (!parts.has(key))
      expansion.tell('left-out', line, `${what}.${key}`, "SAM doesn't support this property of an authorizer.");
  return {
    kind: jwt === undefined ? 'REQUEST' : 'JWT',
    line,
    scopes: authorizer.get('AuthorizationScopes'),
    properties: [
      ['AuthorizerType', jwt === undefined ? 'REQUEST' : 'JWT'],
      ['JwtConfiguration', jwt],
      ['IdentitySource', authorizer.get('IdentitySource') ?? (identity && sourcesIn(identity))],
      ['AuthorizerUri', function_ === undefined ? undefined : invokeArn(line, function_)],
      ['AuthorizerPayloadFormatVersion', fullVersion(authorizer.get('AuthorizerPayloadFormatVersion'))],
      ['EnableSimpleResponses', authorizer.get('EnableSimpleResponses')],
      ['AuthorizerResultTtlInSeconds', identity?.get('ReauthorizeEvery')],
      ['AuthorizerCredentialsArn', role === 'NONE' ? undefined : role],
    ],
  };
}

/** Where a request shows who sends it, in the order in which SAM lists it. */
const places: readonly (readonly [part: string, prefix: string])[] = [
  ['Headers', '$request.header.'],
  ['QueryStrings', '$request.querystring.'],
  ['StageVariables', '$stageVariables.'],
  ['Context', '$context.'],
];

function sourcesIn(identity: RawObject): readonly RawValue[] | undefined {
  const sources = places.flatMap(([part, prefix]) => {
    const names = identity.get(part);
    return (isRawList(names) ? names : names === undefined ? [] : [names]).map((name) =>
      typeof name === 'string' ? prefix + name : intrinsicCall(identity.line, 'Fn::Join', ['', [prefix, name]]),
    );
  });
  return sources.length === 0 ? undefined : sources;
}

/** What a route asks of its callers. */
export type Asked =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'iam' }
  | {
      readonly kind: 'authorizer';
      readonly name: string;
      readonly authorizer: Authorizer;
      readonly scopes: RawValue | undefined;
    }
  /** It names an authorizer that is nowhere, or does not say which. */
  | { readonly kind: 'unknown'; readonly name: string | undefined; readonly scopes: RawValue | undefined };

/** What an event says of its callers, else what its API says of all. Preflights are asked only where the event says so. */
export function authorizerAskedBy(
  event: RawObject,
  auth: Auth | undefined,
  isPreflight: boolean,
  expansion: Expansion,
): Asked {
  const said = event.get('Auth');
  const own = isRawObject(said) ? said : undefined;
  const named = own?.get('Authorizer') ?? (isPreflight && said === undefined ? undefined : auth?.usual);
  const scopes = own?.get('AuthorizationScopes');
  const name = expansion.knownText(named);
  if (said !== undefined && !own) return { kind: 'unknown', name: undefined, scopes };
  if (named === undefined || named === null || name === 'NONE' || isNoValue(named)) return { kind: 'anybody' };
  const authorizer = name === undefined ? undefined : auth?.authorizers.get(name);
  if (name === 'AWS_IAM' && (auth?.hasIam !== false || !authorizer)) return { kind: 'iam' };
  if (name === undefined || !authorizer) return { kind: 'unknown', name, scopes };
  const isSaid = isRawList(scopes) ? scopes.length > 0 : scopes !== undefined;
  return { kind: 'authorizer', name, authorizer, scopes: isSaid ? scopes : authorizer.scopes };
}

const isNoValue = (value: RawValue): boolean => isRawObject(value) && value.get('Ref') === 'AWS::NoValue';

/** Tells of an authorizer that is not there. */
export function tellUnknown(asked: Asked, what: string, line: number, expansion: Expansion): void {
  if (asked.kind !== 'unknown') return;
  const whose =
    asked.name === undefined
      ? 'an authorizer that only CloudFormation can resolve'
      : `authorizer ${asked.name}, which isn't in the template`;
  expansion.tell(
    'attention',
    line,
    what,
    `The route requires ${whose}. Choose the authorizer, or set the authorization to NONE.`,
  );
}

/** What an API says of the callers of all its routes. */
export const askedByAll = (line: number, auth: Auth, expansion: Expansion): Asked =>
  authorizerAskedBy(new RawObject(line), auth, false, expansion);

/** The properties of a route that asks for it. */
export function eventAuthorization(asked: Asked, api: string, line: number): readonly Property[] {
  switch (asked.kind) {
    case 'anybody':
      return [];
    case 'iam':
      return [['AuthorizationType', 'AWS_IAM']];
    case 'unknown':
      // Without its authorizer the route is refused, which is better than open to all.
      return [
        ['AuthorizationType', asked.scopes === undefined ? 'CUSTOM' : 'JWT'],
        ['AuthorizationScopes', asked.scopes],
      ];
    case 'authorizer': {
      const { kind } = asked.authorizer;
      return [
        ['AuthorizationType', kind === 'JWT' ? 'JWT' : 'CUSTOM'],
        ['AuthorizerId', intrinsicCall(line, 'Ref', `${api}${asked.name}`)],
        ['AuthorizationScopes', kind === 'JWT' ? asked.scopes : undefined],
      ];
    }
  }
}
