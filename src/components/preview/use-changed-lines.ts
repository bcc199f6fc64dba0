import { useDeferredValue, useEffect, useState } from 'react';
import { generateFiles, type GeneratedFile } from '../../codegen/files.ts';
import { useSession } from '../../session/document/store.ts';
import { changedSince } from './changed-since.ts';
import { lineEdits, changedLines } from './editor/line-edits.ts';

export interface ChangedLines {
  /** Lines that the last edit wrote. */
  readonly written: ReadonlySet<number>;
  /** The same for a moment after the edit, then none. */
  readonly fresh: ReadonlySet<number>;
  /** Lines that are not as they were when the files were last taken, or the design opened. */
  readonly changed: ReadonlySet<number>;
}

/** How long the tint of a change takes to fade; the same as --t-flash in the tokens. */
const freshMs = 1500;
/** More is a whole new text, not an edit to point at. */
const most = 200;

const nothing: GeneratedFile = { path: '', language: 'hcl', chunks: [], separator: '\n\n', newline: '\n' };
const none: ReadonlySet<number> = new Set();
const noMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function writtenBetween(before: GeneratedFile, after: GeneratedFile): ReadonlySet<number> {
  const written = changedLines(lineEdits(before, after));
  return written.length > most ? none : new Set(written);
}

/** What has changed in a file: by the last edit, and in all. Opening another file is no change of it. */
export function useChangedLines(file: GeneratedFile): ChangedLines {
  const baseline = useDeferredValue(useSession((state) => state.baseline));
  const before = generateFiles(baseline).find(({ path }) => path === file.path) ?? nothing;
  const [seen, setSeen] = useState({ file, lines: none });
  const [settled, setSettled] = useState(none);
  if (seen.file !== file)
    setSeen({ file, lines: seen.file.path === file.path ? writtenBetween(seen.file, file) : none });
  const { lines } = seen;
  useEffect(() => {
    if (lines.size === 0) return undefined;
    const timer = setTimeout(() => setSettled(lines), freshMs);
    return () => clearTimeout(timer);
  }, [lines]);
  return {
    written: lines,
    fresh: settled === lines || noMotion() ? none : lines,
    changed: changedSince(file, before),
  };
}
