/**
 * JSON as people paste it: what a terminal, a chat or a word processor did to it is repaired where there is one way to
 * read it, and said. One pass over the text, bounded in depth and in items.
 */
import { RawObject, numberAs, type RawValue } from '../convert/raw-value.ts';
import { importBounds, type Bound } from './bounds.ts';
import type { Places } from './places.ts';
import { readString } from './json-string.ts';

/** What was read although it is not JSON; the order is that of messages. */
export const repairs = [
  'glyphs',
  'quotes',
  'keys',
  'commas',
  'colours',
  'twice',
  'undefined',
  'printed',
  'brackets',
] as const;
export type Repair = (typeof repairs)[number];

export interface Repaired {
  readonly repair: Repair;
  /** Line of the first one. */
  readonly line: number;
  readonly count: number;
}

export type JsonResult =
  | { readonly ok: true; readonly value: RawValue; readonly end: number; readonly line: number }
  | { readonly ok: false; readonly line: number; readonly problem: string; readonly bound?: Bound };

// Blanks that no JSON knows: of typesetting, of right-to-left text, and the mark that some editors put first.
const glyphs = /[\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]/;
const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'y');
const numberText = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_$][\w$]*/y;
/** Values as programs print them: a date of JavaScript, a call of Python, and what stands for more than was printed. */
const date = /\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]{0,20}Z/y;
const call = /(?:new )?[A-Za-z_][\w.]{0,100}\(/y;
const plus = /\s*\+\s*/y;
const callEnd = /["'()]/g;
const shortened =
  /\[(?:Object|Array|Circular|Getter|Function)\b[^\]\n]{0,100}\]|\.\.\. \d+ more items?|\.\.\.|<ref \*\d+>/y;

/** Words that are values in other languages. */
const values: ReadonlyMap<string, boolean | null> = new Map([
  ['True', true],
  ['False', false],
  ['None', null],
  ['NaN', null],
]);

class Fault extends Error {
  readonly bound: Bound | undefined;

  constructor(problem: string, bound?: Bound) {
    super(problem);
    this.bound = bound;
  }
}

/** Reads documents one after the other out of one text, and keeps count over all of them. */
export class JsonScanner {
  readonly text: string;
  #at = 0;
  #line = 1;
  #items = 0;
  #depth = 0;
  readonly #repaired = new Map<Repair, { line: number; count: number }>();
  readonly #places: Places | undefined;

  /** @param places told where members and items begin */
  constructor(text: string, places?: Places) {
    this.text = text;
    this.#places = places;
  }

  /** The repairs since the last call. */
  takeRepairs(): readonly Repaired[] {
    const list = repairs.flatMap((repair) => {
      const found = this.#repaired.get(repair);
      return found ? [{ repair, ...found }] : [];
    });
    this.#repaired.clear();
    return list;
  }

  /** Reads the value at a position that is not before the end of the last one. */
  read(from: number): JsonResult {
    this.#skipTo(from);
    const line = this.#line;
    try {
      const value = this.#value();
      return { ok: true, value, end: this.#at, line };
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      return { ok: false, line: this.#line, problem: fault.message, ...(fault.bound ? { bound: fault.bound } : {}) };
    }
  }

  #skipTo(from: number): void {
    this.#skipLines(from);
    this.#depth = 0;
  }

  #skipLines(to: number): void {
    while (this.#at < to) {
      if (this.text.charCodeAt(this.#at) === 10) this.#line += 1;
      this.#at += 1;
    }
  }

  #note(repair: Repair): void {
    const found = this.#repaired.get(repair);
    if (found) found.count += 1;
    else this.#repaired.set(repair, { line: this.#line, count: 1 });
  }

  #blanks(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.#at);
      if (code === 10) this.#line += 1;
      else if (code === 27 && this.#match(colour) !== undefined) {
        this.#note('colours');
        continue;
      } else if (code !== 32 && code !== 13 && code !== 9) {
        if (code < 128 || !glyphs.test(this.text[this.#at] ?? '')) return;
        this.#note('glyphs');
      }
      this.#at += 1;
    }
  }

  #peek(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.text)?.[0];
  }

  #match(pattern: RegExp): string | undefined {
    const found = this.#peek(pattern);
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #value(): RawValue {
    this.#blanks();
    if (this.#match(shortened) !== undefined)
      throw new Fault(
        'the program that printed it truncated it. Print it with JSON.stringify(value, null, 2) or json.dumps(value, default=str)',
      );
    const first = this.text[this.#at];
    if (first === '(') return this.#adjacent();
    if (first === '{') return this.#nested(() => this.#object());
    if (first === '[') return this.#nested(() => this.#list());
    const text = this.#string();
    if (text !== undefined) return this.#joined(text);
    const moment = this.#match(date);
    if (moment !== undefined) return this.#printed(moment);
    const number = this.#match(numberText);
    if (number !== undefined) return this.#cutOff(number);
    if (this.#match(call) !== undefined) return this.#printed(this.#argument());
    const name = this.#match(word);
    if (name === 'true' || name === 'false') return name === 'true';
    if (name === 'null') return null;
    if (name === 'undefined') {
      this.#note('undefined');
      return null;
    }
    const other = values.get(name ?? '');
    if (other !== undefined) return this.#printed(other);
    throw new Fault(this.#unexpected('a value', name));
  }

  #printed<T>(value: T): T {
    this.#note('printed');
    return value;
  }

  /** Texts that Python prints over several lines, in parentheses. */
  #adjacent(): string {
    this.#at += 1;
    let whole: string | undefined;
    for (;;) {
      this.#blanks();
      const part = this.#string();
      if (part !== undefined) {
        whole = (whole ?? '') + part;
        continue;
      }
      if (whole === undefined || this.text[this.#at] !== ')') throw new Fault(this.#unexpected('a string in quotes'));
      this.#at += 1;
      return this.#printed(whole);
    }
  }

  /** Texts that JavaScript prints over several lines, with signs between. */
  #joined(first: string): string {
    let whole = first;
    for (let sign = this.#peek(plus); sign !== undefined; sign = this.#peek(plus)) {
      this.#skipLines(this.#at + sign.length);
      const part = this.#string();
      if (part === undefined) throw new Fault(this.#unexpected('a string in quotes'));
      whole = this.#printed(whole + part);
    }
    return whole;
  }

  /** What a call says, behind its parenthesis: its one text, such as that of a decimal number; else nothing. */
  #argument(): string | null {
    const from = this.#at;
    let only: string | null = null;
    for (let depth = 1; depth > 0;) {
      callEnd.lastIndex = this.#at;
      const sign = callEnd.exec(this.text);
      if (!sign) throw new Fault(this.#stops());
      this.#skipLines(sign.index);
      if (sign[0] === '"' || sign[0] === "'") {
        const isFirst = this.text.slice(from, this.#at).trim() === '';
        const text = this.#string() ?? '';
        if (isFirst && this.text[this.#at] === ')') only = text;
        continue;
      }
      this.#at += 1;
      depth += sign[0] === '(' ? 1 : -1;
    }
    return only;
  }

  /** A number at the very end may have lost digits. */
  #cutOff(text: string): RawValue {
    if (this.#at >= this.text.length && this.#depth > 0) throw new Fault(this.#stops());
    return numberAs(text, Number(text));
  }

  #nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > importBounds.depth) throw new Fault('', 'depth');
    this.#at += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): RawObject {
    const members = new RawObject(this.#line);
    for (;;) {
      if (this.#closes('}')) return members;
      const at = this.#at;
      const key = this.#key();
      this.#places?.note(members, key, at);
      this.#blanks();
      if (this.text[this.#at] !== ':') throw new Fault(this.#unexpected('a colon'));
      this.#at += 1;
      const value = this.#value();
      if (members.has(key)) this.#note('twice');
      members.set(key, value);
      if (!this.#goesOn('}')) return members;
    }
  }

  #list(): readonly RawValue[] {
    const items: RawValue[] = [];
    for (;;) {
      if (this.#closes(']')) return items;
      this.#places?.note(items, items.length, this.#at);
      items.push(this.#value());
      this.#items += 1;
      if (this.#items > importBounds.items) throw new Fault('', 'items');
      if (!this.#goesOn(']')) return items;
    }
  }

  /** Takes the closing bracket; one after a comma is a repair. */
  #closes(bracket: string): boolean {
    this.#blanks();
    if (this.text[this.#at] !== bracket) return false;
    this.#at += 1;
    return true;
  }

  /** Takes what follows a member: a comma that another member follows, or the closing bracket. */
  #goesOn(bracket: string): boolean {
    const before = this.#at;
    if (this.#closes(bracket)) return false;
    const next = this.text[this.#at];
    if (next === ',') {
      this.#at += 1;
      this.#blanks();
      if (this.text[this.#at] !== bracket) return true;
      this.#note('commas');
      this.#at += 1;
      return false;
    }
    // Nothing but the last brackets is missing when a bracket closed right before: a comma would say that more follows.
    const ended = this.#repaired.has('brackets') || /[\]}]/.test(this.text[before - 1] ?? '');
    if (next === undefined && ended) {
      this.#note('brackets');
      return false;
    }
    throw new Fault(this.#unexpected(`a comma or ${bracket}`));
  }

  #key(): string {
    const text = this.#string();
    if (text !== undefined) return text;
    const name = this.#match(word);
    if (name === undefined) throw new Fault(this.#unexpected('a key in quotes'));
    this.#note('keys');
    return name;
  }

  #string(): string | undefined {
    const read = readString(this.text, this.#at);
    if (!read) return undefined;
    if ('problem' in read) throw new Fault(read.problem ?? this.#stops());
    if (read.quotes) this.#note('quotes');
    this.#at = read.end;
    return read.value;
  }

  #stops(): string {
    const open = this.#depth === 1 ? 'one bracket is' : `${this.#depth} brackets are`;
    return this.#depth === 0
      ? 'the text ends within a value. Copy the whole output'
      : `the text is incomplete: ${open} still open. Copy the whole output`;
  }

  #unexpected(wanted: string, found?: string): string {
    if (found === undefined && this.#at >= this.text.length) return this.#stops();
    const character = String.fromCodePoint(this.text.codePointAt(this.#at) ?? 0);
    return `expected ${wanted}, found ${JSON.stringify(found?.slice(0, 20) ?? character)}`;
  }
}
