import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDesign } from '../../../model/design/design.arbitrary.ts';
import { mapGraph } from './graph-of.ts';
import { sampleDesign } from './graph-samples.ts';
import { partsOf } from './map-part.ts';
import { onlyGraph } from './only-graph.ts';

const shop = mapGraph(
  sampleDesign('HTTP', [
    ['integration', 'http-url', { integration_uri: 'https://a.example.com' }],
    ['integration', 'http-url', { integration_uri: 'https://b.example.com' }],
    ['authorizer', 'jwt', { name: 'customers' }],
    ['authorizer', 'jwt', { name: 'admins' }],
    ['route', 'http', { route_key: 'GET /a', target: { ref: 'i1' } }],
    [
      'route',
      'http',
      { route_key: 'PUT /a', target: { ref: 'i1' }, authorization_type: 'JWT', authorizer_id: { ref: 'au1' } },
    ],
    ['route', 'http', { route_key: 'GET /b', target: { ref: 'i2' } }],
    ['stage', 'http', { stage_name: 'prod' }],
    ['domain_name', 'domain_name', { domain_name: 'api.example.com' }],
    ['api_mapping', 'api_mapping', { domain_name: { ref: 'dn1' }, stage: { ref: 'st1' } }],
  ]),
)('prefix');
const waysIn = ['a1 dn1', 'am1', 'endpoint a1', 'st1'];
const idsOf = (...keys: readonly string[]) =>
  onlyGraph(shop, new Set(keys))
    .lanes.flatMap(partsOf)
    .flatMap(({ id, kind }) => (kind === 'group' ? [] : [id]))
    .toSorted();

test.each<[name: string, keys: readonly string[], ids: readonly string[]]>([
  ['a route, with its backend and the ways to it', ['r1'], [...waysIn, 'backend i1', 'i1', 'r1']],
  ['a route with an authorizer', ['r2'], [...waysIn, 'au1', 'backend i1', 'i1', 'r2']],
  ['an integration, with what calls it', ['i1'], [...waysIn, 'au1', 'backend i1', 'i1', 'r1', 'r2']],
  ['an authorizer, with the routes that it guards', ['au1'], [...waysIn, 'au1', 'backend i1', 'i1', 'r2']],
  ['an authorizer of no routes', ['au2'], ['au2']],
  ['a mapping, without the routes behind its stage', ['am1'], waysIn.filter((id) => id !== 'endpoint a1')],
  ['two of them', ['r1', 'r3'], [...waysIn, 'backend i1', 'backend i2', 'i1', 'i2', 'r1', 'r3']],
])('only %s', (_, keys, ids) => {
  expect(idsOf(...keys)).toEqual([...ids].toSorted());
});

test('counts and groups are those of what is shown', () => {
  const [lane] = onlyGraph(shop, new Set(['r1'])).lanes;
  expect(lane).toMatchObject({ routeCount: 1, integrationCount: 1, backendCount: 1 });
  expect(lane?.groups.map(({ part }) => part.keys)).toEqual([['r1']]);
});

test('what is not on the map leaves it whole', () => {
  expect(onlyGraph(shop, new Set(['gone', 'a1']))).toBe(shop);
});

test('ties have two ends, and what was chosen is there', () => {
  fc.assert(
    fc.property(anyDesign({ valid: false }), fc.nat(), (design, at) => {
      const whole = mapGraph(design)('prefix');
      const object = design.objects[at % design.objects.length];
      const { lanes, ties } = onlyGraph(whole, new Set(object ? [object.key] : []));
      const parts = lanes.flatMap(partsOf);
      const ids = new Set(parts.map(({ id }) => id));
      for (const { from, to } of ties) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
      const has = (all: typeof parts) =>
        all.some(({ kind, keys }) => kind !== 'endpoint' && keys.includes(object?.key ?? ''));
      expect(has(parts)).toBe(has(whole.lanes.flatMap(partsOf)));
    }),
    { numRuns: 60 },
  );
});
