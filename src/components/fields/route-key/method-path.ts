/** A route key of an HTTP API as method and path, and back. */

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY'] as const;
export type Method = (typeof methods)[number];

/** The key of all requests that no other route takes. */
export const catchAll = '$default';

export interface MethodPath {
  readonly method: Method | undefined;
  readonly path: string;
}

/** The parts of a key, or of the beginning of one; undefined for text that has none, such as `$default`. */
export function routeKeyParts(key: string): MethodPath | undefined {
  if (key === '' || key.startsWith('/')) return { method: undefined, path: key };
  const [, word, path = ''] = /^([A-Z]+) (.*)$/s.exec(key) ?? [];
  const method = methods.find((known) => known === word);
  return method && { method, path };
}

/** `GET /orders`; nothing while there is no path. */
export const routeKeyFrom = (method: Method, path: string): string => (path === '' ? '' : `${method} ${path}`);

/** The method and path of a whole key that stands where a path is asked for, however its method is written. */
const wholeKey = new RegExp(String.raw`^\s*(${methods.join('|')})\s+(/.*?)\s*$`, 'is');

/** The key for what stands in the field of the path: a whole key brings its own method. */
export function routeKeyTyped(method: Method, text: string): string {
  const [, word, path] = wholeKey.exec(text) ?? [];
  if (word !== undefined && path !== undefined) return `${word.toUpperCase()} ${path}`;
  return text.trim() === catchAll ? catchAll : routeKeyFrom(method, text);
}

/** What may follow a path. */
export function pathHints(path: string): readonly { id: string; label: string; detail: string }[] {
  if (path.endsWith('+}')) return [];
  const base = path.endsWith('/') ? path : `${path}/`;
  return [
    { id: 'part', label: `${base}{id}`, detail: 'Path variable' },
    { id: 'rest', label: `${base}{proxy+}`, detail: 'Greedy path variable' },
  ];
}
