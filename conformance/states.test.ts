import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../src/codegen/forecast/forecast.ts';
import { editedAtRandom } from '../src/codegen/testing/edited-account.arbitrary.ts';
import { ofAws } from '../src/codegen/testing/of-aws.ts';
import { adopt } from '../src/importers/adopt/adopt.ts';
import { assemble } from '../src/importers/proposal/assemble.ts';
import { isObjectRow } from '../src/importers/proposal/proposal.ts';
import { readSources } from '../src/importers/read.ts';
import { anyDesign } from '../src/model/design/design.arbitrary.ts';
import { emptyDesign, type Design, type DesignObject } from '../src/model/design/design.ts';
import { isHcl, isVar, type Value } from '../src/model/schema/value.ts';
import { forecastOf, hasTerraform, isWhole, planned, root, terraform, write } from './harness.ts';
import { apply } from './terraform/commands/apply.mjs';
import { plan } from './terraform/commands/plan.mjs';

const count = isWhole ? 60 : 10;

/** What a state holds for other files: the functions of examples, the logging role of the account, quick create. */
const isElsewhere = new Set<string>(['scaffold', 'account_logging', 'managed_overrides']);

/** AWS gives no empty text back, whether it was written out or came from a variable. */
function withoutEmptyTexts(object: DesignObject, { variables }: Design): DesignObject {
  const empty = variables.flatMap(({ name, default: text }) => (text === '' ? [name] : []));
  const isEmpty = (value: Value) =>
    value === '' ||
    empty.some((name) => (isVar(value) ? value.var === name : isHcl(value) && value.hcl === `var.${name}`));
  const attributes = Object.entries(object.attributes).filter(([, value]) => !isEmpty(value));
  return { ...object, attributes: Object.fromEntries(attributes) };
}

/** The design that comes out where a person drops the state file of another. */
async function readFrom(state: string, provider: 'awscc' | 'aws'): Promise<Design> {
  const { parsedSources } = await readSources([{ name: 'terraform.tfstate', text: readFileSync(state, 'utf8') }]);
  const start: Design = { ...emptyDesign, output: { ...emptyDesign.output, outputs: false, provider } };
  const proposal = assemble(parsedSources, start);
  return adopt(proposal, { rows: new Set(proposal.rows.filter(isObjectRow).map(({ key }) => key)) })(start);
}

describe.skipIf(!hasTerraform)('terraform, of designs read from a state', () => {
  it.each(['awscc', 'aws'] as const)(
    `plans ${count} of %s with that state as the forecast says, also edited`,
    async (provider) => {
      const designs = fc.sample(anyDesign({ valid: true, most: 8 }), { numRuns: count, seed: 77 });
      const donors = fc.sample(anyDesign({ valid: true, most: 40 }), { numRuns: 20, seed: 23 });
      const said: ReturnType<typeof forecast>[] = [];
      for (const [at, design] of designs.entries()) {
        const objects = design.objects
          .filter(({ type }) => !isElsewhere.has(type))
          .map((object) => withoutEmptyTexts(object, design));
        const made: Design = { ...design, objects, output: { ...design.output, imports: 'none' } };
        const state = join(root, `${provider}-${at}.tfstate`);
        const dir = write(`states/${provider}/${at}/made`, provider === 'aws' ? ofAws(made) : made);
        // Some random values are refused by the provider, and some functions are elsewhere.
        if (!(await apply(terraform(), dir, { state })).ok) continue;
        const read = await readFrom(state, provider);
        // Ids are made up from values, so that two resources may have the same one.
        if (read.objects.length < objects.length) continue;
        // A variable that has to be given has nothing to be compared with.
        if (read.variables.some((variable) => variable.default === undefined)) continue;
        const next = editedAtRandom(read, donors, at + 41);
        const edited = provider === 'aws' ? ofAws(next) : next;
        for (const [name, one] of Object.entries({ read, edited })) {
          const outcome = await plan(terraform(), write(`states/${provider}/${at}/${name}`, one), { state });
          expect({ at, name, ...planned(outcome) }).toEqual({ at, name, ...forecastOf(one) });
          said.push(forecast(one));
        }
      }
      expect(said.length).toBeGreaterThan(count / 2);
      expect(said.every(({ imports, isCompared }) => imports === 0 && isCompared)).toBe(true);
      expect(said.some(({ deletions }) => deletions.some(({ isDestroyed }) => isDestroyed))).toBe(true);
      expect(said.some(({ changes, replacements }) => changes.length + replacements.length > 0)).toBe(true);
    },
  );
});
