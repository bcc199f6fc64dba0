/** Texts in quotes: those of JSON, of JavaScript, and what word processors make of them. */

/** Runs of characters that mean themselves, by what closes the text. */
const runs: { readonly [closing: string]: RegExp } = {
  '"': /[^"\\\p{Cc}]*/uy,
  "'": /[^'\\\p{Cc}]*/uy,
  '"\u201C\u201D\u201E\u201F': /[^"\u201C-\u201F\\\p{Cc}]*/uy,
};

const escapes: { readonly [letter: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '"': '"',
  '\\': '\\',
  '/': '/',
  "'": "'",
  a: '\u0007',
  v: '\v',
  '\u201C': '"',
  '\u201D': '"',
};

/** Letters of escapes with digits behind them; JSON has the first, Python and JavaScript print the others too. */
const hexadecimal: { readonly [letter: string]: number } = { u: 4, x: 2, U: 8 };

export type StringResult =
  | { readonly value: string; readonly end: number; readonly quotes: boolean }
  /** Undefined: the text stops before it is closed. */
  | { readonly problem: string | undefined };

function closingFor(open: string | undefined): string | undefined {
  if (open === '"' || open === "'") return open;
  return open !== undefined && open >= '\u201C' && open <= '\u201F' ? '"\u201C\u201D\u201E\u201F' : undefined;
}

/** The text that begins at a position; undefined where none does. */
export function readString(text: string, from: number): StringResult | undefined {
  const closing = closingFor(text[from]);
  const run = closing === undefined ? undefined : runs[closing];
  if (closing === undefined || !run) return undefined;
  let value = '';
  let at = from + 1;
  for (;;) {
    run.lastIndex = at;
    const plain = run.exec(text)?.[0] ?? '';
    value += plain;
    at += plain.length;
    const stop = text[at];
    if (stop === undefined) return { problem: undefined };
    if (closing.includes(stop)) return { value, end: at + 1, quotes: closing !== '"' };
    if (stop === '\n' || stop === '\r')
      return { problem: "a string isn't closed before the end of the line. Close the quotes, or use \\n" };
    if (stop === '\\') {
      const escape = readEscape(text, at);
      if ('problem' in escape) return escape;
      value += escape.value;
      at = escape.end;
    } else {
      value += stop;
      at += 1;
    }
  }
}

function readEscape(
  text: string,
  at: number,
): { readonly value: string; readonly end: number } | { readonly problem: string | undefined } {
  const letter = text[at + 1];
  if (letter === undefined) return { problem: undefined };
  const digits = Object.hasOwn(hexadecimal, letter) ? hexadecimal[letter] : undefined;
  if (digits !== undefined) {
    const end = at + 2 + digits;
    const hex = text.slice(at + 2, end);
    const code = /^[0-9A-Fa-f]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Number.NaN;
    if (code <= 0x10ffff) return { value: String.fromCodePoint(code), end };
    if (letter === 'u')
      return {
        problem: text.length < end ? undefined : 'a string has \\u without four hexadecimal digits',
      };
  }
  const meant = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  return meant === undefined
    ? { problem: `a string has a backslash before ${JSON.stringify(letter)}; use two backslashes` }
    : { value: meant, end: at + 2 };
}
