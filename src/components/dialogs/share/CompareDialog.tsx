import { useDeferredValue, useId, useMemo, useState } from 'react';
import { differences, type FileDifference } from '../../../codegen/differences.ts';
import { compareDesigns } from '../../../codegen/compare/compare-designs.ts';
import type { Difference } from '../../../codegen/compare/comparison.ts';
import { gradeCounts } from '../../../codegen/compare/report.ts';
import type { Design } from '../../../model/design/design.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { useDesign } from '../../../session/hooks.ts';
import { select } from '../../../session/document/store.ts';
import { FileDiff } from '../../compare/FileDiff.tsx';
import { GradeList } from '../../compare/GradeList.tsx';
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
            placeholder="No saved designs"
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
  savedAt === undefined ? 'Currently open' : `Saved ${new Date(savedAt).toLocaleString('en-GB')}`;

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
      <EmptyState title="No differences" level={3}>
        Both designs generate identical files.
      </EmptyState>
    );
  return (
    <>
      {comparison.differences.length > 0 && (
        <section className={styles.impact} aria-label="Impact">
          <p className={styles.sum}>
            From your design to the linked design: <b>{gradeCounts(comparison)}</b>
          </p>
          <GradeList comparison={comparison} goTo={goTo} />
        </section>
      )}
      <p className={styles.sum}>
        {words} <span className={styles.key}>+ is only in the linked design, − only in yours.</span>
      </p>
      <LiveRegion message={words} />
      {files.map((file) => (
        <FileDiff key={file.path} file={file} only={onlyIn} />
      ))}
    </>
  );
}

const onlyIn = { theirs: 'only in the linked design', mine: 'only in yours' };

function wordsOf(files: readonly FileDifference[]): string {
  const sum = (side: 'added' | 'removed') => files.reduce((total, file) => total + file[side], 0);
  const others = files.filter(({ parts }) => parts === undefined).length;
  const counted = `${formatCount(sum('added'), 'addition')} and ${formatCount(sum('removed'), 'deletion')} in ${formatCount(files.length - others, 'file')}`;
  return others === 0 ? counted : `${counted}, ${formatCount(others, 'file')} almost entirely different`;
}
