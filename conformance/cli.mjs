// Terraform with the simulated providers, by hand: see README.md. Standard output has one JSON object for each
// directory, in their order; what a person would read goes to standard error.
/** @import { Outcome } from './terraform/outcome.ts' */
import { parseCommandLine, usage, UsageError } from './cli-options.mjs';
import { providers, schemaOf } from './provider/schemas.mjs';
import { apply } from './terraform/commands/apply.mjs';
import { fmt } from './terraform/commands/fmt.mjs';
import { importObjects } from './terraform/commands/import.mjs';
import { plan } from './terraform/commands/plan.mjs';
import { validate } from './terraform/commands/validate.mjs';
import { failure } from './terraform/diagnostics.mjs';
import { findTerraform } from './terraform/program.mjs';
import { writeCliConfig } from './terraform/provider-servers.mjs';
import { inParallel, Session } from './terraform/session.mjs';

/** @typedef {ReturnType<typeof parseCommandLine>} CommandLine */

/** @param {string} text */
const print = (text) => void process.stderr.write(text);

/** @param {unknown} value */
const printJson = (value) => void process.stdout.write(`${JSON.stringify(value)}\n`);

/**
 * @param {CommandLine} line
 * @returns {Promise<number>} the exit status
 */
async function main(line) {
  const { command, rest, values } = line;
  if (command === 'version') {
    const schemas = Object.fromEntries(providers.map((name) => [name, schemaOf(name).version]));
    printJson({ schemas, terraform: findTerraform() ?? null, node: process.version });
    return 0;
  }
  if (command === 'env') {
    const file = writeCliConfig(rest[0] ?? '', { account: values.account });
    process.stdout.write(`export TF_CLI_CONFIG_FILE=${JSON.stringify(file)} CHECKPOINT_DISABLE=1\n`);
    return 0;
  }
  const dirs = command === 'import' ? rest.slice(0, 1) : rest;
  if (findTerraform()) return judge({ ...line, command }, dirs);
  const missing = failure('terraform not found', 'There is no terraform and no tofu on PATH.');
  print(`${missing.summary}: ${missing.detail}\n`);
  for (const dir of dirs) printJson({ command, dir, ok: false, diagnostics: [missing], changes: null });
  return 3;
}

/**
 * @param {CommandLine & { command: 'fmt' | 'validate' | 'plan' | 'apply' | 'import' }} line
 * @param {string[]} dirs
 */
async function judge({ command, rest, values }, dirs) {
  const { account, plugins, quiet, state, var: variables, 'var-file': variableFile } = values;
  const settings = { state, variables, variableFile, generateConfig: values['generate-config-out'] };
  const objects = rest.slice(1).flatMap((address, index, all) => (index % 2 ? [] : [pair(address, all[index + 1])]));
  const session = new Session({ account, plugins, print: quiet ? undefined : print });
  try {
    const commands = {
      fmt: (/** @type {string} */ dir) => fmt(session, dir),
      validate: (/** @type {string} */ dir) => validate(session, dir),
      plan: (/** @type {string} */ dir) => plan(session, dir, settings),
      apply: (/** @type {string} */ dir) => apply(session, dir, settings),
      import: (/** @type {string} */ dir) => importObjects(session, dir, objects, settings),
    };
    const outcomes = await inParallel(dirs, Number(values.jobs), commands[command]);
    for (const outcome of outcomes) {
      if (!quiet) print(textOf(outcome));
      printJson(outcome);
    }
    return outcomes.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    session.close();
  }
}

/** @param {string} address @param {string} [id] @returns {[string, string]} */
const pair = (address, id = '') => [address, id];

/** @param {Outcome} outcome */
const textOf = ({ dir, diagnostics }) =>
  diagnostics
    .map(({ severity, summary, file, line, address, detail }) => {
      const place = [file && `${file}${line ? `:${line}` : ''}`, address].filter(Boolean).join(', ');
      return `${dir}: ${severity}: ${summary}${place ? ` (${place})` : ''}\n  ${detail.replaceAll('\n', '\n  ')}\n`;
    })
    .join('');

try {
  process.exitCode = await main(parseCommandLine(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  print(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
