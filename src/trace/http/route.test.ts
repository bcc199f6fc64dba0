// Cases of route selection, from the reference page of each rule.
import { describe, expect, it } from 'vitest';
import { routeName, shop, traced } from '../testing/shop.ts';

type Case = [
  routes: readonly string[],
  request: string,
  winner: string | null,
  parameters?: { readonly [name: string]: string },
];

const worked = ['GET /pets/dog/1', 'GET /pets/dog/{id}', 'GET /pets/{proxy+}', 'ANY /{proxy+}', '$default'];

const cases: readonly Case[] = [
  [worked, 'GET /pets/dog/1', 'GET /pets/dog/1', {}],
  [worked, 'GET /pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
  [worked, 'GET /pets/cat/1', 'GET /pets/{proxy+}', { proxy: 'cat/1' }],
  [worked, 'POST /test/5', 'ANY /{proxy+}', { proxy: 'test/5' }],
  [['$default', 'GET /a'], 'GET /b', '$default', {}],
  [['$default', 'GET /a'], 'POST /a', '$default', {}],
  [['GET /a'], 'POST /a', null],
  [['GET /a'], 'HEAD /a', null],
  [['GET /a'], 'OPTIONS /a', null],
  [['ANY /a'], 'HEAD /a', 'ANY /a', {}],
  [['ANY /a'], 'TRACE /a', 'ANY /a', {}],
  [['ANY /a', 'GET /a'], 'GET /a', 'GET /a', {}],
  [['ANY /a', 'GET /a'], 'PUT /a', 'ANY /a', {}],
  [['GET /a', 'ANY /a'], 'GET /a', 'GET /a', {}],
  // Full, then greedy, whatever the method.
  [['GET /a/{proxy+}', 'ANY /a/{id}'], 'GET /a/1', 'ANY /a/{id}', { id: '1' }],
  [['GET /a/{proxy+}', 'ANY /a/b'], 'GET /a/b', 'ANY /a/b', {}],
  // The exact method before the literal.
  [['ANY /pets/dog', 'GET /pets/{id}'], 'GET /pets/dog', 'GET /pets/{id}', { id: 'dog' }],
  [['ANY /pets/dog', 'GET /pets/{id}'], 'PUT /pets/dog', 'ANY /pets/dog', {}],
  // From left to right.
  [['GET /{a}/x', 'GET /y/{b}'], 'GET /y/x', 'GET /y/{b}', { b: 'x' }],
  [['GET /y/{b}', 'GET /{a}/x'], 'GET /y/x', 'GET /y/{b}', { b: 'x' }],
  [['GET /{a}/{b}', 'GET /{a}/x'], 'GET /y/x', 'GET /{a}/x', { a: 'y' }],
  [['GET /a/{proxy+}', 'GET /{proxy+}'], 'GET /a/b', 'GET /a/{proxy+}', { proxy: 'b' }],
  [['GET /{proxy+}', 'GET /a/b/{proxy+}', 'GET /a/{proxy+}'], 'GET /a/b/c', 'GET /a/b/{proxy+}', { proxy: 'c' }],
  [['GET /{x}/{proxy+}', 'GET /a/{proxy+}'], 'GET /a/b', 'GET /a/{proxy+}', { proxy: 'b' }],
  [['GET /{proxy+}', 'GET /{x}/{proxy+}'], 'GET /a/b', 'GET /{x}/{proxy+}', { x: 'a', proxy: 'b' }],
  // Slashes and segments.
  [['POST /todos'], 'POST /todos/', null],
  [['GET /metrics', 'GET /metrics/{proxy+}'], 'GET /metrics/', 'GET /metrics/{proxy+}', { proxy: '' }],
  [['GET /checks', 'GET /checks/{checkId}'], 'GET /checks/', 'GET /checks/{checkId}', { checkId: '' }],
  [['ANY /pets/{proxy+}'], 'GET /pets', null],
  [['GET /todos/{id}'], 'GET /todos/1/', null],
  [['GET /todos/{id+}'], 'GET /todos/1/', 'GET /todos/{id+}', { id: '1/' }],
  [['GET /hello'], 'GET //hello', 'GET /hello', {}],
  [['GET /'], 'GET /', 'GET /', {}],
  [['GET /', 'GET /{proxy+}'], 'GET /', 'GET /', {}],
  [['GET /pets/'], 'GET /pets', null],
  [['GET /pets/'], 'GET /pets/', 'GET /pets/', {}],
  [['GET /a/{b}'], 'GET /a/b/c', null],
  [['GET /a/{b}/c'], 'GET /a/x/c', 'GET /a/{b}/c', { b: 'x' }],
  [['GET /a'], 'GET /A', null],
  // Encoding.
  [['GET /a/{b}'], 'GET /a/x%20y', 'GET /a/{b}', { b: 'x y' }],
  [['GET /a/{b}'], 'GET /a/x+y', 'GET /a/{b}', { b: 'x+y' }],
  [['GET /a/{b}'], 'GET /a/x;m=1', 'GET /a/{b}', { b: 'x;m=1' }],
  [['GET /a/{b}', 'GET /a/{b+}'], 'GET /a/x%2Fy', 'GET /a/{b+}', { b: 'x/y' }],
  [['GET /a/{b}'], 'GET /a/x%252Fy', null],
  [['GET /a/{b}'], 'GET /a/x%3Fy', 'GET /a/{b}', { b: 'x' }],
  [['GET /a/{b}'], 'GET /a/50%2525', 'GET /a/{b}', { b: '50%' }],
  [['GET /a/{b}'], 'GET /a/%C3%A9', 'GET /a/{b}', { b: 'é' }],
  [['GET /a-b_c.d:e'], 'GET /a-b_c.d:e', 'GET /a-b_c.d:e', {}],
];

it.each<Case>([...cases])('of %j, %s goes to %s', (routes, line, winner, parameters) => {
  const [method, path] = line.split(' ');
  const { result, refused } = traced(shop({ routes }), { method, path });
  expect(result.route).toEqual(
    winner === null
      ? null
      : { address: `awscc_apigatewayv2_route.${routeName(winner)}`, key: winner, pathParameters: parameters },
  );
  expect(refused).toBe(winner === null);
  const answer = { statusCode: 404, body: method === 'HEAD' ? '' : '{"message":"Not Found"}' };
  const missed = expect.objectContaining(answer) as object;
  expect([result.response]).toEqual([winner === null ? missed : null]);
});

const step = (routes: readonly string[], line: string) => {
  const [method, path] = line.split(' ');
  return traced(shop({ routes }), { method, path }).result.steps.find((one) => one.step === 'route');
};

describe('why', () => {
  it('says who lost and by what rule', () => {
    expect(step(worked, 'GET /pets/dog/1')).toMatchObject({
      outcome: 'matched',
      basis: 'documented',
      address: 'awscc_apigatewayv2_route.get_pets_dog_1',
      text: 'GET /pets/dog/1 wins: it matches the whole path, and the method matches.',
      others: [
        { why: 'GET /pets/dog/{id}: from left to right, the path of GET /pets/dog/1 is more specific.' },
        { why: 'GET /pets/{proxy+}: a full match takes precedence.' },
        { why: 'ANY /{proxy+}: a full match takes precedence.' },
        { why: '$default: it has the lowest priority.' },
      ],
    });
    expect(step(['ANY /orders/{id}', 'GET /orders/{id}'], 'GET /orders/1')?.others).toEqual([
      {
        address: 'awscc_apigatewayv2_route.any_orders_id',
        why: 'ANY /orders/{id}: the exact method GET takes precedence.',
      },
    ]);
  });

  it.each<[routes: readonly string[], line: string, basis: string, text: RegExp]>([
    [['ANY /a', 'GET /a'], 'GET /a', 'observed', /the method matches/],
    [['ANY /pets/dog', 'GET /pets/{id}'], 'GET /pets/dog', 'unverified', /Sources disagree/],
    [
      ['GET /a/{b}', 'GET /a/{b+}'],
      'GET /a/x%2Fy',
      'unverified',
      /doesn't document whether routes match before or after decoding/,
    ],
    [['GET /hello'], 'GET //hello', 'observed', /double slash/],
    [['GET /a/{x}/b'], 'GET /a//b', 'unverified', /double slashes/],
    [['GET /todos/{id}'], 'GET /todos/', 'observed', /leaves \{id\} empty/],
    [['GET /{proxy+}', 'GET /a/{proxy+}'], 'GET /a/b', 'observed', /greedy/],
  ])('of %j, %s is %s', (routes, line, basis, text) => {
    expect(step(routes, line)).toMatchObject({ basis, text: expect.stringMatching(text) as string });
  });

  it('names what nearly matched', () => {
    expect(step(['GET /a', 'PUT /a'], 'POST /a')?.others?.map(({ why }) => why)).toEqual([
      "GET /a: the path matches, but the method doesn't. API Gateway responds with 404, not 405.",
      "PUT /a: the path matches, but the method doesn't. API Gateway responds with 404, not 405.",
    ]);
    expect(step(['POST /todos'], 'POST /todos/')?.others?.[0]?.why).toMatch(/the trailing slash/);
  });
});

it.each([
  ['/percent%25done', 'observed'],
  ['/a%zz', 'unverified'],
])('refuses the escapes of %s with 400', (path, basis) => {
  const { result } = traced(shop(), { path });
  expect(result).toMatchObject({ route: null, response: { statusCode: 400 } });
  expect(result.steps.find((one) => one.step === 'route')).toMatchObject({ outcome: 'refused', basis });
});

it.each([
  [{ hcl: '"GET /a/${var.x}"' }, '/a/b', true],
  [{ hcl: '"GET /b/${var.x}"' }, '/a/b', false],
  [{ hcl: '"PUT /a/${var.x}"' }, '/a/b', false],
  [{ hcl: 'var.key' }, '/a/b', true],
])('lists the key %j as undecided for %s: %s', (key, path, expected) => {
  const design = shop({ routes: ['GET /a/b'] });
  const unknown = { ...shop({ routes: ['GET /x'] }).objects[2], key: 'rx', name: 'open' };
  const [api, integration, route, ...rest] = design.objects;
  if (!api || !integration || !route) throw new Error('The design has no route.');
  const open = { ...route, ...unknown, attributes: { ...route.attributes, route_key: key } };
  const { result } = traced({ ...design, objects: [api, integration, route, open, ...rest] }, { path });
  const found = result.steps.find((one) => one.step === 'route');
  expect(found?.outcome).toBe(expected ? 'undecided' : 'matched');
  expect(found?.others?.some(({ why }) => why.startsWith('undecided')) ?? false).toBe(expected);
});
