/** What the conformance tests share: designs written as files, and what the real terraform says of them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { fileText, generateFiles } from '../src/codegen/files.ts';
import { forecast } from '../src/codegen/forecast/forecast.ts';
import type { Design } from '../src/model/design/design.ts';
import { validateAll } from './terraform/judge.mjs';
import type { Outcome, PlannedResource } from './terraform/outcome.ts';
import { cleanEnvironment, findTerraform, run } from './terraform/program.mjs';
import { Session } from './terraform/session.mjs';

/** Whether all is tried, or the quick part of `npm test`. */
export const isWhole = import.meta.env.MODE === 'whole';

/** Whether there is a program to ask; without it the tests are skipped. */
export const hasTerraform = findTerraform() !== undefined;

/** The folder of this worker; it goes when all tests have run. */
export const root = mkdtempSync(join(inject('root'), 'worker-'));

const sessions: Session[] = [];

/** An object of a simulated account. */
interface LiveObject {
  readonly type: string;
  readonly id: string;
  readonly attributes?: object;
  /** In place of attributes: by the names of CloudFormation. */
  readonly properties?: object;
}

/** Terraform with an account in which the objects are, or with none. It lives as long as the worker. */
export function terraform(account?: readonly LiveObject[]): Session {
  const file = account && join(root, `account-${sessions.length}.json`);
  if (file !== undefined) writeFileSync(file, JSON.stringify(account));
  const session = new Session({ account: file, folder: root });
  sessions.push(session);
  return session;
}

/** Writes what a design generates to a folder of its own, and returns the folder. */
export function write(folder: string, design: Design): string {
  return writeFiles(
    folder,
    generateFiles(design).map((file) => [file.path, fileText(file)]),
  );
}

export function writeFiles(folder: string, files: Iterable<readonly [path: string, text: string]>): string {
  const dir = join(root, folder);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** The outcomes that are not as they should be; misspelled nested keys count, though Terraform ignores them. */
export const faults = (outcomes: readonly Outcome[]) =>
  outcomes
    .filter((outcome) => !outcome.ok || outcome.diagnostics.some(({ summary }) => /nested|Unknown/i.test(summary)))
    .map(({ dir, files, diagnostics }) => ({ dir, files, diagnostics }));

/** What `terraform fmt` and `terraform validate` find in folders below one: nothing where all is well. */
export async function refusals(folder: string, dirs: readonly string[]) {
  const session = terraform();
  const args = ['fmt', '-check', '-diff', '-recursive', join(root, folder)];
  const { code, stdout, stderr } = await run(session.program, args, { cwd: root, env: cleanEnvironment() });
  const unformatted = code === 0 ? [] : [stdout || stderr];
  return [...unformatted, ...faults(await validateAll(session, dirs))];
}

/** What a plan says, in the words of a forecast. */
export const planned = ({ changes, resources = [], diagnostics }: Outcome) => ({
  changes,
  updates: updatesOf(resources),
  replaced: resources
    .filter(({ actions }) => actions.includes('delete'))
    .map(({ address }) => address)
    .toSorted(),
  errors: diagnostics.filter(({ severity }) => severity === 'error'),
});

/** The attributes that a plan updates, by address. */
const updatesOf = (resources: readonly PlannedResource[]) =>
  Object.fromEntries(
    resources
      .filter(({ actions }) => actions.includes('update'))
      .map(({ address, changed = [] }) => [
        address,
        [...new Set(changed.map((path) => path.split(/[.[]/)[0] ?? ''))].toSorted(),
      ]),
  );

/** What our forecast says, in the same words. */
export function forecastOf(design: Design): ReturnType<typeof planned> {
  const { imports, adds, changes, replacements, destroys, deletions } = forecast(design);
  const destroyed = deletions.filter(({ isDestroyed }) => isDestroyed);
  return {
    changes: { import: imports, add: adds, change: changes.length, destroy: destroys },
    updates: Object.fromEntries(changes.map(({ address, attributes }) => [address, attributes.toSorted()])),
    replaced: [...replacements, ...destroyed].map(({ address }) => address).toSorted(),
    errors: [],
  };
}
