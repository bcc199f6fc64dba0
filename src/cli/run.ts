/** Runs one command against a world that is passed in, so that tests need no process. */
import { check } from '../codegen/checks/check.ts';
import { documentEnding } from '../codegen/file-name.ts';
import { documentFile, fileBytes, fileText, generateFiles } from '../codegen/files.ts';
import type { Design } from '../model/design/design.ts';
import type { Diagnostic } from '../model/checks/diagnostics.ts';
import { documentText, readDocumentText } from '../model/document/document.ts';
import { setOutput } from '../model/design/edits.ts';
import { decodeLink, encodeLink } from '../model/document/link.ts';
import { parseArguments, usage, type CliCommand } from './arguments.ts';
import { importTexts } from './import.ts';
import { plural, printable, readText, reasonOf, type ExitCode, type CliEnvironment } from './environment.ts';

type Loaded = { readonly ok: true; readonly design: Design } | { readonly ok: false; readonly message: string };

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
  const loaded = await load(command.input, world);
  if (!loaded.ok) {
    world.err(`gatewright: ${loaded.message}\n`);
    return 2;
  }
  return execute(command, loaded.design, world);
}

const isLink = (text: string) => /^(?:https?:\/\/\S*)?#\d/.test(text.trim());

async function load(input: string, world: CliEnvironment): Promise<Loaded> {
  if (isLink(input)) return decodeLink(input);
  let text: string;
  try {
    text = await readText(world, input);
  } catch (error) {
    return { ok: false, message: `${input} cannot be read: ${reasonOf(error)}` };
  }
  const loaded = isLink(text) ? await decodeLink(text) : readDocumentText(text);
  return loaded.ok ? loaded : { ok: false, message: `${input === '-' ? 'standard input' : input}: ${loaded.message}` };
}

async function execute(
  command: Exclude<CliCommand, { name: 'help' | 'import' }>,
  design: Design,
  world: CliEnvironment,
): Promise<ExitCode> {
  switch (command.name) {
    case 'generate':
      return generate(command, design, world);
    case 'check':
      return report(command, design, world);
    case 'link':
      world.out(`${command.base}${await encodeLink(design)}\n`);
      return 0;
    case 'design':
      world.out(documentText(design));
      return 0;
  }
}

async function generate(
  command: Extract<CliCommand, { name: 'generate' }>,
  design: Design,
  world: CliEnvironment,
): Promise<ExitCode> {
  const wanted = setOutput(command.output)(design);
  const files = [...generateFiles(wanted), ...(command.design ? [documentFile(wanted)] : [])];
  const say = (text: string) => world.err(`gatewright: ${printable(text)}\n`);
  try {
    const result = await world.writeFolder({
      folder: command.out,
      files: files.map((file) => ({
        path: file.path,
        text: fileText(file),
        bytes: fileBytes(file),
        isExecutable: file.language === 'shell',
      })),
      force: command.force,
      input: isLink(command.input) || command.input === '-' ? undefined : command.input,
      // A design is worth more than what follows from it: without --design an earlier one stays.
      stays: (path) => !command.design && path.endsWith(documentEnding),
    });
    if (!result.ok) {
      result.problems.forEach(say);
      return 2;
    }
    for (const { path } of files) world.out(`${path}\n`);
    for (const path of result.removed) say(`Removed ${path}, which is no longer generated.`);
  } catch (error) {
    say(`${command.out} cannot be written: ${reasonOf(error)}`);
    return 2;
  }
  return 0;
}

function report(command: Extract<CliCommand, { name: 'check' }>, design: Design, world: CliEnvironment): ExitCode {
  const { all, counts } = check(design);
  if (command.json) world.out(`${JSON.stringify(all.map(toJson), null, 2)}\n`);
  else for (const diagnostic of all) world.out(`${toLine(diagnostic)}\n`);
  world.err(`${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${plural(counts.hint, 'hint')}\n`);
  return counts.error > 0 ? 1 : 0;
}

const toJson = ({ rule, severity, resource, path, message, source, place, fix }: Diagnostic) => ({
  rule,
  severity,
  resource,
  path,
  message,
  source,
  ...place,
  ...(fix ? { fix: { title: fix.title } } : {}),
});

const toLine = ({ rule, severity, resource, path, message }: Diagnostic) =>
  printable(`${severity}: ${[resource, ...path].join('.')}: ${message} [${rule}]`);
