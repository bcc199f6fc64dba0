import { expect, it } from 'vitest';
import { shop, traced } from '../testing/shop.ts';
import { designValuesOf } from '../values/told.ts';
import { routeHandlings } from './handlers.ts';

const handlings = (routes: readonly string[]) => {
  const design = shop({ routes });
  const [api] = design.objects;
  if (!api) throw new Error('The design has no API.');
  return { design, found: routeHandlings(api, designValuesOf(design)) };
};

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
  for (const { key, example } of found.slice(1))
    expect([key, traced(design, { ...example }).result.route?.key]).toEqual([key, key]);
});

it.each<[routes: readonly string[], key: string, by: string]>([
  [['GET /a/{x}', 'GET /a/{y}'], 'GET /a/{y}', 'GET /a/{x}'],
  [['ANY /{p+}', '$default'], '$default', 'ANY /{p+}'],
  [
    ['ANY /a', ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((method) => `${method} /a`)],
    'ANY /a',
    'GET /a',
  ],
])('of %j, %s is shadowed by %s', (routes, key, by) => {
  const { found } = handlings(routes);
  const shadowed = found.filter(({ example }) => example === undefined);
  expect(shadowed.map((one) => [one.key, found.find(({ route }) => route === one.shadowedBy)?.key])).toEqual([
    [key, by],
  ]);
});
