/** JSON with its numbers as they were written where JavaScript would round them. */
import { isExact } from './digits.ts';

/** A number that JavaScript cannot hold, such as 9223372036854775807 or 1e400. */
export class Digits {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type ExactJson =
  | string
  | number
  | boolean
  | null
  | Digits
  | readonly ExactJson[]
  | { readonly [key: string]: ExactJson };

/** Texts, so that what is in them is passed over, and numbers. */
const parts = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;
/** Any text with a number of so many digits, or with an exponent; most JSON has none and is read once. */
const suspect = /\d[\d.]{15}|\d[eE]/;

/** Throws where JSON.parse does. */
export function parseExactJson(text: string): ExactJson {
  const plain = JSON.parse(text) as ExactJson;
  if (!suspect.test(text)) return plain;
  let isRounded = false;
  // Numbers become texts, and each text is told from them by its first letter.
  const marked = text.replace(parts, (part) => {
    if (part.startsWith('"')) return `"t${part.slice(1)}`;
    isRounded ||= !isExact(part, Number(part));
    return `"n${part}"`;
  });
  return isRounded ? unmarked(JSON.parse(marked) as ExactJson) : plain;
}

function unmarked(value: ExactJson): ExactJson {
  if (typeof value === 'string') {
    const text = value.slice(1);
    if (value.startsWith('t')) return text;
    return isExact(text, Number(text)) ? Number(text) : new Digits(text);
  }
  if (Array.isArray(value)) return value.map(unmarked);
  if (typeof value !== 'object' || value === null) return value;
  const members: { [key: string]: ExactJson } = {};
  for (const [key, item] of Object.entries(value))
    Object.defineProperty(members, key.slice(1), { value: unmarked(item), enumerable: true });
  return members;
}
