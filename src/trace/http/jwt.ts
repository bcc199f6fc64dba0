/** A JWT authorizer: the checks of a token in their order. Source: gatewayRules.jwt. */
import type { DesignObject } from '../../model/design/design.ts';
import type { Path } from '../../hcl/path.ts';
import { gatewayAnswer } from '../answers.ts';
import { gatewayRules } from '../grounds.ts';
import { isJsonList, ownMember, type Json, type JsonObject } from '../json.ts';
import type { Grounds, HttpAnswer } from '../result.ts';
import type { Told } from '../values/told.ts';
import type { Access, Pass } from './pass.ts';

/** What an authorizer says of a request. */
export interface AuthorizerVerdict {
  /** Undefined: refused with `answer`. */
  readonly access?: Access;
  readonly answer?: HttpAnswer;
  readonly text: string;
  readonly grounds: Grounds;
  readonly path?: Path;
  /** Of a Lambda authorizer: what the function is called with. */
  readonly event?: Json;
}

const challenged = (header: string) => gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': header });

const invalid = (description: string, text: string, grounds: Grounds, path?: Path): AuthorizerVerdict => ({
  answer: challenged(`Bearer scope="" error="invalid_token" error_description="${description}"`),
  text,
  grounds,
  ...(path ? { path } : {}),
});

/** `source`: where the token is looked for; `token`: what stands there. */
export function judgeToken(
  { scene, request, route }: Pick<Pass, 'scene' | 'request' | 'route'>,
  authorizer: DesignObject,
  source: string,
  token: string | undefined,
): AuthorizerVerdict {
  const { caller } = request;
  const isMissing = caller && 'token' in caller && caller.token === 'missing';
  const claims = caller && 'claims' in caller ? caller.claims : undefined;
  if (isMissing || (!claims && !token && !(caller && 'token' in caller)))
    return {
      answer: challenged('Bearer'),
      text: `${source} contains no token.`,
      grounds: gatewayRules.jwtRefused,
      path: ['identity_source'],
    };
  if (!claims) {
    const isToken = !(caller && 'token' in caller) && bare(token ?? '').split('.').length === 3;
    return isToken
      ? invalid(
          'the token is not valid',
          'The request has no caller.claims, so the trace treats the token as invalid.',
          gatewayRules.jwtUnknown,
        )
      : invalid(
          'token contains an invalid number of segments',
          "The token is malformed: it doesn't have three segments.",
          gatewayRules.jwtRefused,
        );
  }
  return checked(claims, scene.values.list(attributesOf(authorizer)['audience']), issuerOf(authorizer, scene.values), request.time) ?? scoped(claims, scene.values.list(route.object.attributes['authorization_scopes'])); // prettier-ignore
}

const bare = (token: string) => token.replace(/^Bearer /i, '');

function attributesOf(authorizer: DesignObject) {
  const configuration = authorizer.attributes['jwt_configuration'];
  return typeof configuration === 'object' && configuration !== null && !Array.isArray(configuration)
    ? (configuration as DesignObject['attributes'])
    : {};
}

const issuerOf = (authorizer: DesignObject, values: Pass['scene']['values']) =>
  values.told(attributesOf(authorizer)['issuer']);

/** The first check of the claims that fails. */
function checked(
  claims: JsonObject,
  audience: readonly Told[],
  issuer: Told | undefined,
  time: number,
): AuthorizerVerdict | undefined {
  const said = (name: string) => ownMember(claims, name);
  const iss = said('iss');
  if (issuer?.known !== false && iss !== issuer?.text)
    return invalid(
      'issuer does not match',
      `The token's issuer is ${shown(iss)}; the authorizer ${issuer ? `expects ${issuer.text}` : 'has no issuer'}.`,
      gatewayRules.jwtRefused,
      ['jwt_configuration', 'issuer'],
    );
  const aud = said('aud') ?? said('client_id');
  const given = isJsonList(aud) ? aud : [aud];
  const fits = audience.some(({ text, known }) => !known || given.includes(text));
  if (!fits)
    return invalid(
      'the token does not have a valid audience',
      `The token's ${said('aud') === undefined ? 'client_id' : 'audience'} is ${shown(aud)}; the authorizer ${audience.length === 0 ? 'has no audience' : `expects ${audience.map(({ text }) => text).join(', ')}`}.`,
      gatewayRules.jwtRefused,
      ['jwt_configuration', 'audience'],
    );
  const now = time / 1000;
  const times: readonly (readonly [name: string, holds: (at: number) => boolean, text: string])[] = [
    ['exp', (at) => at > now, 'The token has expired'],
    ['nbf', (at) => at <= now, "The token isn't valid yet (nbf)"],
    ['iat', (at) => at <= now, 'The token was issued in the future (iat)'],
  ];
  for (const [name, holds, text] of times) {
    const at = said(name);
    if (at === undefined || at === null) continue;
    if (typeof at !== 'number' || !holds(at))
      return invalid(
        'the token is not valid',
        `${text}: ${name} is ${shown(at)}, the request time is ${now}.`,
        gatewayRules.jwt,
      );
  }
  return undefined;
}

const shown = (value: Json | undefined) => (value === undefined ? '(none)' : textOfClaim(value) || '""');

function scoped(claims: JsonObject, wanted: readonly Told[]): AuthorizerVerdict {
  const [scp, scope] = [ownMember(claims, 'scp'), ownMember(claims, 'scope')];
  const both = scp !== undefined && scope !== undefined;
  const own = scopesIn(scp ?? scope);
  const found = wanted.find(({ text, known }) => known && own.includes(text)) ?? wanted.find(({ known }) => !known);
  const path = ['authorization_scopes'];
  if (wanted.length > 0 && !found)
    return {
      answer: gatewayAnswer(403, 'Forbidden'),
      text: `The token has none of the required scopes (${wanted.map(({ text }) => text).join(', ')}). Its scopes: ${own.join(', ') || 'none'}.`,
      grounds: gatewayRules.jwtScope,
      path,
    };
  return {
    access: { kind: 'jwt', claims, scopes: wanted.length > 0 ? own : null },
    text: `The token's issuer, audience, and times are valid${found ? `, and it has scope ${found.text}` : ''}.${both ? " It has both scp and scope; AWS doesn't document which one is used." : ''}`,
    grounds: both ? gatewayRules.jwtBothScopes : gatewayRules.jwt,
    path: ['jwt_configuration'],
  };
}

const scopesIn = (value: Json | undefined): readonly string[] =>
  isJsonList(value)
    ? value.map((one) => textOfClaim(one))
    : typeof value === 'string'
      ? value.split(' ').filter((one) => one !== '')
      : [];

/** As events have a claim: always text, a list as `[a b]`. Source: gatewayRules.jwtScope. */
export function textOfClaim(value: Json): string {
  if (isJsonList(value)) return `[${value.map(textOfClaim).join(' ')}]`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
