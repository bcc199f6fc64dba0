import fc from 'fast-check';
import { randomExpression } from './expression.arbitrary.ts';

const name = fc.constantFrom('resource', 'a', 'b_1', 'x-y', 'été', 'for_each', 'true', 'lifecycle');
const label = fc.constantFrom('"aws_x"', '"a b"', '""', '"\\u00e9\\n"', 'plain', '"$${x}"');
const indent = fc.constantFrom('', '  ', '\t', '    ');
const gap = fc.constantFrom('', ' ', '  ', ' /* note */ ');
const lineEnd = fc.constantFrom('\n', '\n', '\n', '  \n', ' # note\n', '// note = {\n', ' /* a\n b */\n', '\r\n');
const between = fc.constantFrom('', '', '\n', '# "alone\n', '  // x = <<EOT\n', '/* {{\n"${\n*/\n', '\n\n', '\r\n');

/** The names are made unique by a number, since a body names each of its settings once. */
const attribute = fc
  .tuple(indent, name, gap, gap, randomExpression, lineEnd)
  .map(([pad, word, before, after, value, end]) => (number: number) => {
    const trimmed = value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
    // Nothing may follow the marker of a heredoc on its line.
    const rest = /\n[ \t]*EOT$/.test(trimmed) ? '\n' : end;
    return `${pad}${word}${number}${before}=${after}${trimmed}${rest}`;
  });

type Write = (number: number) => string;

const { body } = fc.letrec<{ body: Write; block: Write }>((tie) => ({
  block: fc
    .tuple(indent, name, fc.array(label, { maxLength: 2 }), tie('body'), lineEnd, fc.boolean())
    .map(([pad, type, labels, inside, end, empty]) => (number: number) => {
      const head = [`${pad}${type}_${number}`, ...labels].join(' ');
      return empty ? `${head} {}${end}` : `${head} {${end}${inside(0)}${pad}}${end}`;
    }),
  body: fc
    .array(
      fc.tuple(between, fc.oneof({ depthSize: 'small', withCrossShrink: true }, attribute, tie('block')), between),
      {
        maxLength: 3,
      },
    )
    .map((items) => () => items.map(([before, item, after], index) => `${before}${item(index)}${after}`).join('')),
}));

/** For tests: well-formed files with comments, line breaks and space wherever the language allows them. */
export const randomFile: fc.Arbitrary<string> = body.map((write) => write(0));
