/** Why a text is no JSON, as precisely as its writer needs it: within a text in quotes, the character that is wrong. */
import { readJson } from './read-json.ts';

export interface JsonFaultAt {
  readonly message: string;
  /** From 0. */
  readonly at: number;
  /** The wrong part of a text in quotes, such as `\'`. */
  readonly wrong?: string;
}

/** Undefined where the text is JSON. `isLenient`: as mock integrations read it. */
export function jsonFault(text: string, { isLenient = false } = {}): JsonFaultAt | undefined {
  const reading = readJson(text, { isLenient });
  if (reading.ok) return undefined;
  const { at } = reading;
  if (/^\s*$/.test(text)) return { message: "The output is empty, which isn't valid JSON.", at: 0 };
  return (text[at] === '"' ? faultOfText(text, at) : undefined) ?? { message: reading.message, at };
}

/** A text in quotes that begins at a place: its first character that JSON does not allow. */
function faultOfText(text: string, start: number): JsonFaultAt | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '"') return undefined;
    if (char === '\\') {
      const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
      escape.lastIndex = at;
      const length = escape.exec(text)?.[0].length;
      if (length === undefined) {
        const wrong = text.slice(at, at + 2);
        return { message: `${wrong} isn't a valid JSON escape.`, at, wrong };
      }
      at += length - 1;
    } else if (char < ' ')
      return { message: 'Line breaks and control characters in a string must be escaped.', at, wrong: char };
  }
  return { message: "The string isn't closed: a double quote is missing.", at: start };
}
