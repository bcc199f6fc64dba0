/** Where a parser of templates is, and what it may still do. */
import type { TemplateNode, TemplateNote } from './syntax.ts';

/** Why a template has no result; `at` counts from 0 in its text. */
export class TemplateFault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** A bound of ours, or what nothing documents: the gateway itself may take the template. */
export class TemplateDoubt extends TemplateFault {}

/** Directives, brackets, and texts in texts that may lie in each other. */
const maxDepth = 60;

/** Notes of one template. */
export const maxNotes = 50;

/** What the parts of one template share. */
export interface ParserState {
  readonly macroNames: ReadonlySet<string>;
  readonly notes: TemplateNote[];
  depth: number;
  /** Parses what stands between double quotes. */
  readonly inner: (cursor: Cursor) => readonly TemplateNode[];
}

export class Cursor {
  readonly text: string;
  readonly state: ParserState;
  at = 0;
  readonly #origin: (at: number) => number;

  constructor(text: string, state: ParserState, origin: (at: number) => number = (at) => at) {
    this.text = text;
    this.state = state;
    this.#origin = origin;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The place in the whole template. */
  place(at = this.at): number {
    return this.#origin(at);
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** What a sticky pattern finds here; the cursor goes behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? undefined;
    if (found) this.at += found[0].length;
    return found;
  }

  takeText(text: string): boolean {
    const isHere = this.startsWith(text);
    if (isHere) this.at += text.length;
    return isHere;
  }

  expect(text: string, message: string): void {
    if (!this.takeText(text)) throw this.fault(message);
  }

  fault(message: string, at = this.at): TemplateFault {
    return new TemplateFault(message, this.place(Math.min(at, this.text.length)));
  }

  doubt(message: string, at = this.at): TemplateDoubt {
    return new TemplateDoubt(message, this.place(Math.min(at, this.text.length)));
  }

  note(message: string, at: number): void {
    if (this.state.notes.length < maxNotes) this.state.notes.push({ message, at });
  }

  /** Runs a part that may hold itself again. */
  nested<T>(part: () => T): T {
    this.state.depth += 1;
    if (this.state.depth > maxDepth) throw this.doubt(`Templates can be nested at most ${maxDepth} levels deep.`);
    const result = part();
    this.state.depth -= 1;
    return result;
  }
}
