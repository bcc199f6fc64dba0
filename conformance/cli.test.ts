import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './cli-options.mjs';
import { hasTerraform, isWhole, root, writeFiles } from './harness.ts';
import { importById, integration, liveIntegration } from './terraform/hcl.testing.ts';
import type { Outcome } from './terraform/outcome.ts';

const program = join(import.meta.dirname, 'cli.mjs');
const account = join(import.meta.dirname, 'cases/account.json');
const id = 'a1b2c3d4e5|abc1234';

function cli(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  const outcomes = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Outcome);
  return { status, stdout, stderr, outcomes };
}

const good = writeFiles('cli/good', [['main.tf', integration()]]);
const wrong = writeFiles('cli/wrong', [['main.tf', integration('credentials_arn = "my-role"')]]);
const imported = writeFiles('cli/imported', [['main.tf', importById(id) + liveIntegration]]);

describe('the command line', () => {
  it.each<[args: string[], reason: string]>([
    [[], 'no command'],
    [['frob', '.'], 'unknown command frob'],
    [['validate'], 'no directory'],
    [['plan', '--nope', '.'], "'--nope'"],
    [['plan', '.', '--jobs', '0'], '--jobs'],
    [['import', '.', 'a', '--account', account], 'pairs'],
    [['import', '.', 'a', 'b'], '--account'],
    [['plan', good, wrong, '--state', 'x'], 'one directory'],
  ])('%j is wrong usage', (args, reason) => {
    expect(() => parseCommandLine(args)).toThrow(reason);
  });

  it('prints its usage', () => {
    expect(cli([])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('usage:') as string });
  });

  it('says where there is no terraform', () => {
    const empty = join(root, 'empty');
    mkdirSync(empty);
    const { status, outcomes, stderr } = cli(['validate', good], { PATH: empty });
    expect({ status, oks: outcomes.map(({ ok }) => ok) }).toEqual({ status: 3, oks: [false] });
    expect(stderr).toContain('terraform not found');
  });

  it.skipIf(!hasTerraform)('prints a line for each directory, in order', () => {
    const { status, outcomes, stderr } = cli(['validate', good, wrong, good]);
    expect({ status, oks: outcomes.map(({ ok }) => ok) }).toEqual({ status: 1, oks: [true, false, true] });
    expect(stderr).toContain('main.tf:4');
  });

  it.skipIf(!hasTerraform)('checks the format, of query files too', () => {
    const dir = writeFiles('cli/fmt', [
      ['main.tf', 'locals {\n  a = 1\n  long = 2\n}\n'],
      ['q.tfquery.hcl', 'list "a" "b" {\n provider = a\n}\n'],
    ]);
    const broken = writeFiles('cli/broken', [['main.tf', 'locals {\n']]);
    const { outcomes } = cli(['fmt', '--quiet', dir, broken, good]);
    expect(outcomes.map(({ ok, files }) => ({ ok, files }))).toEqual([
      { ok: false, files: ['main.tf', 'q.tfquery.hcl'] },
      { ok: false, files: [] },
      { ok: true, files: [] },
    ]);
    expect(outcomes[1]?.diagnostics[0]?.summary).toBe('Unclosed configuration block');
  });

  it.skipIf(!hasTerraform)('imports, with a plan to read', () => {
    const dir = writeFiles('cli/import', [['main.tf', liveIntegration]]);
    const { status, outcomes, stderr } = cli([
      'import',
      dir,
      'awscc_apigatewayv2_integration.x',
      id,
      '--account',
      account,
    ]);
    expect({ status, changes: outcomes[0]?.changes }).toEqual({
      status: 0,
      changes: { add: 0, change: 0, destroy: 0, import: 1 },
    });
    expect(stderr).toContain('No changes.');
  });

  // The handshake of plugins, with mutual TLS.
  it.runIf(hasTerraform && isWhole)('lets Terraform start the providers itself', () => {
    const { status, outcomes } = cli(['plan', '--quiet', '--plugins', '--account', account, imported, wrong]);
    expect({ status, changes: outcomes[0]?.changes }).toEqual({
      status: 1,
      changes: { add: 0, change: 0, destroy: 0, import: 1 },
    });
    expect(outcomes[1]?.diagnostics[0]?.attribute).toBe('credentials_arn');
  });

  it.skipIf(!hasTerraform)('gives plain terraform its settings', () => {
    const { stdout } = cli(['env', join(root, 'settings')]);
    const script = `${stdout}\n"$(command -v terraform || command -v tofu)" validate -json`;
    const validated = spawnSync('sh', ['-c', script], { cwd: good, encoding: 'utf8' });
    expect(JSON.parse(validated.stdout)).toMatchObject({ valid: true, error_count: 0 });
  });
});
