import { expect, test } from 'vitest';
import { outlines, overviewFrame } from './overview-frame.ts';

test('the frame holds the map and a margin', () => {
  expect(overviewFrame({ width: 760, height: 12_000 })).toEqual({ x: -40, y: -40, width: 840, height: 12_080 });
});

test('boxes become one path', () => {
  expect(outlines([])).toBe('');
  expect(
    outlines([
      { x: 0, y: 10, width: 20, height: 5 },
      { x: 30, y: 0, width: 1, height: 2 },
    ]),
  ).toBe('M0 10h20v5h-20zM30 0h1v2h-1z');
});
