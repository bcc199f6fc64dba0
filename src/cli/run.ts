/** Runs one command against a world that is passed in, so that tests need no process. */
import type { Design } from '../model/design/design.ts';
import { documentText } from '../model/document/document.ts';
import { encodeLink } from '../model/document/link.ts';
import { parseArguments, type CliCommand } from './arguments.ts';
import { checkPaths } from './check/check.ts';
import { convert } from './convert.ts';
import { diff } from './diff/diff.ts';
import { explain } from './explain.ts';
import { importTexts } from './import.ts';
import { isLink, loadDesign } from './load.ts';
import { testRequests } from './test/test.ts';
import { traceRequest } from './trace/trace.ts';
import { usage } from './usage.ts';
import { writeDesign } from './write-design.ts';
import type { ExitCode, CliEnvironment } from './environment.ts';

export async function run(argv: readonly string[], world: CliEnvironment): Promise<ExitCode> {
  const parsed = parseArguments(argv);
  if (!parsed.ok) {
    world.err(`gatewright: ${parsed.message}\n\n${usage}`);
    return 2;
  }
  const { command } = parsed;
  if (command.name === 'help') {
    world.out(usage);
    return 0;
  }
  if (command.name === 'import') return importTexts(command, world);
  if (command.name === 'convert') return convert(command, world);
  if (command.name === 'diff') return diff(command, world);
  if (command.name === 'trace') return traceRequest(command, world);
  if (command.name === 'test') return testRequests(command, world);
  if (command.name === 'check') return checkPaths(command, world);
  if (command.name === 'explain') return explain(command.rule, world);
  const loaded = await loadDesign(command.input, world);
  if (!loaded.ok) {
    world.err(`gatewright: ${loaded.message}\n`);
    return 2;
  }
  return execute(command, loaded.design, world);
}

async function execute(
  command: Exclude<
    CliCommand,
    { name: 'help' | 'import' | 'convert' | 'diff' | 'trace' | 'test' | 'check' | 'explain' }
  >,
  design: Design,
  world: CliEnvironment,
): Promise<ExitCode> {
  switch (command.name) {
    case 'generate':
      return writeDesign(command, design, fileNameOf(command.input), world);
    case 'link':
      world.out(`${command.base}${await encodeLink(design)}\n`);
      return 0;
    case 'design':
      world.out(documentText(design));
      return 0;
  }
}

const fileNameOf = (input: string) => (isLink(input) || input === '-' ? undefined : input);
