import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast } from '../../codegen/forecast/forecast.ts';
import { editedAtRandom } from '../../codegen/testing/edited-account.arbitrary.ts';
import { ofAws } from '../../codegen/testing/of-aws.ts';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import { revertAll } from '../../model/design/imported/reverts.ts';
import { terminalText } from '../testing/cli-responses.arbitrary.ts';
import { liveDesign } from '../testing/live-design.arbitrary.ts';
import { assemble } from '../proposal/assemble.ts';
import { isObjectRow } from '../proposal/proposal.ts';
import { readSources } from '../read.ts';
import { adopt } from './adopt.ts';

async function importedFrom(live: Design, provider: 'awscc' | 'aws'): Promise<Design> {
  const { parsedSources } = await readSources([{ name: 'terminal', text: terminalText(live) }]);
  const start = { ...emptyDesign, output: { ...emptyDesign.output, outputs: false, provider } };
  const proposal = assemble(parsedSources, start);
  return adopt(proposal, { rows: new Set(proposal.rows.filter(isObjectRow).map(({ key }) => key)) })(start);
}

/** What a Terraform state manages in place of what is imported. */
const inState = (design: Design): Design => ({
  ...design,
  adopted: design.adopted.map((then) => ({ ...then, inState: true })),
});

const saying = (design: Design) => {
  const { imports, adds, destroys, changes, deletions, cleared, replacements } = forecast(design);
  return { imports, adds, destroys, changes, deletions, cleared, replacements };
};

test.each(['awscc', 'aws'] as const)(
  'what is edited of an import of %s and reverted is planned as the import is',
  { timeout: 120_000 },
  async (provider) => {
    const donors = fc.sample(anyDesign({ valid: true, most: 30 }), { numRuns: 10, seed: 5 });
    const edits = new Set<string>();
    await fc.assert(
      fc.asyncProperty(liveDesign, fc.nat(), fc.boolean(), async (live, seed, isManaged) => {
        const read = await importedFrom(provider === 'aws' ? ofAws(live) : live, provider);
        const imported = isManaged ? inState(read) : read;
        const edited = editedAtRandom(imported, donors, seed);
        const back = revertAll(edited);
        const [then, between] = [saying(imported), saying(edited)];
        for (const [name, value] of Object.entries(between))
          if (JSON.stringify(value) !== JSON.stringify(then[name as keyof typeof then])) edits.add(name);
        expect(saying(back)).toEqual(then);
        expect(back.objects.map(({ key }) => key).toSorted()).toEqual(
          imported.objects.map(({ key }) => key).toSorted(),
        );
        expect(revertAll(back)).toBe(back);
        expect(revertAll(imported)).toBe(imported);
      }),
      { numRuns: 60 },
    );
    // Edits that change nothing would prove nothing.
    expect(edits.size).toBe(7);
  },
);
