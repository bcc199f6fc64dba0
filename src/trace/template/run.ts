/** What one rendering of a template knows and may still spend. */
import { formatNumber } from '../../model/text/format-number.ts';
import { Digits } from '../../hcl/exact-json.ts';
import { maxNotes, TemplateFault } from './cursor.ts';
import type { TemplateMacro, TemplateNote } from './syntax.ts';
import { comparedNumbers } from './numbers.ts';
import { listItems, jsonOfValue, asNumber, printedValue, type Spend, type TemplateValue } from './values.ts';

/** Bounds of one rendering. */
export const runBounds = {
  /** Nodes and values, and a 32nd of the characters and items that they touch. */
  effort: 400_000,
  /** Characters of the output, and of each text. */
  output: 1_000_000,
  /** Items of a list or map that the template makes. */
  items: 100_000,
  /** Calls of macros and blocks in each other: what Velocity allows. */
  calls: 20,
  /** Rounds of one `#foreach`: what API Gateway allows. */
  rounds: 1_000,
} as const;

export class Run {
  readonly variables: Map<string, TemplateValue>;
  readonly macros: ReadonlyMap<string, TemplateMacro>;
  readonly notes = new Map<string, TemplateNote>();
  /** Where the part that runs begins. */
  at = 0;
  calls = 0;
  #effort = 0;

  constructor(variables: Map<string, TemplateValue>, macros: ReadonlyMap<string, TemplateMacro>) {
    this.variables = variables;
    this.macros = macros;
  }

  readonly spend: Spend = (amount) => {
    this.#effort += 1 + amount / 32;
    if (this.#effort > runBounds.effort) throw this.fault('The template needs too many steps.');
  };

  fault(message: string): TemplateFault {
    return new TemplateFault(message, this.at);
  }

  note(message: string): void {
    if (this.notes.size < maxNotes) this.notes.set(`${message} ${this.at}`, { message, at: this.at });
  }

  /** A text that the template made, within the bound. */
  bounded(text: string): string {
    this.spend(text.length);
    if (text.length > runBounds.output) throw this.fault('A string in the template is too long.');
    return text;
  }

  boundedSize(size: number): void {
    // A member costs more than a character.
    this.spend(size * 8);
    if (size > runBounds.items)
      throw this.fault(`Lists and maps are limited to ${formatNumber(runBounds.items)} items.`);
  }

  print(value: TemplateValue): string {
    const plain = typeof value === 'string' ? value : value instanceof Digits ? value.text : undefined;
    if (plain !== undefined) {
      this.spend(1 + plain.length);
      return this.bounded(plain);
    }
    return this.bounded(this.#deep(() => printedValue(value, this.spend)));
  }

  json(value: TemplateValue): string {
    return this.bounded(this.#deep(() => jsonOfValue(value, this.spend)));
  }

  /** A missing value equals "" too; values of two types are equal where they print the same. */
  equals(left: TemplateValue, right: TemplateValue): boolean {
    if (left === null || right === null) return (left ?? '') === (right ?? '');
    const [a, b] = [asNumber(left), asNumber(right)];
    if (a && b) return comparedNumbers(a, b) === 0;
    if (listItems(left) && listItems(right)) return this.json(left) === this.json(right);
    return this.print(left) === this.print(right);
  }

  /** Runs a macro or block, of which only so many lie in each other. */
  called<T>(part: () => T): T {
    this.calls += 1;
    if (this.calls > runBounds.calls)
      throw this.fault(`Macro calls can be nested at most ${runBounds.calls} levels deep.`);
    const result = part();
    this.calls -= 1;
    return result;
  }

  #deep<T>(part: () => T): T {
    try {
      return part();
    } catch (problem) {
      if (problem instanceof RangeError) throw this.fault(problem.message);
      throw problem;
    }
  }
}
