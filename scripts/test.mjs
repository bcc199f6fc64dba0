// npm test: everything that has to hold before a change is merged, the fastest failure first. Stops after the first group
// of stages with one that fails. The last line always counts the tests of all stages that ran.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTerraform } from '../conformance/terraform/program.mjs';
import { coverageTable } from './coverage.mjs';
import { checkSizes } from './size-budget.mjs';
import { runStages, table, totalOf } from './stages.mjs';
import { asOneTest, countLine, fromPlaywright, fromVitest } from './test-counts.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), 'gatewright-test-'));

/**
 * Runs one of the package's scripts.
 *
 * @param {string[]} args name of the script, then its arguments
 * @param {{ env?: Record<string, string>, print?: (text: string) => void }} options print: takes what it says, instead
 *   of this program's own output
 * @returns {Promise<boolean>} whether it ended well
 */
function npmRun([script = '', ...args], { env = {}, print } = {}) {
  const windows = process.platform === 'win32';
  const command = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  const stdio = print ? 'pipe' : 'inherit';
  const child = spawn('npm', command, { stdio, shell: windows, env: { ...process.env, ...env } });
  if (print) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', print);
  return new Promise((ended) => {
    child.on('error', () => ended(false));
    child.on('close', (code) => ended(code === 0));
  });
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} script
 * @returns {import('./stages.mjs').Stage['run']}
 */
const check = (script) => async (print) => asOneTest(await npmRun([script], { print }));

/**
 * @param {string} script
 * @param {string[]} more further arguments
 */
const vitest =
  (script, ...more) =>
  async () => {
    const report = join(reports, `${script.replace(':', '-')}.json`);
    const ok = await npmRun([script, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more]);
    return fromVitest(readReport(report), ok);
  };

const coverage = join(reports, 'coverage');
const withCoverage = ['--coverage', '--coverage.reporter=json-summary', `--coverage.reportsDirectory=${coverage}`];

async function playwright() {
  const report = join(reports, 'e2e.json');
  const ok = await npmRun(['e2e', '--reporter=list,json'], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  return fromPlaywright(readReport(report), ok);
}

/** @param {string} reason */
function skip(reason) {
  console.log(`Skipped: ${reason}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

const conformance = findTerraform()
  ? vitest('test:conformance')
  : async () => skip('neither terraform nor tofu is on PATH.');

// What is timed runs alone: the unit tests, and the browser tests with their limits.
const groups = [
  [
    { name: 'Format', run: check('format:check') },
    { name: 'Types', run: check('types') },
    { name: 'Lint', run: check('lint') },
    { name: 'Build', run: check('build') },
  ],
  [{ name: 'Size budget', run: async () => checkSizes('dist') }],
  [{ name: 'Unit tests', run: vitest('test:unit', ...withCoverage) }],
  [{ name: 'Conformance with Terraform', run: conformance }],
  [{ name: 'Browser tests', run: playwright }],
];

const results = await runStages(groups, (text) => process.stdout.write(text));
const covered = readReport(join(coverage, 'coverage-summary.json'));
rmSync(reports, { recursive: true, force: true });
const total = totalOf(results);
if (covered) console.log(`\nCovered by the unit tests:\n${coverageTable(covered)}`);
console.log(`\n${table(results)}\n\n${countLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
