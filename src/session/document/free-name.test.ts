import { expect, test } from 'vitest';
import { freeName } from './free-name.ts';

test.each<[name: string, taken: readonly string[], free: string]>([
  ['orders', [], 'orders copy'],
  ['orders', ['orders copy'], 'orders copy 2'],
  ['orders copy', ['orders copy', 'orders copy 2'], 'orders copy 3'],
  ['orders copy 7', [], 'orders copy'],
])('a copy of %s beside %j is called %s', (name, taken, free) => {
  expect(freeName(name, new Set(taken))).toBe(free);
});
