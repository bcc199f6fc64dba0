import { useEffect, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../../model/text/format-number.ts';
import { takenRows } from '../../../session/adopt/choices.ts';
import { adoptChosen } from '../../../session/adopt/commit.ts';
import { targetDesign, setStep, useAdoption } from '../../../session/adopt/state.ts';
import { holdKeys } from '../../workspace/typed-ahead.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/marks/Kbd.tsx';
import { IntakeBar } from '../IntakeBar.tsx';
import { focusRow } from './focus-row.ts';
import { nameProblems } from './row-names.ts';
import * as styles from '../Adopt.module.css';

interface ChooseFootProps {
  isBusy: boolean;
  problem: string | undefined;
  onProblem: (problem: string | undefined) => void;
}

/** The one step that changes something. */
export function ChooseFoot({ isBusy, problem, onProblem }: ChooseFootProps) {
  const proposal = useAdoption((state) => state.result?.proposal);
  const rows = useAdoption((state) => state.rows);
  const target = useAdoption((state) => state.target);
  const isWaiting = useAdoption(({ waiting }) => waiting !== undefined);
  const hasNeeds = (proposal?.missingIds.length ?? 0) > 0;
  const taken = useMemo(() => (proposal ? takenRows(proposal, rows) : []), [proposal, rows]);
  const faults = useMemo(() => nameProblems(taken, rows.names, targetDesign(target)), [taken, rows, target]);
  /** Of the work that goes before, from 0 to 1. */
  const [share, setShare] = useState<number>();
  const primary = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!hasNeeds) primary.current?.focus();
  }, [hasNeeds]);

  const bringIn = () => {
    // What is shown is about to change.
    if (isBusy || share !== undefined) return;
    const [first] = faults.keys();
    if (first !== undefined) {
      onProblem(`${faults.size === 1 ? '1 name is' : `${faults.size} names are`} invalid or already used.`);
      return focusRow(first, 'name');
    }
    // Who undoes it at once means what was brought in, not the dialog.
    const release = holdKeys('shortcuts');
    void adoptChosen(setShare)
      .then((refused) => {
        setShare(undefined);
        onProblem(refused);
      })
      .finally(release);
  };
  return (
    <>
      {share !== undefined ? (
        <IntakeBar share={share} />
      ) : problem === undefined ? (
        <span className={`grow ${styles.say}`}>{consequence(target)}</span>
      ) : (
        <span className={`grow ${styles.refused}`} role="alert">
          {problem}
        </span>
      )}
      <Button
        onPress={() => {
          onProblem(undefined);
          setStep(isWaiting ? 'ids' : 'source');
        }}
      >
        Back
      </Button>
      <Button ref={primary} variant="ink" isDisabled={taken.length === 0} end={<Kbd>⏎</Kbd>} onPress={bringIn}>
        Import {formatNumber(taken.length)}
      </Button>
    </>
  );
}

const consequence = (target: 'open' | 'replace' | 'new'): string =>
  ({
    open: 'One undo step. Resources you omit stay unchanged.',
    replace: 'One undo step. Replaces everything in the open design.',
    new: "Creates a new design. Your other designs aren't changed.",
  })[target];
