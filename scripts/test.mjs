// npm test: everything that has to hold before a change is merged, the fastest failure first. Stops at the first stage
// that fails. The last line always counts the tests of all stages that ran.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTerraform } from '../conformance/terraform/program.mjs';
import { checkSizes } from './size-budget.mjs';
import { asOneTest, countLine, fromPlaywright, fromVitest } from './test-counts.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), 'gatewright-test-'));

/**
 * Runs one of the package's scripts in the foreground.
 *
 * @param {string[]} args name of the script, then its arguments
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>} whether it ended well
 */
function npmRun([script = '', ...args], env = {}) {
  const windows = process.platform === 'win32';
  const command = ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])];
  const child = spawn('npm', command, { stdio: 'inherit', shell: windows, env: { ...process.env, ...env } });
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

/** @param {string} script */
const check = (script) => async () => asOneTest(await npmRun([script]));

/** @param {string} script */
const vitest = (script) => async () => {
  const report = join(reports, `${script.replace(':', '-')}.json`);
  const ok = await npmRun([script, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  return fromVitest(readReport(report), ok);
};

async function playwright() {
  const report = join(reports, 'e2e.json');
  const ok = await npmRun(['e2e', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return fromPlaywright(readReport(report), ok);
}

/** @param {string} reason */
function skip(reason) {
  console.log(`Skipped: ${reason}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

const stages = [
  { name: 'Format', run: check('format:check') },
  { name: 'Types', run: check('types') },
  { name: 'Lint', run: check('lint') },
  { name: 'Unit tests', run: vitest('test:unit') },
  { name: 'Build', run: check('build') },
  { name: 'Size budget', run: async () => checkSizes('dist') },
  {
    name: 'Conformance with Terraform',
    run: findTerraform() ? vitest('test:conformance') : async () => skip('neither terraform nor tofu is on PATH.'),
  },
  { name: 'Browser tests', run: playwright },
];

/** Runs the stages in order and adds up their counts. */
async function runStages() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of stages) {
    console.log(`\n── ${name} ──`);
    const began = performance.now();
    const counts = await run().catch((error) => {
      console.error(error.message);
      return asOneTest(false);
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`── ${name}: ${countLine(counts)} in ${seconds} s`);
    for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[kind] += counts[kind];
    if (counts.failed > 0) break;
  }
  return total;
}

const total = await runStages();
rmSync(reports, { recursive: true, force: true });
console.log(`\n${countLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
