/** References and expressions of a template, as the grammar of Velocity 1.7 has them. */
import { Cursor } from './cursor.ts';
import type { BinarySign, TemplateExpression, Reference, ReferenceStep } from './syntax.ts';

const blanks = /\s*/y;
const identifier = /[A-Za-z_][\w-]*/y;
const member = /\.(?=[A-Za-z])([A-Za-z][\w-]*)(\(?)/y;
const referenceStart = /\$(!?)(\{?)(?=[A-Za-z_])/y;
const number = /-?(?:\d+(?!\.\.)\.\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+)/y;
const word = /(?:true|false)\b/y;
const doubleQuoted = /"((?:[^"\\]|\\[^]|"")*)"/y;
const singleQuoted = /'([^']*)'/y;

/** Operators from those that bind least. `-5` after a value is an operator here; Velocity 1.7 wants a blank after it. */
const levels: readonly (readonly [pattern: RegExp, signs: Readonly<Record<string, BinarySign>>])[] = [
  [/\|\||or\b/y, { '||': 'or', or: 'or' }],
  [/&&|and\b/y, { '&&': 'and', and: 'and' }],
  [/==|!=|(?:eq|ne)\b/y, { '==': '==', '!=': '!=', eq: '==', ne: '!=' }],
  [
    /<=|>=|<|>|(?:lt|le|gt|ge)\b/y,
    { '<=': '<=', '>=': '>=', '<': '<', '>': '>', lt: '<', le: '<=', gt: '>', ge: '>=' },
  ],
  [/[+-]/y, { '+': '+', '-': '-' }],
  [/[*/%]/y, { '*': '*', '/': '/', '%': '%' }],
];

/** Operators of one expression, since each is one level of the tree. */
const maxOperators = 500;

export const skipBlanks = (cursor: Cursor) => cursor.take(blanks);

/** The reference that begins here, or none where `$` is only text. */
export function parseReference(cursor: Cursor): Reference | undefined {
  const start = cursor.at;
  const opened = cursor.take(referenceStart);
  if (!opened) return undefined;
  const name = cursor.take(identifier)?.[0] ?? '';
  const steps: ReferenceStep[] = [];
  for (;;) {
    const at = cursor.place();
    const found = cursor.take(member);
    if (found) {
      const [, part = '', paren] = found;
      if (paren) steps.push({ kind: 'call', name: part, args: cursor.nested(() => parseArguments(cursor, ')')), at });
      else steps.push({ kind: 'member', name: part, at });
    } else if (cursor.takeText('[')) {
      const index = cursor.nested(() => parseTemplateExpression(cursor));
      cursor.expect(']', 'An index must end with "]".');
      steps.push({ kind: 'index', index, at });
    } else break;
  }
  if (opened[2]) cursor.expect('}', `"}" is missing: \${${name} isn't closed.`);
  return { kind: 'reference', name, steps, at: cursor.place(start) };
}

/** Values with commas between them, up to and with the closing bracket. */
function parseArguments(cursor: Cursor, close: string): TemplateExpression[] {
  const items: TemplateExpression[] = [];
  skipBlanks(cursor);
  while (!cursor.takeText(close)) {
    if (items.length > 0) cursor.expect(',', `Expected "," or "${close}".`);
    items.push(parseParameter(cursor));
  }
  return items;
}

function parseParameter(cursor: Cursor): TemplateExpression {
  const value = parseTemplateExpression(cursor);
  if (value.kind === 'binary' || value.kind === 'not')
    cursor.note(
      "Velocity 1.7 doesn't support operators here. Assign the value to a variable with #set first.",
      value.at,
    );
  return value;
}

/** With the blanks around it. */
export function parseTemplateExpression(cursor: Cursor): TemplateExpression {
  return cursor.nested(() => parseLevel(cursor, 0));
}

