/** A design as an address to send. */
import type { Design } from '../../model/design/design.ts';
import { encodeLink, linkLengths } from '../../model/document/link.ts';

export interface SharedLink {
  readonly url: string;
  /** fine, long for chat apps, better as a file, or no link at all. */
  readonly size: 'fine' | 'long' | 'file-first' | 'none';
}

/** The whole address that opens a copy of the design, and whether it is short enough to send. */
export async function shareLink(design: Design): Promise<SharedLink> {
  const { origin, pathname } = window.location;
  const url = `${origin}${pathname}${await encodeLink(design)}`;
  return { url, size: sizeOf(url.length) };
}

function sizeOf(characters: number): SharedLink['size'] {
  if (characters > linkLengths.most) return 'none';
  if (characters > linkLengths.fileFirst) return 'file-first';
  return characters > linkLengths.chat ? 'long' : 'fine';
}
