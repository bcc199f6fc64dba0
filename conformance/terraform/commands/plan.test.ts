import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTerraform, isWhole, root, terraform, writeFiles } from '../../harness.ts';
import { integration } from '../hcl.testing.ts';
import { apply } from './apply.mjs';
import { plan } from './plan.mjs';

const cases = join(import.meta.dirname, '../../cases');
let count = 0;
const dirOf = (text: string) => {
  count += 1;
  return writeFiles(`plan/${count}`, [['main.tf', text]]);
};
const adds = (add: number) => ({ ok: true, changes: { add, change: 0, destroy: 0, import: 0 } });

describe.skipIf(!hasTerraform)('plan and apply', () => {
  it('adds the example of the documentation', async () => {
    expect(await plan(terraform(), join(cases, 'lambda-example'))).toMatchObject(adds(4));
  });

  it.runIf(isWhole)('apply every resource type, and then change nothing', async () => {
    const dir = join(root, 'everything');
    cpSync(join(cases, 'everything'), dir, { recursive: true });
    const session = terraform();
    const applied = await apply(session, dir);
    expect(applied).toMatchObject(adds(53));
    expect(applied.outputs?.['endpoint']).toMatch(
      /^https:\/\/[a-z0-9]{10}\.execute-api\.eu-central-1\.amazonaws\.com$/,
    );
    expect(applied.outputs?.['integration_id']).toMatch(/^[a-z0-9]{10}\|[a-z0-9]{7}$/);
    expect(await plan(session, dir)).toMatchObject(adds(0));

    const text = readFileSync(join(dir, 'main.tf'), 'utf8');
    const changed = text
      .replace('integration_subtype    = "SQS-SendMessage"', 'integration_subtype    = "SQS-DeleteMessage"')
      .replace('protocol_type              = "WEBSOCKET"', 'protocol_type              = "HTTP"');
    writeFileSync(join(dir, 'main.tf'), changed);
    const { resources = [] } = await plan(session, dir);
    expect(resources.find(({ address }) => address.endsWith('integration.sqs'))?.changed).toEqual([
      'integration_subtype',
    ]);
    expect(resources.find(({ address }) => address === 'awscc_apigatewayv2_api.websocket')).toMatchObject({
      actions: ['delete', 'create'],
      replaced_by: ['protocol_type'],
    });
  });

  it('make the same ids for the same configuration', async () => {
    const ids = await Promise.all(
      [dirOf(integration()), dirOf(integration())].map(async (dir) => {
        expect(await apply(terraform(), dir)).toMatchObject(adds(1));
        return JSON.parse(readFileSync(join(dir, 'terraform.tfstate'), 'utf8')).resources[0].instances[0].attributes.id;
      }),
    );
    expect(ids[0]).toMatch(/^a1b2c3d4e5\|[a-z0-9]{7}$/);
    expect(ids[1]).toBe(ids[0]);
  });

  it.each([
    'backend "s3" {\n    bucket = "b"\n    key    = "k"\n    region = "us-east-1"',
    'cloud {\n    organization = "o"',
  ])('need no init for a block %s', async (block) => {
    const dir = dirOf(`terraform {\n  ${block}\n  }\n}\n${integration()}`);
    expect(await plan(terraform(), dir)).toMatchObject(adds(1));
    expect(readdirSync(dir)).toEqual(['main.tf']);
  });

  it('follow the provider block of each directory', async () => {
    const session = terraform();
    const arns = ['eu-west-1', 'ap-south-1'].map(async (region) => {
      const queue =
        'resource "aws_sqs_queue" "q" {\n  name = "q"\n}\n\noutput "arn" {\n  value = aws_sqs_queue.q.arn\n}\n';
      return (await apply(session, dirOf(`provider "aws" {\n  region = "${region}"\n}\n\n${queue}`))).outputs?.['arn'];
    });
    expect(await Promise.all(arns)).toEqual([
      'arn:aws:sqs:eu-west-1:123456789012:q',
      'arn:aws:sqs:ap-south-1:123456789012:q',
    ]);
  });

  it('need the value of a variable', async () => {
    const dir = dirOf(`variable "api" {\n  type = string\n}\n\n${integration().replace('"a1b2c3d4e5"', 'var.api')}`);
    const { ok, diagnostics } = await plan(terraform(), dir);
    expect(ok).toBe(false);
    expect(diagnostics.map(({ summary }) => summary)).toEqual(['No value for required variable']);
    expect(await plan(terraform(), dir, { variables: ['api=a1'] })).toMatchObject(adds(1));
  });

  it('write an archive where the configuration is', async () => {
    const data = `data "archive_file" "code" {\n  type        = "zip"\n  source_dir  = "src"\n  output_path = "build/code.zip"\n}\n`;
    const dir = writeFiles('plan/archive', [
      ['main.tf', data],
      ['src/a/index.js', '1'],
    ]);
    expect(await plan(terraform(), dir)).toMatchObject(adds(0));
    expect(existsSync(join(dir, 'build/code.zip'))).toBe(true);
  });
});
