/** `gatewright check`: designs, links and foreign files → findings, where they stand in what a person wrote. */
import { bySeverity, countOf, type Diagnostic } from '../../model/checks/diagnostics.ts';
import type { CliCommand } from '../arguments.ts';
import { plural, printable, reasonOf, type CliEnvironment, type ExitCode } from '../environment.ts';
import { fixEvery, type FixRun } from '../fix/fix.ts';
import { replacedFiles } from '../fix/write-fixed.ts';
import { findingsIn } from './findings.ts';
import { formats } from './formats/formats.ts';
import { inputsOf, type CheckInput } from './inputs.ts';
import { attributeAddressText, type CheckReport, type LocatedDiagnostic } from './report.ts';
import { unitsOf } from './units.ts';

type CheckCommand = Extract<CliCommand, { name: 'check' }>;

export async function checkPaths(command: CheckCommand, world: CliEnvironment): Promise<ExitCode> {
  const say = (text: string) => world.err(`gatewright: ${printable(text)}\n`);
  const { inputs, problems: unread } = await inputsOf(command.inputs, world);
  const run = command.fix ? await fixed(inputs, command) : undefined;
  const { units, problems: unfit } = run ? run.read : await unitsOf(inputs, true);
  const problems = [...unread, ...unfit];
  problems.forEach(say);
  if (units.length === 0 && problems.length === 0) say('These paths contain nothing to check.');
  if (run && !(await write(run, inputs, world, say))) return 2;
  if (units.length === 0) return 2;
  const report = await findingsIn(units, command);
  const failing = report.findings.some(({ diagnostic }) => failsOn(diagnostic, command.failOn));
  const shown = report.findings.filter(({ diagnostic }) => isWithin(diagnostic, command.severity));
  world.out(formats[command.format]({ ...report, findings: shown }));
  if (run) tellFixes(run, world);
  const unchecked = units.flatMap((unit) => unit.unchecked);
  for (const { what, text, origin } of unchecked)
    world.err(`${printable(`${[origin.source, origin.line ?? 1].join(':')}: not checked: ${what}: ${text}`)}\n`);
  world.err(
    `${[summaryOf(report), ...(unchecked.length === 0 ? [] : [`${unchecked.length} not checked`])].join(', ')}\n`,
  );
  return problems.length > 0 ? 2 : failing ? 1 : 0;
}

const isWithin = ({ severity }: Diagnostic, least: Diagnostic['severity']): boolean =>
  bySeverity({ severity }, { severity: least }) <= 0;

/** A review advises, and fails nothing unless that is asked for. */
const failsOn = (diagnostic: Diagnostic, least: CheckCommand['failOn']): boolean =>
  least === 'review'
    ? isWithin(diagnostic, 'warning') || diagnostic.category === 'review'
    : diagnostic.category === undefined && isWithin(diagnostic, least);

/** What is shown is fixed; of the review, the rules that are named. */
const fixed = (inputs: readonly CheckInput[], command: CheckCommand): Promise<FixRun> =>
  fixEvery(inputs, async ({ units }) => {
    const { findings } = await findingsIn(units, command);
    return findings.filter(
      ({ diagnostic }) =>
        isWithin(diagnostic, command.severity) &&
        (diagnostic.category === undefined || command.rules.includes(diagnostic.rule)),
    );
  });

/** False where the files cannot be written, which is said; then none is. */
async function write(
  { texts }: FixRun,
  inputs: readonly CheckInput[],
  world: CliEnvironment,
  say: (text: string) => void,
): Promise<boolean> {
  if (texts.size === 0) return true;
  const read = new Map(
    inputs
      .flatMap((input) => (input.kind === 'module' ? input.sources : input.kind === 'text' ? [input.source] : []))
      .map(({ name, text }) => [name, text]),
  );
  try {
    const files = await replacedFiles(texts, (name) => read.get(name), world);
    if (typeof files === 'string') say(files);
    else await world.replaceFiles(files);
    return typeof files !== 'string';
  } catch (error) {
    say(`The fixes can't be written: ${reasonOf(error)}`);
    return false;
  }
}

function tellFixes({ fixed: done, left }: FixRun, world: CliEnvironment): void {
  const tell = (what: string, finding: LocatedDiagnostic, rest = '') => {
    const { diagnostic, file, line } = finding;
    const at = [file, line].filter((part) => part !== undefined).map((part) => `${part}:`);
    const title = diagnostic.fix?.title ?? '';
    world.err(
      `${printable(`${at.join('')} ${what}: ${attributeAddressText(diagnostic)}: ${title}${rest} [${diagnostic.rule}]`.trimStart())}\n`,
    );
  };
  for (const finding of done) tell('fixed', finding);
  for (const { finding, why } of left) tell('not fixed', finding, `. ${why}`);
}

function summaryOf({ findings, silenced }: CheckReport): string {
  const problems = findings.flatMap(({ diagnostic }) => (diagnostic.category === undefined ? [diagnostic] : []));
  const counts = countOf(problems);
  const advice = findings.length - problems.length;
  return [
    `${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${plural(counts.hint, 'hint')}`,
    ...(advice === 0 ? [] : [`${advice} of the review`]),
    ...(silenced.length === 0 ? [] : [`${silenced.length} silenced`]),
  ].join(', ');
}
