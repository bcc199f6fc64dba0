// Cases of CORS: preflights that no route takes, and the headers of other answers.
import { expect, it } from 'vitest';
import type { Values } from '../../model/schema/value.ts';
import { answerOf, shop, traced, type GivenRequest } from '../testing/shop.ts';

const cors = {
  allow_origins: ['https://shop.example.com', 'http://*'],
  allow_methods: ['GET', 'PUT'],
  allow_headers: ['authorization', 'content-type'],
  expose_headers: ['x-id'],
  allow_credentials: true,
  max_age: 600,
};
const asks = { Origin: 'https://shop.example.com', 'Access-Control-Request-Method': 'PUT' };
const all = {
  'access-control-allow-origin': 'https://shop.example.com',
  'access-control-allow-methods': 'GET,PUT',
  'access-control-allow-headers': 'authorization,content-type',
  'access-control-max-age': '600',
  'access-control-allow-credentials': 'true',
};

const corsHeaders = (headers: object) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')));

it.each<[string, Values | undefined, GivenRequest['headers'], number, object]>([
  ['an allowed origin', cors, asks, 204, all],
  ['a scheme', cors, { ...asks, Origin: 'http://a.example' }, 204, { ...all, 'access-control-allow-origin': 'http://a.example' }], // prettier-ignore
  ['any origin', { allow_origins: ['*'] }, asks, 204, { 'access-control-allow-origin': '*' }],
  ['another origin', cors, { ...asks, Origin: 'https://x.example' }, 204, {}],
  ['no Origin', cors, { 'Access-Control-Request-Method': 'PUT' }, 204, {}],
  ['no method asked for', cors, { Origin: 'https://shop.example.com' }, 204, {}],
  ['no CORS', undefined, asks, 404, {}],
])('answers a preflight with %s', (_, configuration, headers, status, expected) => {
  const api = configuration ? { cors_configuration: configuration } : {};
  const { result, refused } = traced(shop({ routes: ['GET /a'], api }), { method: 'OPTIONS', path: '/a', headers });
  const answer = answerOf(result);
  expect([answer.statusCode, corsHeaders(answer.headers), refused]).toEqual([status, expected, status === 404]);
  expect(result.steps.map(({ step }) => step)).toEqual(status === 404 ? ['stage', 'route', 'client'] : ['stage', 'route', 'cors', 'client']); // prettier-ignore
  expect('content-type' in answer.headers).toBe(status === 404);
});

it.each(['ANY /a', 'OPTIONS /a', '$default', 'ANY /{proxy+}'])('leaves a preflight to %s', (key) => {
  const { result } = traced(shop({ routes: [key], api: { cors_configuration: cors } }), { method: 'OPTIONS', path: '/a', headers: asks }); // prettier-ignore
  expect(result).toMatchObject({ route: { key }, backend: { kind: 'lambda' } });
});

it('leaves a preflight to a route with an authorizer, which refuses it', () => {
  const authorizer = { authorizer_type: 'JWT', identity_source: ['$request.header.Authorization'], jwt_configuration: { issuer: 'https://i', audience: ['a'] } }; // prettier-ignore
  const { result } = traced(shop({ routes: ['ANY /a'], api: { cors_configuration: cors }, authorizer }), { method: 'OPTIONS', path: '/a', headers: asks }); // prettier-ignore
  expect(answerOf(result).statusCode).toBe(401);
});

const given = { statusCode: 200, headers: { 'Access-Control-Allow-Origin': 'https://own', 'X-Id': '1' }, body: '' };

it.each<[string, Values | undefined, string | undefined, object]>([
  ['an allowed origin', cors, 'https://shop.example.com', { 'access-control-allow-origin': 'https://shop.example.com', 'access-control-allow-credentials': 'true', 'access-control-expose-headers': 'x-id' }], // prettier-ignore
  ['another origin', cors, 'https://x.example', {}],
  ['no Origin', cors, undefined, {}],
  ['no CORS', undefined, 'https://x.example', { 'access-control-allow-origin': 'https://own' }],
])('adds headers to an answer with %s', (_, configuration, origin, expected) => {
  const api = configuration ? { cors_configuration: configuration } : {};
  const headers = origin === undefined ? {} : { Origin: origin };
  const answer = answerOf(traced(shop({ api }), { headers, answer: given }).result);
  expect(corsHeaders(answer.headers)).toEqual(expected);
  expect(answer.headers).toMatchObject({ 'x-id': '1' });
});

it('does not know whether its own errors have CORS headers', () => {
  const { result } = traced(shop({ api: { cors_configuration: cors } }), { headers: { Origin: 'https://shop.example.com' }, answer: { error: true } }); // prettier-ignore
  expect(result.steps.find(({ step }) => step === 'response')?.text).toMatch(
    /AWS doesn't document whether this response has CORS headers/,
  );
});

it('lists an origin that only Terraform knows as undecided', () => {
  const api = { cors_configuration: { allow_origins: [{ hcl: 'aws_s3_bucket.site.url' }] } };
  const { result } = traced(shop({ routes: ['GET /a'], api }), { method: 'OPTIONS', path: '/a', headers: asks });
  expect(result.steps.find(({ step }) => step === 'cors')).toMatchObject({ outcome: 'undecided', text: expect.stringContaining('${aws_s3_bucket.site.url}') as string }); // prettier-ignore
});
