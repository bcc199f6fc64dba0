/**
 * What a link looks like, for all who meet one: the address bar, pasted text, files and the reader itself. The form is
 * `#<format><codec><length>.<payload>`, alone or at the end of an address; see link.ts for what it holds.
 */

const version = String.raw`\d{1,4}`;
const codec = '[a-z]';
const length = '[0-9a-z]{0,6}';
const head = `#${version}${codec}${length}`;
const address = String.raw`(?:https?:\/\/[^\s#]*)?`;

const atStart = new RegExp(String.raw`^${address}${head}(?:\.|$)`);
const firstLine = new RegExp(String.raw`^${address}${head}(?:\.\S*)?(?=[^\S\n]*(?:\n|$))`);
/** Sixteen characters of payload are more than anything else has that looks like the head of a link. */
const within = new RegExp(String.raw`${address}${head}\.[\w-]{16,}`);
const parts = new RegExp(`^(${version})(${codec})(${length})(\\.|$)`);

/** True where a text is a link from its first character on. */
export const beginsWithLink = (text: string): boolean => atStart.test(text);

/** The link that a text is, or that stands somewhere in it; undefined: there is none. */
export const linkIn = (text: string): string | undefined => firstLine.exec(text)?.[0] ?? within.exec(text)?.[0];

/** True for a fragment, with its `#`, that is worth reading as a link; one that was damaged is told so. `#/` is an address. */
export const mayBeLink = (fragment: string): boolean => /^#(?:\d|[^/].{39})/s.test(fragment);

export interface LinkHead {
  readonly format: number;
  readonly codec: string;
  /** Characters that the payload had when the link was made. */
  readonly length: number;
  /** False where the link ends before its payload begins. */
  readonly hasPayload: boolean;
  /** What follows the head. */
  readonly rest: string;
}

/** The head of a fragment, or of an address that ends with one; undefined: it is no link of ours. */
export function linkHead(link: string): LinkHead | undefined {
  const fragment = link.slice(link.indexOf('#') + 1).trim();
  const match = parts.exec(fragment);
  if (!match) return undefined;
  const [all, formatText = '', codecName = '', lengthText = '', dot] = match;
  return {
    format: Number(formatText),
    codec: codecName,
    length: Number.parseInt(lengthText || '0', 36),
    hasPayload: dot === '.',
    rest: fragment.slice(all.length),
  };
}
