/** @import { Diagnostic, Outcome } from '../outcome.ts' */
/** @import { Session } from '../session.mjs' */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, failuresOf } from '../diagnostics.mjs';
import { cleanEnvironment, run } from '../program.mjs';
import { inWorkspace } from '../workspace.mjs';

/**
 * terraform fmt -check, of .tfquery.hcl files too.
 *
 * @param {Session} session
 * @param {string} dir
 * @returns {Promise<Outcome>}
 */
export const fmt = (session, dir) =>
  inWorkspace(
    session,
    { command: 'fmt', dir, keepsBackend: true, always: true },
    async ({ configuration }, outcome) => {
      const { root, names } = configuration;
      const options = { cwd: root, env: cleanEnvironment() };
      const finished = await run(session.program, ['fmt', '-check', '-diff', '-no-color', root], options);
      session.print(finished.stdout);
      const queries = names.filter((name) => name.endsWith('.tfquery.hcl'));
      const queryFaults = await Promise.all(queries.map((name) => queryFile(session, root, name)));
      const failed = finished.code !== 0 && finished.code !== 3;
      const faults = [...differences(finished.stdout), ...(failed ? failuresOf(finished) : []), ...queryFaults.flat()];
      outcome.diagnostics = faults;
      outcome.files = faults.flatMap(({ summary, file }) => (summary === notFormatted && file ? [file] : []));
    },
  );

const notFormatted = 'File is not formatted';

/** @param {string} file @param {number} line @returns {Diagnostic} */
const difference = (file, line) => ({
  ...failure(notFormatted, `terraform fmt would change ${file}.`),
  file,
  line,
});

/** @param {string} diff @returns {Diagnostic[]} */
const differences = (diff) =>
  [...diff.matchAll(/^--- old\/(.+)\n\+\+\+ .+\n@@ -(\d+)/gm)].map(([, path = '', line]) =>
    difference(path.split('/').at(-1) ?? path, Number(line)),
  );

/** @param {Session} session @param {string} root @param {string} name @returns {Promise<Diagnostic[]>} */
async function queryFile(session, root, name) {
  const text = readFileSync(join(root, name), 'utf8');
  const finished = await run(session.program, ['fmt', '-no-color', '-'], {
    cwd: root,
    env: cleanEnvironment(),
    input: text,
  });
  if (finished.code !== 0) return failuresOf(finished).map((fault) => ({ ...fault, file: name }));
  const formatted = finished.stdout.split('\n');
  const line = text.split('\n').findIndex((one, index) => one !== formatted[index]) + 1;
  return finished.stdout === text ? [] : [difference(name, line)];
}
