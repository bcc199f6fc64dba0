import { useEffect, useState } from 'react';
import { intakeFiles, intakeKnownText, intakeText } from '../../session/adopt/intake.ts';
import { focusOf } from '../../session/commands/shortcuts.ts';
import { session } from '../../session/document/store.ts';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

function onPaste(event: ClipboardEvent): void {
  const { screen, dialog } = session.getState();
  // While Adopt is on its way it has no focus yet; once it has, it takes what is pasted itself.
  const isFree = dialog === undefined || dialog === 'adopt';
  if (!isFree || focusOf(event.target) !== 'page' || !event.clipboardData) return;
  const { files } = event.clipboardData;
  const text = event.clipboardData.getData('text/plain');
  if (files.length > 0) intakeFiles(files);
  else if (text.trim() === '') return;
  else if (screen === 'start' || dialog === 'adopt') intakeText(text);
  else void intakeKnownText(text);
  event.preventDefault();
}

/** Takes what is pasted outside of text fields, and files that are dropped anywhere. True while files hover. */
export function useDropAndPaste(): boolean {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      intakeFiles(event.dataTransfer?.files ?? []);
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  return isOver;
}
