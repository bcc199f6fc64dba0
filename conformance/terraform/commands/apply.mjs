/** @import { Outcome } from '../outcome.ts' */
/** @import { Session } from '../session.mjs' */
/** @import { Options } from '../workspace.mjs' */
import { inWorkspace } from '../workspace.mjs';
import { changesIn, readEvents } from './events.mjs';
import { variableArguments } from './plan.mjs';

/** Everything that an apply needs beside the file of the state. */
export const applyArguments = ['apply', '-json', '-auto-approve', '-input=false', '-lock=false', '-backup=-'];

/**
 * terraform apply; the state is written to DIR/terraform.tfstate, or where the options say.
 *
 * @param {Session} session
 * @param {string} dir
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export const apply = (session, dir, options = {}) =>
  inWorkspace(session, { command: 'apply', dir, state: options.state }, async ({ terraform, state }, outcome) => {
    const finished = await terraform([...applyArguments, `-state=${state}`, ...variableArguments(options)]);
    const { events, diagnostics } = readEvents(finished, session.print);
    outcome.diagnostics.push(...diagnostics);
    outcome.changes = changesIn(events, 'apply');
    const outputs = Object.entries(events.findLast(({ type }) => type === 'outputs')?.outputs ?? {});
    if (outputs.length === 0) return;
    const shown = outputs.map(([name, { sensitive, value }]) => [name, sensitive ? '(sensitive)' : value]);
    outcome.outputs = Object.fromEntries(shown);
  });
