import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { generateFiles, placeOfLine, type GeneratedFile } from '../../codegen/files.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import type { Selection } from '../../session/document/state.ts';
import { select, useSession } from '../../session/document/store.ts';
import { useTrace, type StepMark } from '../../session/trace/trace-state.ts';
import { useShownProblems } from '../problems/use-shown-problems.ts';
import { aimAt } from './code-surface.ts';
import type { CodeViewProps, Reveal } from './code-view.ts';
import { lineLooks, problemsByLine, type LineProblems } from './editor/line-looks.ts';
import { rangesOf, spotOf } from './line-map.ts';
import { useChangedLines } from './use-changed-lines.ts';
import { useShownFile } from './use-shown-file.ts';

export interface Preview {
  readonly files: readonly GeneratedFile[];
  readonly file: GeneratedFile;
  readonly show: (path: string) => void;
  readonly problems: LineProblems;
  readonly changed: number;
  readonly view: CodeViewProps;
}

const empty: GeneratedFile = { path: 'main.tf', language: 'hcl', chunks: [], separator: '\n\n', newline: '\n' };

const inFile = (files: readonly GeneratedFile[], file: GeneratedFile, { key, path }: Selection, within: boolean) =>
  key === undefined || (within && (path === undefined || path.length === 0))
    ? []
    : rangesOf(files, key, within ? (path ?? []) : []).filter((range) => range.path === file.path);

/** Steps of the trace by the line of the file that decided them. */
function stepsByLine(
  files: readonly GeneratedFile[],
  file: GeneratedFile,
  marks: readonly StepMark[],
): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  for (const { key, path, number } of marks) {
    const spot = spotOf(files, key, path);
    if (spot?.path !== file.path) continue;
    const there = lines.get(spot.from);
    lines.set(spot.from, there === undefined ? String(number) : `${there}, ${number}`);
  }
  return lines;
}

/** A line to bring into view: a new object for each time that it is wanted. */
const useReveal = (line: number | undefined, occasion: unknown): Reveal | undefined =>
  useMemo(() => (line === undefined ? undefined : { line, occasion }), [line, occasion]);

/** The generated files with everything that is drawn on them, a moment behind the keys. */
export function usePreview(follows: boolean): Preview {
  const design = useDeferredValue(useThrottled(({ design }) => design));
  const selection = useSession((state) => state.selection);
  const files = generateFiles(design);
  const { file = empty, show } = useShownFile(files, selection, follows);
  const shown = useShownProblems().all;
  const problems = useMemo(() => problemsByLine(files, file, shown), [files, file, shown]);
  const { written, fresh, changed } = useChangedLines(file);
  const focus = useMemo(() => inFile(files, file, selection, true), [files, file, selection]);
  const block = useMemo(() => inFile(files, file, selection, false), [files, file, selection]);
  const marks = useTrace((state) => state.marks);
  const steps = useMemo(() => stepsByLine(files, file, marks), [files, file, marks]);
  const looks = useMemo(
    () => lineLooks({ problems, focus, block, changed, fresh, steps }),
    [problems, focus, block, changed, fresh, steps],
  );
  const isOwnClick = selection.origin === 'preview';
  const chosen = useReveal(isOwnClick ? undefined : (focus[0] ?? block[0])?.from, selection.serial);
  const edited = useReveal(follows ? [...written][0] : undefined, written);
  const aim = focus[0]?.from;
  useEffect(() => {
    aimAt(aim);
    return () => aimAt(undefined);
  }, [aim]);

  const onLine = useCallback(
    (line: number) => {
      const place = placeOfLine(file, line);
      if (place) select(place.key, place.path, 'preview');
    },
    [file],
  );
  return { files, file, show, problems, changed: changed.size, view: { file, looks, chosen, edited, onLine } };
}
