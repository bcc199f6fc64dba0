import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each([
  [0, '0 kB'],
  [1, '1 kB'],
  [412_000, '412 kB'],
  [999_001, '1.0 MB'],
  [1_340_000, '1.3 MB'],
  [12_600_000, '13 MB'],
])('%d bytes are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
