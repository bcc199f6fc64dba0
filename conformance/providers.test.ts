import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../src/codegen/checks/check.ts';
import { adopted } from '../src/codegen/testing/live-account.arbitrary.ts';
import { anyDesign } from '../src/model/design/design.arbitrary.ts';
import type { Design, DesignObject } from '../src/model/design/design.ts';
import { setValue } from '../src/model/design/edits.ts';
import type { Value } from '../src/model/schema/value.ts';
import { differenceOf } from '../src/model/resources/provider-differences.ts';
import { hasTerraform, isWhole, planned, refusals, terraform, write } from './harness.ts';
import { applyAndPlanAll } from './terraform/judge.mjs';

const count = isWhole ? 200 : 40;

const designs = (): readonly Design[] =>
  fc.sample(anyDesign({ valid: true, most: 12 }), { numRuns: count, seed: 20_261_130 });

const byProvider = new Set([
  'attribute-in-provider',
  'required-by-aws',
  'within-aws-limits',
  'domain-has-one-configuration',
]);
const configuration = {
  certificate_arn: 'arn:aws:acm:eu-west-1:1:certificate/a',
  endpoint_type: 'REGIONAL',
  security_policy: 'TLS_1_2',
};
/** What the aws provider cannot be without, by name. */
const fillers: { readonly [name: string]: Value } = {
  ...configuration,
  name: 'a',
  stage_name: 'a',
  content_type: 'application/json',
  schema: '{}',
  security_group_ids: [],
  truststore_uri: 's3://a/b',
  destination_arn: 'arn:aws:logs:eu-west-1:1:log-group:a',
  format: '$context.requestId',
  domain_name_configurations: [configuration],
};

/** All that aws has as resources of aws, without the values that the rules say it refuses. */
function ofAws(design: Design): Design {
  const objects = design.objects.map((object): DesignObject =>
    differenceOf(object.type, 'aws') ? { ...object, provider: 'aws' } : object,
  );
  let whole: Design = { ...design, output: { ...design.output, provider: 'aws' }, objects };
  // The last items of lists first, so that those before them keep their places.
  for (const { rule, key, path, fix } of check(whole).all.toReversed()) {
    if (key === undefined || !byProvider.has(rule)) continue;
    const edit = rule === 'attribute-in-provider' ? fix?.edit : undefined;
    whole = (edit ?? setValue(key, path, fillers[String(path.at(-1))]))(whole);
  }
  return whole;
}

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
});

function withoutImports(design: Design): Design {
  const known = adopted(design, 'id');
  return { ...known, output: { ...known.output, imports: 'none' } };
}
