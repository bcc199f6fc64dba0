/** What was written into a field in each mode, for as long as the page lives. */
import { session } from '../../../session/document/store.ts';
import type { Draft, ValueMode } from '../../fields/draft.ts';
import type { ModeMemory } from '../../fields/use-mode-switch.ts';

const drafts = new Map<string, Draft>();

export function enteredDrafts(key: string, field: string): ModeMemory<Draft> {
  const nameOf = (mode: ValueMode) => [session.getState().documentId ?? '', key, field, mode].join(' ');
  return {
    keep: (mode, draft) => void drafts.set(nameOf(mode), draft),
    before: (mode) => drafts.get(nameOf(mode)),
  };
}
