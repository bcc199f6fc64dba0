/** The person's own design while a link is reviewed: it waits behind the review, and what is taken over goes there. */
import type { StoreApi } from 'zustand';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { withApiName } from '../../model/design/naming/design-name.ts';
import { commitStep, undoStep, type History } from '../../model/design/history.ts';
import { firstSelection, type SessionState } from '../document/state.ts';
import { wordedAfter } from '../document/worded.ts';
import { isEditedElsewhere, type Locks } from '../storage/tabs.ts';

type Store = Pick<StoreApi<SessionState>, 'getState' | 'setState'>;

/** Changes the design behind a review as one step of its history. False where it cannot be changed, or nothing changed. */
export function editBehind(store: Store, change: Edit, label: string): boolean {
  const { behind } = store.getState();
  if (behind?.screen !== 'workspace' || behind.mode.kind !== 'edit') return false;
  const { present } = behind.history;
  const next = wordedAfter(present, withApiName(present, change(present)));
  const history = commitStep(behind.history, next, { label, time: Date.now() }, performance.now(), false);
  if (history === behind.history) return false;
  store.setState({ behind: { ...behind, history } });
  return true;
}

/** Takes back the last step of the design behind a review, if it still is this one. */
export function undoBehind(store: Store, label: string): void {
  const { behind } = store.getState();
  if (behind?.mode.kind !== 'edit' || behind.history.past.at(-1)?.label !== label) return;
  store.setState({ behind: { ...behind, history: undoStep(behind.history) } });
}

/** Why a saved design cannot come behind the review in place of the one that is there; undefined where it did. */
export async function openBehind(
  store: Store,
  { id, history, savedAt }: { readonly id: string; readonly history: History; readonly savedAt: number },
  locks: Locks | undefined,
): Promise<string | undefined> {
  if (await isEditedElsewhere(id, locks)) return 'This design is open in another tab. Close it there, then try again.';
  const { behind, selection } = store.getState();
  if (!behind) return 'The review was closed.';
  if (behind.documentId === id) return undefined;
  if (behind.save.state === 'failed')
    return `${behind.history.present.name} could not be saved, so it stays open. Close the review and download it first.`;
  store.setState({
    behind: {
      screen: 'workspace',
      documentId: id,
      history,
      baseline: history.present,
      stored: history,
      selection: firstSelection(history.present, selection.serial + 1),
      mode: { kind: 'edit' },
      save: { state: 'saved', at: savedAt },
      touched: new Map(),
    },
  });
  return undefined;
}
