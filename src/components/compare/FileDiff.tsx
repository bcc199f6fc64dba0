import { useId, useRef } from 'react';
import type { FileDifference } from '../../codegen/differences.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { useSettings } from '../../session/page/settings.ts';
import { classes } from '../ui/classes.ts';
import { partHeight, type BySide, type PartProps } from './diff-part.ts';
import { DiffText } from './DiffText.tsx';
import { SplitPart } from './SplitPart.tsx';
import { useIsWide } from './use-is-wide.ts';
import * as styles from './FileDiff.module.css';

export interface FileDiffProps extends Pick<PartProps, 'lineId' | 'current'> {
  file: FileDifference;
  /** What is said of a file that only one side has. */
  only: BySide;
  titles?: BySide | undefined;
  /** Between others, without a frame of its own. */
  isFlush?: boolean | undefined;
}

const beforeAfter: BySide = { mine: 'Before', theirs: 'After' };

/** In px of the file; where it has less, half of it holds too little of a line. */
const leastSplit = 900;

/** Lines of one file that differ, with some around them. */
export function FileDiff({ file, only, titles = beforeAfter, isFlush, lineId, current }: FileDiffProps) {
  const { path, language, isOnlyIn, added, removed, parts } = file;
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const isWide = useIsWide(section, leastSplit);
  const isSplit = useSettings().diffLayout === 'split' && isWide;
  const Shown = isSplit ? SplitPart : UnifiedPart;
  return (
    <section ref={section} className={classes(styles.file, isFlush && styles.flush)} aria-labelledby={id}>
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
            <Shown
              key={lines[0]?.number}
              lines={lines}
              language={language}
              titles={titles}
              lineId={lineId}
              current={current}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** It scrolls, so that keys have to reach it. */
const scroller = (path: string) => ({ role: 'region', 'aria-label': `Differences in ${path}`, tabIndex: 0 });

const elements = { both: 'div', theirs: 'ins', mine: 'del' } as const;

function UnifiedPart({ lines, language, lineId, current }: PartProps) {
  return (
    <div className={styles.part} style={partHeight(lines.length)}>
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
            <DiffText line={line} language={language} />
          </Line>
        );
      })}
    </div>
  );
}
