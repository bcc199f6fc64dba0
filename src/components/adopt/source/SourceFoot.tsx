import { useEffect, useRef } from 'react';
import { setStep, useAdoption } from '../../../session/adopt/state.ts';
import { closeDialog } from '../../../session/document/store.ts';
import { Button } from '../../ui/Button.tsx';
import * as styles from '../Adopt.module.css';

interface SourceFootProps {
  isBusy: boolean;
  onCancel: () => void;
}

/** On to choosing, once there is something to choose from. */
export function SourceFoot({ isBusy, onCancel }: SourceFootProps) {
  const step = useAdoption((state) => state.step);
  const count = useAdoption((state) => state.sources.length);
  const rows = useAdoption((state) =>
    state.answered?.sources === state.sources ? state.result?.proposal.rows.length : 0,
  );
  const isReady = !isBusy && (rows ?? 0) > 0;
  const next = useRef<HTMLButtonElement>(null);
  const last = useRef(count);

  // What was pasted just now made it possible: Enter goes on.
  useEffect(() => {
    const isPasting = document.activeElement?.matches('[data-takes-paste], body, [role="dialog"]') === true;
    if (isReady && count > last.current && isPasting) next.current?.focus();
    if (isReady || count < last.current) last.current = count;
  }, [isReady, count]);

  return (
    <>
      <span className={`grow ${styles.say}`}>Pasted text stays in this tab. It is never uploaded or stored.</span>
      {step === 'ids' && count === 0 ? (
        <Button onPress={closeDialog}>Later</Button>
      ) : (
        <Button onPress={onCancel}>Cancel</Button>
      )}
      <Button ref={next} variant="ink" isDisabled={!isReady} onPress={() => setStep('choose')}>
        Review import
      </Button>
    </>
  );
}
