import { parseArgs } from 'node:util';

export const usage = `usage: node conformance/cli.mjs fmt DIR…
       node conformance/cli.mjs validate DIR…
       node conformance/cli.mjs plan DIR… [--account FILE] [--state FILE] [--var NAME=VALUE] [--var-file FILE]
                                          [--generate-config-out FILE]
       node conformance/cli.mjs apply DIR… [--account FILE] [--state FILE] [--var NAME=VALUE] [--var-file FILE]
       node conformance/cli.mjs import DIR ADDRESS ID [ADDRESS ID]… --account FILE [--state FILE]
       node conformance/cli.mjs env FOLDER [--account FILE]    writes settings with which plain terraform finds the
                                                               simulated providers, and prints the line that sets them
       node conformance/cli.mjs version
options: --jobs N    directories at a time    --quiet    nothing on standard error
         --plugins   Terraform starts the providers itself
`;

const options = /** @type {const} */ ({
  account: { type: 'string' },
  state: { type: 'string' },
  var: { type: 'string', multiple: true },
  'var-file': { type: 'string' },
  'generate-config-out': { type: 'string' },
  jobs: { type: 'string', default: '2' },
  quiet: { type: 'boolean', default: false },
  plugins: { type: 'boolean', default: false },
});

const commands = /** @type {const} */ (['fmt', 'validate', 'plan', 'apply', 'import', 'env', 'version']);

/** A command line that cannot be used. */
export class UsageError extends Error {}

/**
 * @param {string[]} args
 * @throws {UsageError}
 */
export function parseCommandLine(args) {
  const { values, positionals } = parsed(args);
  const [name, ...rest] = positionals;
  const command = commands.find((one) => one === name);
  const refuse = (/** @type {string} */ reason) => new UsageError(reason);
  if (!command) throw refuse(name === undefined ? 'no command' : `unknown command ${name}`);
  if (command !== 'version' && rest.length === 0) throw refuse('no directory');
  const isImport = command === 'import';
  if (isImport && rest.length % 2 === 0) throw refuse('import takes one directory and pairs of ADDRESS and ID');
  if (isImport && (rest.length < 3 || values.account === undefined)) throw refuse('import needs ids and --account');
  if (values.state !== undefined && rest.length > 1 && !isImport) throw refuse('--state goes with one directory');
  if (!/^[1-9]\d?$/.test(values.jobs)) throw refuse('--jobs takes a number from 1 to 99');
  return { values, command, rest };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
