import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anObject } from '../model/checks/cases.ts';
import type { Design } from '../model/design/design.ts';
import { routeHandlings } from './route-handlings.ts';
import type { RouteShadow } from './route-handling.ts';
import { chat, tracedEvent } from './testing/chat.ts';
import { shop, traced } from './testing/shop.ts';
import { designValuesOf } from './values/told.ts';

const handlingsOf = (design: Design) => {
  const [api] = design.objects;
  if (!api) throw new Error('The design has no API.');
  return routeHandlings(api, designValuesOf(design));
};
const handlings = (routes: readonly string[]) => {
  const design = shop({ routes });
  return { design, found: handlingsOf(design) };
};
const shadowsOf = (design: Design) =>
  handlingsOf(design).flatMap(({ key, shadow }) => (shadow ? [[key, shadow.kind, shadow.text]] : []));

it('has a request for each route, which reaches it', () => {
  const routes = [
    '$default',
    'GET /',
    'GET /x',
    'GET /x/{id}',
    'ANY /x/{id}',
    'POST /x/{p+}',
    'ANY /{p+}',
    'GET /{a}/{b}/c',
  ];
  const { design, found } = handlings(routes);
  expect(found.map(({ key }) => key)).toEqual(routes);
  for (const { key, request } of found.slice(1))
    expect([key, traced(design, { ...request }).result.route?.key]).toEqual([key, key]);
});

it.each([
  ['GET /orders/{id}', '/orders/42'],
  ['ANY /files/{proxy+}', '/files/a/b'],
  ['GET /', '/'],
  ['$default', '/'],
])('%s gets the path %s', (key, path) => {
  expect(handlings([key]).found.map(({ request }) => request)).toEqual([{ method: 'GET', path }]);
});

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const anyTaken = 'GET /a, POST /a and 5 more receive its requests';

it.each<[routes: readonly string[], key: string, kind: RouteShadow['kind'], text: string]>([
  [['GET /a/{x}', 'GET /a/{y}'], 'GET /a/{y}', 'same', 'GET /a/{x} receives its requests'],
  [['ANY /{p+}', '$default'], '$default', 'slash', 'ANY /{p+} receives its requests'],
  [['ANY /', 'ANY /{p+}', '$default'], '$default', 'taken', 'ANY / and ANY /{p+} receive its requests'],
  [['ANY /a', ...methods.map((method) => `${method} /a`)], 'ANY /a', 'method', anyTaken],
  [
    ['ANY /a', ...methods.map((method) => `${method} /{x}`)],
    'ANY /a',
    'order',
    'GET /{x}, POST /{x} and 5 more receive its requests',
  ],
  [['GET /{a}', 'GET /{a}/{p+}', 'GET /{p+}'], 'GET /{p+}', 'slash', 'GET /{a}/{p+} and GET /{a} receive its requests'],
  [['GET /ping', 'GET /ping/{id}'], 'GET /ping', 'health', 'API Gateway itself responds to /ping'],
])('of %j, %s is kept from its requests (%s)', (routes, key, kind, text) => {
  const shadows = shadowsOf(shop({ routes }));
  expect(shadows).toContainEqual([key, kind, text]);
  expect(shadows.filter(([, own]) => own !== 'order')).toHaveLength(kind === 'order' ? 0 : 1);
});

it.each<[what: string, design: Design]>([
  ['paths longer than those of other routes', shop({ routes: ['GET /{a}', 'GET /{a}/{b}', 'GET /{p+}'] })],
  ['a method that is left', shop({ routes: ['GET /a', 'ANY /a'] })],
  ['what a greedy route leaves', shop({ routes: ['ANY /a/{p+}', '$default'] })],
  ['/ping behind a stage', shop({ routes: ['GET /ping'], stage: { stage_name: 'dev' } })],
  [
    '/ping behind the key of a mapping',
    shop({
      routes: ['GET /ping'],
      others: [anObject('api_mapping', { api_mapping_key: 'v1', stage: '$default' }, { key: 'm', name: 'map' })],
    }),
  ],
])('is reached: %s', (_, design) => expect(shadowsOf(design)).toEqual([]));

