import { formatNumber } from '../../../model/text/format-number.ts';
import { linkLengths } from '../../../model/document/link.ts';
import type { SharedLink } from '../../../session/link/share-link.ts';

/** Where the scale of the length ends: a little above the length at which a file is better. */
export const scaleEnd = linkLengths.fileFirst * 1.25;

/** What the length of a link means for sending it. */
export const sizeWords: Record<SharedLink['size'], string> = {
  fine: 'short enough for chat apps',
  long: 'long for chat apps',
  'file-first': 'too long for most chat apps; send the file',
  none: `the limit for a link is ${formatNumber(linkLengths.most)}`,
};
