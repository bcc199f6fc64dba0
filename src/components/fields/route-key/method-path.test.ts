import fc from 'fast-check';
import { expect, it } from 'vitest';
import { routeKeyFrom, routeKeyTyped, methods, routeKeyParts, pathHints } from './method-path.ts';

it.each([
  ['GET /orders/{id}', { method: 'GET', path: '/orders/{id}' }],
  ['ANY orders', { method: 'ANY', path: 'orders' }],
  ['', { method: undefined, path: '' }],
  ['/orders', { method: undefined, path: '/orders' }],
  ['$default', undefined],
  ['FETCH /orders', undefined],
  ['get /orders', undefined],
])('%j', (key, parts) => {
  expect(routeKeyParts(key)).toEqual(parts);
});

it('a method and a path come back as they were', () => {
  fc.assert(
    fc.property(fc.constantFrom(...methods), fc.string({ minLength: 1 }), (method, path) => {
      expect(routeKeyParts(routeKeyFrom(method, path))).toEqual({ method, path });
    }),
  );
});

it.each([
  ['/orders', 'GET /orders'],
  ['orders', 'GET orders'],
  ['', ''],
  ['PUT /orders/{id}', 'PUT /orders/{id}'],
  ['put  /orders ', 'PUT /orders'],
  ['ANY\t/{proxy+}', 'ANY /{proxy+}'],
  ['$default', '$default'],
  // Not a key yet, or of a method that there is not.
  ['PUT', 'GET PUT'],
  ['PUT orders', 'GET PUT orders'],
  ['FETCH /orders', 'GET FETCH /orders'],
  ['/put /orders', 'GET /put /orders'],
])('%j where a path is asked for', (text, key) => {
  expect(routeKeyTyped('GET', text)).toBe(key);
});

it('hints go on from what is written, and stop where nothing can follow', () => {
  expect(pathHints('/orders').map(({ label }) => label)).toEqual(['/orders/{id}', '/orders/{proxy+}']);
  expect(pathHints('/orders/{proxy+}')).toEqual([]);
});
