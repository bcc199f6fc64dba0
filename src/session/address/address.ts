/** The address of a design, and of a place in it, as the fragment of the page's own address. */
import type { Path } from '../../hcl/path.ts';
import type { Key } from '../../model/schema/value.ts';

/** `#/d/<design>`, `#/d/<design>/<object>`, then the path of a field, one part each. */
export interface Address {
  readonly id: string;
  readonly key: Key | undefined;
  readonly path: Path | undefined;
}

const mostCharacters = 2_048;
const mostParts = 64;

/** True for a fragment that is meant as an address, whatever it leads to; a link never begins so. */
export const isAddress = (fragment: string): boolean => fragment.startsWith('#/');

export const addressText = ({ id, key, path = [] }: Address): string =>
  `#/d/${[id, ...(key === undefined ? [] : [key, ...path])].map((part) => encodeURIComponent(part)).join('/')}`;

/** Undefined for what leads to nothing. Parts of a path that are whole numbers are places in a list. */
export function readAddress(fragment: string): Address | undefined {
  if (!fragment.startsWith('#/d/') || fragment.length > mostCharacters) return undefined;
  try {
    const [id = '', key, ...path] = fragment.slice(4).split('/').map(decodeURIComponent);
    if (!/^\w{1,64}$/.test(id) || path.length > mostParts) return undefined;
    return {
      id,
      key: key === '' ? undefined : key,
      path: path.length === 0 ? undefined : path.map((part) => (/^\d{1,6}$/.test(part) ? Number(part) : part)),
    };
  } catch {
    return undefined; // not percent-encoded as an address is
  }
}
