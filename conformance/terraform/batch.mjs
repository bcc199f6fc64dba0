/** @import { Diagnostic, Outcome, ResourceChange } from './outcome.ts' */
/** @import { Configuration } from './configuration.mjs' */
/** @import { Session, Terraform } from './session.mjs' */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asChild } from './child-module.mjs';
import { copyConfiguration, readConfiguration } from './configuration.mjs';
import { hasErrors } from './diagnostics.mjs';
import { inParallel } from './session.mjs';
import { outcomeOf, ownWarnings } from './workspace.mjs';

/** More than this costs more than it saves: Terraform's graph takes more than twice the time for twice the modules. */
const size = 25;
const jobs = 2;

/**
 * Directories that are child modules of one root.
 *
 * @typedef {{ dirs: string[], configurations: Configuration[], terraform: Terraform, scratch: string }} Batch
 */

/** @typedef {{ diagnostics: Diagnostic[], resourceChanges?: ResourceChange[] }} BatchResult of the root */

/**
 * Most of what a run of Terraform costs is its start: one run judges many directories as child modules of one root.
 * Where it finds an error, or anything that cannot be told of one of them, each directory is judged alone. So a batch
 * only ever says that all is well.
 *
 * @param {Session} session
 * @param {readonly string[]} dirs
 * @param {(dir: string) => Promise<Outcome>} alone
 * @param {(batch: Batch) => Promise<BatchResult>} together
 * @param {(outcome: Outcome, changes: ResourceChange[]) => Outcome} [withChanges] of one directory
 * @returns {Promise<Outcome[]>} in the order of the directories
 */
export async function inBatches(session, dirs, alone, together, withChanges = (outcome) => outcome) {
  const starts = Array.from({ length: Math.ceil(dirs.length / size) }, (_, index) => index * size);
  const outcomes = await inParallel(starts, jobs, async (start) => {
    const some = dirs.slice(start, start + size);
    const batch = session.accountFaults().length > 0 ? undefined : await openBatch(session, some);
    const result = batch && (await together(batch));
    return (result && shares(batch, result, withChanges)) ?? inParallel(some, 1, alone);
  });
  return outcomes.flat();
}

/** @param {number} index */
const nameOf = (index) => `d${index}`;

/**
 * @param {Session} session
 * @param {string[]} dirs
 * @returns {Promise<Batch | undefined>} undefined where one of them cannot be a child module
 */
async function openBatch(session, dirs) {
  const configurations = await Promise.all(dirs.map(readConfiguration));
  const children = configurations.map((configuration, index) =>
    hasErrors(configuration.diagnostics) ? undefined : asChild(configuration, nameOf(index)),
  );
  const scratch = session.scratchFolder();
  const root = join(scratch, 'root');
  for (const [index, child] of children.entries()) {
    const configuration = configurations[index];
    if (!child || !configuration) return undefined;
    copyConfiguration(configuration, join(root, nameOf(index)), child.replaced);
  }
  writeFileSync(join(root, 'main.tf'), children.map((child) => child?.root).join('\n'));
  const terraform = await session.terraformIn(root, scratch);
  const got = await terraform(['get', '-no-color']);
  return got.code === 0 ? { dirs, configurations, terraform, scratch } : undefined;
}

/**
 * What the result for the root says of each directory.
 *
 * @param {Batch} batch
 * @param {BatchResult} result
 * @param {(outcome: Outcome, changes: ResourceChange[]) => Outcome} withChanges
 * @returns {Outcome[] | undefined} undefined where that cannot be told
 */
function shares({ dirs, configurations }, { diagnostics, resourceChanges = [] }, withChanges) {
  const warnings = diagnostics.filter(({ summary }) => !ownWarnings.includes(summary));
  const places = warnings.map(({ file }) => /^(d\d+)[\\/]/.exec(file ?? '')?.[1]);
  if (hasErrors(diagnostics) || places.includes(undefined)) return undefined;
  return configurations.map((configuration, index) => {
    const name = nameOf(index);
    const prefix = `module.${name}.`;
    const own = (/** @type {string} */ address) =>
      address.startsWith(prefix) ? address.slice(prefix.length) : undefined;
    const outcome = outcomeOf('', dirs[index] ?? '', configuration);
    const found = warnings.filter((_, at) => places[at] === name);
    outcome.ok = true;
    outcome.diagnostics.push(
      ...found.map((warning) => ({
        ...warning,
        file: (warning.file ?? '').slice(name.length + 1),
        address: own(warning.address ?? '') ?? null,
      })),
    );
    return withChanges(
      outcome,
      resourceChanges.flatMap((change) => {
        const address = own(change.address);
        return address === undefined ? [] : [{ ...change, address }];
      }),
    );
  });
}
