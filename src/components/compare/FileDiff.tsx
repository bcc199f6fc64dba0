import { useId } from 'react';
import type { ComparedLine, FileDifference } from '../../codegen/differences.ts';
import type { Language } from '../../codegen/files.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { startOfFile } from '../preview/tokens/token.ts';
import { Tokens } from '../preview/tokens/Tokens.tsx';
import { lineTokens } from '../preview/tokens/tokens.ts';
import * as styles from './FileDiff.module.css';

export interface FileDiffProps {
  file: FileDifference;
  /** What is said of a file that only one side has. */
  only: { readonly [side in NonNullable<FileDifference['isOnlyIn']>]: string };
}

/** Lines of one file that differ, with some around them. */
export function FileDiff({ file: { path, language, isOnlyIn, added, removed, parts }, only }: FileDiffProps) {
  const id = useId();
  return (
    <section className={styles.file} aria-labelledby={id}>
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
        <p className={`help ${styles.much}`}>Nearly nothing is the same, so there are no lines to set side by side.</p>
      ) : (
        <div className={`${styles.code} code`} {...scroller(path)}>
          {parts.map((lines) => (
            <Part key={lines[0]?.number} lines={lines} language={language} />
          ))}
        </div>
      )}
    </section>
  );
}

/** It scrolls, so that keys have to reach it. */
const scroller = (path: string) => ({ role: 'region', 'aria-label': `Differences in ${path}`, tabIndex: 0 });

const marks = { both: ' ', theirs: '+', mine: '−' } as const;
const elements = { both: 'div', theirs: 'ins', mine: 'del' } as const;

function Part({ lines, language }: { lines: readonly ComparedLine[]; language: Language }) {
  return (
    <div className={styles.part}>
      {lines.map((line) => {
        const Line = elements[line.side];
        return (
          <Line key={`${line.side} ${line.number}`} className={styles.line} data-side={line.side}>
            <span className={styles.number} aria-hidden>
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
