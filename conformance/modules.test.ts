import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forecast } from '../src/codegen/forecast/forecast.ts';
import { adopt } from '../src/importers/adopt/adopt.ts';
import { assemble } from '../src/importers/proposal/assemble.ts';
import { readSources } from '../src/importers/read.ts';
import type { Source } from '../src/importers/parsed-source.ts';
import { liveAccountOf } from '../src/codegen/testing/live-account.arbitrary.ts';
import { emptyDesign, type Design } from '../src/model/design/design.ts';
import { setValue } from '../src/model/design/edits.ts';
import { isRef } from '../src/model/schema/value.ts';
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

/** What the account has where a reference prints more than an id. */
function withLinks(account: ReturnType<typeof liveAccountOf>, design: Design) {
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

describe.skipIf(!hasTerraform)('terraform, of files that were read', () => {
  it('takes over what aws had, and destroys nothing', async () => {
    const text = sampleText('aws-module.tf');
    const before = writeFiles('aws', [['main.tf', text]]);
    const state = join(root, 'aws.tfstate');
    expect(faults([await apply(terraform(), before, { state })])).toEqual([]);

    const design = await importedFrom({ name: 'main.tf', text }, { name: 'state', text: readFileSync(state, 'utf8') });
    const dir = write('awscc/module', design);
    expect(await refusals('awscc', [dir])).toEqual([]);
    const account = terraform(withLinks(liveAccountOf(design), design));
    const outcome = await plan(account, dir, { state });
    const said = forecast(design);
    expect(outcome).toMatchObject({
      ok: true,
      // The block that replaces a deployment is new.
      changes: { import: 18, add: 1, change: said.changes.length, destroy: 0 },
    });
    expect(said).toMatchObject({ imports: 18, adds: 1 });
    expect(planned(outcome)).toEqual(forecastOf(design));
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
