import { expect, test } from 'vitest';
import { documentText } from '../../model/document/document.ts';
import { blankDesign, setNote } from '../../model/design/edits.ts';
import { encodeLink } from '../../model/document/link.ts';
import { mostIncoming, readFiles, readIncoming } from './incoming.ts';

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

test.each<[what: string, text: string]>([
  ['words', 'Hello'],
  ['an anchor', 'https://example.com/#1'],
  ['other JSON', '{"a": 1}'],
  ['Terraform with a comment that looks like a link', '#1z old\nresource "aws_sqs_queue" "jobs" {}'],
  ['JSON with a design somewhere in it', `{"Items": [${' '.repeat(3000)}{"format": "gatewright"}]}`],
])('%s is for Adopt as it came', async (_, text) => {
  const read = await readIncoming(text, 'notes.txt');
  expect(read).toEqual({ kind: 'foreign', brought: [{ name: 'notes.txt', text }] });
});

test.each<[what: string, text: string, problem: RegExp]>([
  ['half a file', documentText(design).slice(0, 90), /isn't valid JSON/],
  ['a cut link', fragment.slice(0, -10), /link is incomplete: \d+ of \d+ characters arrived/],
  ['a newer link', fragment.replace('#1z', '#2z'), /newer version/],
  ['too much', ' '.repeat(mostIncoming + 1), /33,554,433 bytes exceed the limit of 33,554,432 \(32 MiB\)/],
])('%s has a message', async (_, text, problem) => {
  expect(await readIncoming(text)).toEqual({
    kind: 'foreign',
    brought: [{ name: 'Pasted text', problem: expect.stringMatching(problem) as string }],
  });
});

test('a design file opens, and several files are brought in together', async () => {
  const own = new File([documentText(design)], 'a.gatewright.json');
  const raw = new File(['{"Items": []}'], 'routes.json');
  expect(await readFiles([own])).toEqual({ kind: 'file', design });
  expect(await readFiles([raw, own])).toEqual({
    kind: 'foreign',
    brought: [
      { name: 'routes.json', text: '{"Items": []}' },
      { name: 'a.gatewright.json', text: documentText(design) },
    ],
  });
});

test.each([
  ['little-endian', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]],
  ['big-endian', [0xfe, 0xff, 0x00, 0x7b, 0x00, 0x7d]],
])('a file that PowerShell wrote is read, %s', async (_, bytes) => {
  const read = await readFiles([new File([new Uint8Array(bytes)], 'api.txt')]);
  expect(read).toEqual({ kind: 'foreign', brought: [{ name: 'api.txt', text: '{}' }] });
});
