import { useEffect, useState } from 'react';
import CircleX from 'lucide-react/icons/circle-x';
import Pause from 'lucide-react/icons/pause';
import { formatNumber } from '../../../model/text/format-number.ts';
import type { AdoptStage } from '../../../session/adopt/job.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { FixButton } from '../../ui/FixButton.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import type { ReadingState } from './use-reading.ts';
import * as styles from '../Adopt.module.css';

/** Shorter work shows nothing. */
const patience = 200;

const stageText = (stage: AdoptStage | undefined): string =>
  stage === undefined
    ? 'Reading…'
    : stage.stage === 'reading'
      ? `Reading ${formatNumber(stage.characters)} characters`
      : `Matching ${formatNumber(stage.objects)} resources`;

/** What the reader does, with a way to stop it, or why it stopped. */
export function ReadingLine({ reading }: { reading: ReadingState }) {
  const isSlow = useIsSlow(reading.isBusy);
  const text = stageText(reading.stage);
  if (reading.isStopped)
    return (
      <div className={styles.stopped} role="alert">
        <Callout
          tone={reading.problem === undefined ? undefined : 'error'}
          icon={reading.problem === undefined ? Pause : CircleX}
          action={<FixButton onPress={reading.retry}>Retry</FixButton>}
        >
          {reading.problem ?? 'Reading canceled. Your sources are still listed below; nothing was changed.'}
        </Callout>
      </div>
    );
  if (!isSlow) return null;
  // How long each stage takes is not known, so it has words and no number.
  const bar = { role: 'progressbar', 'aria-label': 'Reading', 'aria-valuetext': text };
  return (
    <div className={styles.progress}>
      <div {...bar} className={styles.bar} data-stage={reading.stage?.stage ?? 'start'} />
      <span className="num">{text}</span>
      <Button size="sm" onPress={reading.cancel}>
        Cancel reading
      </Button>
      <LiveRegion message={text} />
    </div>
  );
}

function useIsSlow(isBusy: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isBusy]);
  return isBusy && isSlow;
}
