/** @import { Outcome } from './outcome.ts' */
/** @import { Configuration } from './configuration.mjs' */
/** @import { Session, Terraform } from './session.mjs' */
import { basename, join, resolve } from 'node:path';
import { copyConfiguration, localBackend, readConfiguration, usesModules } from './configuration.mjs';
import { failuresOf, hasErrors } from './diagnostics.mjs';

/**
 * A directory made ready for Terraform: itself, or a temporary copy where anything has to differ.
 *
 * @typedef {{
 *   configuration: Configuration,
 *   cwd: string,
 *   scratch: string,
 *   state: string,
 *   terraform: Terraform,
 * }} Workspace
 */

/**
 * What Terraform is asked about one directory.
 *
 * @typedef {object} Options
 * @property {string | undefined} [state] state file in place of DIR/terraform.tfstate
 * @property {readonly string[] | undefined} [variables] NAME=VALUE
 * @property {string | undefined} [variableFile]
 * @property {string | undefined} [generateConfig] file for the generated configuration of imports
 */

/** Warnings about how Terraform is run here, which are of no use to a reader. */
export const ownWarnings = [
  'Provider development overrides are in effect',
  'Deprecated flag: -state',
  'Resource targeting is in effect',
];

/**
 * Runs one command on one directory.
 *
 * @param {Session} session
 * @param {{ command: string, dir: string, state?: string | undefined, keepsBackend?: boolean, always?: boolean }} what
 * `keepsBackend`: the command does not touch it; `always`: also where there are errors before Terraform runs
 * @param {(workspace: Workspace, outcome: Outcome) => Promise<void>} work adds to the outcome
 * @returns {Promise<Outcome>}
 */
export async function inWorkspace(session, { command, dir, state, keepsBackend = false, always = false }, work) {
  const configuration = await readConfiguration(dir);
  const outcome = outcomeOf(command, dir, configuration);
  outcome.diagnostics.push(...session.accountFaults());
  if (always || !hasErrors(outcome.diagnostics)) {
    const scratch = session.scratchFolder();
    const needsBackend = configuration.hasBackend && !keepsBackend;
    const replaced = new Map([...configuration.replaced, ...(needsBackend ? [localBackend] : [])]);
    const { root } = configuration;
    const cwd = replaced.size > 0 ? join(scratch, 'copy', basename(root) || 'root') : root;
    if (cwd !== root) copyConfiguration(configuration, cwd, replaced);
    const terraform = await session.terraformIn(cwd, scratch);
    if (needsBackend) await prepare(terraform, ['init', '-no-color', '-input=false', '-reconfigure'], outcome);
    else if (usesModules(configuration)) await prepare(terraform, ['get', '-no-color'], outcome);
    const workspace = {
      configuration,
      cwd,
      scratch,
      state: resolve(state ?? join(root, 'terraform.tfstate')),
      terraform,
    };
    if (always || !hasErrors(outcome.diagnostics)) await work(workspace, outcome);
  }
  outcome.diagnostics = outcome.diagnostics.filter(({ summary }) => !ownWarnings.includes(summary));
  outcome.ok = !hasErrors(outcome.diagnostics);
  return outcome;
}

/**
 * @param {string} command
 * @param {string} dir
 * @param {Configuration} configuration
 * @returns {Outcome} before Terraform has run
 */
export function outcomeOf(command, dir, { diagnostics, identitiesRewritten, versionRelaxed, listBlocks }) {
  return {
    command,
    dir,
    ok: false,
    diagnostics: [...diagnostics],
    changes: null,
    ...(identitiesRewritten > 0 ? { identity_rewritten: identitiesRewritten } : {}),
    ...(versionRelaxed === undefined ? {} : { required_version_relaxed: versionRelaxed }),
    ...(listBlocks === undefined ? {} : { list_blocks_checked: listBlocks }),
  };
}

/** @param {Terraform} terraform @param {string[]} args @param {Outcome} outcome */
async function prepare(terraform, args, outcome) {
  const finished = await terraform(args);
  if (finished.code !== 0) outcome.diagnostics.push(...failuresOf(finished));
}
