import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import type { SharedLink } from '../../../session/link/share-link.ts';
import { linkLengths } from '../../../model/document/link.ts';
import { scaleEnd, sizeWords } from './share-size.ts';
import * as styles from './Share.module.css';

const percent = (characters: number) => `${Math.min(100, (characters / scaleEnd) * 100)}%`;
const marks = [linkLengths.chat, linkLengths.fileFirst];

/** How long a link is, on a scale with the lengths from which it is harder to send. */
export function LinkLength({ link }: { link: SharedLink }) {
  const { length } = link.url;
  return (
    <div className={styles.length} data-size={link.size}>
      <p>
        <b className="num">{formatCount(length, 'character')}</b> <span>{sizeWords[link.size]}</span>
      </p>
      <div className={styles.lengthScale} aria-hidden>
        <span className={styles.lengthBar} style={{ width: percent(length) }} />
        {marks.map((mark) => (
          <span key={mark} className={styles.lengthMark} style={{ left: percent(mark) }} />
        ))}
      </div>
      <ol aria-hidden>
        {marks.map((mark) => (
          <li key={mark} style={{ left: percent(mark) }}>
            {formatNumber(mark)}
          </li>
        ))}
      </ol>
    </div>
  );
}
