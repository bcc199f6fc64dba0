import { useEffect, useRef, useState, type RefObject } from 'react';
import { inbox, takeIntake } from '../../session/adopt/inbox.ts';
import { addIntake, adoption, beginAdoption, endAdoption, isFilling, useAdoption } from '../../session/adopt/state.ts';
import { intakeFiles } from '../../session/adopt/intake.ts';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { ChooseFoot } from './choose/ChooseFoot.tsx';
import { ChooseStep } from './choose/ChooseStep.tsx';
import { FillFoot } from './ids/FillFoot.tsx';
import { IdsStep } from './ids/IdsStep.tsx';
import { ReadingLine } from './source/ReadingLine.tsx';
import { SourceFoot } from './source/SourceFoot.tsx';
import { SourceStep } from './source/SourceStep.tsx';
import { Steps } from './Steps.tsx';
import { useReading } from './source/use-reading.ts';
import * as styles from './Adopt.module.css';

export interface AdoptDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Brings in what exists: what it is, what of it, and on to the workspace. */
export function AdoptDialog({ isOpen, onOpenChange }: AdoptDialogProps) {
  const frame = useRef<HTMLDivElement>(null);
  useInbox(isOpen, frame);
  const reading = useReading(isOpen);
  const step = useAdoption((state) => state.step);
  const fills = useAdoption(isFilling);
  const hasSources = useAdoption(({ sources }) => sources.length > 0);
  const [problem, setProblem] = useState<string>();
  const close = () => onOpenChange(false);
  const cancel = () => {
    endAdoption();
    close();
  };
  return (
    <Dialog
      ref={frame}
      isOpen={isOpen}
      onClose={close}
      title="Import an API"
      size={1104}
      className={styles.dialog}
      headEnd={<Steps step={step} />}
      foot={
        step === 'choose' ? (
          <ChooseFoot isBusy={reading.isBusy} problem={problem} onProblem={setProblem} />
        ) : fills ? (
          <FillFoot onCancel={cancel} onProblem={setProblem} />
        ) : (
          <SourceFoot isBusy={reading.isBusy} onCancel={cancel} />
        )
      }
    >
      <div className={styles.body}>
        {hasSources && <ReadingLine reading={reading} />}
        {step === 'source' && <SourceStep />}
        {step === 'ids' && <IdsStep />}
        {step === 'choose' && <ChooseStep />}
      </div>
    </Dialog>
  );
}

/** What is pasted beside the fields, at any step, adds to what is there. */
function takePaste(event: ClipboardEvent, dialog: HTMLElement | null): void {
  const { target, clipboardData } = event;
  // Outside of the dialog the page takes it, and hands it on.
  if (!(target instanceof Element) || !dialog?.contains(target) || !clipboardData) return;
  if (target.matches('input, textarea:not([data-takes-paste])')) return;
  const { files } = clipboardData;
  const text = clipboardData.getData('text/plain');
  if (files.length === 0 && text.trim() === '') return;
  event.preventDefault();
  if (files.length > 0) intakeFiles(files);
  else addIntake([{ text }], adoption.getState().step === 'ids');
}

/** Takes what was brought from outside, as long as the dialog is open. */
function useInbox(isOpen: boolean, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    beginAdoption();
    addIntake(takeIntake(), true);
    const unsubscribe = inbox.subscribe((things) => {
      if (things.length > 0) addIntake(takeIntake(), adoption.getState().step !== 'source');
    });
    const onPaste = (event: ClipboardEvent) => takePaste(event, frame.current);
    window.addEventListener('paste', onPaste);
    return () => {
      unsubscribe();
      window.removeEventListener('paste', onPaste);
    };
  }, [isOpen, frame]);
}
