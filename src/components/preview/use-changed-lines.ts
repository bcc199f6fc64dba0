import { useEffect, useState } from 'react';
import type { GeneratedFile } from '../../codegen/files.ts';
import { lineEdits, writtenLines } from './line-edits.ts';

export interface ChangedLines {
  /** Lines that the last edit wrote. */
  readonly lines: ReadonlySet<number>;
  /** True for a moment after the edit. */
  readonly isFresh: boolean;
}

/** How long the tint of a change takes to fade; the same as --t-flash in the tokens. */
const freshMs = 1500;
/** More is a whole new text, not an edit to point at. */
const most = 200;

const none: ReadonlySet<number> = new Set();
const noMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function changedBetween(before: GeneratedFile, after: GeneratedFile): ReadonlySet<number> {
  const written = writtenLines(lineEdits(before, after));
  return written.length > most ? none : new Set(written);
}

/** What the last edit changed in a file. Opening another file is no change of it. */
export function useChangedLines(file: GeneratedFile): ChangedLines {
  const [seen, setSeen] = useState({ file, lines: none });
  const [settled, setSettled] = useState(none);
  if (seen.file !== file)
    setSeen({ file, lines: seen.file.path === file.path ? changedBetween(seen.file, file) : none });
  const { lines } = seen;
  useEffect(() => {
    if (lines.size === 0) return undefined;
    const timer = setTimeout(() => setSettled(lines), freshMs);
    return () => clearTimeout(timer);
  }, [lines]);
  return { lines, isFresh: lines.size > 0 && settled !== lines && !noMotion() };
}
