/** The parser of regular expressions of Java, as far as templates and integration responses need them. */
import { formatNumber } from '../../model/text/format-number.ts';
import { classEscapes, posixClasses } from './character-classes.ts';
import type { JavaRegex, RegexNode } from './regex-tree.ts';

export type RegexReading =
  | { readonly ok: true; readonly regex: JavaRegex }
  | { readonly ok: false; readonly message: string };

class RegexFault extends Error {}

const bounds = { length: 2_048, depth: 50, repeats: 1_000 } as const;

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', a: '\x07', e: '\x1B' };
const countPattern = /\{(\d{1,4})(?:(,)(\d{0,4}))?\}/y;

/** Reads a regular expression. */
export function readRegex(source: string): RegexReading {
  try {
    if (source.length > bounds.length)
      throw new RegexFault(`Regular expressions are limited to ${formatNumber(bounds.length)} characters.`);
    return { ok: true, regex: new RegexParser(source).regex() };
  } catch (fault) {
    if (!(fault instanceof RegexFault)) throw fault;
    return { ok: false, message: fault.message };
  }
}

class RegexParser {
  readonly #source: string;
  #at = 0;
  #groups = 0;
  #depth = 0;
  #ignoresCase = false;

  constructor(source: string) {
    this.#source = source;
  }

  regex(): JavaRegex {
    const root = this.#either();
    if (this.#at < this.#source.length) throw new RegexFault('The regular expression has an unmatched ")".');
    return { root, groups: this.#groups };
  }

  #take(text: string): boolean {
    const isHere = this.#source.startsWith(text, this.#at);
    if (isHere) this.#at += text.length;
    return isHere;
  }

  #next(): string {
    const char = this.#source[this.#at];
    if (char === undefined) throw new RegexFault('The regular expression ends unexpectedly.');
    this.#at += 1;
    return char;
  }

  #either(): RegexNode {
    this.#depth += 1;
    if (this.#depth > bounds.depth) throw new RegexFault(`Groups can be nested at most ${bounds.depth} levels deep.`);
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    this.#depth -= 1;
    return options.length === 1 && options[0] ? options[0] : { kind: 'either', options };
  }

  #sequence(): RegexNode {
    const items: RegexNode[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const atom = this.#atom();
      if (atom) items.push(this.#repeated(atom));
    }
    return { kind: 'sequence', items };
  }

