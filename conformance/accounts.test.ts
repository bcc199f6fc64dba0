import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../src/codegen/forecast/forecast.ts';
import { adopt } from '../src/importers/adopt/adopt.ts';
import { assemble } from '../src/importers/proposal/assemble.ts';
import { terminalText } from '../src/importers/testing/cli-responses.arbitrary.ts';
import { liveDesign } from '../src/importers/testing/live-design.arbitrary.ts';
import { isObjectRow } from '../src/importers/proposal/proposal.ts';
import { readSources } from '../src/importers/read.ts';
import { editedAtRandom, withDefaults } from '../src/codegen/testing/edited-account.arbitrary.ts';
import { liveAccountOf } from '../src/codegen/testing/live-account.arbitrary.ts';
import { ofAws } from '../src/codegen/testing/of-aws.ts';
import { anyDesign } from '../src/model/design/design.arbitrary.ts';
import { emptyDesign, type Design, type Output } from '../src/model/design/design.ts';
import { forecastOf, hasTerraform, isWhole, planned, terraform, write } from './harness.ts';
import { planAll } from './terraform/judge.mjs';

const count = isWhole ? 200 : 40;
const edited = isWhole ? 300 : 30;

describe.skipIf(!hasTerraform)('terraform, of what is imported from accounts', () => {
  it(`plans ${count} accounts as the forecast says: nothing is added`, async () => {
    const live = fc.sample(liveDesign, { numRuns: count, seed: 11 });
    const designs = await Promise.all(live.map((design) => importedFrom(design)));
    const dirs = designs.map((design, index) => write(`account/${index}`, design));
    // One account for all: ids are unique across the designs.
    const outcomes = await planAll(terraform(live.flatMap(liveAccountOf)), dirs);
    expect(outcomes.map(planned)).toEqual(designs.map(forecastOf));
    const objects = (list: readonly Design[]) => list.reduce((sum, design) => sum + design.objects.length, 0);
    expect(objects(designs)).toBe(objects(live));
    expect(designs.map((design) => forecast(design).adds)).toEqual(designs.map(() => 0));
  });

  it(`plans ${count} accounts as resources of aws as the forecast says: nothing is added`, async () => {
    const live = fc.sample(liveDesign, { numRuns: count, seed: 29 }).map(ofAws);
    const designs = await Promise.all(live.map((design) => importedFrom(design, 'aws')));
    const dirs = designs.map((design, index) => write(`account-aws/${index}`, design));
    const outcomes = await planAll(terraform(live.flatMap(liveAccountOf)), dirs);
    expect(outcomes.map(planned)).toEqual(designs.map(forecastOf));
    expect(designs.map((design) => forecast(design).adds)).toEqual(designs.map(() => 0));
    expect(designs.flatMap(({ objects }) => objects).some(({ provider }) => provider === 'aws')).toBe(true);
  });

  it(`plans ${edited} accounts that were edited since as the forecast says, address by address`, async () => {
    const live = fc.sample(liveDesign, { numRuns: edited, seed: 19 });
    const donors = fc.sample(anyDesign({ valid: true, most: 40 }), { numRuns: 20, seed: 23 });
    const imported = await Promise.all(live.map((design) => importedFrom(design)));
    const designs = imported.map((design, at) => editedAtRandom(design, donors, at + 1));
    const dirs = designs.map((design, index) => write(`edited/${index}`, design));
    const account = live.flatMap((design) => withDefaults(liveAccountOf(design), design));
    const outcomes = await planAll(terraform(account), dirs);
    expect(outcomes.map(planned)).toEqual(designs.map(forecastOf));
    const said = designs.map(forecast);
    for (const some of ['changes', 'replacements', 'cleared', 'deletions'] as const)
      expect(said.filter((one) => one[some].length > 0).length).toBeGreaterThan(2);
    expect(said.every(({ isCompared }) => isCompared)).toBe(true);
  });

  it(`plans ${edited} accounts of aws that were edited since as the forecast says, address by address`, async () => {
    const live = fc.sample(liveDesign, { numRuns: edited, seed: 31 }).map(ofAws);
    const donors = fc.sample(anyDesign({ valid: true, most: 40 }), { numRuns: 20, seed: 37 }).map(ofAws);
    const imported = await Promise.all(live.map((design) => importedFrom(design, 'aws')));
    const designs = imported.map((design, at) => ofAws(editedAtRandom(design, donors, at + 1)));
    const dirs = designs.map((design, index) => write(`edited-aws/${index}`, design));
    const outcomes = await planAll(terraform(live.flatMap(liveAccountOf)), dirs);
    expect(outcomes.map(planned)).toEqual(designs.map(forecastOf));
    expect(designs.map(forecast).filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(2);
  });
});

/** The design that comes out where a person pastes the whole terminal output of another. */
async function importedFrom(live: Design, provider: Output['provider'] = 'awscc'): Promise<Design> {
  const { parsedSources } = await readSources([{ name: 'terminal', text: terminalText(live) }]);
  const start = { ...emptyDesign, output: { ...emptyDesign.output, outputs: false, provider } };
  const proposal = assemble(parsedSources, start);
  const rows = new Set(proposal.rows.filter(isObjectRow).map(({ key }) => key));
  return adopt(proposal, { rows })(start);
}
