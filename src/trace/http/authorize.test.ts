// Cases of authorizers: JWT, Lambda in both formats, IAM.
import { describe, expect, it } from 'vitest';
import { anObject } from '../../model/checks/cases.ts';
import type { Values } from '../../model/schema/value.ts';
import type { JsonObject } from '../json.ts';
import { answerOf, shop, traced, type GivenRequest } from '../testing/shop.ts';

const jwt = {
  authorizer_type: 'JWT',
  identity_source: ['$request.header.Authorization'],
  jwt_configuration: { issuer: 'https://issuer.example.com', audience: ['shop', 'admin'] },
};
const claims = { iss: 'https://issuer.example.com', aud: 'shop', sub: 'u1' };
const now = Date.UTC(2026, 0, 1, 12) / 1000;
const scoped = { authorization_scopes: ['orders.read', 'orders.write'] };

const invalid = (description: string) => `Bearer scope="" error="invalid_token" error_description="${description}"`;
const wrongAudience = invalid('the token does not have a valid audience');
const notValid = invalid('the token is not valid');

describe('JWT', () => {
  it.each<[string, GivenRequest, Values, number | 'allowed', string?]>([
    ['a token that holds', { caller: { claims } }, {}, 'allowed'],
    ['nobody', {}, {}, 401, 'Bearer'],
    ['a missing token', { caller: { token: 'missing' }, headers: { Authorization: 'Bearer a.b.c' } }, {}, 401, 'Bearer'], // prettier-ignore
    ['a malformed token', { caller: { token: 'malformed' } }, {}, 401, invalid('token contains an invalid number of segments')], // prettier-ignore
    ['a header of two segments', { headers: { authorization: 'Bearer a.b' } }, {}, 401, invalid('token contains an invalid number of segments')], // prettier-ignore
    ['a header that nobody vouches for', { headers: { authorization: 'Bearer a.b.c' } }, {}, 401, notValid],
    ['another issuer', { caller: { claims: { ...claims, iss: 'https://x' } } }, {}, 401, invalid('issuer does not match')], // prettier-ignore
    ['another audience', { caller: { claims: { ...claims, aud: 'x' } } }, {}, 401, wrongAudience],
    ['one audience of a list', { caller: { claims: { ...claims, aud: ['x', 'admin'] } } }, {}, 'allowed'],
    ['client_id without aud', { caller: { claims: { iss: claims.iss, client_id: 'shop' } } }, {}, 'allowed'],
    ['client_id beside aud', { caller: { claims: { ...claims, aud: 'x', client_id: 'shop' } } }, {}, 401, wrongAudience], // prettier-ignore
    ['no audience at all', { caller: { claims: { iss: claims.iss } } }, {}, 401, wrongAudience],
    ['an expired token', { caller: { claims: { ...claims, exp: now } } }, {}, 401, notValid],
    ['one that expires later', { caller: { claims: { ...claims, exp: now + 1 } } }, {}, 'allowed'],
    ['one not valid yet', { caller: { claims: { ...claims, nbf: now + 1 } } }, {}, 401, notValid],
    ['one from the future', { caller: { claims: { ...claims, iat: now + 1 } } }, {}, 401, notValid],
    ['one of now', { caller: { claims: { ...claims, nbf: now, iat: now } } }, {}, 'allowed'],
    ['an exp that is no number', { caller: { claims: { ...claims, exp: 'soon' } } }, {}, 401, notValid],
    ['a scope of the route', { caller: { claims: { ...claims, scope: 'a orders.read' } } }, scoped, 'allowed'],
    ['a list of scopes', { caller: { claims: { ...claims, scp: ['orders.write'] } } }, scoped, 'allowed'],
    ['another scope', { caller: { claims: { ...claims, scope: 'orders.readx' } } }, scoped, 403],
    ['no scope', { caller: { claims } }, scoped, 403],
    ['an issuer before a scope', { caller: { claims: { iss: 'x' } } }, scoped, 401, invalid('issuer does not match')],
    ['what a function says', { caller: { lambda: { isAuthorized: true } } }, {}, 401, 'Bearer'],
  ])('%s', (_, request, route, expected, challenge) => {
    const { result, refused } = traced(shop({ authorizer: jwt, route }), request);
    expect(result.authorizer).toEqual({
      address: 'awscc_apigatewayv2_authorizer.guard',
      outcome: expected === 'allowed' ? 'allowed' : 'refused',
    });
    const answer = refused ? answerOf(result) : undefined;
    expect([answer?.statusCode ?? 'allowed', answer?.headers['www-authenticate']]).toEqual([expected, challenge]);
    expect(answer?.body).toBe(expected === 401 ? '{"message":"Unauthorized"}' : expected === 403 ? '{"message":"Forbidden"}' : undefined); // prettier-ignore
    expect(result.backend.kind).toBe(refused ? 'none' : 'lambda');
  });

  it('takes the token from the query string', () => {
    const authorizer = { ...jwt, identity_source: ['$request.querystring.token'] };
    expect(traced(shop({ authorizer }), { path: '/?token=a.b' }).result.steps.find(({ step }) => step === 'authorizer')?.text).toMatch(/malformed/); // prettier-ignore
  });

  const seen = { ...claims, aud: ['shop', 'x'], n: 1, yes: true, none: null, o: { a: 1 }, scope: 'orders.read b' };
  const text = {
    iss: claims.iss,
    sub: 'u1',
    aud: '[shop x]',
    n: '1',
    yes: 'true',
    o: '{"a":1}',
    scope: 'orders.read b',
  };
  it.each<[string, Values, object]>([
    ['2.0', {}, { jwt: { claims: text, scopes: null } }],
    ['2.0', scoped, { jwt: { claims: text, scopes: ['orders.read', 'b'] } }],
    ['1.0', {}, { claims: text, scopes: null }],
  ])('gives claims to format %s with %j as text', (payload_format_version, route, authorizer) => {
    const { result } = traced(shop({ authorizer: jwt, route, integration: { payload_format_version } }), { caller: { claims: seen } }); // prettier-ignore
    expect(result.backend).toMatchObject({ event: { requestContext: { authorizer } } });
    const { backend } = result;
    expect(backend.kind === 'lambda' && 'event' in backend ? ((backend.event as JsonObject)['requestContext'] as JsonObject)['authorizer'] : 0).toEqual(authorizer); // prettier-ignore
  });
});

