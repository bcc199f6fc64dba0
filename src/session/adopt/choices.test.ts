import { expect, test } from 'vitest';
import { readSources } from '../../importers/read.ts';
import { brokenBlocks, missingPages } from './choices.ts';

const page = { name: 'Pasted text', text: '{"Items": [], "NextToken": "abc"}' };

const read = async (source: typeof page) => ({
  notes: (await readSources([source])).parsedSources.flatMap(({ notes }) => notes),
});

test('a list that goes on is told of until something else is brought', async () => {
  const proposal = await read(page);
  expect(missingPages(proposal, [page])).toMatchObject([{ what: 'NextToken' }]);
  expect(missingPages(proposal, [page, { name: 'Pasted text 2', text: '{}' }])).toEqual([]);
});

test('a file that is cut says at which line', async () => {
  const cut = 'resource "awscc_apigatewayv2_api" "a" {\n  name =';
  expect(brokenBlocks(await read({ name: 'main.tf', text: cut }))).toMatchObject([
    { text: expect.stringContaining('Line 2: The setting name has no value.') },
  ]);
});
