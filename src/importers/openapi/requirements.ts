/** What an operation asks of its callers → the authorization of its route, and what of it no route can say. */
import { anyOf } from '../../model/schema/value-schema.ts';
import type { Value, Values } from '../../model/schema/value.ts';
import { isRawList, isRawObject, textIn, textOfRaw, type RawValue, type RawObject } from '../convert/raw-value.ts';

export type SecurityScheme =
  | { readonly kind: 'JWT' | 'CUSTOM'; readonly handle: string }
  | { readonly kind: 'AWS_IAM' }
  /** Declared, but nothing that API Gateway knows. */
  | { readonly kind: 'none' };

export interface Authorization {
  readonly values: Values;
  /** Sentences for a person: who may call the route other than the definition says. */
  readonly told: readonly string[];
}

type Asked = readonly (readonly [name: string, scopes: RawValue])[];

const open: Authorization = { values: {}, told: [] };

/** @param usual what the definition asks for where the operation says nothing */
export function requiredAuthorization(
  operation: RawObject,
  usual: RawValue | undefined,
  known: ReadonlyMap<string, SecurityScheme>,
): Authorization {
  const security = operation.get('security') ?? usual;
  const asked = security === undefined || security === null ? open : requirementsMet(security, known);
  const auth = operation.get('x-amazon-apigateway-auth');
  const type = isRawObject(auth) ? textIn(auth, 'type')?.toUpperCase() : undefined;
  if (asked.values['authorization_type'] !== undefined || type === undefined || type === 'NONE') return asked;
  if (type === 'AWS_IAM') return { values: { authorization_type: 'AWS_IAM' }, told: [] };
  return { values: {}, told: [lost([type], 'for which API Gateway has no authorizer')] };
}

const lost = (names: readonly string[], why: string): string =>
  `The operation requires ${anyOf(names)}, ${why}, so the route has no authorization. Choose its authorization.`;

/** The first requirement that is met by something API Gateway knows. An empty list of requirements lets anybody in. */
function requirementsMet(security: RawValue, known: ReadonlyMap<string, SecurityScheme>): Authorization {
  if (!isRawList(security))
    return {
      values: {},
      told: [
        "The security requirement of the operation isn't a list, so the route has no authorization. Choose its authorization.",
      ],
    };
  const requirements = security.map(askedBy);
  const isKnown = (name: string) => (known.get(name)?.kind ?? 'none') !== 'none';
  const met = requirements.find((asked) => asked.some(([name]) => isKnown(name)));
  const [name = '', scopes = null] = met?.find(([one]) => isKnown(one)) ?? [];
  const scheme = known.get(name);
  if (!met || scheme === undefined || scheme.kind === 'none') {
    const names = [...new Set(requirements.flatMap((asked) => asked.map(([one]) => one)))];
    // One of the ways in may ask for nothing.
    if (names.length === 0 || requirements.some((asked) => asked.length === 0)) return open;
    const isDeclared = names.some((one) => known.has(one));
    const why = isDeclared ? 'for which API Gateway has no authorizer' : "which the definition doesn't declare";
    return { values: {}, told: [lost(names, why)] };
  }
  return { values: valuesOf(scheme, scopes), told: [...passedOver(name, met, requirements)] };
}

/** A name alone stands for a requirement without scopes; definitions that say so are meant so. */
function askedBy(requirement: RawValue): Asked {
  const name = textOfRaw(requirement);
  if (name !== undefined) return [[name, null]];
  return isRawObject(requirement) ? [...requirement] : [];
}

function valuesOf(scheme: Exclude<SecurityScheme, { kind: 'none' }>, scopes: RawValue): Values {
  if (scheme.kind === 'AWS_IAM') return { authorization_type: 'AWS_IAM' };
  const list = isRawList(scopes) ? scopes.flatMap((scope) => textOfRaw(scope) ?? []) : [];
  const asked: { readonly [name: string]: Value } =
    scheme.kind === 'JWT' && list.length > 0 ? { authorization_scopes: list } : {};
  return { authorization_type: scheme.kind, authorizer_id: { ref: scheme.handle }, ...asked };
}

/** A route has one authorizer, where a definition may ask for several, or for any of several. */
function* passedOver(name: string, met: Asked, requirements: readonly Asked[]): Iterable<string> {
  const more = met.map(([other]) => other).filter((other) => other !== name);
  if (more.length > 0)
    yield `The operation requires ${name} together with ${more.join(' and ')}, but a route has one authorizer: only ${name} is required now. Check whether that is enough.`;
  const others = requirements.filter((asked) => asked !== met);
  const ways = [...new Set(others.flatMap((asked) => asked.map(([other]) => other)))].filter((way) => way !== name);
  if (ways.length > 0)
    yield `The operation also accepts ${anyOf(ways)} instead of ${name}, but a route has one authorizer: ${name} is required now. Choose another if necessary.`;
  if (others.some((asked) => asked.length === 0))
    yield `The operation also accepts callers without ${name}, but a route with an authorizer doesn't. Set its authorization to NONE if anyone may call it.`;
}
