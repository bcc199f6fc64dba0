import { expect, test } from 'vitest';
import { todayText } from './today.ts';

test.each([
  [new Date(2026, 10, 30, 23, 59), '2026-11-30'],
  [new Date(2027, 0, 1, 0, 0), '2027-01-01'],
])('%s is %s', (now, day) => {
  expect(todayText(now)).toBe(day);
});
