/** For tests of templates: the one reading of a text that is read without a refusal. */
import { expect } from 'vitest';
import type { ImportedResource, ParsedSource } from '../parsed-source.ts';
import { readSources } from '../read.ts';

export async function parsedSourceOf(text: string): Promise<ParsedSource> {
  const { parsedSources: sources, refused } = await readSources([{ name: 'template', text }]);
  expect(refused).toEqual([]);
  const [parsed] = sources;
  if (!parsed) throw new Error('There is no reading');
  return parsed;
}

export const attributesIn = (parsed: ParsedSource, handle: string): ImportedResource['attributes'] | undefined =>
  parsed.resources.find((found) => found.handle === handle)?.attributes;
