import { expect, test } from 'vitest';
import { lowerFirst } from './lower-first.ts';

test.each([
  ['Integration', 'integration'],
  ['Log groups', 'log groups'],
  ['Lambda permission', 'Lambda permission'],
  ['API', 'API'],
  ['VPC link', 'VPC link'],
])('%s within a sentence is %s', (label, words) => {
  expect(lowerFirst(label)).toBe(words);
});
