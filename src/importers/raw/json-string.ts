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
  '\u201C': '"',
  '\u201D': '"',
};

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
      return { problem: 'a text is not closed before the line ends. Close its quotes, or write \\n in it' };
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
  if (letter === 'u') {
    const hex = text.slice(at + 2, at + 6);
    if (/^[0-9A-Fa-f]{4}$/.test(hex)) return { value: String.fromCharCode(Number.parseInt(hex, 16)), end: at + 6 };
    return {
      problem: text.length < at + 6 ? undefined : 'a text has \\u without four hexadecimal digits after it',
    };
  }
  const meant = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  return meant === undefined
    ? { problem: `a text has a backslash before ${JSON.stringify(letter)}; write two backslashes` }
    : { value: meant, end: at + 2 };
}
