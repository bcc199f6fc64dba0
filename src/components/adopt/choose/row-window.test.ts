import { expect, test } from 'vitest';
import { rowWindow } from './row-window.ts';

test.each<[what: string, given: Parameters<typeof rowWindow>, from: number, to: number]>([
  ['a short list is drawn whole', [10, 34, 200, 900], 0, 10],
  ['an empty one too', [0, 34, 200, 900], 0, 0],
  ['at the top of a long one the first are drawn', [10_000, 30, 300, 900], 0, 32],
  ['scrolled, those in view and around', [10_000, 30, -3_000, 900], 88, 142],
  ['at the end the last', [10_000, 30, -299_100, 900], 9_958, 10_000],
  ['below the window nearly none', [10_000, 30, 5_000, 900], 0, 0],
  ['far above it the last', [100, 30, -50_000, 900], 99, 100],
])('%s', (_, given, from, to) => {
  expect(rowWindow(...given)).toEqual({ from, to });
});
