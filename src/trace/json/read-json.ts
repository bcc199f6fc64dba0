/** JSON as the templates see it: maps in the order of the text, numbers spelled as they were written. */
import { Digits } from '../../hcl/exact-json.ts';

export type JsonItem = string | boolean | null | Digits | JsonItem[] | Map<string, JsonItem>;

export type JsonReading =
  | { readonly ok: true; readonly value: JsonItem }
  /** `at`: where in the text, from 0. */
  | { readonly ok: false; readonly message: string; readonly at: number };

/** How deep lists and maps may lie in each other. */
const maxDepth = 200;

class JsonFault extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const blanks = /[\s\uFEFF]*/y;
const strictBlanks = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const quoted = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
/** What a text between quotes has besides itself: escapes, and what has to be one. */
const escaped = /[\\\p{Cc}]/u;
const singleQuoted = /'(?:[^'\\]|\\.)*'/sy;
const word = /true|false|null/y;
const bareKey = /[A-Za-z_$][\w$-]*/y;

/** `isLenient`: also keys without quotes and texts in single quotes, as mock integrations read their template. */
export function readJson(text: string, { isLenient = false } = {}): JsonReading {
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = () => take(isLenient ? blanks : strictBlanks);
  const fault = (message: string) => new JsonFault(message, at);
  const textItem = (): string | undefined => {
    if (text[at] === '"') {
      const end = text.indexOf('"', at + 1);
      const inner = text.slice(at + 1, end);
      if (end > 0 && !escaped.test(inner)) {
        at = end + 1;
        return inner;
      }
      const plain = take(quoted);
      if (plain !== undefined) return JSON.parse(plain) as string;
    }
    return isLenient ? take(singleQuoted)?.slice(1, -1).replace(/\\(.)/gs, '$1') : undefined;
  };
  const item = (depth: number): JsonItem => {
    if (depth > maxDepth) throw fault(`JSON can be nested at most ${maxDepth} levels deep.`);
    skip();
    if (text[at] === '{') return map(depth);
    if (text[at] === '[') return list(depth);
    const found = textItem();
    if (found !== undefined) return found;
    const digits = take(number);
    if (digits !== undefined) return new Digits(digits);
    const name = take(word);
    if (name === undefined) throw fault('Expected a JSON value.');
    return name === 'null' ? null : name === 'true';
  };
  const list = (depth: number): JsonItem[] => {
    at += 1;
    const items: JsonItem[] = [];
    for (skip(); text[at] !== ']'; skip()) {
      if (items.length > 0) separate(']');
      items.push(item(depth + 1));
    }
    at += 1;
    return items;
  };
  const map = (depth: number): Map<string, JsonItem> => {
    at += 1;
    const members = new Map<string, JsonItem>();
    let isFirst = true;
    for (skip(); text[at] !== '}'; skip()) {
      if (!isFirst) separate('}');
      isFirst = false;
      skip();
      const key = textItem() ?? (isLenient ? take(bareKey) : undefined);
      if (key === undefined) throw fault('Expected a name in double quotes.');
      skip();
      if (text[at] !== ':') throw fault('Expected ":" after the name.');
      at += 1;
      members.set(key, item(depth + 1));
    }
    at += 1;
    return members;
  };
  const separate = (close: string) => {
    if (text[at] !== ',') throw fault(`Expected "," or "${close}".`);
    at += 1;
  };

  try {
    const value = item(0);
    skip();
    return at < text.length
      ? { ok: false, message: 'Unexpected text after the end of the JSON.', at }
      : { ok: true, value };
  } catch (problem) {
    if (!(problem instanceof JsonFault)) throw problem;
    return { ok: false, message: problem.message, at: problem.at };
  }
}
