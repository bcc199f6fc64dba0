/** Rows that are not in view are not drawn: whoever wants one asks, and the table brings it into view first. */
export type RowPart = 'check' | 'name' | 'act';

type Listener = (key: string, part: RowPart) => void;
const listeners = new Set<Listener>();

export function onFocusRow(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function focusRow(key: string, part: RowPart): void {
  for (const listener of listeners) listener(key, part);
}
