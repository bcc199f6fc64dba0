/** `gatewright check --fix`: what can be fixed, in designs and `.tf` files, round by round until nothing more can be. */
import type { Source } from '../../importers/parsed-source.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { groupsOf } from '../../model/groups.ts';
import type { CheckInput } from '../check/inputs.ts';
import type { LocatedDiagnostic } from '../check/report.ts';
import { unitsOf, type CheckUnits } from '../check/units.ts';
import { changed, overlaps, type TextChange } from './text-change.ts';
import { unitChanges } from './unit-changes.ts';

export interface FixRun {
  /** Of the texts with what was fixed. */
  readonly read: CheckUnits;
  /** Files with another text than before, by name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly fixed: readonly LocatedDiagnostic[];
  /** What could be computed and not written, with the reason as a sentence. */
  readonly left: readonly { readonly finding: LocatedDiagnostic; readonly why: string }[];
}

const mostRounds = 10;

/** @param findingsIn what of the texts is to be fixed as far as it can */
export async function fixEvery(
  inputs: readonly CheckInput[],
  findingsIn: (read: CheckUnits) => Promise<readonly LocatedDiagnostic[]>,
): Promise<FixRun> {
  const texts = new Map<string, string>();
  const fixed: LocatedDiagnostic[] = [];
  const tried = new Set<string>();
  let read = await unitsOf(inputs);
  let left: FixRun['left'] = [];
  for (let round = 0; ; round += 1) {
    const open = (await findingsIn(read)).filter(
      (finding) => finding.diagnostic.fix && !tried.has(signatureOf(finding)),
    );
    const plan =
      round < mostRounds ? planOf(open) : { ...nothing, left: open.map((finding) => ({ finding, why: tooMany })) };
    if (plan.fixed.length === 0) {
      left = plan.left;
      break;
    }
    for (const finding of plan.fixed) {
      fixed.push(finding);
      tried.add(signatureOf(finding));
    }
    const before = new Map(read.units.flatMap(({ sources }) => sources.map(({ name, text }) => [name, text] as const)));
    for (const file of new Set(plan.changes.map((change) => change.file)))
      texts.set(file, changed(file, before.get(file) ?? '', plan.changes));
    read = await unitsOf(inputs.map((input) => withTexts(input, texts)));
  }
  return { read, texts, fixed, left };
}

const tooMany = `Stopped after ${mostRounds} rounds of fixes. Run it again.`;

/** The same finding again means that its fix was none. */
const signatureOf = ({ file, diagnostic: { rule, resource, path, message } }: LocatedDiagnostic): string =>
  JSON.stringify([file, rule, resource, path, message]);

interface FixPlan {
  readonly changes: readonly TextChange[];
  readonly fixed: readonly LocatedDiagnostic[];
  readonly left: FixRun['left'];
}

const nothing: FixPlan = { changes: [], fixed: [], left: [] };

/** What one round writes. Fixes of one resource go together; what another fix meddles with waits for the next round. */
function planOf(findings: readonly LocatedDiagnostic[]): FixPlan {
  const changes: TextChange[] = [];
  const fixed: LocatedDiagnostic[] = [];
  const left: { finding: LocatedDiagnostic; why: string }[] = [];
  const take = (group: readonly LocatedDiagnostic[]): string | undefined => {
    const [first] = group;
    if (!first) return undefined;
    const edit: Edit = (design) => group.reduce((at, { diagnostic }) => diagnostic.fix?.edit(at) ?? at, design);
    const made = unitChanges(first.unit, edit, first.file);
    if (!made.ok) return made.message;
    if (made.changes.some((change) => changes.some((other) => meets(change, other)))) return undefined;
    for (const change of made.changes) changes.push(change);
    for (const finding of group) fixed.push(finding);
    return undefined;
  };
  for (const { unit } of new Map(findings.map((finding) => [finding.unit, finding])).values()) {
    const own = findings.filter((finding) => finding.unit === unit);
    const groups = unit.kind === 'design' ? [own] : byKey(own);
    for (const group of groups) {
      const why = take(group);
      if (why === undefined) continue;
      for (const finding of group) {
        const reason = group.length === 1 ? why : take([finding]);
        if (reason !== undefined) left.push({ finding, why: reason });
      }
    }
  }
  return { changes, fixed, left };
}

const byKey = (findings: readonly LocatedDiagnostic[]): readonly (readonly LocatedDiagnostic[])[] =>
  [...groupsOf(findings, ({ diagnostic }) => diagnostic.key ?? '').values()].map((places) =>
    places.flatMap((at) => findings[at] ?? []),
  );

/** Text that is added at the same place comes in rounds, too, so that the order is that of the findings. */
const meets = (a: TextChange, b: TextChange): boolean =>
  overlaps(a, b) || (a.file === b.file && a.start === b.start && a.end === b.end);

function withTexts(input: CheckInput, texts: ReadonlyMap<string, string>): CheckInput {
  const own = (source: Source): Source => ({ ...source, text: texts.get(source.name) ?? source.text });
  if (input.kind === 'module') return { ...input, sources: input.sources.map(own) };
  return input.kind === 'text' ? { ...input, source: own(input.source) } : input;
}