const segment = fc.constantFrom('a', 'b', '{x}', '{y}');
const routeKey = fc.oneof(
  { weight: 1, arbitrary: fc.constant('$default') },
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.constantFrom('GET', 'ANY', 'POST'), fc.array(segment, { maxLength: 3 }), fc.constantFrom('', '{p+}'))
      .map(([method, parts, rest]) => `${method} /${[...parts, ...(rest === '' ? [] : [rest])].join('/')}`),
  },
);
const anyRoutes = fc.uniqueArray(routeKey, { minLength: 1, maxLength: 12 });
const anyPath = fc.array(fc.constantFrom('a', 'b', 'c', '42'), { maxLength: 5 }).map((parts) => `/${parts.join('/')}`);

it('holds for any routes: the request of a route reaches it, and no request reaches one in the shadow', () => {
  fc.assert(
    fc.property(anyRoutes, anyPath, fc.constantFrom('GET', 'POST', 'PUT'), (routes, path, method) => {
      const { design, found } = handlings(routes);
      const reached = traced(design, { method, path }).result.route?.key;
      const open = found.filter(({ shadow }) => !shadow);
      expect(open.map(({ request }) => traced(design, { ...request }).result.route?.key)).toEqual(
        open.map(({ key }) => key),
      );
      expect(found.flatMap(({ key, shadow }) => (shadow ? [key] : []))).not.toContain(reached);
    }),
  );
});

it.each<[expression: string, key: string, message: string]>([
  ['$request.body.action', 'send', '{"action":"send"}'],
  ['$request.body.a.b', 'send', '{"a":{"b":"send"}}'],
  ['${request.body.a}/${request.body.b}', 'x/y/z', '{"a":"x","b":"y/z"}'],
  ["v1-${request.body['an action']}!", 'v1-send!', '{"an action":"send"}'],
  ['${request.body.a}-${request.body.a}', 'x-x', '{"a":"x"}'],
  ['$request.body.action', '$default', '{"action":"example"}'],
])('%s gives %s for %s', (route_selection_expression, key, message) => {
  const design = chat({ api: { route_selection_expression }, routes: [key] });
  const [handling] = handlingsOf(design);
  expect(handling).toMatchObject({ request: { event: 'MESSAGE', message }, shadow: undefined });
  expect(tracedEvent(design, { ...handling?.request }).result.route?.key).toBe(key);
});

it.each<[expression: string, routes: readonly string[], shadows: readonly (readonly string[])[]]>([
  [
    '${request.body.a}/${request.body.b}',
    ['send', 'a/b', '$default', '$connect'],
    [['send', 'expression', '${request.body.a}/${request.body.b} never evaluates to "send"']],
  ],
  ['v1${request.body.a}', ['v', 'v1'], [['v', 'expression', 'v1${request.body.a} never evaluates to "v"']]],
  ['${request.body.a}.x', ['x', '.x', 'a.x.x'], [['x', 'expression', '${request.body.a}.x never evaluates to "x"']]],
  ['${request.body.a}-${request.body.a}', ['x-y'], []],
  ['$request.body.list[0]', ['x'], []],
  [
    '\\$default',
    ['x', '$default'],
    [['x', 'expression', 'The route selection expression always evaluates to "$default"']],
  ],
  ['x', ['x', '$default'], [['$default', 'expression', 'The route selection expression always evaluates to "x"']]],
  ['$request.body.action', ['x', 'x'], [['x', 'same', 'x receives its requests']]],
])('with %s of %j', (route_selection_expression, routes, shadows) => {
  expect(shadowsOf(chat({ api: { route_selection_expression }, routes }))).toEqual(shadows);
});
