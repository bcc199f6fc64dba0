import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';

/** For tests: a place for optional space, for needed space, or for what separates object items. */
type Gap = 'gap' | 'space' | 'separator';
/** `free` pieces stand in brackets where line breaks do not count, `lines` pieces are the items of an object. */
type Piece =
  | string
  | { readonly gap: Gap }
  | { readonly inside: 'free' | 'lines'; readonly pieces: readonly Piece[] }
  | Pieces;
interface Pieces extends ReadonlyArray<Piece> {}

const gap: Piece = { gap: 'gap' };
const space: Piece = { gap: 'space' };
const separator: Piece = { gap: 'separator' };
const free = (...pieces: readonly Piece[]): Piece => ({ inside: 'free', pieces });

const spaces = [' ', '  ', '\t'];
const comments = [' /* note */ ', ' /* a\nb */'];
const breaks = ['\n', ' \n\n', ' # note\n', '  // an other note \n', '\r\n'];
const choices = {
  top: { gap: ['', ...spaces], space: spaces, separator: [''] },
  lines: {
    gap: ['', ...spaces, ...comments],
    space: [...spaces, ...comments],
    separator: [', ', ' ,\n', ', # note\n', ...breaks, ...breaks],
  },
  free: { gap: ['', ...spaces, ...comments, ...breaks], space: [...spaces, ...breaks], separator: [''] },
};

/** Fills the gaps; `pick` gives a random number below the given one. */
function render(piece: Piece, mode: keyof typeof choices, pick: (below: number) => number): string {
  if (typeof piece === 'string') return piece;
  if ('gap' in piece) {
    const list = choices[mode][piece.gap];
    return list[pick(list.length)] ?? '';
  }
  if ('inside' in piece) return render(piece.pieces, piece.inside, pick);
  return piece.map((part) => render(part, mode, pick)).join('');
}

const joined = (pieces: readonly Piece[], between: readonly Piece[]): Piece[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [piece] : [...between, piece]));

const name = fc.constantFrom('a', 'b1', 'each', 'var_x', 'x-y', 'in', 'if', 'été', 'e5');
const number = fc.constantFrom('0', '12', '1.5', '2e3', '4.E-1');
const literals = [
  'abc',
  ' ',
  '$ ',
  '% ',
  '$${',
  '%%{',
  '\\n',
  '\\"',
  '\\\\',
  '\\u00e9',
  '# no',
  '//',
  '{',
  '}',
  'é',
  '😀',
];
const literal = fc.constantFrom(...literals);
const binary = fc.constantFrom('||', '&&', '==', '!=', '<', '>', '<=', '>=', '+', '*', '/', '%');
const few = <T>(item: fc.Arbitrary<T>, minLength = 0) => fc.array(item, { minLength, maxLength: 3 });
const tilde = fc.constantFrom('', '', '~');

