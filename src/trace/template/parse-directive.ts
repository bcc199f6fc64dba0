/** The directives of Velocity templates, each from its word to its `#end`. */
import type { Cursor } from './cursor.ts';
import { parseReference, parseTemplateExpression, skipBlanks } from './parse-expression.ts';
import type { Reference, TemplateExpression, TemplateMacro, TemplateNode } from './syntax.ts';

export const parenthesis = /\s*\(/y;
export const lineEnd = /[ \t]*(?:\r\n|\r|\n)/y;
const name = /[A-Za-z_][\w-]*/y;
const comma = /\s*,?/y;

/** Words that end the block before them. */
export type BlockEnding = 'end' | 'else' | 'elseif' | 'text end';

export interface TemplateBlock {
  readonly nodes: readonly TemplateNode[];
  readonly ending: BlockEnding;
  /** Where the word is that ends it. */
  readonly endingAt: number;
}

/** Reads what follows the word of a directive; all throw a TemplateFault. */
export class DirectiveParser {
  readonly macros = new Map<string, TemplateMacro>();
  readonly #block: (cursor: Cursor) => TemplateBlock;

  constructor(block: (cursor: Cursor) => TemplateBlock) {
    this.#block = block;
  }

  set(cursor: Cursor, start: number): TemplateNode {
    const at = cursor.place(start) + cursor.text.slice(start).search(/#/);
    const target = this.#variable(cursor, '#set must start with a variable: #set($name = …).');
    cursor.expect('=', 'Expected "=": #set($name = …).');
    const value = parseTemplateExpression(cursor);
    this.#close(cursor, '#set');
    return { kind: 'set', target, value, at };
  }

  #variable(cursor: Cursor, message: string): Reference {
    skipBlanks(cursor);
    const reference = parseReference(cursor);
    if (!reference) throw cursor.fault(message);
    skipBlanks(cursor);
    return reference;
  }

  /** `)` and the end of its line, which Velocity takes with it. */
  #close(cursor: Cursor, word: string): void {
    skipBlanks(cursor);
    cursor.expect(')', `")" is missing: ${word}( isn't closed.`);
    cursor.take(lineEnd);
  }

  #condition(cursor: Cursor, word: string): TemplateExpression {
    if (!cursor.take(parenthesis)) throw cursor.fault(`Expected "(" after ${word}.`);
    const condition = parseTemplateExpression(cursor);
    this.#close(cursor, word);
    return condition;
  }

  /** A block up to its `#end`. */
  #body(cursor: Cursor, word: string, start: number): readonly TemplateNode[] {
    const { nodes, ending, endingAt } = cursor.nested(() => this.#block(cursor));
    if (ending === 'end') return nodes;
    if (ending === 'text end') throw cursor.fault(`#end is missing: ${word} isn't closed.`, start);
    throw cursor.fault(`#${ending} is only valid in #if, not in ${word}.`, endingAt);
  }

  if(cursor: Cursor, start: number): TemplateNode {
    const branches: { condition: TemplateExpression; body: readonly TemplateNode[] }[] = [];
    let otherwise: readonly TemplateNode[] = [];
    for (let word = '#if'; ; word = '#elseif') {
      const condition = this.#condition(cursor, word);
      const { nodes, ending } = cursor.nested(() => this.#block(cursor));
      branches.push({ condition, body: nodes });
      if (ending === 'text end') throw cursor.fault("#end is missing: #if isn't closed.", start);
      if (ending === 'else') otherwise = this.#body(cursor, '#else', start);
      if (ending !== 'elseif') return { kind: 'if', branches, otherwise, at: cursor.place(start) };
    }
  }

  foreach(cursor: Cursor, start: number): TemplateNode {
    if (!cursor.take(parenthesis)) throw cursor.fault('Expected "(" after #foreach.');
    const variable = this.#variable(cursor, '#foreach must start with a variable: #foreach($item in $list).');
    if (variable.steps.length > 0) throw cursor.fault('The variable of #foreach must be a simple name.');
    if (!cursor.take(/in\b/y)) throw cursor.fault('Expected "in": #foreach($item in $list).');
    const list = parseTemplateExpression(cursor);
    this.#close(cursor, '#foreach');
    const body = this.#body(cursor, '#foreach', start);
    return { kind: 'foreach', name: variable.name, list, body, at: cursor.place(start) };
  }

  define(cursor: Cursor, start: number): TemplateNode {
    if (!cursor.take(parenthesis)) throw cursor.fault('Expected "(" after #define.');
    const variable = this.#variable(cursor, '#define requires a variable: #define($name).');
    this.#close(cursor, '#define');
    return { kind: 'define', name: variable.name, body: this.#body(cursor, '#define', start), at: cursor.place(start) };
  }

  macro(cursor: Cursor, start: number): void {
    if (!cursor.take(parenthesis)) throw cursor.fault('Expected "(" after #macro.');
    skipBlanks(cursor);
    const macro = cursor.take(name)?.[0];
    if (macro === undefined) throw cursor.fault('#macro must start with a name: #macro(name $argument).');
    const parameters: string[] = [];
    for (cursor.take(comma); !cursor.startsWith(')'); cursor.take(comma)) {
      if (cursor.isAtEnd) throw cursor.fault('")" is missing: #macro( isn\'t closed.');
      parameters.push(this.#variable(cursor, 'Expected a parameter, such as $argument.').name);
    }
    this.#close(cursor, '#macro');
    const body = this.#body(cursor, '#macro', start);
    if (!this.macros.has(macro)) this.macros.set(macro, { parameters, body });
  }

  callArguments(cursor: Cursor): readonly TemplateExpression[] {
    const args: TemplateExpression[] = [];
    for (skipBlanks(cursor); !cursor.startsWith(')'); cursor.take(comma)) {
      if (cursor.isAtEnd) throw cursor.fault('")" is missing: the macro call isn\'t closed.');
      args.push(parseTemplateExpression(cursor));
    }
    this.#close(cursor, 'the macro call');
    return args;
  }
}
