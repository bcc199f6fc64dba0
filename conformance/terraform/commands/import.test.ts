import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaOf } from '../../provider/schemas.mjs';
import { hasTerraform, terraform, writeFiles } from '../../harness.ts';
import { importById, importByIdentity, integration, liveIntegration, ownIdentity, resource } from '../hcl.testing.ts';
import { planAll } from '../judge.mjs';
import type { Outcome } from '../outcome.ts';
import { apply } from './apply.mjs';
import { importObjects } from './import.mjs';
import { plan } from './plan.mjs';

const account = JSON.parse(readFileSync(join(import.meta.dirname, '../../cases/account.json'), 'utf8'));
const id = 'a1b2c3d4e5|abc1234';
const address = 'awscc_apigatewayv2_integration.x';
let count = 0;
const dirOf = (text: string) => {
  count += 1;
  return writeFiles(`import/${count}`, [['main.tf', text]]);
};
const texts = ({ diagnostics }: Outcome) =>
  diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`).join('\n');

const other = liveIntegration.replace('example.com/orders', 'example.com/other');
const core = liveIntegration.replace('source = "edge"', 'source = "core"');
const nothing = { add: 0, change: 0, destroy: 0, import: 1 };

const planned: readonly (readonly [what: string, text: string, changes: Outcome['changes'], changed?: string])[] = [
  ['what the account has', importById(id) + liveIntegration, nothing],
  ['the same by identity', importByIdentity(...ownIdentity) + liveIntegration, nothing],
  ['less than the account has', importById(id) + integration(), nothing],
  ['another attribute', importById(id) + other, { ...nothing, change: 1 }, 'integration_uri'],
  ['the same by identity', importByIdentity(...ownIdentity) + other, { ...nothing, change: 1 }, 'integration_uri'],
  [
    'another nested attribute',
    importById(id) + core,
    { ...nothing, change: 1 },
    'response_parameters.200.response_parameters.0.source',
  ],
  [
    'another parent',
    importById(id) + liveIntegration.replace('a1b2c3d4e5', 'zzzzzzzzzz'),
    { add: 1, change: 0, destroy: 1, import: 1 },
  ],
];

describe.skipIf(!hasTerraform)('import', () => {
  it('plans changes exactly where the HCL says something else', async () => {
    const outcomes = await planAll(
      terraform(account),
      planned.map(([, text]) => dirOf(text)),
    );
    expect(outcomes.map(({ changes }) => changes)).toEqual(planned.map(([, , changes]) => changes));
    expect(outcomes.map(({ resources }) => resources?.[0]?.actions.includes('update') && resources[0].changed)).toEqual(
      planned.map(([, , , changed]) => changed !== undefined && [changed]),
    );
    expect(outcomes[0]?.resources).toEqual([{ address, actions: ['no-op'], import_id: id }]);
    expect(outcomes[1]).toMatchObject({ identity_rewritten: 1, resources: [{ import_id: id }] });
  });

  it('by the command changes nothing in the directory', async () => {
    const dir = dirOf(liveIntegration);
    const session = terraform(account);
    expect(await importObjects(session, dir, [[address, id]])).toMatchObject({ ok: true, changes: nothing });
    expect(existsSync(join(dir, 'terraform.tfstate'))).toBe(false);
    const missing = await importObjects(session, dir, [[address, 'a1b2c3d4e5|nothere']]);
    expect(texts(missing)).toContain('Cannot import non-existent remote object');
    const changed = await importObjects(session, dirOf(other), [[address, id]]);
    expect(changed).toMatchObject({
      changes: { ...nothing, change: 1 },
      resources: [{ changed: ['integration_uri'] }],
    });
  });

  it.each([
    ['an unknown id', importById('a1b2c3d4e5|nothere'), 'Cannot import non-existent remote object'],
    [
      'an id of the wrong form',
      importById('abc1234'),
      'not valid for identifier [/properties/ApiId, /properties/Integ',
    ],
    [
      'an unknown key of an identity',
      importByIdentity('api_id      = "a1b2c3d4e5"', 'integration = "abc1234"'),
      'attribute named "integration" is not part of the identity',
    ],
    ['a key that is missing', importByIdentity('api_id = "a1b2c3d4e5"'), 'needs the attribute "integration_id"'],
  ])('refuses %s', async (_, block, fault) => {
    const outcome = await plan(terraform(account), dirOf(block + liveIntegration));
    expect(outcome.ok).toBe(false);
    expect(texts(outcome)).toContain(fault);
  });

  it('needs an account, without mistakes', async () => {
    const dir = dirOf(importById(id) + liveIntegration);
    expect(texts(await plan(terraform(), dir))).toContain('No simulated account');
    const wrong = [{ type: 'awscc_apigatewayv2_integration', id: 'a|b', attributes: { integrationUri: 'x' } }];
    expect(texts(await plan(terraform(wrong), dir))).toContain('no attribute integrationUri');
  });

  it('by identity leaves line numbers alone, and takes for_each, comments, account and region', async () => {
    const wrong = importByIdentity(...ownIdentity) + integration('nope = 1');
    expect(await plan(terraform(account), dirOf(wrong))).toMatchObject({
      diagnostics: [{ severity: 'warning' }, { line: 12 }],
    });
    const text = `locals {
  ids = { one = "abc1234" }
}

