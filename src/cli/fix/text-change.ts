/** A range of a file that is written anew. */
export interface TextChange {
  readonly file: string;
  /** Indexes into its text; the same twice: text is added there. */
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The text of a file with its changes, which do not overlap. */
export function changed(file: string, text: string, changes: readonly TextChange[]): string {
  const own = changes.filter((change) => change.file === file).toSorted((a, b) => b.start - a.start || b.end - a.end);
  return own.reduce((before, { start, end, by }) => before.slice(0, start) + by + before.slice(end), text);
}

/** Whether changes meddle with each other. */
export const overlaps = (a: TextChange, b: TextChange): boolean =>
  a.file === b.file && a.start < b.end && b.start < a.end;
