import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../src/codegen/forecast/forecast.ts';
import { adopted, liveAccountOf } from '../src/codegen/testing/live-account.arbitrary.ts';
import { ofAws } from '../src/codegen/testing/of-aws.ts';
import { anyDesign } from '../src/model/design/design.arbitrary.ts';
import type { Design } from '../src/model/design/design.ts';
import { blankDesign } from '../src/model/design/edits.ts';
import type { Values } from '../src/model/schema/value.ts';
import { forecastOf, hasTerraform, isWhole, planned, refusals, terraform, write } from './harness.ts';
import { applyAndPlanAll, planAll } from './terraform/judge.mjs';

const count = isWhole ? 200 : 40;

const designs = (): readonly Design[] =>
  fc.sample(anyDesign({ valid: true, most: 12 }), { numRuns: count, seed: 20_261_130 });

describe.skipIf(!hasTerraform)(`terraform, of ${count} random designs of the aws provider`, () => {
  it('accepts and leaves alone each', async () => {
    const dirs = designs().map((design, index) => write(`aws/${index}`, ofAws(design)));
    expect(await refusals('aws', dirs)).toEqual([]);
  });

  it('applies each, and then plans no change', async () => {
    const dirs = designs().map((design, index) => write(`aws-applied/${index}`, ofAws(withoutImports(design))));
    const outcomes = await applyAndPlanAll(terraform(), dirs);
    const nothing = { changes: { import: 0, add: 0, change: 0, destroy: 0 }, updates: {}, replaced: [], errors: [] };
    expect(outcomes.map(planned)).toEqual(outcomes.map(() => nothing));
  });

  it.each(['id', 'identity'] as const)('plans those with ids as the forecast says, by %s', async (imports) => {
    const known = designs().map((design) => ofAws(adopted(design, imports)));
    const dirs = known.map((design, index) => write(`aws-${imports}/${index}`, design));
    const outcomes = await planAll(terraform(known.flatMap(liveAccountOf)), dirs);
    expect(outcomes.map(planned)).toEqual(known.map(forecastOf));
    expect(known.some((design) => forecast(design).imports > 0)).toBe(true);
  });
});

const imported = (attributes: Values): Design => {
  const blank = blankDesign('HTTP', 'aws');
  const objects = blank.objects.map((object) => ({
    ...object,
    attributes: { ...object.attributes, ...attributes },
    import: { api_id: 'a1b2c3d4e5' },
  }));
  const variables = [{ key: 'v1', name: 'empty', type: 'string' as const, description: '', default: '' }];
  return { ...blank, variables, objects, output: { ...blank.output, imports: 'id' } };
};

describe.skipIf(!hasTerraform)('terraform, of values that replace an API of aws', () => {
  it.each<[name: string, attributes: Values, replaced: number]>([
    ['an empty one, written out', { route_key: '' }, 0],
    ['an empty one, from a variable', { route_key: { var: 'empty' }, body: '{}' }, 0],
    ['two empty ones', { target: '', credentials_arn: '' }, 0],
    ['one with a text', { route_key: 'GET /' }, 1],
  ])('plans %s as the forecast says', async (name, attributes, replaced) => {
    const design = imported(attributes);
    const [outcome] = await planAll(terraform(liveAccountOf(design)), [write(`aws-replaces/${name}`, design)]);
    expect(outcome && planned(outcome)).toEqual(forecastOf(design));
    expect(outcome && planned(outcome).replaced).toHaveLength(replaced);
  });
});

function withoutImports(design: Design): Design {
  const known = adopted(design, 'id');
  return { ...known, output: { ...known.output, imports: 'none' } };
}
