/** The words of `gatewright diff`. */
import { grades, type Grade } from '../../codegen/compare/comparison.ts';

export const diffFormats = ['text', 'json', 'markdown'] as const;
const failures = [...grades.slice(0, 2), 'any', 'none'] as const;

export interface DiffCommand {
  readonly name: 'diff';
  readonly before: string;
  readonly after: string;
  readonly format: (typeof diffFormats)[number];
  /** Grades of differences that make the exit status 1. */
  readonly failsOn: readonly Grade[];
}

export const diffFlags = ['--format', '--fail-on'];

export const diffUsage = `  gatewright diff BEFORE AFTER [--format text|json|markdown] [--fail-on breaking|risky|any|none]
`;

/** A command, or a sentence that says what is wrong. */
export function diffCommandOf(words: readonly string[], values: ReadonlyMap<string, string>): DiffCommand | string {
  const [before, after, ...more] = words;
  if (before === undefined || after === undefined || more.length > 0)
    return `diff: requires two designs, received ${words.length}. Pass a file, a folder, a link, or - for standard input for each.`;
  if (before === '-' && after === '-') return 'diff: - is accepted once.';
  const wanted = values.get('--format') ?? 'text';
  const format = diffFormats.find((candidate) => candidate === wanted);
  if (!format) return `diff: --format ${wanted} isn't supported. Use ${diffFormats.join(', ')}.`;
  const limit = values.get('--fail-on') ?? 'none';
  const failsOn = failures.find((candidate) => candidate === limit);
  if (failsOn === undefined) return `diff: --fail-on ${limit} isn't supported. Use ${failures.join(', ')}.`;
  return { name: 'diff', before, after, format, failsOn: gradesFrom(failsOn) };
}

/** `risky` includes what is worse. */
const gradesFrom = (least: Grade | 'any' | 'none'): readonly Grade[] =>
  least === 'any' ? grades : least === 'none' ? [] : grades.slice(0, grades.indexOf(least) + 1);
