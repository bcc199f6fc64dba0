/** Keeps a version of the open design before each change that touches much, and one of each export. */
import type { StoreApi } from 'zustand';
import type { Design } from '../../model/design/design.ts';
import type { StepKind } from '../../model/design/history.ts';
import type { SessionState } from '../document/state.ts';
import type { NewVersion } from './versions.ts';

const names: Readonly<Record<StepKind, string>> = {
  adopt: 'Before import',
  move: 'Before provider move',
  template: 'Before template',
  restore: 'Before restore',
};

/** "main.tf and 4 other files". */
const filesText = ([first = '', ...others]: readonly string[]): string =>
  others.length === 0 ? first : `${first} and ${others.length} other file${others.length === 1 ? '' : 's'}`;

const isEmpty = ({ objects, variables, passthrough }: Design): boolean =>
  objects.length + variables.length + passthrough.length === 0;

/** Follows from now on; returns how to stop. `keep` gets each version, and tells the person where it fails. */
export function startSnapshots(
  store: StoreApi<SessionState>,
  keep: (designId: string, design: Design, version: NewVersion) => void,
): () => void {
  return store.subscribe((state, before) => {
    const { documentId, history, exported, mode } = state;
    if (documentId === undefined || documentId !== before.documentId || mode.kind !== 'edit') return;
    if (exported && exported !== before.exported)
      keep(documentId, exported.design, {
        reason: 'export',
        name: 'Exported',
        detail: filesText(exported.paths),
        at: Date.now(),
      });
    const step = history.past.at(-1);
    const isNew = step?.design === before.history.present && history !== before.history;
    // A step that is done again was kept when it was done first.
    const isRedone = before.history.future[0]?.design === history.present;
    if (step?.kind && isNew && !isRedone && !isEmpty(step.design))
      keep(documentId, step.design, { reason: step.kind, name: names[step.kind], detail: step.label, at: Date.now() });
  });
}
