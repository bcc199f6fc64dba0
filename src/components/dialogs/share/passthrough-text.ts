import { formatCount } from '../../../model/text/format-number.ts';
import type { PassthroughContents } from '../../../model/design/passthrough/passthrough-contents.ts';

/** "1 provisioner, 2 modules and 1 local in 2 files." */
export const contentsText = ({ counts, files }: PassthroughContents): string => {
  const words = counts.map(([noun, count]) => formatCount(count, noun));
  const last = words.at(-1);
  const list = words.length < 2 ? (last ?? 'Comments or values') : `${words.slice(0, -1).join(', ')} and ${last ?? ''}`;
  return `${list} in ${formatCount(files.length, 'file')}.`;
};
