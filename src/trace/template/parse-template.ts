/** The parser of Velocity templates: text, references, and directives, with the place of each. */
import { formatNumber } from '../../model/text/format-number.ts';
import { Cursor, TemplateDoubt, type ParserState } from './cursor.ts';
import { DirectiveParser, lineEnd, parenthesis, type BlockEnding, type TemplateBlock } from './parse-directive.ts';
import { parseReference } from './parse-expression.ts';
import type { TemplateNode, TemplateTree } from './syntax.ts';

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

const unsupported: ReadonlySet<string> = new Set(['stop', 'include', 'parse', 'evaluate', 'literal']);
const supported: ReadonlySet<string> = new Set('set if elseif else end foreach break macro define'.split(' '));

class TemplateParser {
  readonly #directives = new DirectiveParser((cursor) => this.#block(cursor));
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
    return { nodes, macros: this.#directives.macros, notes: this.#state.notes };
  }

  #whole(cursor: Cursor): readonly TemplateNode[] {
    const { nodes, ending, endingAt } = this.#block(cursor);
    if (ending === 'text end') return nodes;
    throw cursor.fault(`#${ending} has no matching directive.`, endingAt);
  }

  #block(cursor: Cursor): TemplateBlock {
    const nodes: TemplateNode[] = [];
    while (!cursor.isAtEnd) {
      this.#count += 1;
      if (this.#count > maxNodes) throw cursor.doubt(`Templates are limited to ${formatNumber(maxNodes)} parts.`);
      const at = cursor.at;
      if (cursor.take(setStart)) nodes.push(this.#directives.set(cursor, at));
      else if (cursor.startsWith('#')) {
        const ending = this.#hash(cursor, nodes);
        if (ending) {
          return { nodes, ending, endingAt: at };
        }
      } else if (cursor.startsWith('\\')) nodes.push(this.#escaped(cursor));
      else if (cursor.startsWith('$')) nodes.push(this.#output(cursor, 0));
      else nodes.push({ kind: 'text', text: cursor.take(plain)?.[0] ?? '', at: cursor.place(at) });
    }
    return { nodes, ending: 'text end', endingAt: cursor.at };
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
  #hash(cursor: Cursor, nodes: TemplateNode[]): BlockEnding | undefined {
    const at = cursor.place();
    if (cursor.take(lineComment) || cursor.take(blockComment)) return undefined;
    if (cursor.startsWith('#*')) throw cursor.fault('The comment isn\'t closed: "*#" is missing.');
    const literal = cursor.take(textBlock);
    if (literal || cursor.startsWith('#[[')) {
      if (!literal) throw cursor.fault('The literal block isn\'t closed: "]]#" is missing.');
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
    if (word.startsWith('@')) throw cursor.doubt("Block macros (#@name) aren't supported.", start);
    if (word === 'break') return { kind: 'break', at };
    if (word === 'if') return this.#directives.if(cursor, start);
    if (word === 'foreach') return this.#directives.foreach(cursor, start);
    if (word === 'define') return this.#directives.define(cursor, start);
    if (word === 'set') throw cursor.fault('Expected "(" after #set.');
    if (word === 'macro') {
      this.#directives.macro(cursor, start);
      return undefined;
    }
    if (!this.#state.macroNames.has(word) || !cursor.take(parenthesis)) return undefined;
    const args = this.#directives.callArguments(cursor);
    return { kind: 'macro call', name: word, args, at };
  }
}

/** Throws a TemplateFault. */
export function templateTree(text: string): TemplateTree {
  if (text.length > maxTemplateLength)
    throw new TemplateDoubt(`Mapping templates are limited to ${maxTemplateLength / 1024} KB.`, 0);
  return new TemplateParser(text).tree(text);
}
