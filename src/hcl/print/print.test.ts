import { format } from '@cdktn/hcl-tools';
import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddText } from '../text.arbitrary.ts';
import { block, callExpression, comment, entry, gap, list, object, source, text, type Expression } from './ast.ts';
import { printBlock } from './print.ts';
import { quote, quoteKey } from './quote-key.ts';

const print = (value: Expression) =>
  printBlock(block('locals', [], [entry('x', value), entry('longer', { type: 'number', number: 1 })]))
    .map((line) => line.text)
    .join('\n') + '\n';

describe('quote', () => {
  it.each([
    ['plain $request.body.action', '"plain $request.body.action"'],
    ['abc|$default', '"abc|$default"'],
    ['${request.body.action}', '"$${request.body.action}"'],
    ['%{if}', '"%%{if}"'],
    ['\\$default', '"\\\\$default"'],
    ['$$x', '"$$x"'],
    ['$${x}', '"$\\u0024{x}"'],
    ['a"b\n\tc\\', '"a\\"b\\n\\tc\\\\"'],
    ['\f\b\0', '"\\u000c\\u0008\\u0000"'],
  ])('%j', (input, wanted) => expect(quote(input)).toBe(wanted));

  it.each([
    ['Environment', 'Environment'],
    ['append:header.x', '"append:header.x"'],
    ['Modified By', '"Modified By"'],
    ['for', '"for"'],
    ['404', '"404"'],
    ['é', '"é"'],
  ])('key %j', (input, wanted) => expect(quoteKey(input)).toBe(wanted));
});

describe('printBlock', () => {
  it('lays out entries, objects, lists, calls, comments and nested blocks', () => {
    const tree = block(
      'resource',
      ['a_b', 'c'],
      [
        entry('name', text('x')),
        { ...entry('timeout_in_millis', text('12a')), comment: 'Gatewright: not a whole number' },
        gap,
        comment('Why.'),
        entry('tags', object([entry('Team', text('shop')), entry('cost center', { type: 'number', number: 7 })])),
        gap,
        entry(
          'policy',
          callExpression('jsonencode', object([entry('Statement', list([object([entry('Effect', text('Allow'))])]))])),
        ),
        entry('none', object([])),
        block('lifecycle', [], []),
      ],
    );
    expect(
      printBlock(tree)
        .map((line) => line.text)
        .join('\n'),
    ).toBe(`resource "a_b" "c" {
  name              = "x"
  timeout_in_millis = "12a" # Gatewright: not a whole number

  # Why.
  tags = {
    Team          = "shop"
    "cost center" = 7
  }

  policy = jsonencode({
    Statement = [
      {
        Effect = "Allow"
      },
    ]
  })
  none = {}
  lifecycle {}
}`);
  });

  it('writes templates of several lines as heredocs', () => {
    expect(print(text('{\n  "a": ${x}\n}\n'))).toBe(`locals {
  x      = <<-EOT
    {
      "a": $\${x}
    }
  EOT
  longer = 1
}
`);
    expect(print(text('a\nEOT'))).toBe(`locals {
  x = chomp(<<-EOT_
    a
    EOT
  EOT_
  )
  longer = 1
}
`);
  });

  it.each(['a\r\nb', ' a\n b', '\n', 'a\n \nb', '$${\nx', '\u0000\n'])(
    'keeps %j in quotes, which say it exactly',
    (value) => expect(print(text(value))).toContain(quote(value)),
  );

  it(
    'prints any text so that the formatter leaves it alone and the parser reads it back',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(oddText, oddText, oddText, async (a, b, key) => {
          const printed = print(
            object([entry(key, text(a)), entry('n', list([text(b), text(a)])), entry('z', source('var.x'))]),
          );
          expect(await format(printed)).toBe(printed);
          const { locals } = (await parse('a.tf', printed)) as { locals: [{ x: Record<string, unknown> }] };
          expect(normal(locals[0].x['n'])).toEqual([plain(b), plain(a)]);
          const keys = new Map(Object.entries(locals[0].x).map(([name, value]) => [normal(name), normal(value)]));
          expect(key === 'n' || key === 'z' ? plain(a) : keys.get(plain(key))).toEqual(plain(a));
        }),
        { numRuns: 100 },
      );
    },
  );
});

/** Terraform reads text in NFC, and its parser leaves escaped template starts doubled in JSON. */
const plain = (value: string) => value.toWellFormed().normalize();
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'string') return value;
  const heredoc = /^\$\{chomp\(<<-(\w+)\n([^]*)\n *\1\n *\)\}$/.exec(value);
  const text_ = heredoc ? unindent(heredoc[2] ?? '') : value;
  return text_.replace(/([$%])\1(?=\{)/g, '$1').normalize();
}
function unindent(value: string): string {
  const lines = value.split('\n');
  const least = Math.min(...lines.filter((line) => line !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return lines.map((line) => line.slice(least)).join('\n');
}
