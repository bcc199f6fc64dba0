import { expect, test } from 'vitest';
import { documentText } from '../model/document.ts';
import { blankDesign, setNote } from '../model/edits.ts';
import { encodeLink } from '../model/link.ts';
import { mostIncoming, readIncoming } from './incoming.ts';

const design = setNote('For review')(blankDesign('WEBSOCKET'));
const fragment = await encodeLink(design);

test.each<[what: string, text: string]>([
  ['a file', documentText(design)],
  ['a file with a byte order mark', `\uFEFF${documentText(design)}`],
])('%s is own work', async (_, text) => {
  expect(await readIncoming(text)).toEqual({ kind: 'file', design });
});

test.each<[what: string, text: string]>([
  ['a link', `https://gatewright.example/app/${fragment}`],
  ['the part after the #', fragment],
  ['a message with a link in it', `Have a look:\nhttps://gatewright.example/${fragment}\nThanks`],
])('%s is for review', async (_, text) => {
  expect(await readIncoming(text)).toEqual({ kind: 'link', design });
});

test.each<[what: string, text: string, message: RegExp]>([
  ['nothing', ' \n', /empty/],
  ['words', 'Hello', /neither a Gatewright link nor/],
  ['an anchor', 'https://example.com/#1', /neither/],
  ['other JSON', '{"a": 1}', /"format" is not "gatewright"/],
  ['half a file', documentText(design).slice(0, 90), /not JSON/],
  ['a cut link', fragment.slice(0, -10), /was cut: \d+ of \d+ characters/],
  ['a newer link', fragment.replace('#1z', '#2z'), /newer version/],
  ['too much', ' '.repeat(mostIncoming + 1), /32 MiB/],
])('%s has a message', async (_, text, message) => {
  expect(await readIncoming(text)).toEqual({ kind: 'problem', message: expect.stringMatching(message) as string });
});
