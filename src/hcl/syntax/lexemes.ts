/** How far the words, numbers and signs of the language reach. */

const signs = ['+', '-', '*', '/', '%', '=', '<', '>', '!', '?', ':', '.', ',', '(', ')', '[', ']', '{', '}'] as const;
const longSigns = ['...', '::', '==', '=>', '!=', '>=', '<=', '&&', '||'] as const;
export type Operator = (typeof signs)[number] | (typeof longSigns)[number];
const operators: ReadonlySet<string> = new Set([...signs, ...longSigns]);
const isOperator = (text: string): text is Operator => operators.has(text);

/**
 * Terraform knows the letters of an early Unicode version, a JavaScript engine those of its own: names are held to
 * scripts in which both agree.
 */
const scripts = String.raw`(?=[\u0080-\u055f\u05d0-\u05ea\u0620-\u064a\u0900-\u097f\u0e01-\u0e59\u1e00-\u1fff\u3041-\u3096\u30a1-\u30fa\u30fc-\u30fe\u3400-\u4db5\u4e00-\u9fd5\uac00-\ud7a3])`;
const name = String.raw`(?:[a-zA-Z_]|${scripts}\p{ID_Start})(?:[a-zA-Z0-9_\-]|${scripts}\p{ID_Continue})*`;
const wholeName = new RegExp(name, 'uy');
const number = /\d(?:[\d.]|[eE][+-]?\d)*/y;
const heredoc = new RegExp(String.raw`<<-?${name}\r?\n`, 'uy');

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where a name that starts at the index ends; the index itself where none does. */
export function nameEnd(text: string, at: number): number {
  let end = at;
  let code = text.charCodeAt(end);
  if (isLetter(code))
    do code = text.charCodeAt(++end);
    while (isLetter(code) || isDigit(code) || code === 45);
  return code >= 0x80 ? endOf(wholeName, text, at) : end;
}

/** Where a number that starts with the digit at the index ends, dots that belong to what follows included. */
export const numberEnd = (text: string, at: number): number => endOf(number, text, at);

/** Where the first line of a heredoc ends that starts at the index; the index itself where none does. */
export const heredocEnd = (text: string, at: number): number => endOf(heredoc, text, at);

/** The operator or bracket at an index. A doubled `<` is none: it starts a heredoc that is not well formed. */
export function operatorAt(text: string, at: number): Operator | undefined {
  const one = text.charAt(at);
  const two = text.slice(at, at + 2);
  if (two === '..' && text[at + 2] === '.') return '...';
  if (isOperator(two)) return two;
  if (two === '<<' && text[at + 2] !== '<') return undefined;
  return isOperator(one) ? one : undefined;
}
