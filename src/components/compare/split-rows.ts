/** Lines of a comparison as rows of two columns. */
import type { ComparedLine } from '../../codegen/differences.ts';

/** What stands side by side; undefined where only the other column has a line. */
export interface SplitRow {
  readonly mine: ComparedLine | undefined;
  readonly theirs: ComparedLine | undefined;
}

/**
 * Each line once per side that has it, in the order of its file. Lines of both are rows of their own; of what differs
 * between two of them, the first of mine stands beside the first of theirs, and so on.
 */
export function splitRows(lines: readonly ComparedLine[]): readonly SplitRow[] {
  const rows: SplitRow[] = [];
  let mine: ComparedLine[] = [];
  let theirs: ComparedLine[] = [];
  const pair = () => {
    const length = Math.max(mine.length, theirs.length);
    for (let at = 0; at < length; at += 1) rows.push({ mine: mine[at], theirs: theirs[at] });
    mine = [];
    theirs = [];
  };
  for (const line of lines) {
    if (line.side === 'mine') mine.push(line);
    else if (line.side === 'theirs') theirs.push(line);
    else {
      pair();
      rows.push({ mine: line, theirs: line });
    }
  }
  pair();
  return rows;
}
