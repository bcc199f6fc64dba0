import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupedRoutes, type CalledRoute } from './route-groups.ts';

const routesOf = (...keys: readonly string[]): readonly CalledRoute[] =>
  keys.map((key) => {
    const [verb = '', name] = key.split(' ');
    return name === undefined ? { verb: '', name: verb } : { verb, name };
  });
const shown = (keys: readonly string[]) =>
  groupedRoutes(routesOf(...keys), 'prefix').map(({ prefix, routes }) => `${prefix} ${routes.length}`);
const many = (count: number, key: (at: number) => string) => Array.from({ length: count }, (_, at) => key(at));

test.each<[what: string, keys: readonly string[], groups: readonly string[]]>([
  ['the first part of the path', ['GET /orders', 'GET /users', 'POST /orders/{id}'], ['/orders 2', '/users 1']],
  ['the root and $default', ['GET /', '$default', 'ANY /{proxy+}'], ['/ 1', '$default 1', '/{proxy+} 1']],
  ['other words', ['routes_1', 'routes_2', 'GET /a'], [' 2', '/a 1']],
  ['no route', [], []],
  [
    'a prefix that all have is looked behind',
    [...many(20, (at) => `GET /v1/orders/${at}`), ...many(10, (at) => `GET /v1/users/${at}`)],
    ['/v1/orders 20', '/v1/users 10'],
  ],
  ['but single routes are not groups', many(30, (at) => `GET /orders/${at}`), ['/orders 30']],
  ['a short list stays one', many(10, (at) => `GET /v1/${at % 2}/x${at}`), ['/v1 10']],
])('routes are grouped by %s', (_, keys, groups) => {
  expect(shown(keys)).toEqual(groups);
});

test('every route is in one group, whatever it is called', () => {
  const route = fc.record({
    verb: fc.constant('GET'),
    name: fc.oneof(fc.string(), fc.webPath(), fc.constant('/a/b/c')),
  });
  fc.assert(
    fc.property(
      fc.array(route, { maxLength: 60 }),
      fc.constantFrom('prefix' as const, 'none' as const),
      (routes, by) => {
        const groups = groupedRoutes(routes, by);
        expect(new Set(groups.map(({ prefix }) => prefix)).size).toBe(groups.length);
        expect(groups.flatMap((group) => group.routes)).toHaveLength(routes.length);
        expect(new Set(groups.flatMap((group) => group.routes))).toEqual(new Set(routes));
      },
    ),
  );
});
