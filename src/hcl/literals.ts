const escapes = /\\(?:[nrt"\\]|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/uy;
const blank = /^\p{White_Space}*$/u;

/** Length of the backslash escape at the index, or what is wrong with it. */
export function readEscape(text: string, index: number): number | string {
  escapes.lastIndex = index;
  const match = escapes.exec(text);
  if (!match) {
    const shown = text.slice(index, index + 2).replace(/\p{Cc}/gu, '');
    return /^\\u$/i.test(shown)
      ? 'After \\u stand 4 hexadecimal digits, after \\U 8. Add the missing ones.'
      : `${shown} is not an escape. Write \\\\ for a backslash.`;
  }
  const code = Number.parseInt(match[1] ?? match[2] ?? '0', 16);
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
    return `${match[0]} is not a character. Use \\U and the code point in 8 digits.`;
  return match[0].length;
}

/** Length of the $ or % at the index when it opens no sequence: $${ is text as a whole. */
export function signLength(text: string, index: number): number {
  return text[index + 1] === text[index] && text[index + 2] === '{' ? 3 : 1;
}

/** The length of a number without the dots after it: 1... is a number and an ellipsis. */
export function withoutDots(number: string): number {
  let length = number.length;
  while (number[length - 1] === '.') length--;
  return length;
}

/** Whether a line ends the heredoc: the marker alone, with any white space around it. */
export function isMarkerLine(line: string, marker: string): boolean {
  const at = line.indexOf(marker);
  return at >= 0 && blank.test(line.slice(0, at)) && blank.test(line.slice(at + marker.length));
}

const advice: Readonly<Record<string, string>> = {
  '/': 'The comment is not closed. Add */.',
  '<': 'A heredoc starts with <<NAME and a line break right after the name.',
  "'": 'Single quotes do not hold text. Use double quotes.',
  '&': 'A single & has no meaning. Write && for "and".',
  '|': 'A single | has no meaning. Write || for "or".',
  '~': 'A ~ stands only at the inner side of ${ }. Remove it.',
  ';': 'A semicolon has no meaning. Use a comma or a line break.',
};

/** Says of a character that starts no token what to write instead. */
export function meaningless(code: number): string {
  const character = String.fromCodePoint(code);
  const isVisible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
  const shown = isVisible ? character : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return advice[character] ?? `The character ${shown} has no meaning in an expression. Remove it.`;
}
