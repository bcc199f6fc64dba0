import { formatNumber } from '../../../model/text/format-number.ts';
import type { MoveCounts } from './move-summary.ts';
import * as styles from './Move.module.css';

/** A move in four figures. */
export function MoveTally({ counts }: { counts: MoveCounts }) {
  const { resources, places, imports, problems } = counts;
  const figures = [
    { count: resources, word: resources === 1 ? 'resource' : 'resources' },
    { count: places, word: places === 1 ? 'other change' : 'other changes' },
    { count: imports, word: 'to import' },
    { count: problems, word: problems === 1 ? 'problem' : 'problems', isBad: problems > 0 },
  ];
  return (
    <ul className={styles.tally} aria-label="Summary">
      {figures.map(({ count, word, isBad }) => (
        <li key={word} data-bad={isBad || undefined}>
          <b>{formatNumber(count)}</b> <span>{word}</span>
        </li>
      ))}
    </ul>
  );
}
