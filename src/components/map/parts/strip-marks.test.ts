import { expect, test } from 'vitest';
import { partOf } from '../graph/map-part.ts';
import type { MapNode } from '../layout/map-layout.ts';
import { outlines, stripBoxes } from './strip-marks.ts';

test('boxes become one path', () => {
  expect(outlines([])).toBe('');
  expect(
    outlines([
      { x: 0, y: 10, width: 20, height: 5 },
      { x: 30, y: 0, width: 1, height: 2 },
    ]),
  ).toBe('M0 10h20v5h-20zM30 0h1v2h-1z');
});

test('frames and open groups are left out, and what is low is high enough to be seen', () => {
  const node = (kind: MapNode['kind'], y: number): MapNode => ({
    ...partOf({ id: `${kind} ${y}`, kind, lane: 'a1', keys: [], name: '' }),
    x: 0,
    y,
    width: 10,
    height: 20,
  });
  const nodes = [node('group', 0), node('link', 0), node('route', 10), node('route', 30)];
  expect(stripBoxes({ nodes, height: 400 }, () => true)).toBe('M0 10h10v14h-10zM0 30h10v14h-10z');
  expect(stripBoxes({ nodes, height: 40_000 }, ({ y }) => y > 10)).toBe('M0 30h10v100h-10z');
});
