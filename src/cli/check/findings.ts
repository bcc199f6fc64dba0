/** What is found in units, located and in order. */
import { check } from '../../codegen/checks/check.ts';
import { review } from '../../codegen/review/review.ts';
import type { Locate } from '../../importers/positions/positions.ts';
import { expressionAddressKnown } from '../../model/checks/rules/expressions/expression-address-known.ts';
import { expressionVariableDeclared } from '../../model/checks/rules/variables/expression-variable-declared.ts';
import { importParentFirst } from '../../model/checks/rules/imports/import-parent-first.ts';
import { variableDeclared } from '../../model/checks/rules/variables/variable-declared.ts';
import { checkAsWritten, checkResources } from './module-as-written.ts';
import { lostDiagnostic } from './reading-rule.ts';
import type { Checked } from '../../model/checks/checking.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import type { AppliedWaiver } from '../../model/design/waivers.ts';
import type { CheckFlags } from './flags.ts';
import type { CheckReport, LocatedDiagnostic, SilencedDiagnostic } from './report.ts';
import type { CheckUnit } from './units.ts';

type Selection = Pick<CheckFlags, 'rules' | 'ignored' | 'review'>;

export async function findingsIn(units: readonly CheckUnit[], selection: Selection): Promise<CheckReport> {
  const findings: LocatedDiagnostic[] = [];
  const silenced: SilencedDiagnostic[] = [];
  for (const unit of units) {
    const found = diagnosticsOf(unit).filter(({ diagnostic }) => isSelected(diagnostic, selection));
    const located = inOrder(await Promise.all(found.map((one) => locatedIn(unit, one))), unit);
    for (const { waiver, ...finding } of located)
      if (waiver) silenced.push({ ...finding, waiver });
      else findings.push(finding);
  }
  return { findings, silenced, files: units.flatMap(({ sources }) => sources.map(({ name }) => name)) };
}

type Judged = LocatedDiagnostic & { readonly waiver: AppliedWaiver | undefined };

async function locatedIn(unit: CheckUnit, { diagnostic, locate, waiver }: Locatable): Promise<Judged> {
  const at = await locate(diagnostic);
  return {
    diagnostic: worded(diagnostic, at?.line),
    file: at?.file ?? unit.sources[0]?.name,
    line: at?.line,
    column: at?.column,
    unit,
    waiver,
  };
}

/** By file, line and column; what is about the whole comes first. */
function inOrder(findings: readonly Judged[], { sources }: CheckUnit): readonly Judged[] {
  const names = new Map(sources.map(({ name }, at) => [name, at]));
  const orderOf = ({ file }: Judged) => names.get(file ?? '') ?? 0;
  return findings.toSorted(
    (a, b) => orderOf(a) - orderOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

const isSelected = ({ rule, category }: Diagnostic, { rules, ignored, review: isReviewed }: Selection): boolean =>
  (category === undefined || isReviewed) && (rules.length === 0 || rules.includes(rule)) && !ignored.includes(rule);

interface Locatable {
  readonly diagnostic: Diagnostic;
  readonly locate: Locate;
  readonly waiver?: AppliedWaiver;
}

/** What a whole module refers to is looked at in all of its text. */
const ofReferences: readonly string[] = [expressionAddressKnown.id, expressionVariableDeclared.id, variableDeclared.id];
/** Responses have IDs of what exists, but nothing of them is imported here. */
const ofImports: readonly string[] = [importParentFirst.id];

function diagnosticsOf(unit: CheckUnit): readonly Locatable[] {
  const { kind, design, locate, written, lost } = unit;
  const passedOver: ReadonlySet<string> = new Set([
    ...(written?.isWhole ? ofReferences : []),
    ...(kind === 'cli' ? ofImports : []),
  ]);
  const ofObjects = withWaived(written ? checkResources(design) : check(design), locate).filter(
    // What is said of files is said of them as they are; of a design that they became it would be about another text.
    ({ diagnostic: { rule, key, place } }) => !passedOver.has(rule) && !(written && place && key === undefined),
  );
  const ofFiles = written
    ? withWaived(checkAsWritten(written.design, written.isWhole), written.locate).map((found) => ({
        ...found,
        diagnostic: { ...found.diagnostic, resource: design.name },
      }))
    : [];
  const ofReading = lost.map((note): Locatable => ({
    diagnostic: lostDiagnostic(note, design.name),
    locate: async () => ({ file: note.origin.source, line: note.origin.line ?? 1, column: 1 }),
  }));
  return [...ofReading, ...ofFiles, ...ofObjects, ...withWaived(review(design), locate)];
}

const withWaived = ({ all, waived }: Pick<Checked, 'all' | 'waived'>, locate: Locate): readonly Locatable[] => [
  ...all.map((diagnostic) => ({ diagnostic, locate })),
  ...waived.map(({ diagnostic, waiver }) => ({ diagnostic, locate, waiver })),
];

/** A message names the line of the generated file; where the person wrote another, that one is told. */
function worded(diagnostic: Diagnostic, line: number | undefined): Diagnostic {
  const { place, message } = diagnostic;
  const head = place && `Line ${place.line} of ${place.file}: `;
  return head !== undefined && line !== undefined && line !== place?.line && message.startsWith(head)
    ? { ...diagnostic, message: message.slice(head.length) }
    : diagnostic;
}
