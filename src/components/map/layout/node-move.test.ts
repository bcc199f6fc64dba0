import { expect, test } from 'vitest';
import { mapGraph } from '../graph/graph-of.ts';
import { sampleDesign } from '../graph/graph-samples.ts';
import { shownGraph } from '../graph/shown-graph.ts';
import { mapLayout } from './map-layout.ts';
import { measuresOf } from './map-measures.ts';
import { edgeAfterKey, nodeAfterKey } from './node-move.ts';

const design = sampleDesign('HTTP', [
  ['integration', 'http-url', { integration_uri: 'https://a.example.com' }],
  ['integration', 'http-url', {}],
  ['route', 'http', { route_key: 'GET /a', target: { ref: 'i2' } }],
  ['route', 'http', { route_key: 'GET /b' }],
  ['route', 'http', { route_key: 'GET /c', target: { ref: 'i1' } }],
  ['route', 'http', { route_key: 'PUT /c', target: { ref: 'i1' } }],
  ['stage', 'http', { stage_name: 'prod' }],
]);
const layout = mapLayout(
  shownGraph(mapGraph(design)('prefix'), {
    level: 'routes',
    turned: new Set(),
    foldedLanes: new Set(),
    hidden: new Set(),
  }),
  measuresOf('routes'),
);

test.each([
  ['ArrowDown', 'r1', 'r2'],
  ['ArrowDown', 'r2', 'group a1 /c'],
  ['ArrowDown', 'group a1 /c', 'r3'],
  ['ArrowDown', 'r4', 'r4'],
  ['ArrowUp', 'r2', 'r1'],
  ['ArrowUp', 'i2', 'i2'],
  ['ArrowDown', 'i2', 'i1'],
  ['Home', 'r3', 'r1'],
  ['End', 'r1', 'r4'],
  ['ArrowRight', 'r1', 'i2'],
  ['ArrowRight', 'r3', 'i1'],
  ['ArrowRight', 'i1', 'backend i1'],
  ['ArrowRight', 'i2', 'backend i1'],
  ['ArrowRight', 'backend i1', 'backend i1'],
  ['ArrowLeft', 'backend i1', 'i1'],
  ['ArrowLeft', 'i2', 'r1'],
  ['ArrowLeft', 'r1', 'st1'],
  ['ArrowLeft', 'st1', 'st1'],
  ['a', 'r1', undefined],
  ['Tab', 'r1', undefined],
])('%s from %s leads to %s', (key, id, next) => {
  expect(nodeAfterKey(key, layout, id)).toBe(next);
});

test('among goals, arrows go up and down only', () => {
  const among = ['i1', 'i2'];
  expect(['ArrowDown', 'ArrowUp', 'ArrowRight', 'End'].map((key) => nodeAfterKey(key, layout, 'i1', among))).toEqual([
    'i2',
    'i1',
    'i1',
    'i2',
  ]);
});

test('from nowhere, a key leads to the first node', () => {
  expect(nodeAfterKey('ArrowDown', layout, 'gone')).toBe('st1');
});

test.each([
  ['ArrowDown', 'r1 i2', 'r3 i1'],
  ['ArrowDown', 'r4 i1', 'r4 i1'],
  ['ArrowUp', 'r4 i1', 'r3 i1'],
  ['ArrowLeft', 'r3 i1', undefined],
  ['ArrowDown', 'gone', undefined],
])('%s from the edge %s leads to %s', (key, id, next) => {
  expect(edgeAfterKey(key, layout, id)).toBe(next);
});
