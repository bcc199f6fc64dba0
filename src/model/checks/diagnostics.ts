/** What is wrong or doubtful in a design. One object feeds the field, the problems list, the preview and the command. */
import type { Severity } from '../schema/attribute.ts';
import type { Path } from '../../hcl/path.ts';
import type { Design } from '../design/design.ts';
import type { Key } from '../schema/value.ts';

/** A change of a design. Refers to objects by key, so it stays right after other edits. */
export type Edit = (design: Design) => Design;

export interface Fix {
  /** Verb and value: "Set 30000". */
  readonly title: string;
  readonly edit: Edit;
}

/** A place in a file of the generated folder. */
export interface FilePlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export interface Diagnostic {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** Of the review pack: what is advisable, where nothing is refused. */
  readonly category?: 'review';
  /** Key of the object or variable it is about; undefined: the design as a whole. */
  readonly key: Key | undefined;
  /** Terraform address of the object, or the design's name. */
  readonly resource: string;
  /** `[]` is the object itself. `['import', part]`, `['label']` and attribute paths. */
  readonly path: Path;
  /** The problem and how to fix it, in the words of the field. */
  readonly message: string;
  readonly source: string;
  readonly fix?: Fix;
  /** The line of a generated file that it is about. */
  readonly place?: FilePlace;
}

const order = { error: 0, warning: 1, hint: 2 } as const;

export const bySeverity = (a: Pick<Diagnostic, 'severity'>, b: Pick<Diagnostic, 'severity'>): number =>
  order[a.severity] - order[b.severity];

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
}

export function countOf(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** True where `path` is `prefix` or lies within it. */
export const startsWith = (path: Path, prefix: Path): boolean =>
  prefix.length <= path.length && prefix.every((part, index) => String(part) === String(path[index]));
