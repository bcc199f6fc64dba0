/** @import { Changes, Diagnostic, Outcome, ResourceChange } from '../outcome.ts' */
/** @import { Session, Terraform } from '../session.mjs' */
/** @import { Options, Workspace } from '../workspace.mjs' */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plannedResources } from '../plan-changes.mjs';
import { inWorkspace } from '../workspace.mjs';
import { changesIn, readEvents } from './events.mjs';

/**
 * @param {Session} session
 * @param {string} dir
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export const plan = (session, dir, options = {}) =>
  inWorkspace(session, { command: 'plan', dir, state: options.state }, (workspace, outcome) =>
    planInto(outcome, session, workspace, options),
  );

/**
 * @param {Outcome} outcome added to
 * @param {Session} session
 * @param {Pick<Workspace, 'terraform' | 'scratch' | 'state'>} workspace
 * @param {Options} options
 */
export async function planInto(outcome, session, { terraform, scratch, state }, options) {
  const file = join(scratch, 'plan.out');
  const generate = options.generateConfig ? [`-generate-config-out=${resolve(options.generateConfig)}`] : [];
  const args = [`-state=${state}`, ...generate, ...variableArguments(options)];
  const { changes, diagnostics, resourceChanges } = await planRun(terraform, file, args);
  outcome.changes = changes;
  outcome.diagnostics.push(...diagnostics);
  if (!resourceChanges) return;
  outcome.resources = plannedResources(resourceChanges);
  if (session.isVerbose) session.print((await terraform(['show', '-no-color', file])).stdout);
}

/** @param {Options} options @returns {string[]} */
export const variableArguments = ({ variables = [], variableFile }) => [
  ...variables.flatMap((variable) => ['-var', variable]),
  ...(variableFile ? [`-var-file=${resolve(variableFile)}`] : []),
];

/**
 * @param {Terraform} terraform
 * @param {string} file where the plan is written
 * @param {readonly string[]} args
 * @returns {Promise<{ changes: Changes | null, diagnostics: Diagnostic[], resourceChanges?: ResourceChange[] }>}
 */
export async function planRun(terraform, file, args) {
  const finished = await terraform(['plan', '-json', '-input=false', '-lock=false', `-out=${file}`, ...args]);
  const { events, diagnostics } = readEvents(finished, () => {});
  const changes = changesIn(events, 'plan');
  if (!existsSync(file)) return { changes, diagnostics };
  const shown = await terraform(['show', '-json', file]);
  return { changes, diagnostics, resourceChanges: JSON.parse(shown.stdout).resource_changes ?? [] };
}
