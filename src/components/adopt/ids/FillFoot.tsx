import { useEffect, useState } from 'react';
import { adoptChosen } from '../../../session/adopt/commit.ts';
import { setStep, useAdoption } from '../../../session/adopt/state.ts';
import { holdKeys } from '../../workspace/typed-ahead.ts';
import { Button } from '../../ui/Button.tsx';
import { IntakeBar } from '../IntakeBar.tsx';

interface FillFootProps {
  onCancel: () => void;
  onProblem: (problem: string) => void;
}

/** Brings in what needs no choosing, as soon as it is there. */
export function FillFoot({ onCancel, onProblem }: FillFootProps) {
  const answer = useAdoption((state) => state.result);
  const [share, setShare] = useState(0);
  useEffect(() => {
    const release = holdKeys('shortcuts');
    void adoptChosen(setShare)
      .then((refused) => {
        if (refused === undefined) return;
        setStep('choose');
        onProblem(refused);
      })
      .finally(release);
  }, [answer, onProblem]);
  return (
    <>
      <IntakeBar share={share} />
      <Button onPress={onCancel}>Cancel</Button>
    </>
  );
}
