import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import type { AdoptResult } from '../../../session/adopt/job.ts';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { importedCounts, importedText, kindsText } from './found-text.ts';
import { groupNotes, noteCounts } from './notes.ts';
import * as styles from './Choose.module.css';

/** Figures that are shown large; the rest stands in the sentence. */
const most = 4;

/** How much was found, from what, and whether all of it could be read as it was. */
export function ImportSummary({ answer, onShow }: { answer: AdoptResult; onShow: () => void }) {
  const { proposal, summaries, refused } = answer;
  const amounts = importedCounts(proposal);
  const rest = amounts.slice(most);
  const notes = noteCounts(groupNotes(proposal));
  const sentences = [
    `${kindsText(summaries.values())}.`,
    rest.length === 0 ? '' : `Also ${rest.map(({ count, word }) => `${count} ${word}`).join(', ')}.`,
    notes.has('repaired') ? `${formatCount(notes.get('repaired') ?? 0, 'thing')} repaired.` : '',
    notes.has('converted') ? `${formatCount(notes.get('converted') ?? 0, 'value')} converted.` : '',
    refused.length === 0 ? '' : `${formatCount(refused.length, 'part')} could not be read. See Source.`,
  ];
  return (
    <div className={styles.found}>
      <dl className={styles.figures}>
        {amounts.slice(0, most).map(({ type, count, word }) => (
          <div key={type}>
            <dt>{word}</dt>
            <dd className="num">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.text}>
        {sentences.filter(Boolean).join(' ')}{' '}
        {notes.size > 0 && (
          <button type="button" className={styles.link} onClick={onShow}>
            Show
          </button>
        )}
      </p>
      <LiveRegion message={importedText(answer)} />
    </div>
  );
}
