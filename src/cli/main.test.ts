import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentText } from '../model/document/document.ts';
import { addObject, blankDesign, newObject, setValue } from '../model/design/edits.ts';

let folder = '';
const command = () => join(folder, 'cli/gatewright.mjs');

const route = addObject(newObject(blankDesign('HTTP'), 'route', 'http', { route_key: 'GET /' }))(blankDesign('HTTP'));
const imported = setValue('a1', ['import', 'api_id'], 'x9y8z7')(route);
/** More than the buffers of a pipe hold. */
const large = Array.from({ length: 400 }, (_, at) => at).reduce(
  (design, at) =>
    addObject(newObject(design, 'integration', 'http-url', { integration_method: 'NONE', description: `${at}` }))(
      design,
    ),
  blankDesign('HTTP'),
);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gatewright-cli-'));
  await build({
    configFile: resolve('vite.cli.config.ts'),
    logLevel: 'error',
    build: { outDir: join(folder, 'cli') },
  });
  writeFileSync(join(folder, 'route.json'), documentText(route));
  writeFileSync(join(folder, 'imported.json'), documentText(imported));
  writeFileSync(join(folder, 'large.json'), documentText(large));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = ({ status, stdout, stderr }: SpawnSyncReturns<string>) => ({ status, stdout, stderr });
const gatewright = (...argv: readonly string[]) =>
  told(spawnSync(process.execPath, [command(), ...argv], { cwd: folder, encoding: 'utf8' }));
/** Status of the command itself, whatever its output goes to. */
const inShell = (script: string) =>
  told(
    spawnSync('bash', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, GW: `${process.execPath} ${command()}` },
    }),
  );
const hasBash = spawnSync('bash', ['-c', ':']).status === 0;

