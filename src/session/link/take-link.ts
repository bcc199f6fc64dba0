/** What the fragment of the page's address holds, and how a link is taken out of it. */
import { isAddress } from '../address/address.ts';
import { mayBeLink } from '../../model/document/link-form.ts';

/** The place that the skip link leads to; it may not be drawn yet when the page is loaded. */
const anchors = new Set(['form']);

/** A place of the page or of a design, or what a browser adds to lead to a text in it. */
export function isAnchor(hash: string): boolean {
  const name = hash.slice(1);
  return (
    name === '' ||
    isAddress(hash) ||
    name.startsWith(':~:') ||
    anchors.has(name) ||
    document.getElementById(name) !== null
  );
}

/** Leaves a place of the page or of a design where it is. */
export function clearHash(): void {
  const { pathname, search, hash } = window.location;
  if (!isAnchor(hash)) window.history.replaceState(window.history.state, '', `${pathname}${search}`);
}

/**
 * Takes the link out of the address bar, so that a reload does not open again what the page failed on.
 * @returns the whole address; undefined where there is no link in it
 */
export function takeLink(): string | undefined {
  const { href, hash } = window.location;
  if (!mayBeLink(hash)) return undefined;
  clearHash();
  return href;
}
