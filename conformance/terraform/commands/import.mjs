/** @import { Diagnostic, Outcome } from '../outcome.ts' */
/** @import { Session } from '../session.mjs' */
/** @import { Options } from '../workspace.mjs' */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { textDiagnostics, failuresOf, hasErrors } from '../diagnostics.mjs';
import { inWorkspace } from '../workspace.mjs';
import { planInto, variableArguments } from './plan.mjs';

/**
 * terraform import of each object, then a plan. Without a state of the options nothing of the directory changes.
 *
 * @param {Session} session
 * @param {string} dir
 * @param {readonly (readonly [address: string, id: string])[]} objects
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export const importObjects = (session, dir, objects, options = {}) =>
  inWorkspace(session, { command: 'import', dir, state: options.state }, async (workspace, outcome) => {
    const state = options.state ? workspace.state : join(workspace.scratch, 'import.tfstate');
    if (!options.state && existsSync(workspace.state)) copyFileSync(workspace.state, state);
    const { terraform } = workspace;
    let imported = 0;
    // One after the other: they share a state.
    for (const [address, id] of objects) {
      const args = ['-input=false', '-lock=false', `-state=${state}`, '-backup=-', ...variableArguments(options)];
      const finished = await terraform(['import', '-no-color', ...args, address, id]);
      session.print(finished.stdout);
      /** @type {Diagnostic[]} */
      const found = textDiagnostics(finished.stderr).map((one) => ({ ...one, address: one.address ?? address }));
      const unsaid = finished.code !== 0 && !hasErrors(found);
      outcome.diagnostics.push(...found, ...(unsaid ? failuresOf(finished) : []));
      if (finished.code === 0) imported += 1;
    }
    outcome.changes = { add: 0, change: 0, destroy: 0, import: imported };
    if (imported < objects.length) return;
    await planInto(outcome, session, { ...workspace, state }, options);
    if (outcome.changes) outcome.changes = { ...outcome.changes, import: outcome.changes.import + imported };
  });
