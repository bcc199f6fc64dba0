import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adopt } from '../src/importers/adopt/adopt.ts';
import { assemble } from '../src/importers/proposal/assemble.ts';
import { readSources } from '../src/importers/read.ts';
import type { Source } from '../src/importers/parsed-source.ts';
import { emptyDesign, type Design } from '../src/model/design/design.ts';
import { setValue } from '../src/model/design/edits.ts';
import { faults, forecastOf, hasTerraform, planned, refusals, root, terraform, write, writeFiles } from './harness.ts';
import { apply } from './terraform/commands/apply.mjs';
import { plan } from './terraform/commands/plan.mjs';

const sampleText = (name: string) =>
  readFileSync(join(import.meta.dirname, '../src/importers/terraform/samples', name), 'utf8');

async function importedFrom(...sources: readonly Source[]): Promise<Design> {
  const { parsedSources, refused } = await readSources(sources);
  expect(refused).toEqual([]);
  return adopt(assemble(parsedSources, emptyDesign))(emptyDesign);
}

describe.skipIf(!hasTerraform)('terraform, of files that were read', () => {
  it('leaves a module of aws as it is, and what Terraform says of it', async () => {
    const text = sampleText('aws-module.tf');
    const before = writeFiles('aws', [['main.tf', text]]);
    const state = join(root, 'aws.tfstate');
    expect(faults([await apply(terraform(), before, { state })])).toEqual([]);

    const design = await importedFrom({ name: 'main.tf', text }, { name: 'state', text: readFileSync(state, 'utf8') });
    const dir = write('aws/module', design);
    expect(await refusals('aws/module', [dir])).toEqual([]);
    expect(readFileSync(join(dir, 'main.tf'), 'utf8')).toBe(text);
    // What a state has already is not imported again.
    const nothing = { import: 0, add: 0, change: 0, destroy: 0 };
    for (const folder of [before, dir])
      expect(await plan(terraform(), folder, { state })).toMatchObject({ ok: true, changes: nothing });

    const stage = design.objects.find(({ type }) => type === 'stage');
    const edited = write('aws/edited', setValue(stage?.key ?? '', ['description'], 'Changed')(design));
    expect(await plan(terraform(), edited, { state })).toMatchObject({ ok: true, changes: { ...nothing, change: 1 } });
  });

  it.each([
    ['aws', 'name', 'x9y8z7w6v5/live'],
    ['awscc', 'stage_name', 'x9y8z7w6v5|live'],
  ])('plans no change of what a lifecycle ignores, of %s', async (provider, name, id) => {
    const type = `${provider}_apigatewayv2_stage`;
    const text = `resource "${type}" "live" {
  api_id      = "x9y8z7w6v5"
  ${name} = "live"
  description = "Live"

  lifecycle {
    ignore_changes = [description]
  }
}

import {
  to = ${type}.live
  id = "${id}"
}
`;
    const design = await importedFrom({ name: 'main.tf', text });
    const edited = setValue(design.objects[0]?.key ?? '', ['description'], 'Changed')(design);
    const account = [
      { type, id, attributes: { api_id: 'x9y8z7w6v5', [name]: 'live', description: 'Live', auto_deploy: false } },
    ];
    const outcome = await plan(terraform(account), write(`ignored/${provider}`, edited), {});
    expect(planned(outcome)).toEqual(forecastOf(edited));
    expect(planned(outcome).changes).toEqual({ import: 1, add: 0, change: 0, destroy: 0 });
  });

  it('accepts kept text beside what is printed, and leaves it alone', async () => {
    const rest = `locals {
  slow = true
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::123456789012:role/orders"
  filename      = "orders.zip"
}
`;
    const design = await importedFrom(
      { name: 'api.tf', text: sampleText('awscc.tf') },
      { name: 'rest.tf', text: rest },
    );
    const edited = setValue(design.objects[1]?.key ?? '', ['description'], 'Changed')(design);
    const dirs = [write('kept/as-read', design), write('kept/edited', edited)];
    expect(await refusals('kept', dirs)).toEqual([]);
    expect(readFileSync(join(dirs[0] ?? '', 'rest.tf'), 'utf8')).toBe(rest);
  });
});
