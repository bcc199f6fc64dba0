/** What was written into a field in each mode, for as long as the page lives. */
import { session } from '../../../session/document/store.ts';
import type { Draft, Mode } from '../../fields/draft.ts';

const drafts = new Map<string, Draft>();

const nameOf = (key: string, field: string, mode: Mode) =>
  [session.getState().documentId ?? '', key, field, mode].join(' ');

export const keepWritten = (key: string, field: string, mode: Mode, draft: Draft): void =>
  void drafts.set(nameOf(key, field, mode), draft);

export const writtenBefore = (key: string, field: string, mode: Mode): Draft | undefined =>
  drafts.get(nameOf(key, field, mode));
