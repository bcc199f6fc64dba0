import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeLink } from '../../model/document/link.ts';
import { mayBeLink } from '../../model/document/link-form.ts';
import { blankDesign } from '../../model/design/edits.ts';
import { addressText, isAddress, readAddress } from './address.ts';

const id = fc.stringMatching(/^[0-9a-f]{24}$/);
const part = fc.oneof(fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }), fc.nat({ max: 999 }));

test('an address leads to what it was made of, and is never read as a link', () => {
  fc.assert(
    fc.property(
      id,
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.array(part, { maxLength: 5 }),
      (design, key, path) => {
        const text = addressText({ id: design, key, path });
        fc.pre(text.length <= 2_048);
        const read = readAddress(text);
        expect([read?.id, read?.key, (read?.path ?? []).map(String)]).toEqual([design, key, path.map(String)]);
        expect([isAddress(text), mayBeLink(text)]).toEqual([true, false]);
      },
    ),
  );
});

test('a link is no address', async () => {
  const link = await encodeLink(blankDesign('HTTP'));
  expect([isAddress(link), mayBeLink(link), readAddress(link)]).toEqual([false, true, undefined]);
});

test.each([
  ['#/d/abc', { id: 'abc', key: undefined, path: undefined }],
  ['#/d/abc/', { id: 'abc', key: undefined, path: undefined }],
  ['#/d/abc/a1/tags/0', { id: 'abc', key: 'a1', path: ['tags', 0] }],
  ['#/d/abc/aws_lambda_function.x', { id: 'abc', key: 'aws_lambda_function.x', path: undefined }],
  ['', undefined],
  ['#/', undefined],
  ['#/d/', undefined],
  ['#/x/abc', undefined],
  ['#/d/a b', undefined],
  ['#/d/abc/%E0%A4%A', undefined],
  [`#/d/${'a'.repeat(65)}`, undefined],
  [`#/d/abc/a1${'/x'.repeat(65)}`, undefined],
  [`#/d/abc/${'x'.repeat(3_000)}`, undefined],
])('%j leads to %j', (hash, address) => expect(readAddress(hash)).toEqual(address));