  #repeated(item: RegexNode): RegexNode {
    const count = this.#count();
    if (!count) return item;
    const mode = this.#take('?') ? 'lazy' : this.#take('+') ? 'possessive' : 'greedy';
    return { kind: 'repeat', item, ...count, mode };
  }

  #count(): { readonly min: number; readonly max: number } | undefined {
    if (this.#take('*')) return { min: 0, max: Infinity };
    if (this.#take('+')) return { min: 1, max: Infinity };
    if (this.#take('?')) return { min: 0, max: 1 };
    countPattern.lastIndex = this.#at;
    const found = countPattern.exec(this.#source);
    if (!found) return undefined;
    this.#at += found[0].length;
    const min = Number(found[1]);
    const max = found[2] ? (found[3] ? Number(found[3]) : Infinity) : min;
    if (min > bounds.repeats || (max !== Infinity && max > bounds.repeats) || max < min)
      throw new RegexFault(`The repetition ${found[0]} isn't supported.`);
    return { min, max };
  }

  /** Undefined for what only changes how the rest is read. */
  #atom(): RegexNode | undefined {
    const char = this.#next();
    if (char === '(') return this.#group();
    if (char === '[') return { kind: 'char', test: this.#class() };
    if (char === '.') return { kind: 'char', test: (found) => !/[\n\r\u0085\u2028\u2029]/.test(found) };
    if (char === '^') return { kind: 'edge', edge: 'start' };
    if (char === '$') return { kind: 'edge', edge: 'end' };
    if (char === '\\') return this.#escape();
    if ('*+?'.includes(char)) throw new RegexFault(`"${char}" has nothing to repeat.`);
    if (char === '{') throw new RegexFault('Escape "{" as \\{, or use it as a quantifier, such as {2,3}.');
    return this.#literal(char);
  }

  #literal(char: string): RegexNode {
    const folded = char.toLowerCase();
    return this.#ignoresCase
      ? { kind: 'char', test: (found) => found.toLowerCase() === folded }
      : { kind: 'char', test: (found) => found === char };
  }

  #group(): RegexNode | undefined {
    if (this.#take('?i)')) {
      this.#ignoresCase = true;
      return undefined;
    }
    let index: number | undefined;
    let look: boolean | undefined;
    if (this.#take('?=')) look = true;
    else if (this.#take('?!')) look = false;
    else if (!this.#take('?:')) {
      const named = /\?<[A-Za-z]\w*>/y;
      named.lastIndex = this.#at;
      const found = named.exec(this.#source);
      if (found) this.#at += found[0].length;
      else if (this.#source[this.#at] === '?') throw new RegexFault("This group type isn't supported.");
      this.#groups += 1;
      index = this.#groups;
    }
    const item = this.#either();
    if (!this.#take(')')) throw new RegexFault('The regular expression has an unclosed "(".');
    return look === undefined ? { kind: 'group', item, index } : { kind: 'look', item, isWanted: look };
  }

  #escape(): RegexNode {
    const char = this.#next();
    if (char === 'b') return { kind: 'edge', edge: 'word' };
    if (char === 'B') return { kind: 'edge', edge: 'inside word' };
    if (char === 'A') return { kind: 'edge', edge: 'start' };
    if (char === 'z' || char === 'Z') return { kind: 'edge', edge: 'end' };
    if (char === 'Q') return this.#quoted();
    if (/[1-9]/.test(char)) return { kind: 'same as', index: Number(char) };
    const test = this.#classEscape(char);
    return test ? { kind: 'char', test } : this.#literal(this.#charEscape(char));
  }

  #quoted(): RegexNode {
    const end = this.#source.indexOf('\\E', this.#at);
    const text = this.#source.slice(this.#at, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#source.length : end + 2;
    return { kind: 'sequence', items: text.split('').map((char) => this.#literal(char)) };
  }

  #classEscape(char: string): ((char: string) => boolean) | undefined {
    const test = classEscapes[char.toLowerCase()];
    if (test && Object.hasOwn(classEscapes, char.toLowerCase()))
      return char === char.toLowerCase() ? test : (found) => !test(found);
    if (char !== 'p' && char !== 'P') return undefined;
    const named = /\{(?:Is)?(\w+)\}/y;
    named.lastIndex = this.#at;
    const name = named.exec(this.#source);
    const pattern = name && Object.hasOwn(posixClasses, name[1] ?? '') ? posixClasses[name[1] ?? ''] : undefined;
    if (!name || !pattern) throw new RegexFault("This character class isn't supported.");
    this.#at += name[0].length;
    return (found) => pattern.test(found) === (char === 'p');
  }

  #charEscape(char: string): string {
    const hex = char === 'x' ? /[\da-fA-F]{2}/y : char === 'u' ? /[\da-fA-F]{4}/y : undefined;
    if (hex) {
      hex.lastIndex = this.#at;
      const digits = hex.exec(this.#source)?.[0];
      if (!digits) throw new RegexFault(`\\${char} must be followed by hexadecimal digits.`);
      this.#at += digits.length;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    if (Object.hasOwn(controls, char)) return controls[char] ?? char;
    if (/[A-Za-z]/.test(char)) throw new RegexFault(`\\${char} isn't supported.`);
    return char;
  }

  #class(): (char: string) => boolean {
    const isNegated = this.#take('^');
    const tests: ((char: string) => boolean)[] = [];
    for (let isFirst = true; !this.#take(']') || isFirst; isFirst = false) {
      if (isFirst && this.#source[this.#at - 1] === ']') throw new RegexFault('A character class is empty.');
      tests.push(this.#classItem());
    }
    const ignoresCase = this.#ignoresCase;
    const isIn = (char: string) => tests.some((test) => test(char));
    return (char) =>
      (isIn(char) || (ignoresCase && (isIn(char.toLowerCase()) || isIn(char.toUpperCase())))) !== isNegated;
  }

  #classItem(): (char: string) => boolean {
    if (this.#take('[')) return this.#class();
    if (this.#take('&&')) throw new RegexFault("Character class intersections (&&) aren't supported.");
    const from = this.#classChar();
    if (typeof from !== 'string') return from;
    if (this.#source[this.#at] !== '-' || this.#source[this.#at + 1] === ']') return (char) => char === from;
    this.#at += 1;
    const to = this.#classChar();
    if (typeof to !== 'string' || to < from) throw new RegexFault('A character range is out of order.');
    return (char) => char >= from && char <= to;
  }

  #classChar(): string | ((char: string) => boolean) {
    const char = this.#next();
    if (char !== '\\') return char;
    const escaped = this.#next();
    return this.#classEscape(escaped) ?? this.#charEscape(escaped);
  }
}
