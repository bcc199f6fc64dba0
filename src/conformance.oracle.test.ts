import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fileText, generateFiles } from './codegen/files.ts';
import { forecast } from './codegen/forecast.ts';
import { adopt } from './codegen/importers/adopt.ts';
import { assemble } from './codegen/importers/assemble.ts';
import { terminalText } from './codegen/importers/cli-answers.arbitrary.ts';
import { editedAtRandom, withDefaults } from './codegen/edited-account.arbitrary.ts';
import { liveDesign } from './codegen/importers/live-design.arbitrary.ts';
import { isObjectRow } from './codegen/importers/proposal.ts';
import { readSources } from './codegen/importers/read.ts';
import { accountOf, adopted } from './codegen/live-account.arbitrary.ts';
import type { Source } from './codegen/importers/reading.ts';
import { anyDesign } from './model/design.arbitrary.ts';
import { emptyDesign, type Design } from './model/design.ts';
import { readDocumentText } from './model/document.ts';
import { setValue } from './model/edits.ts';
import { isRef } from './model/value.ts';

// What the real terraform says of generated files, with simulated providers that serve the real schemas. The program
// that brings them is optional: without it, or without terraform, these tests are skipped.

const oracle = process.env['GATEWRIGHT_ORACLE'] ?? join(import.meta.dirname, '../../shared/tf-oracle/tf-oracle');
const here = existsSync(oracle) && spawnSync('terraform', ['version']).status === 0;
if (!here)
  process.stdout.write(
    'Skipped: the conformance tests need terraform and the simulated providers (GATEWRIGHT_ORACLE).\n',
  );

const root = mkdtempSync(join(tmpdir(), 'gatewright-conformance-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(folder: string, design: Design): string {
  const dir = join(root, folder);
  for (const file of generateFiles(design)) {
    const path = join(dir, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, fileText(file));
  }
  return dir;
}

interface Outcome {
  readonly dir: string;
  readonly ok: boolean;
  readonly files?: readonly string[];
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly summary: string;
    readonly detail?: string;
    readonly file?: string;
    readonly line?: number;
  }[];
  readonly changes: {
    readonly add: number;
    readonly change: number;
    readonly destroy: number;
    readonly import: number;
  } | null;
  readonly resources?: readonly {
    readonly address: string;
    readonly actions: readonly string[];
    readonly changed?: readonly string[];
  }[];
}

function ask(command: string, dirs: readonly string[], options: readonly string[] = []): readonly Outcome[] {
  const result = spawnSync(oracle, [command, '--quiet', '--jobs', '2', ...options, ...dirs], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const outcomes = result.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcome);
  if (outcomes.length !== dirs.length)
    throw new Error(`${command} answered for ${outcomes.length} of ${dirs.length} folders: ${result.stderr}`);
  return outcomes;
}

const faults = (outcomes: readonly Outcome[]) =>
  outcomes
    .filter((outcome) => !outcome.ok || outcome.diagnostics.some(({ summary }) => /nested|Unknown/i.test(summary)))
    .map(({ dir, files, diagnostics }) => ({ dir, files, diagnostics }));

const templates = join(import.meta.dirname, '../public/templates');
const templateFiles = existsSync(templates)
  ? readdirSync(templates).filter((name) => name.endsWith('.gatewright.json'))
  : [];
const template = (name: string): Design => {
  const read = readDocumentText(readFileSync(join(templates, name), 'utf8'));
  if (!read.ok) throw new Error(`${name}: ${read.message}`);
  return read.design;
};

