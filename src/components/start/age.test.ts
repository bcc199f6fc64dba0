import { expect, test } from 'vitest';
import { ageText } from './age.ts';

const now = new Date(2026, 10, 25, 15, 30).getTime(); // a Wednesday
const minutes = (count: number) => now - count * 60_000;

test.each<[time: number, text: string]>([
  [now + 5_000, 'now'],
  [now - 59_000, 'now'],
  [minutes(1), '1 min'],
  [minutes(59.9), '59 min'],
  [minutes(60), '1 h'],
  [new Date(2026, 10, 25, 0, 1).getTime(), '15 h'],
  [new Date(2026, 10, 24, 23, 59).getTime(), 'yesterday'],
  [new Date(2026, 10, 24, 0, 0).getTime(), 'yesterday'],
  [new Date(2026, 10, 23, 23, 59).getTime(), 'Mon'],
  [new Date(2026, 10, 19, 0, 0).getTime(), 'Thu'],
  [new Date(2026, 10, 18, 23, 59).getTime(), '18 Nov'],
  [new Date(2025, 10, 12).getTime(), '12 Nov 2025'],
])('%s is %s', (time, text) => {
  expect(ageText(time, now)).toBe(text);
});

test('just before midnight the day counts only after an hour', () => {
  expect(ageText(new Date(2026, 10, 24, 23, 50).getTime(), new Date(2026, 10, 25, 0, 10).getTime())).toBe('20 min');
});