describe.runIf(hasBash)('output that cannot be written', () => {
  it.each(['check large.json --json', 'check large.json', 'design large.json', 'generate large.json --out pipe'])(
    'ends %s with 2 and no word when the reader goes away',
    (argv) =>
      expect(
        inShell(`$GW ${argv} 2>errors | true; echo "\${PIPESTATUS[0]}"; grep -v '^[0-9]* error' errors`),
      ).toMatchObject({
        stdout: expect.stringMatching(/^2\n$/),
        stderr: '',
      }),
  );

  it('ends with 2 when messages have no reader either', () =>
    expect(inShell('($GW check large.json 2>&1; echo $? >status) | true; sleep 0.1; cat status').stdout).toBe('2\n'));

  it.runIf(existsSync('/dev/full'))('says that the disk is full, without a stack', () => {
    for (const argv of ['design large.json', 'check large.json --json', 'help']) {
      const { status, stderr } = inShell(`$GW ${argv} >/dev/full`);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^gatewright: standard output can't be written: ENOSPC.*$/m);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});

describe('a report', () => {
  it.each([
    ['the input itself', () => 'route.json'],
    ['another spelling', () => './cli/../route.json'],
    ['a symbolic link', () => (symlinkSync('route.json', join(folder, 'link.json')), 'link.json')],
    ['a hard link', () => (linkSync(join(folder, 'route.json'), join(folder, 'hard.json')), 'hard.json')],
    ['an absolute path', () => join(folder, 'route.json')],
  ])('does not replace an input: %s', (_, report) => {
    const before = readFileSync(join(folder, 'route.json'), 'utf8');
    const { status, stdout, stderr } = gatewright('import', 'route.json', '--json-report', report());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('would replace input route.json');
    expect(readFileSync(join(folder, 'route.json'), 'utf8')).toBe(before);
  });

  it('goes to a file beside', () => {
    expect(gatewright('import', 'route.json', '--json-report', 'reports/a.json').status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'reports/a.json'), 'utf8'))).toHaveProperty('objects');
  });
});

describe('generate', () => {
  const files = (name: string) => readdirSync(join(folder, name)).toSorted();

  it('is what diff reads of a folder', () => {
    expect(gatewright('generate', 'route.json', '--out', 'compared').status).toBe(0);
    expect(gatewright('diff', 'route.json', 'compared')).toEqual({ status: 0, stdout: '', stderr: 'No differences\n' });
    const other = gatewright('diff', 'compared/', 'large.json', '--fail-on', 'breaking');
    expect(other).toMatchObject({ status: 1, stdout: expect.stringContaining('Route GET / removed') });
  });

  it('removes what is no longer generated', () => {
    expect(gatewright('generate', 'imported.json', '--out', 'a').status).toBe(0);
    expect(files('a')).toContain('routes.tf');
    expect([...readFileSync(join(folder, 'a/import.ps1'))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const single = gatewright('generate', 'imported.json', '--out', 'a', '--single', '--imports', 'none');
    expect(single).toMatchObject({ status: 0, stdout: 'main.tf\n' });
    expect(single.stderr).toContain('gatewright: Removed routes.tf, which is no longer generated.\n');
    expect(files('a')).toEqual(['.gatewright.json', 'main.tf']);
  });

  it('does not replace what it did not write, unless it is told to', () => {
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own/main.tf'), 'my own file\n');
    const refused = gatewright('generate', 'route.json', '--out', 'own');
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(
      /^gatewright: main\.tf wasn't written by Gatewright\.\ngatewright: Nothing was written/,
    );
    expect(files('own')).toEqual(['main.tf']);
    expect(readFileSync(join(folder, 'own/main.tf'), 'utf8')).toBe('my own file\n');
    expect(gatewright('generate', 'route.json', '--out', 'own', '--force').status).toBe(0);
    expect(files('own')).toContain('versions.tf');
  });

  it('never removes the design that it reads', () => {
    expect(gatewright('generate', 'route.json', '--out', 'home', '--design').status).toBe(0);
    const [design = ''] = files('home').filter((name) => /^[^.].*\.gatewright\.json$/.test(name));
    for (const more of [[], ['--force'], ['--design', '--single'], ['--force', '--imports', 'none']]) {
      expect(gatewright('generate', join('home', design), '--out', 'home', ...more)).toMatchObject({ status: 0 });
      expect(files('home')).toContain(design);
    }
  });
});

describe('check of a folder', () => {
  const module = `resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "backend" {
  api_id               = aws_apigatewayv2_api.orders.id
  integration_type     = "HTTP_PROXY"
  integration_method   = "GET"
  integration_uri      = "https://example.com"
  timeout_milliseconds = 45000 # long
}
`;

  it('reads its files, and fixes them in place', () => {
    mkdirSync(join(folder, 'module/sub'), { recursive: true });
    writeFileSync(join(folder, 'module/main.tf'), module, { mode: 0o640 });
    writeFileSync(join(folder, 'module/sub/other.tf'), 'not {');
    symlinkSync('../main.tf', join(folder, 'module/sub/link.tf'));
    const found = gatewright('check', 'module');
    expect(found.status).toBe(1);
    expect(found.stdout).toMatch(/^module\/main\.tf:11:3: error: aws_apigatewayv2_integration\.backend\./m);
    expect(gatewright('check', '--fix', 'module/sub/link.tf', '--severity', 'error')).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(readFileSync(join(folder, 'module/main.tf'), 'utf8')).toBe(module.replace('45000', '30000'));
    expect(statSync(join(folder, 'module/main.tf')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, 'module/sub/link.tf')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'module')).toSorted()).toEqual(['main.tf', 'sub']);
  });

  it('names a folder that is not there', () => {
    const { status, stdout, stderr } = gatewright('check', 'nowhere');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^gatewright: nowhere can't be read: ENOENT/);
  });
});

describe.runIf(hasBash)('the action', () => {
  interface Action {
    readonly inputs: { readonly [name: string]: { readonly default: string } };
    readonly runs: {
      readonly steps: readonly { readonly run: string; readonly env: { readonly [name: string]: string } }[];
    };
  }
  const action = parse(readFileSync('action.yml', 'utf8')) as Action;
  const [step] = action.runs.steps;

  /** As the runner does: inputs are variables of the environment, and never text of the script. */
  const act = (inputs: { readonly [name: string]: string }) => {
    const valueOf = (text: string) =>
      text
        .replace(/\$\{\{ github\.action_path \}\}/, folder)
        .replace(
          /\$\{\{ inputs\.([\w-]+) \}\}/,
          (_, name: string) => inputs[name] ?? action.inputs[name]?.default ?? '',
        );
    const own = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, text]) => [name, valueOf(text)]));
    return told(
      spawnSync('bash', ['-eo', 'pipefail', '-c', step?.run ?? 'false'], {
        cwd: join(folder, 'acted'),
        encoding: 'utf8',
        env: { ...process.env, ...own },
      }),
    );
  };

  beforeAll(() => {
    symlinkSync('.', join(folder, 'dist'));
    mkdirSync(join(folder, 'acted/a b'), { recursive: true });
    writeFileSync(join(folder, 'acted/a b/main.tf'), 'output "a" {\n  value = var.b\n}\n');
  });

  it('annotates, and fails with the status of the check', () => {
    const { status, stdout } = act({ paths: 'a b\n' });
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: expect.stringMatching(/^::error file=a b\/main\.tf,line=2,col=3,title=module-references-declared::/),
    });
  });

  it('writes a report, and runs nothing of its inputs', () => {
    const { status } = act({ paths: 'a b\n$(touch run); touch run', format: 'sarif', output: 'out.sarif' });
    expect(status).toBe(2);
    expect(readdirSync(join(folder, 'acted')).toSorted()).toEqual(['a b', 'out.sarif']);
    expect(JSON.parse(readFileSync(join(folder, 'acted/out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });
});

it('the hook runs a command that there is', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly {
    readonly entry: string;
    readonly args: readonly string[];
  }[];
  const [name, ...argv] = hook?.entry.split(' ') ?? [];
  expect(name).toBe('gatewright');
  expect(gatewright(...argv, ...(hook?.args ?? []), '--help')).toMatchObject({ status: 0 });
});
