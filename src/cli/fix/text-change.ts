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

/** The one range of a text that is other in a later one. */
export function differing(text: string, later: string): Omit<TextChange, 'file'> {
  const most = Math.min(text.length, later.length);
  let start = 0;
  while (start < most && text[start] === later[start]) start += 1;
  let tail = 0;
  while (tail < most - start && text[text.length - 1 - tail] === later[later.length - 1 - tail]) tail += 1;
  return { start, end: text.length - tail, by: later.slice(start, later.length - tail) };
}
