import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { differences, type FileDifference } from '../../../codegen/differences.ts';
import { compareDesigns } from '../../../codegen/compare/compare-designs.ts';
import type { Difference } from '../../../codegen/compare/comparison.ts';
import { gradeCounts } from '../../../codegen/compare/report.ts';
import type { LinkChange } from '../../../codegen/take-over/link-change.ts';
import { linkChanges } from '../../../codegen/take-over/link-changes.ts';
import type { Design } from '../../../model/design/design.ts';
import { formatCount, formatNumber } from '../../../model/text/format-number.ts';
import { useDesign } from '../../../session/hooks.ts';
import { select, useSession } from '../../../session/document/store.ts';
import { DiffLayoutChoice } from '../../compare/DiffLayoutChoice.tsx';
import { FileDiff } from '../../compare/FileDiff.tsx';
import { GradeList } from '../../compare/GradeList.tsx';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { takeOverLabel } from './change-words.ts';
import { ChangePiles } from './ChangePiles.tsx';
import { useLikelyMine } from './use-likely-mine.ts';
import { useTakeOver } from './use-take-over.ts';
import { useMine, useMyDesign, type Mine } from './use-mine.ts';
import * as styles from './Compare.module.css';

export interface CompareDialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What the design from a link has otherwise than one of one's own, and what of it to take over. */
export function CompareDialog({ isOpen, onOpenChange }: CompareDialogProps) {
  return isOpen ? <Compare onClose={() => onOpenChange(false)} /> : null;
}

function Compare({ onClose }: { onClose: () => void }) {
  const theirs = useDesign();
  const all = useMine();
  const likely = useLikelyMine(all);
  const [chosen, setChosen] = useState<string>();
  const label = useId();
  const mine = all.find(({ id }) => id === chosen) ?? likely;
  const design = useMyDesign(mine);
  const own = typeof design === 'string' ? undefined : design;
  const changes = own ? linkChanges(own, theirs) : none;
  const { done, problem, take, undo } = useTakeOver(mine, theirs);
  const isLocked = useSession(({ behind }) => behind?.mode.kind === 'locked' && behind.documentId === mine?.id);
  const result = useRef<HTMLHeadingElement>(null);
  const takeThese = (some: readonly LinkChange[], name: string) => {
    // The row goes with its button.
    void take(some, name).then(() => result.current?.focus());
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Compare with mine"
      size={1104}
      headEnd={<span className={styles.promise}>Nothing is taken over until you choose.</span>}
      foot={
        <>
          <output className={`grow ${styles.done}`}>{done}</output>
          {done !== undefined && <Button onPress={undo}>Undo</Button>}
          <Button onPress={onClose}>Close</Button>
          {changes.length > 0 && (
            <Button
              variant="ink"
              isDisabled={isLocked}
              onPress={() => takeThese(changes, takeOverLabel(formatCount(changes.length, 'change')))}
            >
              Take over all {formatNumber(changes.length)}
            </Button>
          )}
        </>
      }
    >
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
            placeholder={all.length === 0 ? 'No saved designs' : 'Reading…'}
          />
        </span>
      </div>
      {problem !== undefined && <Callout tone="error">{problem}</Callout>}
      {isLocked && (
        <Callout tone="warn">This design is being edited in another tab, so nothing can be taken over.</Callout>
      )}
      {typeof design === 'string' && <Callout tone="error">{design}</Callout>}
      {own && (
        <>
          <h3 ref={result} tabIndex={-1} className={styles.title}>
            {changes.length === 0 ? 'No changes in the link' : `${formatCount(changes.length, 'change')} in the link`}
          </h3>
          {changes.length > 0 && (
            <ChangePiles mine={own} theirs={theirs} changes={changes} canTake={!isLocked} onTake={takeThese} />
          )}
          <Differences mine={own} theirs={theirs} onGone={onClose} />
        </>
      )}
    </Dialog>
  );
}

const none: readonly LinkChange[] = [];

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
      <div className={styles.filesHead}>
        <p>
          {words} <span className={styles.key}>+ is only in the linked design, − only in yours.</span>
        </p>
        <DiffLayoutChoice />
      </div>
      <LiveRegion message={words} />
      {files.map((file) => (
        <FileDiff key={file.path} file={file} only={onlyIn} titles={titles} />
      ))}
    </>
  );
}

const onlyIn = { theirs: 'only in the linked design', mine: 'only in yours' };
const titles = { theirs: 'Linked design', mine: 'Yours' };

function wordsOf(files: readonly FileDifference[]): string {
  const sum = (side: 'added' | 'removed') => files.reduce((total, file) => total + file[side], 0);
  const others = files.filter(({ parts }) => parts === undefined).length;
  const counted = `${formatCount(sum('added'), 'addition')} and ${formatCount(sum('removed'), 'deletion')} in ${formatCount(files.length - others, 'file')}`;
  return others === 0 ? counted : `${counted}, ${formatCount(others, 'file')} almost entirely different`;
}
