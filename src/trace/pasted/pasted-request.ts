/** What a text that was pasted says of a request, in the form that a trace reads. */
import type { Json, JsonObject } from '../json.ts';
import type { ValuesByName } from '../request/values-by-name.ts';

export type PastedKind = 'curl' | 'har' | 'lambda-event' | 'access-log' | 'request';

export type PastedRequest =
  | {
      readonly ok: true;
      readonly kind: PastedKind;
      readonly request: JsonObject;
      /** What the text says of more, and what was assumed: a sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Characters. */
export const longestPaste = 1024 * 1024;

export const refused = (message: string): PastedRequest => ({ ok: false, message });

/** Members in their order, without those that are undefined. */
export const given = (members: { readonly [name: string]: Json | undefined }): JsonObject =>
  Object.fromEntries(Object.entries(members).filter((entry): entry is [string, Json] => entry[1] !== undefined));

/** Undefined where there are none, so that the request does not have the member. */
export const unlessEmpty = (object: ValuesByName): ValuesByName | undefined =>
  Object.keys(object).length === 0 ? undefined : object;

/** Host and path of an address; a path alone, and an address without a scheme, are read too. */
export function placeOf(address: string): { readonly host: string | undefined; readonly path: string } | undefined {
  if (address.startsWith('/')) return { host: undefined, path: address.replace(/#.*$/s, '') };
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`;
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?(\/[^?#]*)?(\?[^#]*)?/i.exec(url);
  if (!match) return undefined;
  const [, host, path = '/', query = ''] = match;
  return { host, path: `${path}${query}` };
}