const { expression, heredoc } = fc.letrec<Record<'content' | 'quoted' | 'heredoc' | 'expression', Piece>>((tie) => {
  const inner = tie('expression');
  const list = few(inner).map((items) => joined(items, [gap, ',', gap]));
  const step = fc.oneof(
    name.map((text): Piece => [gap, '.', gap, text === 'e5' ? 'f5' : text]),
    fc.constantFrom<Piece>('.0[*]', [gap, '.*', '.a[*]'], [gap, '[*]']),
    inner.map((index): Piece => [gap, free('[', gap, index, gap, ']')]),
  );
  const names = fc.constantFrom<Piece>('k', ['k', gap, ',', gap, 'v']);
  const forHead = fc.tuple(names, inner).map(([bound, from]): Piece => ['for', space, bound, space, 'in', space, from]);
  const condition = fc.option(inner).map((test): Piece => (test === null ? '' : [space, 'if', space, test]));
  const key = fc.oneof(
    name,
    number,
    tie('quoted'),
    inner.map((piece) => free('(', gap, piece, gap, ')')),
  );
  const item = fc
    .tuple(key, fc.constantFrom('=', ':'), inner)
    .map(([left, sign, right]): Piece => [left, gap, sign, gap, right]);
  const interpolation = fc
    .tuple(tilde, inner, tilde)
    .map(([left, piece, right]) => free('${', left, gap, piece, gap, right, '}'));
  const directive = fc.oneof(
    fc.tuple(tilde, inner, tie('content'), tie('content')).map(([left, test, yes, no]): Piece => [
      [free('%{', left, gap, 'if', space, test, gap, '}'), yes],
      [free('%{', gap, 'else', gap, '}'), no, free('%{', gap, 'endif', gap, left, '}')],
    ]),
    fc
      .tuple(forHead, tie('content'))
      .map(([head, body]): Piece => [[free('%{', gap, head, gap, '}'), body, free('%{endfor', gap, '}')]]),
  );
  return {
    content: fc.oneof({ depthSize: 'small', withCrossShrink: true }, literal, interpolation, directive),
    quoted: few(tie('content')).map((pieces): Piece => ['"', pieces, '"']),
    heredoc: few(tie('content')).map((pieces): Piece => ['<<-EOT\n', ...joined(pieces, ['\n  ']), '\n  EOT']),
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      name,
      number,
      fc.constantFrom('(true)', 'null.a'),
      tie('quoted'),
      tie('heredoc').map((text) => free('(', text, '\n', gap, ')')),
      fc.tuple(name, few(step)).map(([root, steps]): Piece => [root, ...joined(steps, [])]),
      fc.tuple(fc.constantFrom('-', '!'), inner).map(([sign, operand]): Piece => [sign, gap, operand]),
      fc.tuple(inner, binary, inner).map(([left, sign, right]): Piece => [left, gap, sign, gap, right]),
      fc.tuple(inner, inner).map(([left, right]): Piece => [left, space, '-', gap, right]),
      fc.tuple(inner, inner, inner).map(([test, yes, no]): Piece => [test, gap, '?', gap, yes, gap, ':', gap, no]),
      inner.map((piece) => free('(', gap, piece, gap, ')')),
      fc
        .tuple(name, list, fc.constantFrom<Piece>('', [gap, ',']))
        .map(([callee, items, end]): Piece => [callee, gap, free('(', gap, items, items.length ? end : '', gap, ')')]),
      inner.map((piece): Piece => ['f', free('(', gap, piece, gap, '...', gap, ')')]),
      list.map((items) => free('[', gap, items, gap, ']')),
      fc
        .tuple(fc.constantFrom('', '\n', ' # note\n'), few(item), fc.constantFrom('', '\n', ' , # note\n'))
        .map(([start, items, end]): Piece => {
          const pieces = ['{', start, gap, ...joined(items, [separator]), gap, items.length > 0 ? end : '', '}'];
          return { inside: 'lines', pieces };
        }),
      fc
        .tuple(forHead, inner, condition)
        .map(([head, value, test]) => free('[', gap, head, gap, ':', gap, value, test, gap, ']')),
      fc
        .tuple(forHead, inner, inner, fc.constantFrom<Piece>('', [gap, '...']), condition)
        .map(([head, left, right, group, test]) =>
          free('{', gap, head, gap, ':', gap, left, gap, '=>', gap, right, group, test, gap, '}'),
        ),
    ),
  };
});

/** For tests: well-formed expressions with random space, line breaks and comments wherever the language allows them. */
export const randomExpression: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: expression }, { weight: 1, arbitrary: heredoc }),
    fc.infiniteStream(fc.nat({ max: 1000 })),
  )
  .map(([piece, numbers]) => render(piece, 'top', (below) => (numbers.next().value ?? 0) % below));

/**
 * For tests: whether HashiCorp's parser reads a text as one attribute value, and so that nothing of it gets out of its
 * place. Errors other than of syntax (a number too large for JSON) count as read.
 */
export async function isOneValue(text: string): Promise<boolean> {
  const spaceless = text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');
  try {
    const file = await parse('a.tf', `locals {\n  x = ${spaceless}\n  y = 1\n}\n`);
    const locals: unknown = file['locals'];
    if (Object.keys(file).length !== 1 || !Array.isArray(locals) || locals.length !== 1) return false;
    return Object.keys(locals[0]).toSorted().join() === 'x,y';
  } catch (error) {
    return !String(error).includes('parse config');
  }
}
