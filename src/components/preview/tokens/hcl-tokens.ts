/** One line of Terraform as coloured tokens. Forgiving: whatever a person typed as an expression has some colour. */
import type { LineState, CodeToken, CodeTokenKind } from './token.ts';

const words = {
  space: /\s+/y,
  comment: /(?:#|\/\/).*/y,
  heredoc: /<<[-~]?([A-Za-z_][\w-]*)/y,
  number: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y,
  name: /[\p{L}_][\p{L}\p{N}_-]*(?:\.(?:[\p{L}_][\p{L}\p{N}_-]*|\d+|\*)|\[(?:\d+|\*)\])*/uy,
  text: /(?:[^"\\$%]|\\.|\$\$\{|%%\{|[$%](?!\{))+/y,
} as const;

const constants = new Set(['true', 'false', 'null']);
const keywords = new Set(['for', 'in', 'if', 'else', 'endif', 'endfor']);

class Scanner {
  readonly tokens: CodeToken[] = [];
  heredoc: string | undefined;
  private at = 0;
  /** The first word of the line opens a block: texts after it are its labels. */
  private isHead = false;
  private readonly line: string;

  constructor(line: string) {
    this.line = line;
  }

  /** Up to the end of the line, or the brace that ends an interpolation. */
  code(isNested: boolean): void {
    let depth = 0;
    while (this.at < this.line.length) {
      const char = this.line[this.at] ?? '';
      if (isNested && char === '}' && depth === 0) return;
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      if (char === '"') this.quoted();
      else if (!this.word(isNested)) this.push(this.at + 1, 'punct');
    }
  }

  private word(isNested: boolean): boolean {
    if (this.take(words.space, 'text') || this.take(words.comment, 'comment') || this.take(words.number, 'number'))
      return true;
    const opened = this.match(words.heredoc);
    if (opened) {
      this.heredoc = opened[1];
      this.push(this.at + opened[0].length, 'punct');
      return true;
    }
    const name = this.match(words.name)?.[0];
    if (name === undefined) return false;
    this.push(this.at + name.length, isNested ? this.kindOfName(name, '') : this.kindOfName(name, this.before()));
    return true;
  }

  private before(): string {
    return this.line.slice(0, this.at);
  }

  /** @param before what stands left of the name: blank where it is the first of its line */
  private kindOfName(name: string, before: string): CodeTokenKind {
    const after = this.line.slice(this.at + name.length);
    if (constants.has(name)) return 'number';
    if (after.startsWith('(')) return 'func';
    if (keywords.has(name)) return 'keyword';
    const isFirst = before.trim() === '' && before === this.before();
    if (isFirst && /^\s*=(?!=)/.test(after)) return 'attr';
    if (isFirst && /^\s*["{]/.test(after)) {
      this.isHead = true;
      return 'keyword';
    }
    return 'ref';
  }

  private quoted(): void {
    const kind: CodeTokenKind = this.isHead ? 'label' : 'string';
    let start = this.at;
    this.at += 1;
    const flush = () => {
      if (this.at > start) this.tokens.push({ text: this.line.slice(start, this.at), kind });
    };
    while (this.at < this.line.length) {
      const text = this.match(words.text);
      if (text) this.at += text[0].length;
      else if (this.line[this.at] === '"') {
        this.at += 1;
        break;
      } else if (/^[$%]\{/.test(this.line.slice(this.at, this.at + 2))) {
        flush();
        this.push(this.at + 2, 'punct');
        this.code(true);
        if (this.at < this.line.length) this.push(this.at + 1, 'punct');
        start = this.at;
      } else this.at += 1;
    }
    flush();
  }

  private match(word: RegExp): RegExpExecArray | null {
    word.lastIndex = this.at;
    return word.exec(this.line);
  }

  private take(word: RegExp, kind: CodeTokenKind): boolean {
    const found = this.match(word);
    if (found) this.push(this.at + found[0].length, kind);
    return found !== null;
  }

  private push(end: number, kind: CodeTokenKind): void {
    this.tokens.push({ text: this.line.slice(this.at, end), kind });
    this.at = end;
  }
}

/** The tokens of a line and the state after it. */
export function hclLine(
  text: string,
  state: LineState,
): { readonly tokens: readonly CodeToken[]; readonly state: LineState } {
  if (state.heredoc !== undefined) {
    const ends = text.trim() === state.heredoc;
    const kind: CodeTokenKind = ends ? 'punct' : 'string';
    return { tokens: text === '' ? [] : [{ text, kind }], state: ends ? { heredoc: undefined } : state };
  }
  const scanner = new Scanner(text);
  scanner.code(false);
  return { tokens: scanner.tokens, state: { heredoc: scanner.heredoc } };
}
