import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDesign } from '../../../model/design/design.arbitrary.ts';
import type { Design } from '../../../model/design/design.ts';
import { renameObject, setValue } from '../../../model/design/edits.ts';
import { mapGraph } from '../graph/graph-of.ts';
import { sampleDesign } from '../graph/graph-samples.ts';
import { shownGraph, type MapChoices } from '../graph/shown-graph.ts';
import { mapLayout, type MapLayout } from './map-layout.ts';
import { measuresOf } from './map-measures.ts';

const layoutOf = (design: Design, choices: Partial<MapChoices> = {}, room?: number): MapLayout => {
  const all: MapChoices = { level: 'routes', turned: new Set(), foldedLanes: new Set(), hidden: new Set(), ...choices };
  return mapLayout(shownGraph(mapGraph(design)('prefix'), all), measuresOf(all.level, room));
};
const node = (layout: MapLayout, id: string) => layout.nodes.find((found) => found.id === id);

const shop = sampleDesign('HTTP', [
  ['integration', 'http-url', { integration_uri: 'https://a.example.com' }],
  ['integration', 'http-url', { integration_uri: 'https://b.example.com' }],
  ['route', 'http', { route_key: 'GET /orders', target: { ref: 'i2' } }],
  ['route', 'http', { route_key: 'PUT /orders', target: { ref: 'i2' } }],
  ['route', 'http', { route_key: 'GET /users', target: { ref: 'i1' } }],
  ['stage', 'http', { stage_name: 'prod' }],
  ['stage', 'http', { stage_name: 'dev' }],
  ['domain_name', 'domain_name', { domain_name: 'api.example.com' }],
  ['api_mapping', 'api_mapping', { domain_name: { ref: 'dn1' }, stage: { ref: 'st2' } }],
  ['authorizer', 'jwt', {}],
]);

test('columns have the widths of the design, and are squeezed into less room', () => {
  const places = (room?: number) =>
    Object.values(measuresOf('routes', room).columns).map(({ x, width }) => [x, x + width]);
  expect(places()).toEqual([
    [16, 196],
    [256, 556],
    [650, 846],
    [922, 1144],
  ]);
  expect(places(804).at(-1)?.[1]).toBeCloseTo(788, -1);
  expect(measuresOf('routes', 100)).toEqual(measuresOf('routes', 700));
});

test('rows stand in their group, and what is called beside what calls it', () => {
  const layout = layoutOf(shop);
  expect(node(layout, 'group a1 /orders')).toMatchObject({ x: 256, y: 44, width: 300, height: 62 });
  expect(['r1', 'r2'].map((id) => node(layout, id)?.y)).toEqual([66, 86]);
  expect(node(layout, 'group a1 /users')).toMatchObject({ y: 114, height: 24 });
  expect(node(layout, 'r3')?.y).toBe(116);
  // Of the two, the one that the first routes lead to is above.
  expect(['i2', 'i1'].map((id) => node(layout, id)?.y)).toEqual([70, 110]);
});

test('the ways in go down the entry column, around what is between them', () => {
  const { nodes, edges, lanes } = layoutOf(shop);
  const entries = nodes.filter(({ x }) => x === 16);
  expect(entries.map(({ kind, y }) => `${kind} ${y}`)).toEqual([
    'domain 44',
    'mapping 96',
    'stage 148',
    'stage 200',
    'endpoint 252',
    'authorizer 322',
  ]);
  expect(edges.filter(({ kind }) => kind === 'domain' || kind === 'stage').map(({ d }) => d)).toEqual([
    'M40 76V96',
    'M40 128v4H11V196H40v4',
  ]);
  expect(lanes[0]?.captions).toEqual([{ text: 'Authorizers', x: 16, y: 302 }]);
  expect(lanes[0]?.bus).toBe('M196 164H224M196 216H224M224 55V216M224 55H256M224 126H256');
});

test('a VPC link frames the backends that are reached through it', () => {
  const layout = layoutOf(
    sampleDesign('HTTP', [
      ['vpc_link', 'vpc_link', { name: 'commerce' }],
      ['integration', 'http-private', { integration_uri: { hcl: 'a' }, connection_id: { ref: 'l1' } }],
      ['integration', 'http-private', { integration_uri: { hcl: 'b' }, connection_id: { ref: 'l1' } }],
      ['integration', 'http-url', { integration_uri: 'https://a.example.com' }],
    ]),
  );
  const frames = layout.nodes.filter(({ kind }) => kind === 'link');
  expect(frames).toMatchObject([{ keys: ['l1'], name: 'commerce' }]);
  const [first, last, outside] = ['backend i1', 'backend i2', 'backend i3'].map((id) => node(layout, id)?.y ?? 0);
  const [frame] = frames;
  const bottom = (frame?.y ?? 0) + (frame?.height ?? 0);
  expect(frame?.y).toBeLessThan(first ?? 0);
  expect(bottom).toBeGreaterThan((last ?? 0) + 32);
  expect(bottom).toBeLessThan(outside ?? 0);
});

test('lanes follow each other, a folded one as its head', () => {
  const two = sampleDesign('HTTP', [
    ['api', 'HTTP', { name: 'b' }],
    ['route', 'http', { api_id: { ref: 'a2' }, route_key: 'GET /b' }],
  ]);
  const open = layoutOf(two).lanes;
  expect(open[1]?.y).toBe(open[0]?.height);
  expect(layoutOf(two, { foldedLanes: new Set(['a1']) }).lanes.map(({ y }) => y)).toEqual([0, 32]);
});

describe('laws', () => {
  const levels = fc.constantFrom('routes' as const, 'groups' as const);

  test('what stands in a column never touches, all of a lane is in it, and every edge has two ends', () => {
    fc.assert(
      fc.property(anyDesign({ valid: false }), levels, (design, level) => {
        const { nodes, edges, lanes } = layoutOf(design, { level });
        for (const x of new Set(nodes.map((found) => found.x))) {
          const column = nodes.filter((found) => found.x === x && found.kind !== 'group').toSorted((a, b) => a.y - b.y);
          const gaps = column.slice(1).map((lower, at) => lower.y - (column[at]?.y ?? 0) - (column[at]?.height ?? 0));
          // Rows of a group share their edges.
          expect(gaps.filter((gap) => gap < 0)).toEqual([]);
        }
        for (const lane of lanes)
          for (const { y, height } of nodes.filter(({ lane: id }) => id === lane.id))
            expect(y > lane.y && y + height < lane.y + lane.height).toBe(true);
        const ids = new Set(nodes.map(({ id }) => id));
        expect(ids.size).toBe(nodes.length);
        expect(edges.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.has(id))).toEqual([]);
        expect(edges.map(({ d }) => d).filter((d) => /NaN|undefined|Infinity/.test(d))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  test('a new name moves nothing', () => {
    const places = (design: Design) => layoutOf(design).nodes.map(({ id, x, y }) => [id, x, y]);
    expect(places(renameObject('i1', 'zzz')(shop))).toEqual(places(shop));
    expect(places(setValue('r1', ['route_key'], 'POST /orders')(shop))).toEqual(places(shop));
  });

  test('the boxes stay the same ones while a target is typed', () => {
    const ids = (design: Design) => layoutOf(design).nodes.map(({ id }) => id);
    expect(ids(setValue('i2', ['integration_uri'], 'https://s')(shop))).toEqual(ids(shop));
  });
});
