/** The parser of Velocity templates: text, references, and directives, with the place of each. */
import { Cursor, TemplateDoubt, type ParserState } from './cursor.ts';
import { parseTemplateExpression, parseReference, skipBlanks } from './parse-expression.ts';
import type { TemplateExpression, Reference, TemplateMacro, TemplateNode, TemplateTree } from './syntax.ts';

/** Characters of a template: what API Gateway takes at most. */
const maxTemplateLength = 300 * 1024;

/** Directives and references of one template. */
const maxNodes = 50_000;

const plain = /[^$#\\]+/y;
const setStart = /[ \t]*#(?:set|\{set\}) *\(/y;
const directive = /#(?:([A-Za-z_@][\w@]*)|\{([A-Za-z_][\w@]*)\})/y;
const lineComment = /##[^\r\n]*(?:\r\n|\r|\n)?/y;
const blockComment = /#\*[^]*?\*#/y;
const textBlock = /#\[\[([^]*?)\]\]#/y;
const escapedDirective = /(\\+)(#(?:[A-Za-z_@][\w@]*|\{[A-Za-z_][\w@]*\}))/y;
const backslashes = /\\*(?=\$)/y;
const slashRun = /\\+/y;
const lineEnd = /[ \t]*(?:\r\n|\r|\n)/y;
const opening = /\s*\(/y;
const name = /[A-Za-z_][\w-]*/y;
const comma = /\s*,?/y;

const unsupported: ReadonlySet<string> = new Set(['stop', 'include', 'parse', 'evaluate', 'literal']);
const supported: ReadonlySet<string> = new Set('set if elseif else end foreach break macro define'.split(' '));

/** Words that end the block before them. */
type Ending = 'end' | 'else' | 'elseif' | 'text end';

interface Block {
  readonly nodes: readonly TemplateNode[];
  readonly ending: Ending;
}

class TemplateParser {
  readonly macros = new Map<string, TemplateMacro>();
  readonly #state: ParserState;
  #count = 0;

  constructor(text: string) {
    const names = text.matchAll(/#(?:macro|\{macro\})\s*\(\s*([A-Za-z_][\w-]*)/g);
    this.#state = {
      macroNames: new Set([...names].map(([, found = '']) => found)),
      notes: [],
      depth: 0,
      inner: (cursor) => this.#whole(cursor),
    };
  }

  tree(text: string): TemplateTree {
    const nodes = this.#whole(new Cursor(text, this.#state));
    return { nodes, macros: this.macros, notes: this.#state.notes };
  }

  #whole(cursor: Cursor): readonly TemplateNode[] {
    const start = cursor.at;
    const { nodes, ending } = this.#block(cursor);
    if (ending === 'text end') return nodes;
    throw cursor.fault(`#${ending} has no #if or #foreach before it.`, this.#endingAt ?? start);
  }

  #endingAt: number | undefined;

  #block(cursor: Cursor): Block {
    const nodes: TemplateNode[] = [];
    while (!cursor.isAtEnd) {
      this.#count += 1;
      if (this.#count > maxNodes) throw cursor.doubt(`A template has at most ${maxNodes} parts.`);
      const at = cursor.at;
      if (cursor.take(setStart)) nodes.push(this.#set(cursor, at));
      else if (cursor.startsWith('#')) {
        const ending = this.#hash(cursor, nodes);
        if (ending) {
          this.#endingAt = at;
          return { nodes, ending };
        }
      } else if (cursor.startsWith('\\')) nodes.push(this.#escaped(cursor));
      else if (cursor.startsWith('$')) nodes.push(this.#output(cursor, 0));
      else nodes.push({ kind: 'text', text: cursor.take(plain)?.[0] ?? '', at: cursor.place(at) });
    }
    return { nodes, ending: 'text end' };
  }

  #output(cursor: Cursor, count: number): TemplateNode {
    const start = cursor.at;
    const at = cursor.place();
    const reference = parseReference(cursor);
    if (reference)
      return { kind: 'output', reference, source: cursor.text.slice(start, cursor.at), backslashes: count, at };
    cursor.at += 1;
    return { kind: 'text', text: `${'\\'.repeat(count)}$`, at };
  }

  #escaped(cursor: Cursor): TemplateNode {
    const at = cursor.place();
    const before = cursor.at;
    const found = cursor.take(escapedDirective);
    if (found) {
      const [, slashes = '', word = ''] = found;
      const isKnown = this.#isDirective(word.replace(/[#{}]/g, ''));
      const half = '\\'.repeat(Math.floor(slashes.length / 2));
      if (!isKnown) return { kind: 'text', text: found[0], at };
      if (slashes.length % 2 === 1) return { kind: 'text', text: half + word, at };
      cursor.at = before + slashes.length;
      return { kind: 'text', text: half, at };
    }
    const slashes = cursor.take(backslashes)?.[0];
    if (slashes) return this.#output(cursor, slashes.length);
    return { kind: 'text', text: cursor.take(slashRun)?.[0] ?? '', at };
  }

  #isDirective(word: string): boolean {
    return supported.has(word) || unsupported.has(word) || this.#state.macroNames.has(word);
  }

  /** What begins with `#`; gives the word that ends the block, if it does. */
  #hash(cursor: Cursor, nodes: TemplateNode[]): Ending | undefined {
    const at = cursor.place();
    if (cursor.take(lineComment) || cursor.take(blockComment)) return undefined;
    if (cursor.startsWith('#*')) throw cursor.fault('The comment is never closed: "*#" is missing.');
    const literal = cursor.take(textBlock);
    if (literal || cursor.startsWith('#[[')) {
      if (!literal) throw cursor.fault('The literal text is never closed: "]]#" is missing.');
      nodes.push({ kind: 'text', text: literal[1] ?? '', at });
      return undefined;
    }
    const start = cursor.at;
    const found = cursor.take(directive);
    const word = found?.[1] ?? found?.[2] ?? '';
    if (word === 'end' || word === 'else') {
      cursor.take(lineEnd);
      return word;
    }
    if (word === 'elseif') return word;
    const node = this.#directive(cursor, word, start);
    if (node) nodes.push(node);
    if (node || word === 'macro') return undefined;
    if (!found) cursor.at += 1;
    nodes.push({ kind: 'text', text: cursor.text.slice(start, cursor.at), at });
    return undefined;
  }

  /** Undefined for a word that is no directive, and for a macro, which prints nothing where it is written. */
  #directive(cursor: Cursor, word: string, start: number): TemplateNode | undefined {
    const at = cursor.place(start);
    if (unsupported.has(word)) throw cursor.doubt(`#${word} isn't supported in mapping templates.`, start);
    if (word.startsWith('@')) throw cursor.doubt("Macros with a block (#@name) aren't supported.", start);
    if (word === 'break') return { kind: 'break', at };
    if (word === 'if') return this.#if(cursor, start);
    if (word === 'foreach') return this.#foreach(cursor, start);
    if (word === 'define') return this.#define(cursor, start);
    if (word === 'set') throw cursor.fault('"(" is expected after #set.');
    if (word === 'macro') {
      this.#macro(cursor, start);
      return undefined;
    }
    if (!this.#state.macroNames.has(word) || !cursor.take(opening)) return undefined;
    const args = this.#macroArguments(cursor);
    return { kind: 'macro call', name: word, args, at };
  }

  #set(cursor: Cursor, start: number): TemplateNode {
    const at = cursor.place(start) + cursor.text.slice(start).search(/#/);
    const target = this.#variable(cursor, '#set needs a variable first: #set($name = …).');
    cursor.expect('=', '"=" is expected here: #set($name = …).');
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
    cursor.expect(')', `")" is missing: ${word}( is never closed.`);
    cursor.take(lineEnd);
  }

  #condition(cursor: Cursor, word: string): TemplateExpression {
    if (!cursor.take(opening)) throw cursor.fault(`"(" is expected after ${word}.`);
    const condition = parseTemplateExpression(cursor);
    this.#close(cursor, word);
    return condition;
  }

  /** A block up to its `#end`. */
  #body(cursor: Cursor, word: string, start: number): readonly TemplateNode[] {
    const { nodes, ending } = cursor.nested(() => this.#block(cursor));
    if (ending === 'end') return nodes;
    if (ending === 'text end') throw cursor.fault(`#end is missing: ${word} is never closed.`, start);
    throw cursor.fault(`#${ending} belongs to #if; ${word} has none.`, this.#endingAt);
  }

  #if(cursor: Cursor, start: number): TemplateNode {
    const branches: { condition: TemplateExpression; body: readonly TemplateNode[] }[] = [];
    let otherwise: readonly TemplateNode[] = [];
    for (let word = '#if'; ; word = '#elseif') {
      const condition = this.#condition(cursor, word);
      const { nodes, ending } = cursor.nested(() => this.#block(cursor));
      branches.push({ condition, body: nodes });
      if (ending === 'text end') throw cursor.fault('#end is missing: #if is never closed.', start);
      if (ending === 'else') otherwise = this.#body(cursor, '#else', start);
      if (ending !== 'elseif') return { kind: 'if', branches, otherwise, at: cursor.place(start) };
    }
  }

  #foreach(cursor: Cursor, start: number): TemplateNode {
    if (!cursor.take(opening)) throw cursor.fault('"(" is expected after #foreach.');
    const variable = this.#variable(cursor, '#foreach needs a variable first: #foreach($item in $list).');
    if (variable.steps.length > 0) throw cursor.fault('The variable of #foreach is a plain name.');
    if (!cursor.take(/in\b/y)) throw cursor.fault('"in" is expected here: #foreach($item in $list).');
    const list = parseTemplateExpression(cursor);
    this.#close(cursor, '#foreach');
    const body = this.#body(cursor, '#foreach', start);
    return { kind: 'foreach', name: variable.name, list, body, at: cursor.place(start) };
  }

  #define(cursor: Cursor, start: number): TemplateNode {
    if (!cursor.take(opening)) throw cursor.fault('"(" is expected after #define.');
    const variable = this.#variable(cursor, '#define needs a variable: #define($name).');
    this.#close(cursor, '#define');
    return { kind: 'define', name: variable.name, body: this.#body(cursor, '#define', start), at: cursor.place(start) };
  }

  #macro(cursor: Cursor, start: number): void {
    if (!cursor.take(opening)) throw cursor.fault('"(" is expected after #macro.');
    skipBlanks(cursor);
    const macro = cursor.take(name)?.[0];
    if (macro === undefined) throw cursor.fault('#macro needs a name first: #macro(name $argument).');
    const parameters: string[] = [];
    for (cursor.take(comma); !cursor.startsWith(')'); cursor.take(comma)) {
      if (cursor.isAtEnd) throw cursor.fault('")" is missing: #macro( is never closed.');
      parameters.push(this.#variable(cursor, 'A parameter such as $argument is expected here.').name);
    }
    this.#close(cursor, '#macro');
    const body = this.#body(cursor, '#macro', start);
    if (!this.macros.has(macro)) this.macros.set(macro, { parameters, body });
  }

  #macroArguments(cursor: Cursor): readonly TemplateExpression[] {
    const args: TemplateExpression[] = [];
    for (skipBlanks(cursor); !cursor.startsWith(')'); cursor.take(comma)) {
      if (cursor.isAtEnd) throw cursor.fault('")" is missing: the call is never closed.');
      args.push(parseTemplateExpression(cursor));
    }
    this.#close(cursor, 'the call');
    return args;
  }
}

/** Throws a TemplateFault. */
export function templateTree(text: string): TemplateTree {
  if (text.length > maxTemplateLength)
    throw new TemplateDoubt(`A mapping template has at most ${maxTemplateLength / 1024} KB.`, 0);
  return new TemplateParser(text).tree(text);
}
