import { tokenColumns } from './columns.ts';
import { parseExpression } from '../syntax/parse.ts';
import { spaceBetween } from './spacing.ts';
import { tokenize, trimmedRange, type Token } from '../syntax/tokens.ts';

/** A line of the layout: its tokens, where its aligned `= value` part starts, and where its closing comment does. */
interface Line {
  readonly from: number;
  readonly to: number;
  readonly assign: number | undefined;
  readonly comment: number | undefined;
}

const opening = new Set<string>(['(', '[', '{', '${', '%{']);
const closing = new Set<string>([')', ']', '}', 'endSequence']);
const bracketChange = (token: Token): number => (opening.has(token.kind) ? 1 : closing.has(token.kind) ? -1 : 0);
const endsLine = (token: Token): boolean =>
  token.kind === 'newline' || (token.kind === 'comment' && token.text.endsWith('\n'));

class Layout {
  readonly #tokens: readonly Token[];
  readonly #lines: readonly Line[];
  /** How many spaces stand before each token. */
  readonly #spaces: number[];

  constructor(tokens: readonly Token[], indent: number) {
    this.#tokens = tokens;
    this.#lines = splitLines(tokens);
    this.#spaces = tokens.map(() => 0);
    this.#indent(Math.floor(indent / 2));
    for (const line of this.#lines) this.#spaceLine(line);
    this.#align((line) => line.assign);
    this.#align((line) => line.comment);
  }

  /** The text from a token on, without the spaces before that token. */
  print(first: number): string {
    const text = this.#tokens.map((token, index) => ' '.repeat(this.#spaces[index] ?? 0) + token.text);
    text.splice(0, first + 1, this.#tokens[first]?.text ?? '');
    return text.join('');
  }

  /**
   * A line that opens brackets puts the following lines one step in, however many it opens; the line that closes the
   * last of them steps out itself. Brackets after the start of a heredoc are not counted as opened, yet count as closed:
   * that is what `terraform fmt` does.
   */
  #indent(levels: number): void {
    const steps: number[] = Array.from({ length: levels }, () => 1);
    for (const line of this.#lines) {
      const first = this.#tokens[line.from];
      if (!first || first.kind === 'newline') continue;
      const change = this.#netBrackets(line);
      for (let left = -change; left > 0 && steps.length > 0;) {
        const top = steps.pop() ?? 0;
        if (top > left) steps.push(top - left);
        left -= top;
      }
      this.#spaces[line.from] = 2 * steps.length;
      if (change > 0) steps.push(change);
    }
  }

  #netBrackets(line: Line): number {
    let net = 0;
    const leadEnd = line.assign ?? line.comment ?? line.to;
    for (let index = line.from; index < leadEnd; index++) {
      const token = this.#tokens[index];
      if (!token || token.kind === 'heredoc') break;
      net += bracketChange(token);
    }
    return net;
  }

  #spaceLine(line: Line): void {
    const end = line.comment ?? line.to;
    for (let index = line.from; index + 1 < end; index++) {
      const token = this.#tokens[index];
      const after = this.#tokens[index + 1];
      if (!token || !after || index + 1 === line.assign) continue;
      const startsPart = index === line.from || index === line.assign;
      this.#spaces[index + 1] = spaceBetween(startsPart ? undefined : this.#tokens[index - 1], token, after) ? 1 : 0;
    }
  }

  /** Puts the parts of neighbouring lines one below the other, a space after the widest text before them. */
  #align(partOf: (line: Line) => number | undefined): void {
    let run: { readonly part: number; readonly width: number }[] = [];
    const close = () => {
      const widest = run.reduce((width, entry) => Math.max(width, entry.width), 0);
      for (const entry of run) this.#spaces[entry.part] = widest - entry.width + 1;
      run = [];
    };
    for (const line of this.#lines) {
      const part = partOf(line);
      if (part === undefined) close();
      else run.push({ part, width: this.#width(line.from, part) });
    }
    close();
  }

  #width(from: number, to: number): number {
    let width = 0;
    for (let index = from; index < to; index++)
      width += (this.#spaces[index] ?? 0) + tokenColumns(this.#tokens[index]?.text ?? '');
    return width;
  }
}

function splitLines(tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    if (!endsLine(token) && index < tokens.length - 1) continue;
    const to = index + 1;
    const comment = token.kind === 'comment' && endsLine(token) && to - from > 1 ? index : undefined;
    lines.push({ from, to, assign: assignedPart(tokens, from, comment ?? to), comment });
    from = to;
  }
  return lines;
}

/** Where the first `=` of a line stands, when what follows it closes every bracket that it opens. */
function assignedPart(tokens: readonly Token[], from: number, to: number): number | undefined {
  let assign: number | undefined;
  let net = 0;
  for (let index = from + 1; index < to; index++) {
    const token = tokens[index];
    if (token?.kind === '=') assign ??= index;
    if (token && assign !== undefined) net += bracketChange(token);
  }
  return net === 0 ? assign : undefined;
}

/**
 * Lays an expression out as `terraform fmt` leaves it where it stands after `name = ` in a block body indented by
 * `indent` spaces; with an empty name, where it is an item of a list. Only white space between tokens changes.
 * A text that is not one well-formed expression is only trimmed.
 */
export function respaceExpression(text: string, indent: number, name = 'x'): string {
  if (!parseExpression(text).ok) return text.slice(...trimmedRange(text));
  const before: Token[] = name === '' ? [] : [token('name', name), token('=', '=')];
  const tokens = [...before, ...tokenize(text).filter(({ kind }) => kind !== 'end')];
  return new Layout(tokens, indent).print(before.length);
}

/**
 * Whether a well-formed expression ends with the closing line of a heredoc. Nothing may follow it on that line, not even
 * the comma of a list: it has to be put into parentheses with a line break before the closing one.
 */
export function endsInHeredoc(text: string): boolean {
  return parseExpression(text).ok && tokenize(text).at(-2)?.kind === 'endHeredoc';
}

const token = (kind: Token['kind'], text: string): Token => ({ kind, text, start: 0 });