describe.skipIf(!here)('terraform', () => {
  it('accepts and leaves alone every template', { timeout: 240_000 }, () => {
    const dirs = templateFiles.flatMap((name) =>
      (['files', 'single'] as const).map((layout) => {
        const design = template(name);
        return write(`template-${name}-${layout}`, { ...design, output: { ...design.output, layout } });
      }),
    );
    expect(dirs.length).toBeGreaterThan(0);
    expect(faults(ask('fmt', dirs))).toEqual([]);
    expect(faults(ask('validate', dirs))).toEqual([]);
  });

  it('accepts and leaves alone 300 random designs over all resource types', { timeout: 600_000 }, () => {
    const designs = fc.sample(anyDesign({ valid: true, most: 12 }), { numRuns: 300, seed: 20_261_125 });
    const dirs = designs.map((design, index) => write(join('random', String(index)), design));
    const fmt = spawnSync('terraform', ['fmt', '-check', '-diff', '-recursive', join(root, 'random')], {
      encoding: 'utf8',
    });
    expect({ status: fmt.status, diff: fmt.stdout }).toEqual({ status: 0, diff: '' });
    expect(faults(ask('validate', dirs))).toEqual([]);
  });

  it.each(['id', 'identity'] as const)(
    'plans 50 designs with ids as the forecast says, by %s',
    { timeout: 600_000 },
    (imports) => {
      const designs = fc
        .sample(anyDesign({ valid: true, most: 10 }), { numRuns: 50, seed: 7 })
        .map((design) => adopted(design, imports));
      expect(plannedOf(designs, designs, `plan-${imports}`)).toEqual(designs.map(forecastOf));
      expect(designs.some((design) => forecast(design).changes.length > 0)).toBe(true);
    },
  );

  it(
    'plans what is imported from 200 accounts as the forecast says: nothing is added',
    { timeout: 900_000 },
    async () => {
      const live = fc.sample(liveDesign, { numRuns: 200, seed: 11 });
      const designs = await Promise.all(live.map(importedFrom));
      expect(plannedOf(designs, live, 'account')).toEqual(designs.map(forecastOf));
      const count = (list: readonly Design[]) => list.reduce((sum, { objects }) => sum + objects.length, 0);
      expect(count(designs)).toBe(count(live));
      expect(designs.map((design) => forecast(design).adds - redeploysOf(design))).toEqual(designs.map(() => 0));
    },
  );
});

describe.skipIf(!here)('terraform, of accounts that are imported and then edited', () => {
  it('plans 30 of them as the forecast says, address by address', { timeout: 900_000 }, async () => {
    const live = fc.sample(liveDesign, { numRuns: 30, seed: 19 });
    const donors = fc.sample(anyDesign({ valid: true, most: 40 }), { numRuns: 20, seed: 23 });
    const imported = await Promise.all(live.map(importedFrom));
    const designs = imported.map((design, at) => editedAtRandom(design, donors, at + 1));
    expect(plannedOf(designs, live, 'edited', withDefaults)).toEqual(designs.map(forecastOf));
    const said = designs.map(forecast);
    for (const some of ['changes', 'replacements', 'cleared', 'deletions'] as const)
      expect(said.filter((one) => one[some].length > 0).length).toBeGreaterThan(2);
    expect(said.every(({ isCompared }) => isCompared)).toBe(true);
  });
});

/** The design that comes out where a person pastes all that AWS says of another. */
async function importedFrom(live: Design): Promise<Design> {
  const { readings } = await readSources([{ name: 'terminal', text: terminalText(live) }]);
  const proposal = assemble(readings, emptyDesign);
  const rows = new Set(proposal.rows.filter(isObjectRow).map(({ key }) => key));
  return adopt(proposal, { rows })({ ...emptyDesign, output: { ...emptyDesign.output, outputs: false } });
}

/** Terraform's own helper beside each deployment is no object of AWS. */
const redeploysOf = ({ objects }: Design) =>
  objects.filter(({ type, attributes }) => {
    const parts = objects.filter(
      (part) =>
        ['integration', 'integration_response', 'route', 'route_response'].includes(part.type) &&
        JSON.stringify(part.attributes['api_id']) === JSON.stringify(attributes['api_id']),
    );
    return type === 'deployment' && isRef(attributes['api_id']) && parts.length > 0;
  }).length;

/** What the real plan says of each design, in one account in which all of `live` runs. */
function plannedOf(
  designs: readonly Design[],
  live: readonly Design[],
  name: string,
  told: (account: ReturnType<typeof accountOf>, design: Design) => ReturnType<typeof accountOf> = (account) => account,
) {
  const dirs = designs.map((design, index) => write(`${name}-${index}`, design));
  const cloud = join(root, `cloud-${name}.json`);
  // One account for all: ids are unique across the designs.
  writeFileSync(cloud, JSON.stringify(live.flatMap((design) => told(accountOf(design), design))));
  return ask('plan', dirs, ['--cloud', cloud]).map(({ changes, resources, diagnostics }) => ({
    changes,
    updates: updatesOf(resources ?? []),
    replaced: (resources ?? [])
      .filter(({ actions }) => actions.includes('delete'))
      .map(({ address }) => address)
      .toSorted(),
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
  }));
}

