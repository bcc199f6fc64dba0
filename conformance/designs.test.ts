import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adopted } from '../src/codegen/testing/live-account.arbitrary.ts';
import { anyDesign } from '../src/model/design/design.arbitrary.ts';
import type { Design } from '../src/model/design/design.ts';
import { hasTerraform, isWhole, planned, refusals, terraform, write } from './harness.ts';
import { applyAndPlanAll } from './terraform/judge.mjs';

const count = isWhole ? 1000 : 60;

describe.skipIf(!hasTerraform)(`terraform, of ${count} random designs over all resource types`, () => {
  it('accepts and leaves alone each', async () => {
    const designs = fc.sample(anyDesign({ valid: true, most: 12 }), { numRuns: count, seed: 20_261_125 });
    const dirs = designs.map((design, index) => write(`random/${index}`, design));
    expect(await refusals('random', dirs)).toEqual([]);
  });

  it.runIf(isWhole)('applies each, and then plans no change', async () => {
    const designs = fc.sample(anyDesign({ valid: true, most: 12 }), { numRuns: count, seed: 20_261_125 });
    const dirs = designs.map((design, index) => write(`applied/${index}`, withoutImports(design)));
    const outcomes = await applyAndPlanAll(terraform(), dirs);
    const nothing = { changes: { import: 0, add: 0, change: 0, destroy: 0 }, updates: {}, replaced: [], errors: [] };
    expect(outcomes.map(planned)).toEqual(designs.map(() => nothing));
  });
});

/** With every value known, but nothing imported. */
function withoutImports(design: Design): Design {
  const known = adopted(design, 'id');
  return { ...known, output: { ...known.output, imports: 'none' } };
}
