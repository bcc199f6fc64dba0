import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { slice } from '../body.ts';
import { randomExpression } from './expression.arbitrary.ts';
import { escapeText } from '../quote.ts';
import { readTree, type HclTree } from './tree.ts';

type Short = unknown;

/** A tree without its ranges; what is not read any further is its source in angle brackets. */
function short(text: string, tree: HclTree | undefined): Short {
  switch (tree?.kind) {
    case undefined:
      return undefined;
    case 'text':
      return tree.text;
    case 'number':
      return tree.number;
    case 'boolean':
      return tree.boolean;
    case 'null':
      return null;
    case 'template':
      return { template: tree.parts.map((part) => (typeof part === 'string' ? part : short(text, part))) };
    case 'list':
      return tree.items.map((item) => short(text, item));
    case 'object':
      return { object: tree.entries.map(({ key, value }) => [key, short(text, value)]) };
    case 'call':
      return { call: tree.name, arguments: tree.arguments.map((item) => short(text, item)) };
    case 'path':
      return { path: tree.names.join('.') };
    case 'other':
      return `<${slice(text, tree)}>`;
  }
}

describe('readTree', () => {
  test.each<[text: string, tree: Short]>([
    ['"a"', 'a'],
    ['""', ''],
    [String.raw`"\n\r\t\"\\\u00e9\U0001F600"`, '\n\r\t"\\é😀'],
    ['"$${a} %%{b} $a %a $$a"', '${a} %{b} $a %a $$a'],
    ['"$$${a"', '$${a'],
    [String.raw`"$\u0024{a}"`, '$${a}'],
    ['<<EOT\n  a\n b\nEOT', '  a\n b\n'],
    ['<<-EOT\n    a\n   b\\n\n\n  EOT', ' a\nb\\n\n\n'],
    ['<<-EOT\n\ta $${x}\n\tb\n  EOT', 'a ${x}\nb\n'],
    ['<<EOT\nEOT', ''],
    ['<<EOT\n${a}\nEOT', '<<<EOT\n${a}\nEOT>'],
    ['12', 12],
    ['-1.50', -1.5],
    ['1e3', 1000],
    ['1.5E-3', 0.0015],
    ['5e-324', 5e-324],
    ['100000000000000000000000', 1e23],
    ['1e400', '<1e400>'],
    ['12345678901234567890', '<12345678901234567890>'],
    ['0.1234567890123456789', '<0.1234567890123456789>'],
    ['true', true],
    ['null', null],
    ['"${a.b}"', { template: [{ path: 'a.b' }] }],
    ['"x/${a.b}-${c[0]}"', { template: ['x/', { path: 'a.b' }, '-', '<c[0]>'] }],
    ['"${~ a }"', '<"${~ a }">'],
    ['"%{ if a }b%{ endif }"', '<"%{ if a }b%{ endif }">'],
    ['a', { path: 'a' }],
    ['a . b.c-d', { path: 'a.b.c-d' }],
    ['a.b[0].c', '<a.b[0].c>'],
    ['a.*.b', '<a.*.b>'],
    ['a.0', '<a.0>'],
    ['a + 1', '<a + 1>'],
    ['(1)', '<(1)>'],
    ['[]', []],
    ['[1, "a",\n # note\n [x], ]', [1, 'a', [{ path: 'x' }]]],
    ['[for x in y : x]', '<[for x in y : x]>'],
    ['[# a\nfor x in y : x]', '<[# a\nfor x in y : x]>'],
    ['{}', { object: [] }],
    [
      '{ a = 1, "b c" : 2\n  3 = x # note\n}',
      {
        object: [
          ['a', 1],
          ['b c', 2],
          ['3', { path: 'x' }],
        ],
      },
    ],
    [
      '{ a = 1, a = 2, true = 3 }',
      {
        object: [
          ['a', 1],
          ['a', 2],
          ['true', 3],
        ],
      },
    ],
    [
      '{ a = <<EOT\nx\nEOT\n  b = [\n1\n]\n}',
      {
        object: [
          ['a', 'x\n'],
          ['b', [1]],
        ],
      },
    ],
    ['{ (a) = 1 }', '<{ (a) = 1 }>'],
    ['{ "${a}" = 1 }', '<{ "${a}" = 1 }>'],
    ['{ a.b = 1 }', '<{ a.b = 1 }>'],
    ['{ a ? b : c = 1 }', '<{ a ? b : c = 1 }>'],
    ['{ for k in m : k => k }', '<{ for k in m : k => k }>'],
    ['f()', { call: 'f', arguments: [] }],
    ['f(a, {\n b = 1 })', { call: 'f', arguments: [{ path: 'a' }, { object: [['b', 1]] }] }],
    ['f(a...)', '<f(a...)>'],
    ['f(a).b', '<f(a).b>'],
    ['chomp(<<-EOT\n  a\n  b\n  EOT\n)', { call: 'chomp', arguments: ['a\nb\n'] }],
    ['a b', undefined],
    ['', undefined],
  ])('reads %j', (text, tree) => expect(short(text, readTree(text))).toEqual(tree));

  it('gives back any text that is quoted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[$%{}"\\\n\t a]*$/)), (text) => {
        expect(readTree(`"${escapeText(text)}"`)).toMatchObject({ kind: 'text', text });
      }),
    );
  });

  it('keeps to its range: what it cannot read is the text that stands there', () => {
    const check = (text: string, tree: HclTree, within: { readonly start: number; readonly end: number }): void => {
      expect(tree.start).toBeGreaterThanOrEqual(within.start);
      expect(tree.end).toBeLessThanOrEqual(within.end);
      // Within brackets an expression may go over lines; on its own it needs some.
      expect(readTree(slice(text, tree)) ?? readTree(`(${slice(text, tree)})`)).toBeDefined();
      if (tree.kind === 'list') for (const item of tree.items) check(text, item, tree);
      if (tree.kind === 'object') for (const { value } of tree.entries) check(text, value, tree);
      if (tree.kind === 'call') for (const item of tree.arguments) check(text, item, tree);
      if (tree.kind === 'template')
        for (const part of tree.parts) if (typeof part !== 'string') check(text, part, tree);
    };
    fc.assert(
      fc.property(randomExpression, (text) => {
        const tree = readTree(text);
        if (tree) check(text, tree, { start: 0, end: text.length });
      }),
      { numRuns: 300 },
    );
  });
});
