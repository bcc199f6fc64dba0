import { expect, test } from 'vitest';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import { mapLayout } from './map-layout.ts';
import { nodeAfterKey } from './node-move.ts';

const layout = mapLayout(
  (
    [
      ['integration', 'http-url', { integration_uri: 'https://a.example.com' }],
      ['integration', 'http-url', {}],
      ['route', 'http', { route_key: 'GET /a', target: { ref: 'i2' } }],
      ['route', 'http', { route_key: 'GET /b' }],
      ['route', 'http', { route_key: 'GET /c', target: { ref: 'i1' } }],
    ] as const
  ).reduce(
    (design, [type, variant, attributes]) => addObject(newObject(design, type, variant, attributes))(design),
    blankDesign('HTTP'),
  ),
);

test.each([
  ['ArrowDown', 'r1', 'r2'],
  ['ArrowDown', 'r3', 'r3'],
  ['ArrowUp', 'r2', 'r1'],
  ['ArrowUp', 'i1', 'i1'],
  ['Home', 'r3', 'r1'],
  ['End', 'r1', 'r3'],
  ['ArrowRight', 'r1', 'i2'],
  ['ArrowRight', 'r3', 'i1'],
  ['ArrowRight', 'r2', 'i1'],
  ['ArrowRight', 'i1', 'backend i1'],
  ['ArrowRight', 'i2', 'backend i1'],
  ['ArrowRight', 'backend i1', 'backend i1'],
  ['ArrowLeft', 'backend i1', 'i1'],
  ['ArrowLeft', 'i2', 'r1'],
  ['ArrowLeft', 'r1', 'r1'],
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
  expect(nodeAfterKey('ArrowDown', layout, 'gone')).toBe('r1');
});
