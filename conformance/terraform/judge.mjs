/** @import { Outcome, ResourceChange } from './outcome.ts' */
/** @import { Session } from './session.mjs' */
import { join } from 'node:path';
import { inBatches } from './batch.mjs';
import { apply, applyArguments } from './commands/apply.mjs';
import { readEvents } from './commands/events.mjs';
import { plan, planRun } from './commands/plan.mjs';
import { validate, validateRun } from './commands/validate.mjs';
import { hasErrors } from './diagnostics.mjs';
import { countChanges, plannedResources } from './plan-changes.mjs';

/**
 * `validate` of many directories.
 *
 * @param {Session} session
 * @param {readonly string[]} dirs
 * @returns {Promise<Outcome[]>}
 */
export const validateAll = (session, dirs) =>
  inBatches(
    session,
    dirs,
    (dir) => validate(session, dir),
    async ({ terraform }) => ({ diagnostics: await validateRun(terraform) }),
  );

/**
 * `plan` of many directories, each from no state.
 *
 * @param {Session} session
 * @param {readonly string[]} dirs
 * @returns {Promise<Outcome[]>}
 */
export const planAll = (session, dirs) =>
  inBatches(
    session,
    dirs,
    (dir) => plan(session, dir),
    ({ terraform, scratch }) => planRun(terraform, join(scratch, 'plan.out'), [stateIn(scratch)]),
    planOutcome,
  );

/**
 * `apply` of many directories from no state, and then `plan`, which has nothing to change where all is well.
 *
 * @param {Session} session
 * @param {readonly string[]} dirs
 * @returns {Promise<Outcome[]>} of the plan; of the apply where that fails
 */
export const applyAndPlanAll = (session, dirs) =>
  inBatches(
    session,
    dirs,
    async (dir) => {
      const state = join(session.scratchFolder(), 'terraform.tfstate');
      const applied = await apply(session, dir, { state });
      return applied.ok ? plan(session, dir, { state }) : applied;
    },
    async ({ terraform, scratch }) => {
      const { diagnostics } = readEvents(await terraform([...applyArguments, stateIn(scratch)]), () => {});
      if (hasErrors(diagnostics)) return { diagnostics };
      return planRun(terraform, join(scratch, 'plan.out'), [stateIn(scratch)]);
    },
    planOutcome,
  );

/** @param {string} folder */
const stateIn = (folder) => `-state=${join(folder, 'terraform.tfstate')}`;

/** @param {Outcome} outcome @param {ResourceChange[]} changes @returns {Outcome} */
const planOutcome = (outcome, changes) => ({
  ...outcome,
  changes: countChanges(changes),
  resources: plannedResources(changes),
});
