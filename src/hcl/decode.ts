/** What the text between quotes or in a heredoc means. Source: hclsyntax/spec.md of HashiCorp's hcl (template literals). */

const plain: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

const escape = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|([nrt"\\]))|([$%])\4(?=\{)/g;

/** Decodes what the scanner took for one well-formed text within quotes. */
export const decodeText = (text: string): string =>
  text.replace(escape, (_, short?: string, long?: string, letter?: string, sign?: string) => {
    if (sign !== undefined) return sign;
    if (letter !== undefined) return plain[letter] ?? letter;
    return String.fromCodePoint(Number.parseInt(short ?? long ?? '0', 16));
  });

const indentation = /^\p{White_Space}*/u;

/** In a heredoc a backslash means itself; the flush form `<<-` loses the least indentation of its lines, blank ones aside. */
export function decodeHeredoc(text: string, flush: boolean): string {
  const decoded = text.replace(/([$%])\1(?=\{)/g, '$1');
  if (!flush) return decoded;
  const lines = decoded.split('\n');
  const indents = lines.map((line) => {
    const length = indentation.exec(line)?.[0].length ?? 0;
    return length === line.length ? Infinity : length;
  });
  const least = indents.reduce((a, b) => Math.min(a, b), Infinity);
  return lines.map((line, index) => (indents[index] === Infinity ? line : line.slice(least))).join('\n');
}
