import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { faults, hasTerraform, terraform, writeFiles } from '../../harness.ts';
import { importByIdentity, integration, liveIntegration, ownIdentity, resource } from '../hcl.testing.ts';
import { validateAll } from '../judge.mjs';
import type { Outcome } from '../outcome.ts';
import { fmt } from './fmt.mjs';
import { validate } from './validate.mjs';

const cases = join(import.meta.dirname, '../../cases');
const route = (...lines: readonly string[]) =>
  resource('awscc_apigatewayv2_route', 'api_id    = "a1b2c3d4e5"', 'route_key = "$connect"', ...lines);
const lambda = (...lines: readonly string[]) =>
  resource('aws_lambda_function', 'function_name = "x"', 'role          = "arn:aws:iam::1:role/x"', ...lines);
const awsIntegration = (type: string, ...lines: readonly string[]) =>
  resource('aws_apigatewayv2_integration', 'api_id           = "a"', `integration_type = "${type}"`, ...lines);

const accepted: readonly (readonly [what: string, text: string])[] = [
  ['a role as credentials', integration('credentials_arn = "arn:aws:iam::123456789012:role/x"')],
  [
    'request_parameters of a route as JSON',
    route('request_parameters = jsonencode({', '  "route.request.querystring.token" = { Required = true }', '})'),
  ],
  ['a block of aws', awsIntegration('HTTP_PROXY', 'tls_config {', '  server_name_to_verify = "x"', '}')],
  ['one of the sources of a function', lambda('filename = "x.zip"', 'handler = "i.h"', 'runtime = "nodejs22.x"')],
];

const refused: readonly (readonly [what: string, text: string, attribute: string, line: number, summary?: RegExp])[] = [
  ['a wrong attribute name', integration('integration_url = "https://example.com"'), 'integration_url', 4],
  ['api_id missing', resource('awscc_apigatewayv2_integration', 'integration_type = "HTTP_PROXY"'), 'api_id', 1],
  ['a wrong type', integration('timeout_in_millis = "soon"'), 'timeout_in_millis', 4],
  [
    'a block where an attribute is expected',
    integration('tls_config {', '}'),
    'tls_config',
    4,
    /Unsupported block type/,
  ],
  [
    'request_parameters of a route as a map',
    route('request_parameters = { a = { b = true } }'),
    'request_parameters',
    4,
  ],
  [
    'an attribute where a block is expected',
    awsIntegration('HTTP_PROXY', 'tls_config = {', '  server_name_to_verify = "x"', '}'),
    'tls_config',
    4,
  ],
  ['route_key missing', resource('aws_apigatewayv2_route', 'api_id = "a"'), 'route_key', 1],
  ['api_id null', integration().replace('"a1b2c3d4e5"', 'null'), 'api_id', 2],
  ['no whole number', integration('timeout_in_millis = 29.5'), 'timeout_in_millis', 4],
  ['credentials that are no ARN', integration('credentials_arn = "my-role"'), 'credentials_arn', 4],
  // AWS documents this value; version 1.97.0 of the provider does not accept it.
  ['the caller as credentials', integration('credentials_arn = "arn:aws:iam::*:user/*"'), 'credentials_arn', 4],
  ['a read-only attribute', integration('integration_id = "abc1234"'), 'integration_id', 4],
  ['broken JSON', route('request_parameters = "{no"'), 'request_parameters', 4, /Invalid JSON/],
  [
    'a pattern deep in a list',
    resource('awscc_lambda_function', 'role = "arn:aws:iam::1:role/x"', 'architectures = ["arm65"]', 'code = {}'),
    'architectures[0]',
    3,
  ],
  ['a value that is not of the enum', awsIntegration('HTTPS'), 'integration_type', 3],
];

describe.skipIf(!hasTerraform)('validate', () => {
  let outcome: Outcome;
  const known: Outcome['diagnostics'][number][] = [];
  beforeAll(async () => {
    // One run for all: each case has a file and a name of its own, and Terraform reports what is wrong in all of them.
    const named = (text: string, name: string) => text.replace('"x" {', `"${name}" {`);
    const files = [
      ...accepted.map(([, text], index) => [`accepted_${index}.tf`, named(text, `a${index}`)] as const),
      ...refused.map(([, text], index) => [`refused_${index}.tf`, named(text, `r${index}`)] as const),
    ];
    outcome = await validate(terraform(), writeFiles('validate/cases', files));
    known.push(...outcome.diagnostics);
  });

  it.each(accepted.map(([what], index) => [what, index] as const))('accepts %s', (_, index) => {
    expect(outcome.ok).toBe(false);
    expect(known.filter(({ file }) => file === `accepted_${index}.tf`)).toEqual([]);
  });

  it.each(refused.map(([what, , attribute, line, summary], index) => [what, index, attribute, line, summary] as const))(
    'refuses %s',
    (_, index, attribute, line, summary = /./) => {
      const own = known.filter(({ file }) => file === `refused_${index}.tf`);
      const found = own.find((one) => one.attribute === attribute && summary.test(one.summary));
      expect(own.filter(({ severity }) => severity === 'error')).not.toEqual([]);
      expect(found).toMatchObject({ severity: 'error', line });
      expect(`${found?.summary}\n${found?.detail}`).toContain(attribute);
    },
  );

  it('accepts the example of the documentation, and every resource type together', async () => {
    const dirs = [join(cases, 'lambda-example'), join(cases, 'everything')];
    const session = terraform();
    const formatted = await Promise.all(dirs.map((dir) => fmt(session, dir)));
    expect(faults([...formatted, ...(await validateAll(session, dirs))])).toEqual([]);
  });

  it.each([
    ['an unknown resource type', resource('awscc_apigatewayv2_integrations'), /Invalid resource type/],
    ['a syntax error', 'locals {\n  a =\n}\n', /Invalid expression/],
    ['an undeclared reference', 'locals {\n  a = awscc_apigatewayv2_api.none.id\n}\n', /undeclared resource/],
    ['none of the sources of a function', lambda(), /one of `filename,image_uri,s3_bucket` must be specified/],
    [
      'both id and identity of an import',
      importByIdentity(...ownIdentity).replace('  identity', '  id = "a|b"\n  identity') + liveIntegration,
      /only one of "id" and "identity"/,
    ],
  ])('refuses %s', async (what, text, fault) => {
    const dir = writeFiles(`validate/${what.replaceAll(' ', '-')}`, [['main.tf', text]]);
    const { ok, diagnostics } = await validate(terraform(), dir);
    expect(ok).toBe(false);
    expect(diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`).join()).toMatch(fault);
  });

  it('warns of a misspelled nested key, which Terraform ignores', async () => {
    const text = integration('tls_config = { serverNameToVerify = "x" }');
    const { ok, diagnostics } = await validate(terraform(), writeFiles('validate/key', [['main.tf', text]]));
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([{ severity: 'warning', attribute: 'tls_config.serverNameToVerify', line: 4 }]);
  });

  it('accepts an import by identity, and a local module', async () => {
    const call = 'module "a" {\n  source = "./m"\n}\n';
    const dir = writeFiles('validate/more', [
      ['main.tf', importByIdentity(...ownIdentity) + liveIntegration + call],
      ['m/main.tf', integration()],
    ]);
    const outcome = await validate(terraform(), dir);
    expect(outcome).toMatchObject({ ok: true, identity_rewritten: 1 });
  });
});
