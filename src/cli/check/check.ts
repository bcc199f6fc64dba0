/** `gatewright check`: designs, links and foreign files → findings, where they stand in what a person wrote. */
import { check } from '../../codegen/checks/check.ts';
import { sourceTextAgrees } from '../../codegen/checks/rules/source-text-agrees.ts';
import type { Locate } from '../../importers/positions/positions.ts';
import { expressionAddressKnown } from '../../model/checks/rules/expressions/expression-address-known.ts';
import { expressionVariableDeclared } from '../../model/checks/rules/variables/expression-variable-declared.ts';
import { importParentFirst } from '../../model/checks/rules/imports/import-parent-first.ts';
import { variableDeclared } from '../../model/checks/rules/variables/variable-declared.ts';
import { append } from '../../hcl/lists.ts';
import { bySeverity, countOf, type Diagnostic } from '../../model/checks/diagnostics.ts';
import type { CliCommand } from '../arguments.ts';
import { plural, printable, type CliEnvironment, type ExitCode } from '../environment.ts';
import { formats } from './formats/formats.ts';
import { inputsOf } from './inputs.ts';
import { checkAsWritten } from './module-as-written.ts';
import { lostDiagnostic } from './reading-rule.ts';
import type { CheckReport, LocatedDiagnostic } from './report.ts';
import { unitsOf, type CheckUnit } from './units.ts';

type CheckCommand = Extract<CliCommand, { name: 'check' }>;

export async function checkPaths(command: CheckCommand, world: CliEnvironment): Promise<ExitCode> {
  const { inputs, problems: unread } = await inputsOf(command.inputs, world);
  const { units, problems: unfit } = await unitsOf(inputs);
  const problems = [...unread, ...unfit];
  for (const problem of problems) world.err(`gatewright: ${printable(problem)}\n`);
  if (units.length === 0 && problems.length === 0)
    world.err('gatewright: Nothing to check was found in these paths.\n');
  if (units.length === 0) return 2;
  const report = await reportOn(units, command);
  const failing = report.findings.some(({ diagnostic }) => isWithin(diagnostic, command.failOn));
  const shown = report.findings.filter(({ diagnostic }) => isWithin(diagnostic, command.severity));
  world.out(formats[command.format]({ ...report, findings: shown }));
  world.err(`${summaryOf(report)}\n`);
  return problems.length > 0 ? 2 : failing ? 1 : 0;
}

type Selection = Pick<CheckCommand, 'rules' | 'ignored'>;

async function reportOn(units: readonly CheckUnit[], selection: Selection): Promise<CheckReport> {
  const findings: LocatedDiagnostic[] = [];
  for (const unit of units) append(findings, await findingsOf(unit, selection));
  return { findings, files: units.flatMap(({ sources }) => sources.map(({ name }) => name)) };
}

async function findingsOf(unit: CheckUnit, selection: Selection): Promise<readonly LocatedDiagnostic[]> {
  const { design, sources, lost } = unit;
  const located = await Promise.all(
    diagnosticsOf(unit)
      .filter(({ diagnostic }) => isSelected(diagnostic.rule, selection))
      .map(async ({ diagnostic, locate }): Promise<LocatedDiagnostic> => {
        const at = await locate(diagnostic);
        return {
          diagnostic: worded(diagnostic, at?.line),
          file: at?.file ?? sources[0]?.name,
          line: at?.line,
          column: at?.column,
          design,
        };
      }),
  );
  const read = lost.map((note): LocatedDiagnostic => ({
    diagnostic: lostDiagnostic(note, design.name),
    file: note.origin.source,
    line: note.origin.line,
    column: note.origin.line === undefined ? undefined : 1,
    design,
  }));
  const names = new Map(sources.map(({ name }, at) => [name, at]));
  const orderOf = ({ file }: LocatedDiagnostic) => names.get(file ?? '') ?? 0;
  return [...read.filter(({ diagnostic }) => isSelected(diagnostic.rule, selection)), ...located].toSorted(
    (a, b) => orderOf(a) - orderOf(b) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

interface Locatable {
  readonly diagnostic: Diagnostic;
  readonly locate: Locate;
}

/** Words that differ from a design are no fault of files. */
const ofDesigns: readonly string[] = [sourceTextAgrees.id];
/** What a whole module refers to is looked at in all of its text. */
const ofReferences: readonly string[] = [expressionAddressKnown.id, expressionVariableDeclared.id, variableDeclared.id];

/** Responses have IDs of what exists, but nothing of them is imported here. */
const ofImports: readonly string[] = [importParentFirst.id];

function diagnosticsOf({ kind, design, locate, written }: CheckUnit): readonly Locatable[] {
  const { all } = check(design);
  if (!written)
    return all
      .filter(({ rule }) => kind !== 'cli' || !ofImports.includes(rule))
      .map((diagnostic) => ({ diagnostic, locate }));
  // What is said of the files is said of them as they are; of a design that they became it would be about another text.
  const replaced: ReadonlySet<string> = new Set(written.isWhole ? [...ofDesigns, ...ofReferences] : ofDesigns);
  const ofObjects = all.filter(({ rule, key, place }) => !replaced.has(rule) && !(place && key === undefined));
  const ofFiles = checkAsWritten(written.design, written.isWhole);
  return [
    ...ofFiles.map((diagnostic) => ({ diagnostic: { ...diagnostic, resource: design.name }, locate: written.locate })),
    ...ofObjects.map((diagnostic) => ({ diagnostic, locate })),
  ];
}

const isSelected = (rule: string, { rules, ignored }: Selection): boolean =>
  (rules.length === 0 || rules.includes(rule)) && !ignored.includes(rule);

/** A message names the line of the generated file; where the person wrote another, that one is told. */
function worded(diagnostic: Diagnostic, line: number | undefined): Diagnostic {
  const { place, message } = diagnostic;
  const head = place && `Line ${place.line} of ${place.file}: `;
  return head !== undefined && line !== undefined && line !== place?.line && message.startsWith(head)
    ? { ...diagnostic, message: message.slice(head.length) }
    : diagnostic;
}

const isWithin = ({ severity }: Diagnostic, least: Diagnostic['severity']): boolean =>
  bySeverity({ severity }, { severity: least }) <= 0;

function summaryOf({ findings }: CheckReport): string {
  const counts = countOf(findings.map(({ diagnostic }) => diagnostic));
  return `${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${plural(counts.hint, 'hint')}`;
}
