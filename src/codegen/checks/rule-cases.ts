/** The cases of every rule, each loaded when it is first asked for. */
import type { RuleCases } from '../../model/checks/cases.ts';

export interface CaseFile {
  /** Relative to this file: the folder of a rule says what it is about. */
  readonly path: string;
  /** Rejects where it cannot be loaded. */
  readonly load: () => Promise<RuleCases>;
}

const files: { readonly [path: string]: CaseFile['load'] } = import.meta.glob<RuleCases>(
  ['./rules/{*,*/*}.cases.ts', '../review/rules/*/*.cases.ts', '../../model/checks/rules/*/*.cases.ts'],
  { import: 'cases' },
);

const byId: ReadonlyMap<string, CaseFile> = new Map(
  Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.cases\.ts$/g, ''), { path, load }] as const),
);

/** Undefined for a rule without cases. */
export const caseFileOf = (rule: string): CaseFile | undefined => byId.get(rule);

/** What a rule is about: the folder that it is in, as words. */
export function subjectOfRule(id: string): string {
  const path = caseFileOf(id)?.path ?? '';
  if (path.includes('/review/')) return 'review';
  return /\/checks\/rules\/([^/]+)\/[^/]+$/.exec(path)?.[1]?.replaceAll('-', ' ') ?? 'generated files';
}
