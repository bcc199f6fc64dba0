import { expect, test } from 'vitest';
import { embedSnippet } from './embed-snippet.ts';
import { isEmbed } from './embed.ts';

test.each([
  ['?view=map', true],
  ['?a=1&view=map', true],
  ['', false],
  ['?view=', false],
  ['?view=list', false],
])('%j is an embed: %j', (search, is) => expect(isEmbed(search)).toBe(is));

test('a snippet holds the link, and no name breaks out of it', () => {
  const snippet = embedSnippet('https://example.com/app/#1z4.ab-_', '"><script>alert(1)</script>');
  expect(snippet).toContain('src="https://example.com/app/?view=map#1z4.ab-_"');
  expect(snippet).toContain('sandbox="allow-scripts ');
  expect(snippet.match(/</g)).toHaveLength(2);
  expect(snippet).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;: API map"');
});