function parseLevel(cursor: Cursor, level: number): TemplateExpression {
  const operators = levels[level];
  if (!operators) return parseUnary(cursor);
  let left = parseLevel(cursor, level + 1);
  const [pattern, signs] = operators;
  for (let count = 0; ; count += 1) {
    const at = cursor.place();
    const found = cursor.take(pattern)?.[0];
    if (found === undefined) return left;
    if (count >= maxOperators) throw cursor.doubt(`Expressions are limited to ${maxOperators} operators.`);
    left = { kind: 'binary', sign: signs[found] ?? '+', left, right: parseLevel(cursor, level + 1), at };
  }
}

const negation = /!(?!=)|not\b/y;

function parseUnary(cursor: Cursor): TemplateExpression {
  skipBlanks(cursor);
  const at = cursor.place();
  if (cursor.take(negation)) return { kind: 'not', operand: cursor.nested(() => parseUnary(cursor)), at };
  const value = parsePrimary(cursor);
  skipBlanks(cursor);
  return value;
}

function parsePrimary(cursor: Cursor): TemplateExpression {
  const at = cursor.place();
  if (cursor.startsWith('$')) {
    const reference = parseReference(cursor);
    if (!reference) throw cursor.fault('Expected a name after "$".');
    return reference;
  }
  if (cursor.startsWith('"')) return parseQuoted(cursor);
  const single = cursor.take(singleQuoted);
  if (single) return { kind: 'text', text: single[1] ?? '', at };
  const digits = cursor.take(number)?.[0];
  if (digits !== undefined) return { kind: 'number', text: digits, at };
  const truth = cursor.take(word)?.[0];
  if (truth) return { kind: 'boolean', value: truth === 'true', at };
  if (cursor.takeText('[')) return parseList(cursor, at);
  if (cursor.takeText('{')) return parseMap(cursor, at);
  if (cursor.takeText('(')) {
    const inside = parseTemplateExpression(cursor);
    cursor.expect(')', 'Expected ")".');
    return inside;
  }
  if (cursor.startsWith("'")) throw cursor.fault("The string isn't closed: a single quote is missing.");
  throw cursor.fault(cursor.isAtEnd ? 'The template ends inside an expression.' : 'Expected a value.');
}

/** References in it are replaced; a quote in it is written twice, and `\uXXXX` is one character. */
function parseQuoted(cursor: Cursor): TemplateExpression {
  const start = cursor.at;
  const found = cursor.take(doubleQuoted);
  if (!found) throw cursor.fault("The string isn't closed: a double quote is missing.");
  const raw = found[1] ?? '';
  const text = raw.replaceAll('""', '"').replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => unit(hex));
  const at = cursor.place(start);
  if (!/[$#]/.test(text)) return { kind: 'text', text, at };
  const isSame = text === raw;
  const inner = new Cursor(text, cursor.state, (inside) => (isSame ? cursor.place(start + 1 + inside) : at));
  return { kind: 'interpolated', nodes: cursor.nested(() => cursor.state.inner(inner)), at };
}

const unit = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

function parseList(cursor: Cursor, at: number): TemplateExpression {
  skipBlanks(cursor);
  if (cursor.takeText(']')) return { kind: 'list', items: [], at };
  const first = parseParameter(cursor);
  if (cursor.takeText('..')) {
    const to = parseTemplateExpression(cursor);
    cursor.expect(']', 'A range must end with "]", such as [1..3].');
    return { kind: 'range', from: first, to, at };
  }
  if (cursor.takeText(']')) return { kind: 'list', items: [first], at };
  cursor.expect(',', 'Expected ",", "..", or "]".');
  const rest = parseArguments(cursor, ']');
  if (rest.length === 0) throw cursor.fault('Expected a value after ",".', cursor.at - 1);
  return { kind: 'list', items: [first, ...rest], at };
}

function parseMap(cursor: Cursor, at: number): TemplateExpression {
  const members: [TemplateExpression, TemplateExpression][] = [];
  skipBlanks(cursor);
  while (!cursor.takeText('}')) {
    if (members.length > 0) cursor.expect(',', 'Expected "," or "}".');
    const key = parseParameter(cursor);
    cursor.expect(':', 'Expected ":" in a map such as {"name": $value}.');
    members.push([key, parseParameter(cursor)]);
  }
  return { kind: 'map', members, at };
}
