/** How lines of a file look beyond their colours: problems, the focused field, the chosen block, fresh changes. */
import type { GeneratedFile, LineRange } from '../../../codegen/files.ts';
import type { Severity } from '../../../model/schema/attribute.ts';
import { bySeverity, type Diagnostic } from '../../../model/checks/diagnostics.ts';
import { spotOf } from '../line-map.ts';

export interface LineLook {
  /** Problems of the line, the worst first. */
  readonly problems: readonly Diagnostic[];
  readonly isFocus: boolean;
  readonly isBlock: boolean;
  /** Not as it was when the files were last taken. */
  readonly isChanged: boolean;
  /** Written just now. */
  readonly isFresh: boolean;
  /** Steps of the trace that the line decided: "2", "3 4". */
  readonly steps: string;
}

export type LineLooks = ReadonlyMap<number, LineLook>;

/** Problems by the line of the file that they stand at. */
export type LineProblems = ReadonlyMap<number, readonly Diagnostic[]>;

export function problemsByLine(
  files: readonly GeneratedFile[],
  file: GeneratedFile,
  problems: readonly Diagnostic[],
): LineProblems {
  const byLine = new Map<number, Diagnostic[]>();
  for (const problem of problems) {
    const spot = spotOf(files, problem.key, problem.path);
    if (spot?.path !== file.path) continue;
    const list = byLine.get(spot.from);
    if (list) list.push(problem);
    else byLine.set(spot.from, [problem]);
  }
  for (const list of byLine.values()) list.sort(bySeverity);
  return byLine;
}

export interface LookSources {
  readonly problems: LineProblems;
  readonly focus: readonly LineRange[];
  readonly block: readonly LineRange[];
  readonly changed: ReadonlySet<number>;
  readonly fresh: ReadonlySet<number>;
  /** Steps of the trace by line. */
  readonly steps: ReadonlyMap<number, string>;
}

const plain: LineLook = { problems: [], isFocus: false, isBlock: false, isChanged: false, isFresh: false, steps: '' };

export function lineLooks({ problems, focus, block, changed, fresh, steps }: LookSources): LineLooks {
  const looks = new Map<number, LineLook>();
  const add = (line: number, look: Partial<LineLook>) => looks.set(line, { ...(looks.get(line) ?? plain), ...look });
  const addRanges = (ranges: readonly LineRange[], look: Partial<LineLook>) => {
    for (const { from, to } of ranges) for (let line = from; line <= to; line += 1) add(line, look);
  };
  addRanges(block, { isBlock: true });
  addRanges(focus, { isFocus: true });
  for (const line of changed) add(line, { isChanged: true });
  for (const line of fresh) add(line, { isFresh: true });
  for (const [line, numbers] of steps) add(line, { steps: numbers });
  for (const [line, list] of problems) add(line, { problems: list });
  return looks;
}

const endings: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warn', hint: 'note' };

export const severityOf = (look: LineLook): Severity | undefined => look.problems[0]?.severity;

/** Class names of a line: error over warning over changed over block, the focused field one step stronger. */
export function lookClasses(look: LineLook): readonly string[] {
  const severity = severityOf(look);
  return [
    ...(look.isBlock ? ['ln--block'] : []),
    ...(look.isFresh ? ['ln--flash'] : []),
    ...(look.isFocus ? ['ln--focus'] : []),
    ...(severity === undefined ? [] : [`ln--${endings[severity]}`]),
    ...(look.isChanged || look.steps !== '' ? ['ln--chg'] : []),
  ];
}

const longest = 120;

/** What stands after an erroneous line, in the editor only. */
export function lineRemark(look: LineLook): string | undefined {
  const [worst, ...more] = look.problems;
  if (worst?.severity !== 'error') return look.steps === '' ? undefined : `Trace step ${look.steps}`;
  const text = worst.message.length > longest ? `${worst.message.slice(0, longest - 1)}…` : worst.message;
  return more.length === 0 ? text : `${text} (+${more.length})`;
}

/** Of what stands after a line: an error, or the step of a trace. */
export const remarkClass = (look: LineLook): string =>
  severityOf(look) === 'error' ? 'ln__remark' : 'ln__remark ln__remark--step';

export const sameLook = (a: LineLook | undefined, b: LineLook | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.isFocus === b.isFocus &&
    a.isBlock === b.isBlock &&
    a.isChanged === b.isChanged &&
    a.isFresh === b.isFresh &&
    a.steps === b.steps &&
    a.problems.length === b.problems.length &&
    a.problems.every(({ message, severity }, at) => {
      const other = b.problems[at];
      return message === other?.message && severity === other.severity;
    }));
