import { fail, shown, TokenCursor } from './cursor.ts';
import { checkAfterNumber, checkNumber } from '../numbers.ts';
import type { Token, TokenKind } from './tokens.ts';
import { TraversalList } from '../traversals.ts';

const DEEPEST = 100;
/** Names that are values. */
const words: ReadonlySet<string> = new Set(['true', 'false', 'null']);
const binary = new Set<TokenKind>(['||', '&&', '==', '!=', '<', '>', '<=', '>=', '+', '-', '*', '/', '%']);

type Directive = { readonly open: Token } & (
  | { readonly kind: 'if'; hasElse: boolean }
  | { readonly kind: 'for'; readonly names: readonly string[] }
);

/** Reads one expression by recursive descent and collects its references; stops with an `ExpressionProblem`. */
export class ExpressionParser extends TokenCursor {
  readonly traversals = new TraversalList();
  #depth = 0;

  whole(): void {
    this.#expression();
    this.finish();
  }

  /** Precedence does not matter for being well-formed, so operands and operators are read as one flat run. */
  #expression(): void {
    if (++this.#depth > DEEPEST) fail(this.peek(), `More than ${DEEPEST} levels deep. Move a part into a local value.`);
    for (;;) {
      this.#operand();
      if (binary.has(this.peek().kind)) this.index++;
      else if (this.take('?')) {
        this.#expression();
        this.expect(':', 'The condition ? has no second value. Add : and the value for "false".');
      } else break;
    }
    this.#depth--;
  }

