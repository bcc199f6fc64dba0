import { useId } from 'react';
import type { ComparedLine, FileDifference } from '../../codegen/differences.ts';
import type { Language } from '../../codegen/files.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { startOfFile } from '../preview/tokens/token.ts';
import { Tokens } from '../preview/tokens/Tokens.tsx';
import { lineTokens } from '../preview/tokens/tokens.ts';
import { classes } from '../ui/classes.ts';
import * as styles from './FileDiff.module.css';

export interface FileDiffProps {
  file: FileDifference;
  /** What is said of a file that only one side has. */
  only: { readonly [side in NonNullable<FileDifference['isOnlyIn']>]: string };
  /** Between others, without a frame of its own. */
  isFlush?: boolean | undefined;
  /** The element of a line that is in theirs, by its number there. */
  lineId?: ((number: number) => string) | undefined;
  /** The line of theirs that is pointed at. */
  current?: number | undefined;
}

/** Lines of one file that differ, with some around them. */
export function FileDiff({ file, only, isFlush, lineId, current }: FileDiffProps) {
  const { path, language, isOnlyIn, added, removed, parts } = file;
  const id = useId();
  return (
    <section className={classes(styles.file, isFlush && styles.flush)} aria-labelledby={id}>
      <h3 id={id} className={styles.path}>
        <span className="mono">{path}</span>
        {isOnlyIn && <span className={styles.only}>{only[isOnlyIn]}</span>}
        <span className="grow" />
        {parts && (
          <>
            <span className={`num ${styles.added}`}>+{formatNumber(added)}</span>
            <span className={`num ${styles.removed}`}>−{formatNumber(removed)}</span>
          </>
        )}
      </h3>
      {parts === undefined ? (
        <p className={`help ${styles.much}`}>The files differ almost entirely, so no lines are compared.</p>
      ) : (
        <div className={`${styles.code} code`} {...scroller(path)}>
          {parts.map((lines) => (
            <Part key={lines[0]?.number} lines={lines} language={language} lineId={lineId} current={current} />
          ))}
        </div>
      )}
    </section>
  );
}

/** It scrolls, so that keys have to reach it. */
const scroller = (path: string) => ({ role: 'region', 'aria-label': `Differences in ${path}`, tabIndex: 0 });

/** What is scrolled to stays where it is, as lines that were never drawn take their room. */
const lineHeight = 20;

const marks = { both: ' ', theirs: '+', mine: '−' } as const;
const elements = { both: 'div', theirs: 'ins', mine: 'del' } as const;

interface PartProps extends Pick<FileDiffProps, 'lineId' | 'current'> {
  lines: readonly ComparedLine[];
  language: Language;
}

function Part({ lines, language, lineId, current }: PartProps) {
  return (
    <div className={styles.part} style={{ containIntrinsicHeight: lines.length * lineHeight }}>
      {lines.map((line) => {
        const Line = elements[line.side];
        const isTheirs = line.side !== 'mine';
        return (
          <Line
            key={`${line.side} ${line.number}`}
            className={styles.line}
            data-side={line.side}
            data-current={(isTheirs && line.number === current) || undefined}
          >
            <span id={isTheirs ? lineId?.(line.number) : undefined} className={styles.number} aria-hidden>
              {line.number}
            </span>
            <span className={styles.sign} aria-hidden>
              {marks[line.side]}
            </span>
            <span className={styles.text}>
              <Tokens tokens={lineTokens(line.text, language, startOfFile).tokens} />
            </span>
          </Line>
        );
      })}
    </div>
  );
}
