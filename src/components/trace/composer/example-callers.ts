/** Callers to choose from, made for the authorizers of a design. */
import { addressOf, indexOf, parentKeyOf, type Design, type DesignObject } from '../../../model/design/design.ts';
import { isMap, type Key, type Value, type ValueMap } from '../../../model/schema/value.ts';

export interface ExampleCaller {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** Undefined: nobody says who they are. */
  readonly caller: ValueMap | undefined;
}

const textOf = (value: Value | undefined, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const textsOf = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
const memberOf = (value: Value | undefined, name: string): Value | undefined =>
  value !== undefined && isMap(value) ? (value as ValueMap)[name] : undefined;

const iamCaller = {
  iam: { accountId: '123456789012', userArn: 'arn:aws:iam::123456789012:user/example', userId: 'AIDAEXAMPLE' },
};

/** An hour after the time that a trace has without one. */
const validUntil = 1_767_272_400;
const passed = 1_767_265_200;

/** Scopes that any route with this authorizer asks for, each once. */
const scopesOf = (design: Design, authorizer: Key): readonly string[] => [
  ...new Set(
    (indexOf(design).byType.get('route') ?? []).flatMap(({ attributes }) =>
      (attributes['authorizer_id'] as { readonly ref?: Key } | undefined)?.ref === authorizer
        ? textsOf(attributes['authorization_scopes'])
        : [],
    ),
  ),
];

function jwtCallers(design: Design, { key, name, attributes }: DesignObject): readonly ExampleCaller[] {
  const configuration = attributes['jwt_configuration'];
  const scopes = scopesOf(design, key);
  const claims = {
    sub: 'u1',
    iss: textOf(memberOf(configuration, 'issuer'), 'https://issuer.example.com'),
    aud: textsOf(memberOf(configuration, 'audience'))[0] ?? 'example',
    exp: validUntil,
    ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
  };
  const { scope: _, ...withoutScope } = { scope: undefined, ...claims };
  return [
    { id: `${key} valid`, label: `JWT: ${name}`, detail: 'Valid token with every scope', caller: { claims } },
    ...(scopes.length > 0
      ? [{ id: `${key} scope`, label: `JWT: ${name}, no scopes`, caller: { claims: withoutScope } }]
      : []),
    {
      id: `${key} audience`,
      label: `JWT: ${name}, other audience`,
      caller: { claims: { ...claims, aud: 'another-client' } },
    },
    { id: `${key} expired`, label: `JWT: ${name}, expired`, caller: { claims: { ...claims, exp: passed } } },
  ];
}

function lambdaCallers({ key, name, attributes, variant }: DesignObject): readonly ExampleCaller[] {
  const isSimple = variant !== 'websocket' && attributes['enable_simple_responses'] === true;
  const decision = (isAllowed: boolean): ValueMap =>
    isSimple
      ? { isAuthorized: isAllowed, context: { userId: 'u1' } }
      : { policy: isAllowed ? 'Allow' : 'Deny', principalId: 'u1', context: { userId: 'u1' } };
  return [
    { id: `${key} allow`, label: `Lambda: ${name} allows`, caller: { lambda: decision(true) } },
    { id: `${key} deny`, label: `Lambda: ${name} denies`, caller: { lambda: decision(false) } },
  ];
}

/** The first is nobody; authorizers in the order of the design; IAM where a route asks for it. */
export function exampleCallers(design: Design, api: Key | undefined): readonly ExampleCaller[] {
  const index = indexOf(design);
  const isOfApi = (object: DesignObject) => api === undefined || parentKeyOf(object) === api;
  const authorizers = (index.byType.get('authorizer') ?? []).filter(isOfApi);
  const hasIam = (index.byType.get('route') ?? []).some(
    (route) => isOfApi(route) && route.attributes['authorization_type'] === 'AWS_IAM',
  );
  return [
    { id: 'none', label: 'No credentials', caller: undefined },
    ...authorizers.flatMap((object) =>
      object.attributes['authorizer_type'] === 'JWT' || /jwt/i.test(object.variant)
        ? jwtCallers(design, object)
        : lambdaCallers(object),
    ),
    ...(authorizers.length > 0
      ? [{ id: 'malformed', label: 'Malformed token', caller: { token: 'malformed' } as ValueMap }]
      : []),
    ...(hasIam ? [{ id: 'iam', label: 'IAM user', caller: iamCaller as ValueMap }] : []),
  ];
}

/** The example that a caller is, by what it says. */
export const exampleOf = (examples: readonly ExampleCaller[], caller: Value | undefined): ExampleCaller | undefined => {
  const text = JSON.stringify(caller);
  return examples.find((example) => JSON.stringify(example.caller) === text);
};

/** Address by which a result names an object → the object. */
export const objectsByAddress = (design: Design): ReadonlyMap<string, DesignObject> =>
  new Map(design.objects.map((object) => [object.address ?? addressOf(object), object]));
