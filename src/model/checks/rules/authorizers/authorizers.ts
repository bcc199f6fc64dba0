/** What an authorizer needs to decide, and where it finds that in a request. */
import type { DesignObject } from '../../../design/design.ts';
import { isUnset, textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { isHcl, type Value } from '../../../schema/value.ts';
import { blockOf, isEmpty, isTrue, itemsOf } from '../../api-members.ts';
import { invokeArnOf, invokeExpression } from '../integrations/invoke-arn.ts';
import { fixed, leaveOut, setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

const identity = 'identity_source';
const jwtBlock = 'jwt_configuration';
const usual = '$request.header.Authorization';

/** The same source in the spelling of the other protocol, or a bare header name as a header. */
function mendSource(text: string, webSocket: boolean): string | undefined {
  const [, part] =
    /^\$?(?:route\.|method\.|integration\.)?(request\.(?:header|querystring)\.\S+)$/.exec(text.trim()) ?? [];
  const [, other] = /^\$?((?:context|stageVariables)\.\S+)$/.exec(text.trim()) ?? [];
  const header = /^[A-Za-z][\w-]*$/.test(text.trim()) ? `request.header.${text.trim()}` : undefined;
  const mended = part ?? header;
  if (webSocket) return mended === undefined ? other : `route.${mended}`;
  const found = mended ?? other;
  return found === undefined ? undefined : `$${found}`;
}

function sourceFinding(authorizer: DesignObject, text: string, at: number): Finding | undefined {
  const path = [identity, at];
  const webSocket = authorizer.variant === 'request-websocket';
  const known = webSocket ? patterns.webSocketIdentitySource : patterns.httpIdentitySource;
  if (!known.test(text)) {
    const mended = mendSource(text, webSocket);
    return {
      path,
      problem: `${shownValue(text)} names nothing that an authorizer can read.`,
      how: webSocket
        ? 'Write route.request.header.NAME or route.request.querystring.NAME.'
        : 'Write $request.header.NAME or $request.querystring.NAME.',
      ...fixed(mended === undefined || !known.test(mended) ? undefined : setTo(authorizer, path, mended)),
    };
  }
  if (authorizer.variant === 'request-http' || /^\$?(?:route\.)?request\./.test(text)) return undefined;
  return {
    path,
    problem: webSocket
      ? `Sources disagree whether a WebSocket authorizer can read ${text}.`
      : `A token comes in a header or query parameter, not in ${text}.`,
    how: webSocket ? 'Read a header or query parameter of the connection.' : `Read a header, as in ${usual}.`,
    severity: 'warning',
  };
}

/** More than nothing is cached; unknown values are not. */
const isCaching = (value: Value | undefined) =>
  (typeof value === 'number' || (typeof value === 'string' && /^\s*\+?\d+\s*$/.test(value))) && Number(value) > 0;

export const authorizerRules: readonly ObjectRule[] = [
  {
    id: 'jwt-complete',
    severity: 'error',
    title: 'A JWT authorizer has an issuer and an audience; AWS refuses it without',
    source: sources.refusals,
    on: ['authorizer'],
    check({ variant, attributes }) {
      const token = blockOf(attributes[jwtBlock]);
      if (variant !== 'jwt' || !token || Object.keys(token).length === 0) return none;
      const findings: Finding[] = [];
      if (isUnset(token['issuer']))
        findings.push({
          path: [jwtBlock, 'issuer'],
          problem: 'The issuer of the tokens is not set.',
          how: 'Enter the https address of the identity provider.',
        });
      if (isEmpty(token['audience']))
        findings.push({
          path: [jwtBlock, 'audience'],
          problem: 'No audience is set, so no token fits.',
          how: 'Add the id of a client that tokens are made for.',
        });
      return findings;
    },
  },
  {
    id: 'jwt-issuer-is-https',
    severity: 'error',
    title: 'The issuer of tokens is an https address; AWS refuses others',
    source: sources.refusals,
    on: ['authorizer'],
    check(authorizer) {
      const token = blockOf(authorizer.attributes[jwtBlock]);
      const issuer = token && textOf(token, 'issuer');
      if (authorizer.variant !== 'jwt' || issuer === undefined || /^https:\/\/[^\s/?#]+\S*$/.test(issuer)) return none;
      const path = [jwtBlock, 'issuer'];
      const host = /^\s*(?:http:\/\/)?([\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/\S*)?)\s*$/.exec(issuer)?.[1];
      return [
        {
          path,
          problem: 'The issuer is not an https address, and AWS refuses it.',
          how: 'Enter it as in https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a1b2c3d4e.',
          ...fixed(host === undefined ? undefined : setTo(authorizer, path, `https://${host}`)),
        },
      ];
    },
  },
  {
    id: 'jwt-one-identity-source',
    severity: 'warning',
    title: 'A JWT authorizer finds the token in one place',
    source: sources.httpJwt,
    on: ['authorizer'],
    check(authorizer) {
      const places = itemsOf(authorizer.attributes[identity]);
      if (authorizer.variant !== 'jwt' || places.length < 2) return none;
      return [
        {
          path: [identity],
          problem: `There are ${places.length} identity sources, and a JWT authorizer reads one.`,
          how: 'Keep the one that holds the token.',
          fix: setTo(authorizer, [identity], places.slice(0, 1), 'Keep the first'),
        },
      ];
    },
  },
  {
    id: 'identity-source-known',
    severity: 'error',
    title: 'An identity source is a header or query parameter, in the spelling of the protocol',
    source: sources.refusals,
    on: ['authorizer'],
    check(authorizer) {
      return itemsOf(authorizer.attributes[identity]).flatMap((text, at) =>
        typeof text === 'string' && text !== '' ? (sourceFinding(authorizer, text, at) ?? []) : [],
      );
    },
  },
  {
    id: 'simple-answers-need-version-2',
    severity: 'error',
    title: 'Simple answers come with payload version 2.0; AWS refuses them with 1.0',
    source: sources.refusals,
    on: ['authorizer'],
    check(authorizer) {
      const { enable_simple_responses: simple, authorizer_payload_format_version: version } = authorizer.attributes;
      if (authorizer.variant !== 'request-http' || !isTrue(simple) || version !== '1.0') return none;
      return [
        {
          path: ['enable_simple_responses'],
          problem: 'Simple answers need payload version 2.0, and it is 1.0.',
          how: 'Set the payload version to 2.0, or turn simple answers off.',
          fix: setTo(authorizer, ['authorizer_payload_format_version'], '2.0', 'Set payload version 2.0'),
        },
      ];
    },
  },
  {
    id: 'cache-needs-identity',
    severity: 'error',
    title: 'Answers are kept by identity, so a cache time needs an identity source; AWS refuses it without',
    source: sources.refusals,
    on: ['authorizer'],
    check(authorizer) {
      const name = 'authorizer_result_ttl_in_seconds';
      if (authorizer.variant !== 'request-http' || !isCaching(authorizer.attributes[name])) return none;
      if (!isEmpty(authorizer.attributes[identity])) return none;
      return [
        {
          path: [name],
          problem: 'Answers are kept by identity, and no identity source is set.',
          how: 'Add an identity source, or set the cache time to 0.',
          fix: setTo(authorizer, [identity], [usual], 'Identify by the Authorization header'),
        },
      ];
    },
  },
  {
    id: 'authorizer-by-invoke-arn',
    severity: 'warning',
    title: 'An authorizer names its function by the invoke ARN',
    source: sources.authorizer,
    on: ['authorizer'],
    check(authorizer) {
      const name = 'authorizer_uri';
      const value = authorizer.attributes[name];
      if (authorizer.variant === 'jwt') return none;
      const hcl = isHcl(value) ? invokeExpression(value.hcl.trim()) : undefined;
      const arn = typeof value === 'string' && patterns.lambdaFunctionArn.test(value.trim()) ? value.trim() : undefined;
      const mended = arn === undefined ? hcl && { hcl } : invokeArnOf(arn);
      if (mended === undefined) return none;
      return [
        {
          path: [name],
          problem: 'This is the ARN of the function; the documented form for an authorizer is the invoke ARN.',
          how: 'Use the invoke ARN.',
          fix: setTo(authorizer, [name], mended, 'Use the invoke ARN'),
        },
      ];
    },
  },
  {
    id: 'identity-validation-unused',
    severity: 'warning',
    title: 'API Gateway does not use the identity validation of an authorizer',
    source: sources.authorizer,
    on: ['authorizer'],
    check(authorizer) {
      const name = 'identity_validation_expression';
      if (isUnset(authorizer.attributes[name])) return none;
      return [
        {
          path: [name],
          problem: 'API Gateway does not use the identity validation.',
          how: 'Leave it out.',
          fix: leaveOut(authorizer, [name]),
        },
      ];
    },
  },
];
