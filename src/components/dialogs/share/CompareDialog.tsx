import { useDeferredValue, useId, useMemo, useState } from 'react';
import { differences, type ComparedLine, type FileDifference } from '../../../codegen/differences.ts';
import { compareDesigns } from '../../../codegen/compare/compare-designs.ts';
import type { Difference } from '../../../codegen/compare/comparison.ts';
import { gradeCounts } from '../../../codegen/compare/report.ts';
import type { Language } from '../../../codegen/files.ts';
import type { Design } from '../../../model/design/design.ts';
import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import { useDesign } from '../../../session/hooks.ts';
import { select } from '../../../session/document/store.ts';
import { GradeList } from '../../compare/GradeList.tsx';
import { startOfFile } from '../../preview/tokens/token.ts';
import { Tokens } from '../../preview/tokens/Tokens.tsx';
import { lineTokens } from '../../preview/tokens/tokens.ts';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { useMine, useMyDesign, type Mine } from './use-mine.ts';
import * as styles from './Compare.module.css';

export interface CompareDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What the design from a link prints differently from one of one's own. */
export function CompareDialog({ isOpen, onOpenChange }: CompareDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={() => onOpenChange(false)} title="Compare with mine" size={1104}>
      <Compare onGone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function Compare({ onGone }: { onGone: () => void }) {
  const theirs = useDesign();
  const all = useMine();
  const [chosen, setChosen] = useState<string>();
  const label = useId();
  const mine = all.find(({ id }) => id === chosen) ?? all[0];
  const design = useMyDesign(mine);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.label} id={label}>
          Compare with
        </span>
        <span className={styles.choice}>
          <Select
            labelId={label}
            options={all.map((one) => ({ id: one.id, label: one.name, detail: detailOf(one) }))}
            value={mine?.id ?? null}
            onChange={setChosen}
            placeholder="No design of yours"
          />
        </span>
      </div>
      {typeof design === 'string' ? (
        <Callout tone="error">{design}</Callout>
      ) : (
        design && <Differences mine={design} theirs={theirs} onGone={onGone} />
      )}
    </>
  );
}

const detailOf = ({ savedAt }: Mine): string =>
  savedAt === undefined ? 'Open behind this one' : `Saved ${new Date(savedAt).toLocaleString('en-GB')}`;

interface DifferencesProps {
  mine: Design;
  theirs: Design;
  onGone: () => void;
}

function Differences({ mine, theirs, onGone }: DifferencesProps) {
  const shown = useDeferredValue(mine);
  const files = useMemo(() => differences(shown, theirs), [shown, theirs]);
  const comparison = compareDesigns(shown, theirs);
  const words = wordsOf(files);
  const goTo = ({ after, path }: Difference) =>
    after?.key === undefined
      ? undefined
      : () => {
          onGone();
          select(after.key, path.length === 0 ? undefined : path, 'problems');
        };
  if (files.length === 0 && comparison.differences.length === 0)
    return (
      <EmptyState title="No difference" level={3}>
        Both designs print the same files, line by line.
      </EmptyState>
    );
  return (
    <>
      {comparison.differences.length > 0 && (
        <section className={styles.impact} aria-label="Impact">
          <p className={styles.sum}>
            From yours to the design from the link: <b>{gradeCounts(comparison)}</b>
          </p>
          <GradeList comparison={comparison} goTo={goTo} />
        </section>
      )}
      <p className={styles.sum}>
        {words} <span className={styles.key}>+ is in the design from the link, − is in yours.</span>
      </p>
      <LiveRegion message={words} />
      {files.map((file) => (
        <File key={file.path} file={file} />
      ))}
    </>
  );
}

function wordsOf(files: readonly FileDifference[]): string {
  const sum = (side: 'added' | 'removed') => files.reduce((total, file) => total + file[side], 0);
  const others = files.filter(({ parts }) => parts === undefined).length;
  const counted = `${formatCount(sum('added'), 'line')} more and ${formatNumber(sum('removed'))} less, in ${formatCount(files.length - others, 'file')}.`;
  return others === 0 ? counted : `${counted} ${formatCount(others, 'file')} with nearly nothing the same.`;
}

function File({ file: { path, language, isOnlyIn, added, removed, parts } }: { file: FileDifference }) {
  const id = useId();
  return (
    <section className={styles.file} aria-labelledby={id}>
      <h3 id={id} className={styles.path}>
        <span className="mono">{path}</span>
        {isOnlyIn && (
          <span className={styles.only}>
            {isOnlyIn === 'theirs' ? 'only in the design from the link' : 'only in yours'}
          </span>
        )}
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
