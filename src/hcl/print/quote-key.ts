/** Quoted strings and keys of HCL. */
import { escapeText } from '../quote.ts';

export { escapeText };

export const quote = (value: string): string => `"${escapeText(value)}"`;

// `for` would start a for expression; the other words read as values although HCL takes them as keys.
const reserved = new Set(['for', 'true', 'false', 'null', 'if', 'in', 'endfor', 'endif', 'else']);

/** A key of an object: bare where it is a plain word, else quoted. */
export const quoteKey = (key: string): string =>
  /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && !reserved.has(key) ? key : quote(key);