  #operand(): void {
    while (this.take('-') || this.take('!'));
    const token = this.read();
    const path = this.#term(token);
    this.#steps(path);
    if (path) this.traversals.add(path);
  }

  /** Reads what starts with the token just read; gives the growing path when that is a reference. */
  #term(token: Token): string[] | undefined {
    switch (token.kind) {
      case 'name':
        return this.#nameOrCall(token);
      case 'number':
        checkNumber(token);
        return undefined;
      case 'quote':
      case 'heredoc':
        this.#template();
        return undefined;
      case '(':
        this.enter(token, false);
        this.#expression();
        this.leave(')', 'Parentheses hold one expression. Add ) or an operator.');
        return undefined;
      case '[':
        this.#tuple(token);
        return undefined;
      case '{':
        this.#object(token);
        return undefined;
      case 'end':
        return this.failUnfinished(token, 'The expression is not finished. Add a value at its end.');
      default:
        return fail(token, `A value is missing before ${shown(token)}. Add one.`);
    }
  }

  #nameOrCall(token: Token): string[] | undefined {
    let called = false;
    while (this.take('::')) {
      this.expect('name', 'A function name is missing after ::. Add it.');
      called = true;
    }
    const next = this.peek();
    if (next.kind === '(') this.#arguments(this.read());
    else if (called) fail(next, 'A name with :: is a function. Add ( ) with its arguments.');
    else return words.has(token.text) ? undefined : [token.text];
    return undefined;
  }

  #arguments(open: Token): void {
    this.enter(open, false);
    while (this.peek().kind !== ')') {
      this.#expression();
      if (this.take('...') || !this.take(',')) break;
    }
    this.leave(')', 'Arguments are separated by commas. Add , or ).');
  }

  #tuple(open: Token): void {
    this.enter(open, false);
    if (this.takeWord('for')) return this.#for(open);
    while (this.peek().kind !== ']') {
      this.#expression();
      if (!this.take(',')) break;
    }
    this.leave(']', 'List items are separated by commas. Add , or ].');
  }

  #object(open: Token): void {
    const bracket = this.enter(open, false);
    if (this.takeWord('for')) return this.#for(open);
    bracket.lines = true;
    for (;;) {
      while (this.take('newline'));
      if (this.peek().kind === '}') break;
      this.#key();
      if (!this.take(':')) this.expect('=', 'An object item is KEY = VALUE. Add = after the key.');
      this.#expression();
      if (!this.take(',') && !this.take('newline')) break;
    }
    this.leave('}', 'Object items are separated by commas or line breaks. Add one, or }.');
  }

  /** A single name before = or : is a text and no reference. */
  #key(): void {
    const start = this.index;
    if (this.take('name')) {
      const next = this.peek().kind;
      if (next === '=' || next === ':') return;
      this.index = start;
    }
    this.#expression();
  }

  #for(open: Token): void {
    const isObject = open.kind === '{';
    const names = this.#forHead();
    this.expect(':', 'A : is missing after the collection of the for. Add : and the result.');
    this.traversals.bind(names);
    this.#expression();
    if (isObject) {
      this.expect('=>', 'A for in { } makes an object. Write KEY => VALUE.');
      this.#expression();
    } else if (this.peek().kind === '=>') fail(this.peek(), 'A for in [ ] makes a list. Use { } for KEY => VALUE.');
    const ellipsis = this.peek();
    if (this.take('...') && !isObject) fail(ellipsis, 'Grouping with ... works only in { }. Remove the dots.');
    if (this.takeWord('if')) this.#expression();
    this.traversals.unbind(names);
    this.leave(isObject ? '}' : ']', `The for ends after its result. Add ${isObject ? '}' : ']'}.`);
  }

  /** From after `for` to the end of the collection; gives the names that hold in the result. */
  #forHead(): readonly string[] {
    const names: string[] = [];
    do {
      names.push(this.peek().text);
      this.expect('name', 'A name is missing in the for. Write for NAME in COLLECTION.');
    } while (names.length < 2 && this.take(','));
    const token = this.peek();
    if (!this.takeWord('in')) fail(token, 'The word in is missing in the for. Write for NAME in COLLECTION.');
    this.#expression();
    return names;
  }

  /** Reads what follows a value: .name, .0, .*, [index] and [*]. Names at the start lengthen the path. */
  #steps(path: string[] | undefined): void {
    let names = path;
    let previous = this.previous;
    let inStar = false;
    for (;;) {
      if (this.take('.')) {
        const token = this.peek();
        if (token.kind === '*' && inStar) fail(token, 'A second .* cannot follow a .*; use [*] for both.');
        if (token.kind === '*') inStar = true;
        else if (token.kind === 'number' || token.kind === 'name') checkAfterNumber(previous, token);
        else fail(token, 'A name is missing after the dot. Add it or remove the dot.');
        if (token.kind === 'name') names?.push(token.text);
        else names = undefined;
        previous = this.read();
      } else if (this.peek().kind === '[') {
        previous = undefined;
        names = undefined;
        inStar = false;
        this.#subscript(this.read());
      } else return;
    }
  }

  #subscript(open: Token): void {
    const bracket = this.enter(open, this.bracket?.lines ?? true);
    if (!this.take('*')) {
      bracket.lines = false;
      this.#refuseLoneWord();
      this.#expression();
    }
    this.leave(']', 'Add ] after the index.');
  }

  /** `terraform fmt` would print a[true] as a[]. */
  #refuseLoneWord(): void {
    const word = this.peek();
    if (word.kind !== 'name' || !words.has(word.text)) return;
    const at = this.index++;
    if (this.peek().kind === ']') fail(word, `An index is a number or a text. Write ["${word.text}"].`);
    this.index = at;
  }

  #template(): void {
    const directives: Directive[] = [];
    for (;;) {
      const token = this.raw;
      this.index++;
      if (token.kind === 'endQuote' || token.kind === 'endHeredoc') break;
      if (token.kind === 'text') continue;
      this.enter(token, false);
      if (token.kind === '${') this.#expression();
      else this.#directive(token, directives);
      this.leave('endSequence', 'Add } after the expression, or write $${ for the characters ${.');
    }
    const open = directives.pop();
    if (open) fail(open.open, `The %{ ${open.kind} } has no end. Add %{ end${open.kind} }.`);
  }

  #directive(open: Token, directives: Directive[]): void {
    const word = this.peek();
    const last = directives.at(-1);
    const unmatched = () =>
      fail(open, `The %{ ${word.text} } does not belong to what is open here. Remove or move it.`);
    if (this.takeWord('if')) {
      this.#expression();
      directives.push({ open, kind: 'if', hasElse: false });
    } else if (this.takeWord('for')) {
      const names = this.#forHead();
      this.traversals.bind(names);
      directives.push({ open, kind: 'for', names });
    } else if (this.takeWord('else')) {
      if (last?.kind !== 'if' || last.hasElse) return unmatched();
      last.hasElse = true;
    } else if (this.takeWord('endif')) {
      if (last?.kind !== 'if') return unmatched();
      directives.pop();
    } else if (this.takeWord('endfor')) {
      if (last?.kind !== 'for') return unmatched();
      this.traversals.unbind(last.names);
      directives.pop();
    } else fail(word, 'After %{ stands if, else, endif, for or endfor. Write %%{ for the characters %{.');
  }
}
