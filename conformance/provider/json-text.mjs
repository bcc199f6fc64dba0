/** @type {Readonly<Record<string, string>>} */
const escapes = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** @param {string} a @param {string} b */
const byCodePoint = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * The text that a Go program's JSON encoder writes: keys sorted, no spaces, and <, >, & and the two line separators
 * escaped.
 *
 * @param {unknown} value
 */
export function goJson(value) {
  // Written by hand: an object would move keys that look like whole numbers to the front.
  /** @param {unknown} x @returns {string} */
  const write = (x) => {
    if (Array.isArray(x)) return `[${x.map(write).join(',')}]`;
    if (typeof x !== 'object' || x === null) return JSON.stringify(x ?? null);
    const members = new Map(Object.entries(x));
    const keys = [...members.keys()].toSorted(byCodePoint);
    return `{${keys.map((key) => `${JSON.stringify(key)}:${write(members.get(key))}`).join(',')}}`;
  };
  return write(value).replace(/[<>&\u2028\u2029]/g, (c) => escapes[c] ?? c);
}

/**
 * Whether two texts are the same JSON value.
 *
 * @param {string} a
 * @param {string} b
 */
export function sameJson(a, b) {
  if (a === b) return true;
  try {
    return goJson(JSON.parse(a)) === goJson(JSON.parse(b));
  } catch {
    return false;
  }
}

/** @param {string} text */
export function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
