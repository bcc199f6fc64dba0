import { indexOf, type Design } from '../../model/design/design.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import type { WaivedFinding } from '../../model/checks/waivers.ts';
import type { Key } from '../../model/schema/value.ts';
import { reviewRule } from '../../codegen/review/groups.ts';
import { titleText } from '../outline/row-title.ts';

/** Findings of one rule that a person may waive. */
export interface Waivable {
  readonly rule: string;
  readonly headline: string;
  readonly findings: readonly Diagnostic[];
}

/** What a list calls a finding: the headline of its rule, or what it says. */
export const headlineOf = ({ rule, message }: Diagnostic): string => reviewRule(rule)?.headline ?? message;

/** The objects of findings; variables and the design as a whole are none. */
export function objectKeys(findings: readonly Diagnostic[], design: Design): readonly Key[] {
  const { byKey } = indexOf(design);
  return [...new Set(findings.flatMap(({ key }) => (key !== undefined && byKey.has(key) ? [key] : [])))];
}

/** What a person knows the subject of a finding by. */
export function subjectOf({ key, resource }: Diagnostic, design: Design): string {
  const object = key === undefined ? undefined : indexOf(design).byKey.get(key);
  return object ? titleText(object) : resource;
}

/** Findings that one waiver covers. */
export interface WaivedRow {
  readonly id: string;
  readonly waiver: WaivedFinding['waiver'];
  readonly findings: readonly Diagnostic[];
  /** The object that the waiver belongs to; undefined: the design, or text beside its blocks. */
  readonly key: Key | undefined;
}

/** What was waived, by waiver: one of an object has a row, and one of the design another for all that it covers. */
export function waivedRows(waived: readonly WaivedFinding[], design: Design): readonly WaivedRow[] {
  const { byKey } = indexOf(design);
  const rows = new Map<string, WaivedRow>();
  for (const { diagnostic, waiver } of waived) {
    const object = diagnostic.key === undefined ? undefined : byKey.get(diagnostic.key);
    const isOfDesign = design.waivers.includes(waiver) || !object;
    const key = isOfDesign ? undefined : object.key;
    const id = `${waiver.rule} ${key ?? ''} ${waiver.inText ? 'text' : ''}`;
    const before = rows.get(id);
    rows.set(id, { id, waiver, key, findings: [...(before?.findings ?? []), diagnostic] });
  }
  return [...rows.values()];
}
