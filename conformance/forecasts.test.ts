import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../src/codegen/forecast/forecast.ts';
import { liveAccountOf, adopted } from '../src/codegen/testing/live-account.arbitrary.ts';
import { anyDesign } from '../src/model/design/design.arbitrary.ts';
import { forecastOf, hasTerraform, isWhole, planned, terraform, write } from './harness.ts';
import { planAll } from './terraform/judge.mjs';

const count = isWhole ? 100 : 30;

describe.skipIf(!hasTerraform)('terraform, of designs with ids', () => {
  it.each(['id', 'identity'] as const)(`plans ${count} designs as the forecast says, by %s`, async (imports) => {
    const designs = fc
      .sample(anyDesign({ valid: true, most: 10 }), { numRuns: count, seed: 7 })
      .map((design) => adopted(design, imports));
    const dirs = designs.map((design, index) => write(`${imports}/${index}`, design));
    const outcomes = await planAll(terraform(designs.flatMap(liveAccountOf)), dirs);
    expect(outcomes.map(planned)).toEqual(designs.map(forecastOf));
    expect(designs.some((design) => forecast(design).changes.length > 0)).toBe(true);
  });
});
