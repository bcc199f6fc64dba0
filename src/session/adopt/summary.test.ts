import { expect, test } from 'vitest';
import { readSources } from '../../importers/read.ts';
import { sourceSummaries } from './summary.ts';

test('each source has its kinds and objects', async () => {
  const { parsedSources: sources } = await readSources([
    { name: 'a', text: '{"Items": [{"RouteId": "r1", "RouteKey": "GET /"}]}\n{"ApiId": "x", "ProtocolType": "HTTP"}' },
    { name: 'b', text: '{"Items": [{"StageName": "live"}, {"StageName": "test"}]}' },
  ]);
  const summaries = sourceSummaries(sources);
  expect([...summaries.keys()]).toEqual(['a', 'b']);
  expect(summaries.get('a')).toEqual({
    kinds: new Map([['cli', 2]]),
    objects: new Map([
      ['route', 1],
      ['api', 1],
    ]),
  });
  expect(summaries.get('b')?.objects).toEqual(new Map([['stage', 2]]));
});
