/** @import { Account } from '../provider/account.mjs' */
/** @import { ProviderName } from '../provider/schemas.mjs' */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { providers } from '../provider/schemas.mjs';
import { listen, providerServer } from '../provider/server.mjs';

/** The simulated providers of one account: servers in this process that every Terraform run attaches to. */
export class ProviderServers {
  /** @type {import('@grpc/grpc-js').Server[]} */
  #servers = [];

  /** @type {Promise<{ [source: string]: object }> | undefined} */
  #shared;

  /** @param {Account} [account] */
  constructor(account) {
    this.account = account;
  }

  /** @param {ProviderName} name @param {string} [workingDirectory] */
  async #start(name, workingDirectory) {
    const server = providerServer(name, { account: this.account, workingDirectory });
    this.#servers.push(server);
    const address = { Network: 'tcp', String: await listen(server) };
    return { Protocol: 'grpc', ProtocolVersion: 6, Pid: process.pid, Test: true, Addr: address };
  }

  async #startShared() {
    const names = providers.filter((name) => name !== 'archive');
    const started = await Promise.all(names.map(async (name) => [`hashicorp/${name}`, await this.#start(name)]));
    return Object.fromEntries(started);
  }

  /**
   * One server for each provider serves every directory; only archive, which writes files, has one for each.
   *
   * @param {string} workingDirectory
   * @returns {Promise<string>} for TF_REATTACH_PROVIDERS
   */
  async reattach(workingDirectory) {
    this.#shared ??= this.#startShared();
    const archive = await this.#start('archive', workingDirectory);
    return JSON.stringify({ ...(await this.#shared), 'hashicorp/archive': archive });
  }

  stop() {
    for (const server of this.#servers) server.forceShutdown();
  }
}

const plugin = fileURLToPath(new URL('../provider/plugin.mjs', import.meta.url));

/**
 * A CLI configuration file, and executables for its dev_overrides, so that Terraform starts the providers itself.
 *
 * @param {string} folder
 * @param {{ names?: readonly ProviderName[], account?: string | undefined }} [options] `account`: file of the account
 * @returns {string} the file, for TF_CLI_CONFIG_FILE
 */
export function writeCliConfig(folder, { names = providers, account = '' } = {}) {
  const quote = (/** @type {string} */ text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const overrides = names.map((name) => {
    const directory = join(folder, name);
    mkdirSync(directory, { recursive: true });
    const program = join(directory, `terraform-provider-${name}`);
    const command = [process.execPath, plugin, name, account].map(quote).join(' ');
    writeFileSync(program, `#!/bin/sh\nexec ${command}\n`);
    chmodSync(program, 0o755);
    return `    ${JSON.stringify(`hashicorp/${name}`)} = ${JSON.stringify(directory)}\n`;
  });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'terraform.rc');
  const installation = `provider_installation {\n  dev_overrides {\n${overrides.join('')}  }\n}\n`;
  writeFileSync(file, `disable_checkpoint = true\n${installation}`);
  return file;
}
