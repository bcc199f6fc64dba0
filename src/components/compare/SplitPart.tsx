import type { ComparedLine } from '../../codegen/differences.ts';
import type { Language } from '../../codegen/files.ts';
import { partHeight, type PartProps } from './diff-part.ts';
import { DiffText } from './DiffText.tsx';
import { splitRows } from './split-rows.ts';
import * as styles from './FileDiff.module.css';

/** Lines of mine beside those of theirs: a table, so that a reader tells which column a line is in. */
export function SplitPart({ lines, language, titles, lineId, current }: PartProps) {
  const rows = splitRows(lines);
  return (
    <div className={styles.part} style={partHeight(rows.length + 1)} data-split>
      <table className={styles.split}>
        <thead>
          <tr>
            <th scope="col">
              <span>{titles.mine}</span>
            </th>
            <th scope="col">
              <span>{titles.theirs}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ mine, theirs }) => (
            <tr key={`${mine?.mineNumber ?? ''} ${theirs?.number ?? ''}`}>
              <Half line={mine} number={mine?.mineNumber} language={language} />
              <Half
                line={theirs}
                number={theirs?.number}
                language={language}
                id={theirs && lineId?.(theirs.number)}
                isCurrent={theirs !== undefined && theirs.number === current}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const elements = { both: 'span', theirs: 'ins', mine: 'del' } as const;

interface HalfProps {
  line: ComparedLine | undefined;
  number: number | undefined;
  language: Language;
  id?: string | undefined;
  isCurrent?: boolean;
}

/** One column of a row; empty where only the other has a line. */
function Half({ line, number, language, id, isCurrent = false }: HalfProps) {
  if (!line)
    return (
      <td className={styles.half} data-side="none">
        <span className="sr">No line</span>
      </td>
    );
  const Line = elements[line.side];
  return (
    <td className={styles.half} data-side={line.side} data-current={isCurrent || undefined}>
      <Line className={styles.line} data-side={line.side}>
        <span id={id} className={styles.number} aria-hidden>
          {number}
        </span>
        <DiffText line={line} language={language} />
      </Line>
    </td>
  );
}
