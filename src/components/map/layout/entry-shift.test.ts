import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDesign } from '../../../model/design/design.arbitrary.ts';
import type { Design } from '../../../model/design/design.ts';
import { mapGraph } from '../graph/graph-of.ts';
import { sampleDesign, type SamplePart } from '../graph/graph-samples.ts';
import { shownGraph, type DetailLevel } from '../graph/shown-graph.ts';
import { entryShifts, placeNow, shiftEntries } from './entry-shift.ts';
import { mapLayout, type MapLayout } from './map-layout.ts';
import { measuresOf } from './map-measures.ts';

const layoutOf = (design: Design, level: DetailLevel = 'routes'): MapLayout =>
  mapLayout(
    shownGraph(mapGraph(design)('prefix'), { level, turned: new Set(), foldedLanes: new Set(), hidden: new Set() }),
    measuresOf(level),
  );

/** One lane of 40 rows, 32 + 12 + … high, with domain, mapping, stage and endpoint from 44 to 232 at its left. */
const shop = layoutOf(
  sampleDesign('HTTP', [
    ['stage', 'http', { stage_name: 'prod' }],
    ['domain_name', 'domain_name', { domain_name: 'api.example.com' }],
    ['api_mapping', 'api_mapping', { domain_name: { ref: 'dn1' }, stage: { ref: 'st1' } }],
    ...Array.from({ length: 40 }, (_, at): SamplePart => ['route', 'http', { route_key: `GET /orders/${at}` }]),
  ]),
);
const [lane] = shop.lanes;
const end = (lane?.height ?? 0) - 12 - 232;

test.each([
  ['where the lane begins, it is in its place', { y: 0, height: 600, zoom: 1 }, 0],
  ['a lane below the upper edge', { y: 100, height: 600, zoom: 1 }, 0],
  ['as far as the lane is out at the top', { y: -150, height: 600, zoom: 1 }, 150],
  ['in units of the map', { y: -150, height: 600, zoom: 0.5 }, 300],
  ['no farther than the end of the lane', { y: -5000, height: 600, zoom: 1 }, end],
  ['a view that is less high than the column: until the end of that is in view', { y: -50, height: 150, zoom: 1 }, 0],
  ['a view that is less high than the column, beyond it', { y: -300, height: 150, zoom: 1 }, 206],
])('the entry column stays in view: %s', (_, view, shift) => {
  expect(end).toBeGreaterThan(400);
  expect(entryShifts(shop, view)).toEqual([shift]);
});

test('what belongs to the column goes along, and all else stays the same object', () => {
  const moved = shiftEntries(shop, [150]);
  const at = (layout: MapLayout, id: string) => layout.nodes.find((node) => node.id === id);
  for (const id of ['a1 dn1', 'am1', 'st1', 'endpoint a1'])
    expect(at(moved, id)?.y).toBe((at(shop, id)?.y ?? NaN) + 150);
  expect(at(moved, 'r1')).toBe(at(shop, 'r1'));
  const tie = ({ edges }: MapLayout) => edges.find(({ id }) => id === 'a1 dn1 am1');
  expect(tie(moved)).toMatchObject({ y1: (tie(shop)?.y1 ?? NaN) + 150, y2: (tie(shop)?.y2 ?? NaN) + 150 });
  // From the stage to the rail, which still leads to the group at the top.
  expect(moved.lanes[0]?.bus).toContain(`M196 ${(at(moved, 'st1')?.y ?? NaN) + 16}H`);
  expect(moved.lanes[0]?.bus).toContain(' 55V314');
  expect(shiftEntries(shop, [0])).toBe(shop);
});

test('a node of the column is where it stands now, and so are others', () => {
  const now = (id: string) =>
    shop.nodes
      .filter((node) => node.id === id)
      .map((node) => placeNow(shop, node, { y: -150, height: 600, zoom: 1 }).y - node.y);
  expect([now('st1'), now('r1')]).toEqual([[150], [0]]);
});

test('wherever the map is, a column stays in its lane', () => {
  fc.assert(
    fc.property(
      anyDesign({ valid: false }),
      fc.constantFrom<DetailLevel>('routes', 'groups'),
      fc.integer({ min: -4000, max: 500 }),
      fc.constantFrom(0.45, 0.62, 1, 2),
      (design, level, y, zoom) => {
        const layout = layoutOf(design, level);
        const moved = shiftEntries(layout, entryShifts(layout, { y, height: 700, zoom }));
        for (const node of moved.nodes) {
          const own = moved.lanes.find(({ id }) => id === node.lane);
          if (!own || node.x !== layout.measures.columns.entry.x) continue;
          expect(node.y).toBeGreaterThanOrEqual(own.y + layout.measures.laneHead);
          expect(node.y + node.height).toBeLessThanOrEqual(own.y + own.height);
        }
      },
    ),
    { numRuns: 60 },
  );
});
