/** Classes of characters of regular expressions of Java: `\d`, `\p{Alpha}`. */
const isWord = (char: string) => /^\w$/.test(char);

/** By the letter behind the backslash. */
export const classEscapes: Readonly<Record<string, (char: string) => boolean>> = {
  d: (char) => char >= '0' && char <= '9',
  w: isWord,
  s: (char) => /^[ \t\n\v\f\r]$/.test(char),
};

/** By the name in `\p{…}`, for one character. */
export const posixClasses: Readonly<Record<string, RegExp>> = {
  Lower: /^[a-z]$/,
  Upper: /^[A-Z]$/,
  Alpha: /^[A-Za-z]$/,
  Digit: /^\d$/,
  Alnum: /^[A-Za-z\d]$/,
  Punct: /^[!-/:-@[-`{-~]$/,
  Space: /^\s$/,
  L: /^\p{L}$/u,
  Lu: /^\p{Lu}$/u,
  Ll: /^\p{Ll}$/u,
  N: /^\p{N}$/u,
};
