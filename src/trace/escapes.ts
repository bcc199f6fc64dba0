/** Percent-encoding as the gateway undoes and makes it. */

/** Undefined where an escape is not UTF-8 or no escape. */
export function percentDecoded(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * A path as the gateway has it: decoded, cut at the first `?`, and decoded again. Undefined where either fails.
 * Source: gatewayRules.pathEscape.
 */
export function decodedPath(path: string): { readonly text: string } | { readonly fault: 'as sent' | 'decoded' } {
  const once = percentDecoded(path);
  if (once === undefined) return { fault: 'as sent' };
  const at = once.indexOf('?');
  const text = percentDecoded(at < 0 ? once : once.slice(0, at));
  return text === undefined ? { fault: 'decoded' } : { text };
}

/** Names and values of a query string in their order. */
export function queryPairs(query: string): readonly (readonly [name: string, value: string])[] {
  if (query === '') return [];
  return query.split('&').flatMap((part) => {
    if (part === '') return [];
    const at = part.indexOf('=');
    const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    return [[formDecoded(name), formDecoded(value)] as const];
  });
}

const formDecoded = (text: string) => {
  const spaced = text.replaceAll('+', ' ');
  return percentDecoded(spaced) ?? spaced;
};

export const queryText = (pairs: readonly (readonly [name: string, value: string])[]): string =>
  pairs.map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(value)}`).join('&');

/** Also of halves of a character, which nothing can encode. */
export const percentEncoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** Each segment encoded, slashes kept; what may stand in a segment stays as it is. */
export const encodedPath = (path: string): string =>
  path
    .split('/')
    .map((segment) =>
      percentEncoded(segment).replaceAll(/%(?:2[146-9BC]|3[ABD]|40)/g, (escape) => percentDecoded(escape) ?? escape),
    )
    .join('/');

const utf8 = new TextEncoder();
export const byteLength = (text: string): number => utf8.encode(text).length;

export function base64Of(text: string): string {
  let binary = '';
  for (const byte of utf8.encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The text that base64 stands for; undefined: its bytes are no text, or it is no base64. */
export function textOfBase64(base64: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
