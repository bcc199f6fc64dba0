/** Where what a person pastes, drops or chooses goes: a design opens, everything else is brought to Adopt. */
import { putIntake } from './inbox.ts';
import { readFiles, readIncoming, type Incoming } from './incoming.ts';
import { openDesign, openDialog, review, session } from '../document/store.ts';

let latest = 0;

async function take(parsed: Promise<Incoming>): Promise<void> {
  const turn = ++latest;
  const incoming = await parsed;
  // What was brought to Adopt adds up; of designs only the last one opens.
  if (incoming.kind === 'foreign') {
    putIntake(incoming.brought);
    if (session.getState().dialog !== 'adopt') openDialog('adopt');
  } else if (turn === latest) {
    if (incoming.kind === 'file') openDesign(incoming.design);
    else review(incoming.design);
  }
}

export const intakeText = (text: string): void => void take(readIncoming(text));

export const intakeFiles = (files: Iterable<File>): void => void take(readFiles([...files]));

/** Beside one's own work, only what is known to be something is taken; a stray paste does nothing. */
export async function intakeKnownText(text: string): Promise<void> {
  const { detect } = await import('../../importers/detect.ts');
  if (detect({ name: '', text }).ok) intakeText(text);
}
