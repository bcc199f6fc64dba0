/** Route keys in pasted text: one on each line, as people keep them in lists, tables and code. */
import { catchAll, routeKeyTyped } from './method-path.ts';

export interface PastedKeys {
  /** Each once, in the order of the text. */
  readonly keys: readonly string[];
  /** Lines that are none. */
  readonly unread: number;
}

/** As many routes as AWS lets an API have by default. */
const most = 300;
const mostCharacters = 64 * 1024;

const unread = Symbol('unread');

/** Without what lists, tables and code put around an item. */
const bare = (line: string): string =>
  line
    .trim()
    .replace(/^(?:[-*•+]|\d+[.)])\s+/, '')
    .replace(/^[\s"'`[\]|,]+|[\s"'`[\]|,;]+$/g, '')
    .replace(/^([A-Za-z]+)[\s"'`|,]+\//, '$1 /');

function httpKey(line: string): string | typeof unread {
  if (line === catchAll) return line;
  const key = routeKeyTyped('GET', line);
  // A path by itself says nothing of its method; a key with its own comes back as it is.
  return /^[A-Z]+ \/\S*$/.test(key) && !line.startsWith('/') && key.slice(4) !== line ? key : unread;
}

const webSocketKey = (line: string): string | typeof unread => (/^\S{1,128}$/.test(line) ? line : unread);

/** Undefined for text that is no list: fewer than two keys, or more than an API can have. */
export function pastedKeys(text: string, protocol: 'HTTP' | 'WEBSOCKET'): PastedKeys | undefined {
  if (text.length > mostCharacters) return undefined;
  const separators = protocol === 'HTTP' ? /[\r\n]+|[,;]\s*(?=["'`]?(?:[A-Za-z]+\s+\/|\$default))/ : /[\r\n,;]+/;
  const lines = text.split(separators).map(bare).filter(Boolean);
  const read = lines.map(protocol === 'HTTP' ? httpKey : webSocketKey);
  const keys = [...new Set(read.filter((key) => key !== unread))];
  if (keys.length < 2 || keys.length > most) return undefined;
  return { keys, unread: read.filter((key) => key === unread).length };
}