import {
  for_each = local.ids
  to       = ${address}[each.key]
  identity = {
    account_id = "123456789012" # whose
    region     = "us-east-1"    // where
    api_id     = "a1b2c3d4e5", integration_id = each.value
  }
}

${integration('for_each = local.ids')}`;
    expect(await plan(terraform(account), dirOf(text))).toMatchObject({
      changes: nothing,
      resources: [{ address: `${address}["one"]` }],
    });
  });

  it('finds every API Gateway type by its identity', async () => {
    const { objects, hcl } = oneOfEach();
    const outcome = await plan(terraform(objects), dirOf(hcl));
    expect(outcome.resources?.filter(({ changed }) => changed)).toEqual([]);
    expect(outcome).toMatchObject({
      ok: true,
      identity_rewritten: 14,
      changes: { add: 0, change: 0, destroy: 0, import: 14 },
    });
  });

  it('does not read back a write-only property', async () => {
    const attributes = { route_key: 'GET /', authorization_type: 'JWT', authorizer_id: 'auth01' };
    const lines = Object.entries({ api_id: 'a1', ...attributes }).map(([name, value]) => `${name} = "${value}"`);
    const block = `import {\n  to = awscc_apigatewayv2_route.x\n  id = "a1|r1"\n}\n\n`;
    const dir = dirOf(block + resource('awscc_apigatewayv2_route', ...lines));
    const outcome = await plan(terraform([{ type: 'awscc_apigatewayv2_route', id: 'a1|r1', attributes }]), dir);
    expect(outcome).toMatchObject({
      changes: { add: 0, change: 1, destroy: 0, import: 1 },
      resources: [{ changed: ['authorizer_id'] }],
    });
  });

  it('reads accounts in the form of CloudFormation, JSON and tags', async () => {
    const response = { Destination: 'overwrite:statuscode', Source: '201' };
    const stream = { name: 's', shard_count: 1, stream_mode_details: { stream_mode: 'PROVISIONED' } };
    const tags = ['b', 'a'].map((key) => ({ key, value: key }));
    const objects = [
      {
        type: 'awscc_apigatewayv2_integration',
        id: 'a1|i1',
        properties: { IntegrationType: 'HTTP', ResponseParameters: { 200: { ResponseParameters: [response] } } },
      },
      {
        type: 'awscc_apigatewayv2_model',
        id: 'a1|m1',
        properties: { Name: 'M', Schema: { type: 'object', a: '<&>' } },
      },
      { type: 'awscc_kinesis_stream', id: 's', attributes: { ...stream, tags } },
    ];
    const hcl = objects.map(({ type, id }) => `import {\n  to = ${type}.x\n  id = "${id}"\n}\n`).join('');
    const made = [
      resource(
        'awscc_apigatewayv2_integration',
        'api_id = "a1"',
        'integration_type = "HTTP"',
        'response_parameters = {',
        '  "200" = { response_parameters = [{ destination = "overwrite:statuscode", source = "201" }] }',
        '}',
      ),
      resource(
        'awscc_apigatewayv2_model',
        'api_id = "a1"',
        'name = "M"',
        'schema = jsonencode({ type = "object", a = "<&>" })',
      ),
      resource(
        'awscc_kinesis_stream',
        'name = "s"',
        'shard_count = 1',
        'tags = [{ key = "b", value = "b" }, { key = "a", value = "a" }]',
      ),
    ];
    const outcome = await plan(terraform(objects), dirOf(hcl + made.join('')));
    expect(outcome).toMatchObject({ diagnostics: [], changes: { add: 0, change: 0, destroy: 0, import: 3 } });
  });

  it('joins ids of aws by a slash', async () => {
    const attributes = {
      integration_type: 'HTTP_PROXY',
      integration_uri: 'https://example.com',
      connection_type: 'INTERNET',
      integration_method: 'GET',
      payload_format_version: '1.0',
      passthrough_behavior: 'WHEN_NO_MATCH',
      timeout_milliseconds: 30000,
      tls_config: [{ server_name_to_verify: 'x' }],
    };
    const session = terraform([{ type: 'aws_apigatewayv2_integration', id: 'a1/i1', attributes }]);
    const lines = ['api_id = "a1"', 'integration_type = "HTTP_PROXY"', 'integration_method = "GET"'];
    const tls = ['tls_config {', '  server_name_to_verify = "x"', '}'];
    const text = resource('aws_apigatewayv2_integration', ...lines, 'integration_uri = "https://example.com"', ...tls);
    const block = 'import {\n  to = aws_apigatewayv2_integration.x\n  id = "a1/i1"\n}\n';
    expect(await plan(session, dirOf(block + text))).toMatchObject({ ok: true, changes: nothing });
    const piped = await plan(session, dirOf(block.replace('a1/i1', 'a1|i1') + text));
    expect(texts(piped)).toContain("wrong format of import ID (a1|i1), use: 'api-id/integration-id'");
  });

  it('has data sources of the account, and generated configuration', async () => {
    const session = terraform(account);
    const data = `data "awscc_apigatewayv2_integration" "x" {
  id = "${id}"
}

