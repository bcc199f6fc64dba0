/** For tests of templates: the one reading of a text that is read without a refusal. */
import { expect } from 'vitest';
import type { Found, Reading } from '../parsed-source.ts';
import { readSources } from '../read.ts';

export async function readingOf(text: string): Promise<Reading> {
  const { readings, refused } = await readSources([{ name: 'template', text }]);
  expect(refused).toEqual([]);
  const [reading] = readings;
  if (!reading) throw new Error('There is no reading');
  return reading;
}

export const attributesIn = (reading: Reading, handle: string): Found['attributes'] | undefined =>
  reading.found.find((found) => found.handle === handle)?.attributes;
