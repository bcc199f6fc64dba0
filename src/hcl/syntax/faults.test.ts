import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { faultsIn } from './faults.ts';
import { randomFile } from './file.arbitrary.ts';
import { readFile } from './file.ts';

const faults = (text: string) => faultsIn(text, readFile(text).items);

/** Whether HashiCorp's own parser reads a text; what it can't evaluate is read too. */
const isRead = (text: string): Promise<boolean> =>
  parse('main.tf', text).then(
    () => true,
    (error: unknown) => !String(error).includes('parse config'),
  );

describe('a fault', () => {
  it.each<[text: string, at: string, message: RegExp]>([
    ['a = 1\n/* open', '/* open', /not closed/],
    ['locals {\n  a = 1 +\n}', '', /not finished/],
    ['locals {\n  a = <<EOT\nfoo', '<<EOT', /EOT/],
    ['locals {\n  a = 1\n  b = 2\n  a = 3\n}', 'a = 3', /set twice/],
    ['a {\n  b {\n    c = f(\n  }\n}', '', /closes nothing|not closed/],
    ['a = 1\n\0', '\0', /U\+0000/],
  ])('%j is found', async (text, at, message) => {
    const [fault] = faults(text);
    expect(fault?.message).toMatch(message);
    expect(text.slice(fault?.at ?? 0)).toContain(at);
    expect(await isRead(text)).toBe(false);
  });

  it.each([
    'a = 1\nb {\n  a = 1\n}\nb {\n  a = 1\n}',
    'a = "${b.c ? "%{ if d }x%{ endif }" : null}"',
    'a = provider::aws::arn_parse(b.c)',
    'a = b[*].c.0\nd = [for k, v in e : k => v...]\n'.replace(
      '[for k, v in e : k => v...]',
      '{ for k, v in e : k => v... }',
    ),
    'a = <<-EOT\n  b\n  EOT\n',
    '\uFEFFa = 1',
    'a = 1 // b\r\nc = 2 # d\r\n/* e\r\n*/',
  ])('%j has none', async (text) => {
    expect(faults(text)).toEqual([]);
    expect(await isRead(text)).toBe(true);
  });
});

const damage = fc.tuple(
  fc.nat(),
  fc.constantFrom('', '"', '{', '}', '(', ']', '/*', '*/', '${', '<<EOT\n', '\0', '\n', '\r', '=', '.', '#', 'a = '),
  fc.nat(3),
);

test('a text has faults just where HashiCorp cannot read it', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomFile, fc.array(damage, { maxLength: 2 }), async (file, changes) => {
      const text = changes.reduce((before, [at, piece, drop]) => {
        const from = at % (before.length + 1);
        return before.slice(0, from) + piece + before.slice(from + drop);
      }, file);
      expect({ text, ok: faults(text).length === 0 }).toEqual({ text, ok: await isRead(text) });
    }),
    { numRuns: 400 },
  );
});
