/** The words of a command as a shell reads them: quotes, escapes and lines that go on. Nothing is run. */

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };

/** Undefined where a quote is not closed. Takes POSIX shells, and the carets of the Windows prompt. */
export function shellWords(text: string): readonly string[] | undefined {
  const lines = text.replaceAll(/[\\^]\r?\n/g, ' ');
  const source = /\^[%"&]/.test(lines) ? lines.replaceAll(/\^([^])/g, '$1') : lines;
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  const rest = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const char = source[at] ?? '';
    if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else if (char === "'") {
      const end = source.indexOf("'", at + 1);
      if (end < 0) return undefined;
      word = (word ?? '') + source.slice(at + 1, end);
      at = end + 1;
    } else if (char === '$' && source[at + 1] === "'") {
      const quoted = rest(/\$'(?:[^'\\]|\\[^])*'/y);
      if (quoted === undefined) return undefined;
      word = (word ?? '') + quoted.slice(2, -1).replaceAll(/\\(u[\da-fA-F]{4}|x[\da-fA-F]{1,2}|[^])/g, ansiEscape);
      at += quoted.length;
    } else if (char === '"') {
      const quoted = rest(/"(?:[^"\\]|\\[^])*"/y);
      if (quoted === undefined) return undefined;
      word = (word ?? '') + quoted.slice(1, -1).replaceAll(/\\(["\\$`])/g, '$1');
      at += quoted.length;
    } else if (char === '\\' && at + 1 < source.length) {
      word = (word ?? '') + (source[at + 1] ?? '');
      at += 2;
    } else {
      const plain = rest(/[^\s'"\\$]+/y) ?? char;
      word = (word ?? '') + plain;
      at += plain.length;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}

function ansiEscape(_: string, code: string): string {
  if (/^[ux]./.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
  return escapes[code] ?? code;
}
