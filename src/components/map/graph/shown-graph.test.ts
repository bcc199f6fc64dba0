import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDesign } from '../../../model/design/design.arbitrary.ts';
import { mapGraph } from './graph-of.ts';
import { sampleDesign } from './graph-samples.ts';
import { partByKey, shownGraph, type MapChoices } from './shown-graph.ts';
import { partsOf } from './map-part.ts';

const all: MapChoices = { level: 'routes', turned: new Set(), foldedLanes: new Set(), hidden: new Set() };
const lambda = (name: string) => ({ integration_uri: `arn:aws:lambda:eu-west-1:123456789012:function:${name}` });

const shop = sampleDesign('HTTP', [
  ['integration', 'http-lambda', { ...lambda('list'), description: 'orders list' }],
  ['integration', 'http-lambda', lambda('get')],
  ['integration', 'http-url', { integration_uri: 'https://a.example.com' }],
  ['route', 'http', { route_key: 'GET /orders', target: { ref: 'i1' } }],
  ['route', 'http', { route_key: 'GET /orders/{id}', target: { ref: 'i2' } }],
  ['route', 'http', { route_key: 'PUT /orders/{id}', target: { ref: 'i2' } }],
  ['route', 'http', { route_key: 'GET /users', target: { ref: 'i3' } }],
  ['authorizer', 'jwt', {}],
]);
const graph = mapGraph({
  ...shop,
  objects: shop.objects.map((object) =>
    object.key === 'i1' || object.key === 'i2' ? { ...object, name: `orders_${object.key}` } : object,
  ),
})('prefix');
const shown = (choices: Partial<MapChoices>) => {
  const { lanes, ties } = shownGraph(graph, { ...all, ...choices });
  return {
    ids: lanes.flatMap(partsOf).map(({ id }) => id),
    ties: ties.map(
      ({ from, to, count, reference }) => `${from} > ${to}${count > 1 ? ` ×${count}` : ''}${reference ? '' : ' -'}`,
    ),
    names: lanes.flatMap(partsOf).map(({ name, detail }) => `${name}|${detail}`),
  };
};

test('a closed group stands for its routes, with one tie for each integration', () => {
  expect(shown({ turned: new Set(['routes group a1 /orders']) }).ties).toEqual([
    'i1 > backend i1',
    'i2 > backend i2',
    'i3 > backend i3',
    'group a1 /orders > i1',
    'group a1 /orders > i2 ×2 -',
    'r4 > i3',
  ]);
});

test('a group of one route has nothing to close', () => {
  expect(shown({ turned: new Set(['routes group a1 /users']) }).ids).toContain('r4');
});

test('among groups, what is alike is one part, except where a route that is shown leads to it', () => {
  const few = shown({ level: 'groups' });
  expect(few.names).toContain('orders_*|2 Lambda');
  expect(few.names).toContain('Lambda functions|2 targets');
  expect(few.ids).not.toContain('r1');
  expect(few.ties).toContain('group a1 /orders > several a1 orders Lambda ×3 -');
  const open = shown({ level: 'groups', turned: new Set(['groups group a1 /orders']) });
  expect(open.ids).toEqual(expect.arrayContaining(['r1', 'r2', 'r3', 'i1', 'i2']));
});

test.each([
  ['authorizers', 'au1'],
  ['backends', 'backend i1'],
] as const)('%s can be hidden', (layer, id) => {
  expect(shown({}).ids).toContain(id);
  const without = shown({ hidden: new Set([layer]) });
  expect(without.ids).not.toContain(id);
  expect(without.ties.filter((tie) => tie.includes(id))).toEqual([]);
});

test('a lane that is folded shows its head', () => {
  expect(shown({ foldedLanes: new Set(['a1']) }).ids).toEqual([]);
});

test('whatever is chosen, ids are unlike, ties have two ends, and each object that is shown has a part', () => {
  const choices = fc.record({
    level: fc.constantFrom('routes' as const, 'groups' as const),
    hidden: fc.uniqueArray(fc.constantFrom('domains', 'models', 'links', 'backends', 'companions' as const)),
    turned: fc.array(fc.nat(9)),
  });
  fc.assert(
    fc.property(anyDesign({ valid: false }), choices, (design, { level, hidden, turned }) => {
      const whole = mapGraph(design)('prefix');
      const groups = whole.lanes.flatMap((lane) => lane.groups.map(({ part }) => part.id));
      const { lanes, ties } = shownGraph(whole, {
        ...all,
        level,
        hidden: new Set(hidden),
        turned: new Set(turned.flatMap((at) => `${level} ${groups[at]}`)),
      });
      const parts = lanes.flatMap(partsOf);
      const ids = new Set(parts.map(({ id }) => id));
      expect(ids.size).toBe(parts.length);
      for (const { from, to } of ties) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
      const byKey = partByKey(parts);
      const called = design.objects.filter(({ type }) => type === 'route' || type === 'integration');
      expect(called.filter(({ key }) => !byKey.has(key))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 30_000);
