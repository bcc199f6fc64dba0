import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addObject, blankDesign, newObject } from '../edits.ts';
import { indexOf, type Design } from '../design.ts';
import {
  addRoutes,
  cellsOf,
  isAdded,
  looksLikeRoutes,
  readRouteLine,
  readRouteLines,
  type RouteLine,
} from './route-lines.ts';

const add = (design: Design, type: 'integration' | 'route' | 'authorizer', variant: string, values = {}) =>
  addObject(newObject(design, type, variant, values))(design);
const http = add(add(add(blankDesign('HTTP'), 'integration', 'http-lambda'), 'authorizer', 'jwt'), 'route', 'http', {
  route_key: 'GET /orders',
});
const apiOf = ({ objects }: Design) => {
  const api = objects.find(({ type }) => type === 'api');
  if (!api) throw new Error('a blank design has an API');
  return api;
};
const outcomes = (text: string, design = http) => {
  const read = readRouteLines(text, design, apiOf(design));
  if (!read.ok) throw new Error(read.message);
  return read.lines;
};
/** "line key target", or why not. */
const told = (text: string, design = http) =>
  outcomes(text, design).map((one) =>
    isAdded(one) ? `${one.line} ${one.routeKey} ${one.target ?? one.unknownTarget ?? '-'}` : one.problem,
  );

test.each<[text: string, lines: readonly string[]]>([
  ['GET /a\nPOST /a/{id}', ['1 GET /a -', '2 POST /a/{id} -']],
  ['\n# all of them\nget /a\r\nANY /{proxy+}', ['3 GET /a -', '4 ANY /{proxy+} -']],
  ['GET /a lambda\nGET /b -> lambda\nGET /c => other', ['1 GET /a i1', '2 GET /b i1', '3 GET /c other']],
  ['method,path,target\nGET,/a,lambda\n"POST", "/b" ,"Lambda"', ['2 GET /a i1', '3 POST /b i1']],
  ['Method\tPath\nGET\t/a\tlambda\nPUT /b\tlambda', ['2 GET /a i1', '3 PUT /b i1']],
  ['GET;/a;nobody', ['1 GET /a nobody']],
  ['$default\n$default', ['1 $default -', '$default is already used by line 1.']],
  ['GET /orders', ['GET /orders is already used by get_orders.']],
  ['fetch /a', ['"fetch" isn\'t an HTTP method.']],
  ['/a', ['No method. Enter METHOD /path.']],
  ['GET', ['No path. Enter METHOD /path.']],
  ['GET /a b c/{', ['1 GET /a b c/{']],
  ['GET /{a', ["API Gateway doesn't accept the path /{a."]],
  ['GET orders', ["API Gateway doesn't accept the path orders."]],
])('%j', (text, lines) => expect(told(text)).toEqual(lines));

test('keys of messages are lines of a WebSocket API', () => {
  const chat = add(blankDesign('WEBSOCKET'), 'integration', 'ws-lambda');
  expect(told('$connect\nsendMessage,lambda\njoin -> lambda\n$other', chat)).toEqual([
    '1 $connect -',
    '2 sendMessage i1',
    '3 join i1',
    'Keys that start with $ are reserved.',
  ]);
});

test.each<[text: string, is: string]>([
  ['GET orders', "API Gateway doesn't accept the path orders."],
  ['GET /orders', 'GET /orders is already used by get_orders.'],
  ['GET /a nobody', 'No integration is named "nobody".'],
  ['# GET /a', 'Enter METHOD /path.'],
  ['GET /a\nGET /b', 'Enter METHOD /path.'],
  [' ', 'Enter METHOD /path.'],
])('%j alone is no route', (text, problem) => expect(readRouteLine(text, http, apiOf(http))).toBe(problem));

test('a line alone is the route that it is among others', () => {
  const api = apiOf(http);
  expect(readRouteLine('GET /a lambda', http, api)).toMatchObject({ routeKey: 'GET /a', target: 'i1' });
  expect(readRouteLine('join', blankDesign('WEBSOCKET'), apiOf(blankDesign('WEBSOCKET')))).toMatchObject({
    routeKey: 'join',
  });
});

test('too much is refused before it is read', () => {
  const read = (text: string) => readRouteLines(text, http, apiOf(http));
  expect(read('GET /a\n'.repeat(1_001))).toEqual({
    ok: false,
    message: expect.stringContaining('1,001 lines exceed the maximum of 1,000'),
  });
  expect(read('x'.repeat(200_001))).toEqual({ ok: false, message: expect.stringContaining('200,000') });
});

it('reads cells as they were written', () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const plain = fc.string({ unit: fc.constantFrom('a', '/', '"', ',', '{', ' '), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), (cells) => {
      expect(cellsOf(cells.map(quoted).join(','))).toEqual(cells.map((text) => text.trim()));
    }),
  );
});

test.each([
  ['GET /a\nPOST /b', true],
  ['"get","/a","x"', true],
  ['POST\t/a', true],
  ['$default', false],
  ['resource "aws_apigatewayv2_route" "a" {\n  route_key = "GET /a"\n}', false],
  ['', false],
])('%j reads as routes: %s', (text, isMeant) => expect(looksLikeRoutes(text)).toBe(isMeant));

describe('adding', () => {
  const lines = outcomes('GET /a lambda\nGET /b\nPOST /orders').filter((one): one is RouteLine => isAdded(one));
  const added = (design: Design) =>
    (indexOf(design).byType.get('route') ?? [])
      .slice(1)
      .map(({ key, name, attributes }) => ({ key, name, ...attributes }));

  test('makes a route of each line, with names and keys of their own', () => {
    expect(added(addRoutes(apiOf(http), lines)(http))).toEqual([
      { key: 'r2', name: 'get_a', api_id: { ref: 'a1' }, route_key: 'GET /a', target: { ref: 'i1' } },
      { key: 'r3', name: 'get_b', api_id: { ref: 'a1' }, route_key: 'GET /b' },
      { key: 'r4', name: 'post_orders', api_id: { ref: 'a1' }, route_key: 'POST /orders' },
    ]);
    expect(addRoutes(apiOf(http), [])(http)).toBe(http);
  });

  test('an authorizer brings its authorization, and the target goes where a line names none', () => {
    const [first, second] = added(addRoutes(apiOf(http), lines, { target: 'i9', authorizer: 'au1' })(http));
    expect(first).toMatchObject({ target: { ref: 'i1' }, authorization_type: 'JWT', authorizer_id: { ref: 'au1' } });
    expect(second).toMatchObject({ target: { ref: 'i9' }, authorization_type: 'JWT' });
  });
});
