import { Scanner } from './scanner.mjs';

/**
 * A member of an object constructor; the key is null where it is an expression.
 *
 * @typedef {{ key: string | null, at: number, start: number, end: number }} MemberRange
 */

/**
 * A scanner right after the opening bracket, if the whole range is one bracketed group.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {string} bracket
 */
function inside(text, start, end, bracket) {
  if (text[start] !== bracket) return undefined;
  const whole = new Scanner(text, start);
  whole.step();
  return whole.at === end ? new Scanner(text, start + 1) : undefined;
}

/**
 * The members of `{ a = 1, "b" : 2 }`.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {MemberRange[] | undefined} undefined for another kind of expression
 */
export function objectMembers(text, start, end) {
  const scanner = inside(text, start, end, '{');
  if (!scanner) return undefined;
  /** @type {MemberRange[]} */
  const members = [];
  for (;;) {
    scanner.take(/(?:,|\s)*/y);
    scanner.skipSpace();
    if (scanner.current === ',') continue;
    if (scanner.current === '}' || scanner.current === '') return members;
    const at = scanner.at;
    const key = keyOf(scanner);
    scanner.skipBlanks();
    const isMember = scanner.current === '=' || scanner.current === ':';
    if (key === undefined || key === 'for') return undefined;
    if (!isMember) return members;
    scanner.at += 1;
    members.push({ key, at, ...scanner.expression(',}') });
  }
}

/**
 * @param {Scanner} scanner
 * @returns {string | null | undefined}
 */
function keyOf(scanner) {
  const start = scanner.at;
  if (scanner.current === '"') {
    scanner.quoted();
    return scanner.text.slice(start + 1, scanner.at - 1);
  }
  if (scanner.current !== '(') return scanner.identifier();
  scanner.step();
  return null;
}

/**
 * The elements of `[a, b]`.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @returns {{ start: number, end: number }[]} none for another kind of expression
 */
export function listElements(text, start, end) {
  const scanner = inside(text, start, end, '[');
  /** @type {{ start: number, end: number }[]} */
  const elements = [];
  if (!scanner) return elements;
  for (scanner.skipSpace(); scanner.current !== ']' && scanner.current !== ''; scanner.skipSpace()) {
    const from = scanner.at;
    if (scanner.take(/for\b/y)) return [];
    let to = from;
    for (; !',]'.includes(scanner.current); scanner.skipSpace()) {
      scanner.step();
      to = scanner.at;
    }
    if (to > from) elements.push({ start: from, end: to });
    if (scanner.current === ',') scanner.at += 1;
  }
  return elements;
}
