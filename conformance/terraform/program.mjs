import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The terraform program on PATH, or tofu where only that is there.
 *
 * @returns {string | undefined}
 */
export function findTerraform() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = ['terraform', 'tofu'].flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return candidates.find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The environment of this process without what would change how Terraform behaves.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment() {
  const passes = (/** @type {string} */ name) => !name.startsWith('TF_') || /^TF_(VAR_|LOG)/.test(name);
  const kept = Object.entries(process.env).filter(([name]) => passes(name));
  return { ...Object.fromEntries(kept), CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', TF_INPUT: '0' };
}

/** @typedef {{ code: number, stdout: string, stderr: string }} Finished */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, input?: string }} options
 * @returns {Promise<Finished>}
 */
export function run(program, args, { cwd, env, input }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const out = [];
    /** @type {Buffer[]} */
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 128, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => {}); // it may end before it has read everything
    child.stdin.end(input ?? '');
  });
}