function forecastOf(design: Design) {
  const said = forecast(design);
  return {
    changes: {
      import: said.imports,
      add: said.adds,
      change: said.changes.length,
      destroy: said.replacements.length,
    },
    updates: Object.fromEntries(said.changes.map(({ address, attributes }) => [address, attributes.toSorted()])),
    replaced: said.replacements.map(({ address }) => address).toSorted(),
    errors: [] as readonly Outcome['diagnostics'][number][],
  };
}

const sampleText = (name: string) => readFileSync(join(import.meta.dirname, 'codegen/importers', name), 'utf8');

async function brought(...sources: readonly Source[]): Promise<Design> {
  const { readings, refused } = await readSources(sources);
  expect(refused).toEqual([]);
  return adopt(assemble(readings, emptyDesign))(emptyDesign);
}

/** What the account has where a reference prints more than an id. */
function withLinks(account: ReturnType<typeof accountOf>, design: Design) {
  const idOf = (value: unknown) => {
    const target = isRef(value) ? design.objects.find(({ key }) => key === value.ref) : undefined;
    return target?.import['integration_id'];
  };
  return account.map((entry) => {
    const [, routeId] = entry.id.split('|');
    const route = design.objects.find((object) => object.type === 'route' && object.import['route_id'] === routeId);
    if (!route || entry.type !== 'awscc_apigatewayv2_route') return entry;
    const models = route.attributes['request_models'] === undefined ? {} : { request_models: { $default: 'Message' } };
    const target = `integrations/${idOf(route.attributes['target'])}`;
    return { ...entry, attributes: { ...entry.attributes, ...models, target } };
  });
}

describe.skipIf(!here)('terraform, of files that were read', () => {
  it('takes over what aws had, and destroys nothing', { timeout: 120_000 }, async () => {
    const before = join(root, 'aws');
    mkdirSync(before);
    const text = sampleText('aws-module.sample.tf');
    writeFileSync(join(before, 'main.tf'), text);
    const state = join(root, 'aws.tfstate');
    expect(faults(ask('apply', [before], ['--state', state]))).toEqual([]);

    const design = await brought({ name: 'main.tf', text }, { name: 'state', text: readFileSync(state, 'utf8') });
    const dir = write('awscc', design);
    expect(faults([...ask('fmt', [dir]), ...ask('validate', [dir])])).toEqual([]);
    const cloud = join(root, 'cloud-aws.json');
    writeFileSync(cloud, JSON.stringify(withLinks(accountOf(design), design)));
    const [plan] = ask('plan', [dir], ['--cloud', cloud, '--state', state]);
    const said = forecast(design);
    expect(plan).toMatchObject({
      ok: true,
      // The block that replaces a deployment is new.
      changes: { import: 18, add: 1, change: said.changes.length, destroy: 0 },
    });
    expect(said).toMatchObject({ imports: 18, adds: 1 });
    expect(updatesOf(plan?.resources ?? [])).toEqual(
      Object.fromEntries(said.changes.map(({ address, attributes }) => [address, attributes.toSorted()])),
    );
  });

  it('accepts kept text beside what is printed, and leaves it alone', { timeout: 120_000 }, async () => {
    const rest = `locals {
  slow = true
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/orders"
  filename      = "orders.zip"
}
`;
    const design = await brought(
      { name: 'api.tf', text: sampleText('awscc.sample.tf') },
      { name: 'rest.tf', text: rest },
    );
    const edited = setValue(design.objects[1]?.key ?? '', ['description'], 'Changed')(design);
    const dirs = [write('kept', design), write('kept-edited', edited)];
    expect(faults([...ask('fmt', dirs), ...ask('validate', dirs)])).toEqual([]);
    expect(readFileSync(join(dirs[0] ?? '', 'rest.tf'), 'utf8')).toBe(rest);
  });
});

/** Attributes that a plan updates, by address. */
const updatesOf = (resources: NonNullable<Outcome['resources']>) =>
  Object.fromEntries(
    resources
      .filter(({ actions }) => actions.includes('update'))
      .map(({ address, changed }) => [
        address,
        [...new Set((changed ?? []).map((path) => path.split(/[.[]/)[0] ?? ''))].toSorted(),
      ]),
  );