const simple = { authorizer_type: 'REQUEST', authorizer_payload_format_version: '2.0', enable_simple_responses: true, identity_source: ['$request.header.X-Key', '$request.querystring.t'] }; // prettier-ignore
const policy = { ...simple, enable_simple_responses: false };
const old = { ...policy, authorizer_payload_format_version: '1.0' };
const allowing = (resource: string) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: `arn:aws:execute-api:*:*:a1b2c3d4e5${resource}` },
  ],
});
const sent = { path: '/?t=q', headers: { 'x-key': 'k' } };

describe('Lambda', () => {
  it.each<[string, Values, GivenRequest, number | 'allowed']>([
    ['simple, allowed', simple, { ...sent, caller: { lambda: { isAuthorized: true } } }, 'allowed'],
    ['simple, not allowed', simple, { ...sent, caller: { lambda: { isAuthorized: false } } }, 403],
    ['simple, a policy', simple, { ...sent, caller: { lambda: { policy: 'Allow' } } }, 500],
    ['policy, Allow', policy, { ...sent, caller: { lambda: { policy: 'Allow', principalId: 'u' } } }, 'allowed'],
    ['policy, Deny', policy, { ...sent, caller: { lambda: { policy: 'Deny' } } }, 403],
    ['policy document, another path', policy, { ...sent, caller: { lambda: { policyDocument: allowing('/$default/GET/orders*') } } }, 403], // prettier-ignore
    ['policy document, this path', policy, { ...sent, caller: { lambda: { policyDocument: allowing('/$default/G?T/') } } }, 'allowed'], // prettier-ignore
    ['simple, a policy document', simple, { ...sent, caller: { lambda: { policyDocument: allowing('*') } } }, 500],
    ['policy, isAuthorized', policy, { ...sent, caller: { lambda: { isAuthorized: true } } }, 500],
    ['1.0, Allow', old, { ...sent, caller: { lambda: { policy: 'Allow' } } }, 'allowed'],
    ['1.0, isAuthorized', old, { ...sent, caller: { lambda: { isAuthorized: true } } }, 500],
    ['Unauthorized', policy, { ...sent, caller: { lambda: { error: 'Unauthorized' } } }, 401],
    ['another error', policy, { ...sent, caller: { lambda: { error: 'boom' } } }, 500],
    ['nobody', simple, sent, 403],
    ['a missing header', simple, { path: '/?t=q', caller: { lambda: { isAuthorized: true } } }, 401],
    ['an empty header', simple, { path: '/?t=q', headers: { 'x-key': '' }, caller: { lambda: { isAuthorized: true } } }, 401], // prettier-ignore
    ['a missing parameter', simple, { headers: { 'x-key': 'k' }, caller: { lambda: { isAuthorized: true } } }, 401],
    ['no identity sources', { ...simple, identity_source: [] }, { caller: { lambda: { isAuthorized: true } } }, 'allowed'], // prettier-ignore
  ])('%s', (_, authorizer, request, expected) => {
    const { result, refused } = traced(shop({ authorizer }), request);
    expect(refused ? answerOf(result).statusCode : 'allowed').toBe(expected);
    expect(result.authorizer.outcome).toBe(refused ? 'refused' : 'allowed');
  });

  it('is not asked where an identity source is missing', () => {
    const step = traced(shop({ authorizer: simple }), { caller: { lambda: { isAuthorized: true } } }).result.steps.find((one) => one.step === 'authorizer'); // prettier-ignore
    expect(step).toMatchObject({ text: "$request.header.X-Key is missing, so API Gateway doesn't invoke the function.", path: ['identity_source', 0] }); // prettier-ignore
    expect(step).not.toHaveProperty('event');
  });

  it.each<[resource: string, basis: string, refused: boolean]>([
    ['/$default/GET/a/*', 'documented', false],
    ['/$default/GET/a/7', 'unverified', false],
    ['/$default/GET/a/{id}', 'unverified', true],
    ['/$default/GET/b/*', 'inferred', true],
  ])('matches the ARN of the request with %s, %s where that of the route differs', (resource, basis, refused) => {
    const outcome = traced(shop({ routes: ['GET /a/{id}'], authorizer: policy }), { ...sent, path: '/a/7?t=q', caller: { lambda: { policyDocument: allowing(resource) } } }); // prettier-ignore
    expect(outcome.refused).toBe(refused);
    expect(outcome.result.steps.find(({ step }) => step === 'authorizer')).toMatchObject({ basis });
  });

  it('calls the function with format 2.0', () => {
    const { result } = traced(shop({ routes: ['GET /a/{id}'], authorizer: simple, others: [] }), { ...sent, path: '/a/7?t=q', caller: { lambda: { isAuthorized: true } } }); // prettier-ignore
    const event = result.steps.find(({ step }) => step === 'authorizer')?.event;
    expect(event).toMatchObject({
      version: '2.0',
      type: 'REQUEST',
      routeArn: 'arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/$default/GET/a/7',
      identitySource: ['k', 'q'],
      routeKey: 'GET /a/{id}',
      rawPath: '/a/7',
      rawQueryString: 't=q',
      queryStringParameters: { t: 'q' },
      pathParameters: { id: '7' },
    });
    expect(event).not.toHaveProperty('body');
    expect(event).not.toHaveProperty('requestContext.authorizer');
  });

  it('calls the function with format 1.0', () => {
    const { result } = traced(shop({ authorizer: old }), { ...sent, caller: { lambda: { policy: 'Allow' } } });
    expect(result.steps.find(({ step }) => step === 'authorizer')?.event).toMatchObject({
      version: '1.0',
      methodArn: 'arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/$default/GET/',
      identitySource: 'k,q',
      authorizationToken: 'k,q',
      resource: '$default',
      httpMethod: 'GET',
      pathParameters: {},
      requestContext: { identity: { sourceIp: '203.0.113.9' } },
    });
  });

  it.each<[Values, object, string, object]>([
    [simple, { isAuthorized: true, context: { n: 1, l: [1] } }, '2.0', { lambda: { n: 1, l: [1] } }],
    [simple, { isAuthorized: true }, '2.0', { lambda: null }],
    [policy, { policy: 'Allow', principalId: 'u', context: { k: 'v' } }, '1.0', { k: 'v', principalId: 'u' }],
  ])('gives the context of %j', (authorizer, lambda, payload_format_version, expected) => {
    const { result } = traced(shop({ authorizer, integration: { payload_format_version } }), { ...sent, caller: { lambda } }); // prettier-ignore
    expect(result.backend).toMatchObject({ event: { requestContext: { authorizer: expected } } });
  });
});

