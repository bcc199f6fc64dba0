/** What was written into a field in each mode, for as long as the page lives. */
import { session } from '../../../session/document/store.ts';
import type { Draft, ValueMode } from '../../fields/draft.ts';

const drafts = new Map<string, Draft>();

const nameOf = (key: string, field: string, mode: ValueMode) =>
  [session.getState().documentId ?? '', key, field, mode].join(' ');

export const keepEntered = (key: string, field: string, mode: ValueMode, draft: Draft): void =>
  void drafts.set(nameOf(key, field, mode), draft);

export const enteredBefore = (key: string, field: string, mode: ValueMode): Draft | undefined =>
  drafts.get(nameOf(key, field, mode));
