// Stages of checks: some side by side, groups of them one after the other, and a table of them at the end.
import { asOneTest, countLine } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{ name: string, run: (print: (text: string) => void) => Counts | Promise<Counts> }} Stage a rejection of
 *   `run` counts as one failure
 * @typedef {{ name: string, counts: Counts, seconds: number }} Result
 */

/**
 * Runs one stage and prints its heading, what it prints and its count.
 *
 * @param {Stage} stage
 * @param {(text: string) => void} print
 * @returns {Promise<Result>}
 */
async function runStage({ name, run }, print) {
  print(`\n── ${name} ──\n`);
  const began = performance.now();
  let counts;
  try {
    counts = await run(print);
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n`);
    counts = asOneTest(false);
  }
  const seconds = (performance.now() - began) / 1000;
  print(`── ${name}: ${countLine(counts)} in ${seconds.toFixed(1)} s\n`);
  return { name, counts, seconds };
}

/**
 * Runs groups of stages in order: those of a group side by side, each printed whole once it has ended; one that is alone
 * prints as it goes. A failure lets the other stages of its group end, and no later group begin.
 *
 * @param {readonly (readonly Stage[])[]} groups
 * @param {(text: string) => void} print
 * @returns {Promise<Result[]>} of the stages that ran, in order
 */
export async function runStages(groups, print) {
  /** @type {Result[]} */
  const results = [];
  for (const group of groups) {
    const alone = group.length === 1;
    results.push(
      ...(await Promise.all(
        group.map(async (stage) => {
          if (alone) return runStage(stage, print);
          /** @type {string[]} */
          const said = [];
          const result = await runStage(stage, (text) => said.push(text));
          print(said.join(''));
          return result;
        }),
      )),
    );
    if (results.some(({ counts }) => counts.failed > 0)) break;
  }
  return results;
}

/**
 * @param {readonly Result[]} results
 * @returns {Counts}
 */
export function totalOf(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { counts } of results)
    for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[kind] += counts[kind];
  return total;
}

/**
 * One line for each stage with its counts and its seconds, in columns. Stages that ran side by side overlap, so that the
 * seconds may add up to more than the run took.
 *
 * @param {readonly Result[]} results
 */
export function table(results) {
  const rows = results.map(({ name, counts, seconds }) => [name, countLine(counts), `${seconds.toFixed(1)} s`]);
  const [names = 0, counts = 0, times = 0] = [0, 1, 2].map((at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map(
      ([name = '', count = '', time = '']) => `${name.padEnd(names)}  ${count.padEnd(counts)}  ${time.padStart(times)}`,
    )
    .join('\n');
}
