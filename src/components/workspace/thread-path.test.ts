import { expect, test } from 'vitest';
import { threadPath } from './thread-path.ts';

test.each([
  ['level', { x: 10, y: 50 }, { x: 100, y: 50 }, 'M10 50H100'],
  ['down', { x: 10, y: 50 }, { x: 100, y: 90 }, 'M10 50H84Q88 50 88 54V86Q88 90 92 90H100'],
  ['up a little', { x: 10, y: 50 }, { x: 100, y: 46 }, 'M10 50H86Q88 50 88 48V48Q88 46 90 46H100'],
])('goes %s', (_, from, to, path) => {
  expect(threadPath(from, to)).toBe(path);
});