describe('IAM', () => {
  const route = { authorization_type: 'AWS_IAM' };
  const iam = { accountId: '123456789012', userArn: 'arn:aws:iam::123456789012:user/ana', userId: 'AIDA' };
  it('refuses what is not signed', () => {
    const { result } = traced(shop({ route }), {});
    expect(result).toMatchObject({ authorizer: { address: null, outcome: 'refused' }, response: { statusCode: 403, headers: { 'x-amzn-errortype': 'IncompleteSignatureException' } } }); // prettier-ignore
  });

  it('gives who signed to both formats', () => {
    const event = (payload_format_version: string) => traced(shop({ route, integration: { payload_format_version } }), { caller: { iam } }).result.backend; // prettier-ignore
    expect(event('2.0')).toMatchObject({ event: { requestContext: { authorizer: { iam: { ...iam, accessKey: null, cognitoIdentity: null } } } } }); // prettier-ignore
    expect(event('1.0')).toMatchObject({ event: { requestContext: { identity: { accountId: '123456789012', user: 'AIDA', userArn: iam.userArn, caller: null } } } }); // prettier-ignore
  });

  it('refuses callers of another account than the design is of', () => {
    const design = shop({ route });
    const own = { ...design, output: { ...design.output, account: '210987654321' } };
    expect(traced(own, { caller: { iam } }).refused).toBe(true);
    expect(traced(own, { caller: { iam: { ...iam, accountId: '210987654321' } } }).refused).toBe(false);
  });
});

it('asks nobody where the route wants no authorization', () => {
  const authorizer = { ...jwt };
  const design = shop({ authorizer, route: { authorization_type: 'NONE' }, others: [anObject('model', {}, { key: 'mo' })] }); // prettier-ignore
  expect(traced(design, {}).result.authorizer).toEqual({ address: null, outcome: 'not asked' });
});
