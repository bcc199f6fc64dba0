import { expect, it, test } from 'vitest';
import { addObject, blankDesign, newObject } from '../edits.ts';
import { placeBeside } from './order.ts';

const start = ['GET /a', 'GET /b', 'GET /c', 'GET /d'].reduce(
  (design, route_key) => addObject(newObject(design, 'route', 'http', { route_key }))(design),
  addObject(newObject(blankDesign('HTTP'), 'integration', 'http-lambda'))(blankDesign('HTTP')),
);
const order = (keys: readonly string[], target: string, side: 'before' | 'after') =>
  placeBeside(
    keys,
    target,
    side,
  )(start)
    .objects.map(({ key }) => key)
    .join(' ');
const asItWas = start.objects.map(({ key }) => key).join(' ');

test.each<[keys: string, target: string, side: 'before' | 'after', after: string]>([
  ['r1', 'r3', 'after', 'r2 r3 r1 r4'],
  ['r4', 'r1', 'before', 'r4 r1 r2 r3'],
  ['r4 r1', 'r2', 'after', 'r2 r1 r4 r3'],
  ['r2 r3', 'r3', 'before', 'r1 r2 r3 r4'],
  ['r1 i1', 'r2', 'after', 'r2 r1 r3 r4'],
])('%s beside %s, %s it', (keys, target, side, after) => {
  expect(order(keys.split(' '), target, side)).toBe(asItWas.replace('r1 r2 r3 r4', after));
});

it('stays the same where nothing moves', () => {
  expect(placeBeside(['r1'], 'r2', 'before')(start)).toBe(start);
  expect(placeBeside(['i1'], 'r2', 'before')(start)).toBe(start);
  expect(placeBeside(['r1'], 'gone', 'before')(start)).toBe(start);
});
