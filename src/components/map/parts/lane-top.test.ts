import { expect, test } from 'vitest';
import { laneTop } from './lane-top.ts';

test.each([
  ['in place while it is in view', { y: 0, height: 500 }, 40, 1, 40],
  ['at the top while the lane goes on', { y: 0, height: 500 }, -200, 1, 0],
  ['pushed out by the end of the lane', { y: 0, height: 500 }, -480, 1, -12],
  ['below the lane before it', { y: 500, height: 500 }, -480, 1, 20],
  ['as far as the zoom says', { y: 500, height: 500 }, -100, 0.5, 150],
  ['a folded lane has its head alone', { y: 0, height: 32 }, -20, 1, -20],
])('the head of a lane is %s', (_, lane, view, zoom, top) => {
  expect(laneTop(lane, 32, view, zoom).top).toBe(top);
});
