import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { fileText, generateFiles } from './codegen/files.ts';
import { importTargets } from './codegen/terraform/imports.ts';
import { anyDesign } from './model/design.arbitrary.ts';
import { indexOf, typeOf, variantOfObject, type Design, type DesignObject } from './model/design.ts';
import { readDocumentText } from './model/document.ts';
import {
  isDynamic,
  isMap,
  isRef,
  isVar,
  mapDynamics,
  mapOf,
  pairsOf,
  type Pair,
  type Value,
  type Values,
} from './model/value.ts';

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
  readonly resources?: readonly unknown[];
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
    'plans designs with ids as imports only, by %s',
    { timeout: 600_000 },
    (imports) => {
      const designs = fc
        .sample(anyDesign({ valid: true }), { numRuns: 25, seed: 7 })
        .map((design) => adopted(design, imports));
      const dirs = designs.map((design, index) => write(`plan-${imports}-${index}`, design));
      const cloud = join(root, `cloud-${imports}.json`);
      // One account for all: ids are unique across the designs.
      writeFileSync(cloud, JSON.stringify(designs.flatMap(accountOf)));
      const outcomes = ask('plan', dirs, ['--cloud', cloud]);
      expect(
        outcomes.map(({ dir, changes, resources, diagnostics }) => ({
          dir,
          changes,
          resources: changes?.change ? resources : [],
          errors: diagnostics.filter(({ severity }) => severity === 'error'),
        })),
      ).toEqual(
        designs.map((design, index) => ({
          dir: dirs[index],
          changes: { import: design.objects.length, add: 0, change: 0, destroy: 0 },
          resources: [],
          errors: [],
        })),
      );
    },
  );
});

let counter = 0;

/** The design as if everything in it existed already: ids for all, nothing that would be made or cannot be read back. */
function adopted(design: Design, imports: 'id' | 'identity'): Design {
  const api = design.objects.find((object) => object.type === 'api');
  const objects = design.objects
    .filter((object) => typeOf(object).ownId !== undefined)
    .map((object): DesignObject => {
      const { attributes, ownId, parent } = typeOf(object);
      const values: Values = Object.fromEntries(
        Object.entries(object.attributes).flatMap(([name, value]): Pair[] => {
          const kept = attributes[name]?.writeOnly === true ? undefined : pruned(value);
          return kept === undefined ? [] : [[name, literalOnly(kept)]];
        }),
      );
      counter += 1;
      return {
        ...object,
        attributes: { ...values, ...(parent !== undefined && api ? { [parent]: { ref: api.key } } : {}) },
        import: { [ownId ?? '']: `id${counter.toString(36).padStart(6, '0')}` },
      };
    });
  return { ...design, objects, output: { ...design.output, imports, region: '', account: '', outputs: false } };
}

/** Without empty lists, maps and objects, which the provider drops before it asks AWS. */
function pruned(value: Value): Value | undefined {
  if (isDynamic(value) || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.flatMap((item: Value) => pruned(item) ?? []);
    return items.length === 0 ? undefined : items;
  }
  const pairs = pairsOf(value).flatMap(([key, item]): Pair[] => {
    const kept = pruned(item);
    return kept === undefined ? [] : [[key, kept]];
  });
  return pairs.length === 0 ? undefined : mapOf(pairs);
}

/** Expressions become variables, whose values the account can know. */
const literalOnly = (value: Value): Value =>
  mapDynamics(value, (dynamic) => (isVar(dynamic) ? dynamic : { var: 'owner' }));

function accountOf(design: Design) {
  return importTargets(design, indexOf(design)).map(({ object, id }) => ({
    type: typeOf(object).terraformType,
    id,
    attributes: {
      ...variantOfObject(object)?.fixed,
      ...Object.fromEntries(Object.entries(object.attributes).map(([name, value]) => [name, known(value, design)])),
    },
  }));
}

function known(value: Value, design: Design): unknown {
  if (isVar(value))
    return known(design.variables.find((variable) => variable.name === value.var)?.default ?? '', design);
  if (isRef(value)) return design.objects.find((object) => object.key === value.ref)?.import['api_id'];
  if (Array.isArray(value)) return value.map((item: Value) => known(item, design));
  if (isMap(value))
    return Object.fromEntries(pairsOf(value).map(([key, item]) => [key.toWellFormed(), known(item, design)]));
  return typeof value === 'string' ? value.toWellFormed() : value;
}
