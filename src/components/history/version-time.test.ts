import { expect, test } from 'vitest';
import { versionTime } from './version-time.ts';

const now = new Date(2026, 10, 30, 12, 30).getTime();

test.each([
  [new Date(2026, 10, 30, 9, 4), '09:04'],
  [new Date(2026, 10, 28, 15, 2), 'Sat 15:02'],
  [new Date(2026, 10, 23, 15, 2), '23 Nov'],
  [new Date(2024, 10, 26, 15, 2), '26 Nov 2024'],
])('%s', (time, text) => expect(versionTime(time.getTime(), now)).toBe(text));
