import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Account } from '../provider/account.mjs';
import { failure } from './diagnostics.mjs';
import { cleanEnvironment, findTerraform, run } from './program.mjs';
import { ProviderServers, writeCliConfig } from './provider-servers.mjs';

/** @typedef {(args: readonly string[]) => Promise<import('./program.mjs').Finished>} Terraform one run in a folder */

/**
 * The real terraform program with simulated providers and one simulated account: what stays warm between runs. It has
 * to be closed.
 */
export class Session {
  #scratch;

  /**
   * @param {object} [options]
   * @param {string | undefined} [options.account] file of what exists in AWS; nothing where there is none
   * @param {boolean | undefined} [options.plugins] Terraform starts the providers itself, which is slower
   * @param {((text: string) => void) | undefined} [options.print] for what a person would read
   * @param {string} [options.folder] where scratch folders are made
   */
  constructor({ account, plugins = false, print, folder = tmpdir() } = {}) {
    const program = findTerraform();
    if (program === undefined) throw new Error('There is no terraform and no tofu on PATH.');
    this.#scratch = mkdtempSync(join(folder, 'gatewright-terraform-'));
    this.program = program;
    this.isVerbose = print !== undefined;
    this.print = print ?? (() => {});
    this.accountFile = account === undefined ? undefined : resolve(account);
    this.account = this.accountFile === undefined ? undefined : Account.load(this.accountFile);
    this.plugins = plugins;
    this.servers = new ProviderServers(this.account);
  }

  /** What makes every command fail. */
  accountFaults() {
    return (this.account?.problems ?? []).map((fault) => failure('Simulated account not usable', fault));
  }

  /** A new folder that is there until the session is closed. */
  scratchFolder() {
    return mkdtempSync(join(this.#scratch, 'run-'));
  }

  /**
   * @param {string} cwd
   * @param {string} scratch
   * @returns {Promise<Terraform>} runs of terraform in a folder, with the providers
   */
  async terraformIn(cwd, scratch) {
    const providers = this.plugins
      ? { TF_CLI_CONFIG_FILE: writeCliConfig(join(scratch, 'plugins'), { account: this.accountFile }) }
      : {
          TF_CLI_CONFIG_FILE: writeCliConfig(join(scratch, 'none'), { names: [] }),
          TF_REATTACH_PROVIDERS: await this.servers.reattach(cwd),
        };
    const env = { ...cleanEnvironment(), TF_DATA_DIR: join(scratch, 'data'), ...providers };
    return (args) => run(this.program, args, { cwd, env });
  }

  close() {
    this.servers.stop();
    rmSync(this.#scratch, { recursive: true, force: true });
  }
}

/**
 * Does the same for many, a few at a time.
 *
 * @template T, R
 * @param {readonly T[]} list
 * @param {number} jobs
 * @param {(one: T) => Promise<R>} work
 * @returns {Promise<R[]>} in the order of the list
 */
export async function inParallel(list, jobs, work) {
  /** @type {R[]} */
  const results = [];
  const queue = list.entries();
  const worker = async () => {
    for (const [index, one] of queue) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(jobs, list.length) }, worker));
  return results;
}