data "awscc_apigatewayv2_apis" "all" {}

output "uri" {
  value = data.awscc_apigatewayv2_integration.x.integration_uri
}

output "ids" {
  value = data.awscc_apigatewayv2_apis.all.ids
}
`;
    const { outputs } = await apply(session, dirOf(data));
    expect(outputs).toEqual({ uri: 'https://example.com/orders', ids: ['a1b2c3d4e5'] });
    const all = await plan(session, dirOf('data "awscc_apigatewayv2_integrations" "all" {}\n'));
    expect(texts(all)).toContain('Required property: [ApiId]');

    const dir = dirOf('import {\n  to = awscc_apigatewayv2_api.x\n  id = "a1b2c3d4e5"\n}\n');
    await plan(session, dir, { generateConfig: join(dir, 'made.tf') });
    expect(readFileSync(join(dir, 'made.tf'), 'utf8')).toContain('resource "awscc_apigatewayv2_api" "x"');
  });
});

/** An object of each API Gateway type with what is required, in an account and as HCL that imports it. */
function oneOfEach() {
  const types = Object.entries(schemaOf('awscc').resources).filter(([type]) => type.startsWith('awscc_apigatewayv2_'));
  const idValue = (name: string) => {
    if (name === 'stage_name') return '$default';
    if (name === 'domain_name') return 'api.example.com';
    return name.endsWith('_arn') ? `arn:aws:apigateway:us-east-1::/x/${name}` : `id${name.length}x`;
  };
  const lists: Record<string, unknown> = {
    actions: [{ invoke_api: { api_id: 'a', stage: 's' } }],
    conditions: [{ match_base_paths: { any_of: ['x'] } }],
  };
  const made = types.map(([type, { attributes: all, identity = [] }]) => {
    const ids = identity.map(({ name }) => name);
    const values = Object.entries(all)
      .filter(([, { required }]) => required)
      .map(([name, { nested, custom, type: kind }]) => {
        if (ids.includes(name)) return [name, idValue(name)];
        if (nested) return [name, lists[name]];
        if (custom === 'json') return [name, '{}'];
        return [name, Array.isArray(kind) ? ['x'] : kind === 'number' ? 5 : kind === 'bool' ? true : 'x'];
      });
    // An attribute with a default is planned with it, so the account has it too.
    const defaults = Object.entries(all).flatMap(([name, one]) =>
      one.default === undefined ? [] : [[name, one.default]],
    );
    const text = JSON.stringify(Object.fromEntries(ids.map((name) => [name, idValue(name)])));
    return {
      object: {
        type,
        id: ids.map(idValue).join('|'),
        attributes: Object.fromEntries([...values, ...defaults]) as object,
      },
      hcl: `import {\n  to = ${type}.x\n  identity = ${text}\n}\n\n${resource(type, ...values.map(([name, value]) => `${String(name)} = ${JSON.stringify(value)}`))}\n`,
    };
  });
  return { objects: made.map(({ object }) => object), hcl: made.map(({ hcl }) => hcl).join('') };
}
