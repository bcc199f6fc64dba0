import { useEffect, useRef, useState } from 'react';
import { mostIncoming, readIncoming, tooLarge, type Incoming } from '../../session/incoming.ts';
import { focusOf } from '../../session/shortcuts.ts';
import { openDesign, review } from '../../session/store.ts';

export interface Incomings {
  /** Why the last thing that was brought did not open. */
  readonly problem: string | undefined;
  readonly dismiss: () => void;
  /** A file hovers over the page. */
  readonly isOver: boolean;
  readonly openFile: (file: File) => void;
}

function open(incoming: Exclude<Incoming, { readonly kind: 'problem' }>) {
  if (incoming.kind === 'file') openDesign(incoming.design);
  else review(incoming.design);
}

async function readFile(file: File): Promise<Incoming> {
  if (file.size > mostIncoming) return tooLarge();
  try {
    return await readIncoming(await file.text());
  } catch {
    return { kind: 'problem', message: 'The browser could not read it. Nothing was changed.' };
  }
}

/** Opens designs that are pasted, dropped anywhere, or chosen as a file. */
export function useIncoming(): Incomings {
  const [problem, setProblem] = useState<string>();
  const [isOver, setOver] = useState(false);
  const latest = useRef(0);

  const take = async (reading: Promise<Incoming>, name?: string) => {
    const turn = ++latest.current;
    const incoming = await reading;
    if (turn !== latest.current) return;
    if (incoming.kind !== 'problem') return open(incoming);
    setProblem(`${name ?? 'What you pasted'} was not opened. ${incoming.message}`);
  };
  const openFile = (file: File) => void take(readFile(file), file.name);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (focusOf(event.target) !== 'page' || !event.clipboardData) return;
      const [file] = event.clipboardData.files;
      const text = event.clipboardData.getData('text/plain');
      if (file) openFile(file);
      else if (text.trim() !== '') void take(readIncoming(text));
    };
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
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
      const [file] = event.dataTransfer?.files ?? [];
      if (file) openFile(file);
    };
    const leaving = latest;
    window.addEventListener('paste', onPaste);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      leaving.current += 1;
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);

  return { problem, dismiss: () => setProblem(undefined), isOver, openFile };
}
