import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { randomFile } from '../../hcl/syntax/file.arbitrary.ts';
import type { ImportedResource, ParsedSource } from '../parsed-source.ts';
import { readTerraform } from './read.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'samples', name), 'utf8');
const read = (text: string, name = 'main.tf') => readTerraform([{ name, text }]);

const found = (parsed: ParsedSource, handle: string): ImportedResource => {
  const object = parsed.resources.find((candidate) => candidate.handle === handle);
  if (!object) throw new Error(`${handle} was not found`);
  return object;
};
const hcl = (text: string) => ({ hcl: text });

describe('readTerraform', () => {
  const text = sample('awscc.tf');
  const parsed = read(text, 'api.tf');

  it('makes what it can of a file editable', () => {
    expect(parsed.resources.map(({ handle }) => handle)).toEqual([
      'awscc_apigatewayv2_api.shop',
      'awscc_apigatewayv2_integration.billing',
      'awscc_apigatewayv2_integration.orders',
      'awscc_apigatewayv2_route.orders',
    ]);
    expect(found(parsed, 'awscc_apigatewayv2_integration.billing')).toMatchObject({
      type: 'integration',
      name: 'billing',
      place: { file: 'api.tf' },
      attributes: {
        api_id: { ref: 'awscc_apigatewayv2_api.shop' },
        integration_type: 'HTTP_PROXY',
        integration_uri: { var: 'listener_arn' },
        connection_id: hcl('data.awscc_apigatewayv2_vpc_link.main.id'),
        timeout_in_millis: hcl('local.slow ? 29000 : 5000'),
        request_parameters: {
          'overwrite:path': '/v2${request.path}',
          'append:header.x-request-id': '$context.requestId',
          'append:header.x-env': hcl('terraform.workspace'),
        },
      },
      ids: {},
    });
    expect(found(parsed, 'awscc_apigatewayv2_route.orders').attributes['target']).toEqual({
      ref: 'awscc_apigatewayv2_integration.orders',
    });
    expect(parsed.variables).toMatchObject([
      { name: 'listener_arn', type: 'string', description: 'Listener of the load balancer' },
    ]);
    expect(parsed.region).toBe('eu-west-1');
  });

  it('takes ids from import blocks, and renames from moved blocks', () => {
    expect(found(parsed, 'awscc_apigatewayv2_integration.orders').ids).toEqual({
      api_id: 'x9y8z7w6v5',
      integration_id: 'a1b2c3d',
    });
    expect(parsed.moves).toEqual([{ type: 'awscc_apigatewayv2_integration', from: 'old', to: 'orders' }]);
    expect(parsed.output).toEqual({ imports: 'identity' });
  });

  it('keeps the words of what it read, with the comments above', () => {
    expect(found(parsed, 'awscc_apigatewayv2_integration.billing').blockText).toBe(
      text.slice(
        text.indexOf('# Calls the billing'),
        text.indexOf('\n\nresource "awscc_apigatewayv2_integration" "orders"'),
      ),
    );
  });

  it('lists what is kept, with the reason where it could have been edited', () => {
    const others = parsed.passthrough.filter(({ isKnown }) => !isKnown);
    expect(others.map(({ what, reason, origin }) => [origin.line, what, reason])).toEqual([
      [1, 'comment', undefined],
      [4, 'terraform', undefined],
      [14, 'provider "awscc"', undefined],
      [23, 'variable "routes"', "Its type isn't supported."],
      [27, 'locals', undefined],
      [39, 'comment', undefined],
      [66, 'data "awscc_apigatewayv2_vpc_link" "main"', undefined],
      [
        76,
        'resource "awscc_apigatewayv2_route" "more"',
        'Its for_each creates several resources; only single resources can be edited here.',
      ],
      [93, 'import', "It imports into a resource that can't be edited here."],
    ]);
  });

  it('loses nothing: the pieces in their order are the file', () => {
    const segments = parsed.resources
      .map(({ blockText: written, origin }) => ({ text: written ?? '', origin }))
      .concat(
        parsed.variables.map(({ blockText: written, origin }) => ({
          text: written ?? '',
          origin: origin ?? { source: '' },
        })),
      )
      .concat(parsed.passthrough)
      .toSorted((a, b) => (a.origin.line ?? 0) - (b.origin.line ?? 0))
      .map((segment) => segment.text.trim());
    expect(segments.join('\n\n')).toBe(text.trim());
  });
});

describe('readTerraform of aws', () => {
  const parsed = read(sample('aws.tf'), 'api.tf');

  it('has the values of the tables, and is of aws', () => {
    expect(parsed.resources.map(({ provider }) => provider)).toEqual(parsed.resources.map(() => 'aws'));
    expect(parsed.notes).toEqual([]);
    expect(found(parsed, 'aws_apigatewayv2_integration.billing').attributes).toEqual({
      api_id: { ref: 'aws_apigatewayv2_api.orders' },
      integration_type: 'HTTP_PROXY',
      integration_uri: hcl('aws_lb_listener.billing.arn'),
      integration_method: 'ANY',
      payload_format_version: '1.0',
      connection_type: 'VPC_LINK',
      connection_id: { ref: 'aws_apigatewayv2_vpc_link.private' },
      tls_config: { server_name_to_verify: 'billing.example.com' },
      response_parameters: {
        404: { response_parameters: [{ destination: 'overwrite:statuscode', source: '403' }] },
        500: {
          response_parameters: hcl(
            '[for destination, source in local.on_error : { destination = destination, source = source }]',
          ),
        },
      },
    });
    expect(found(parsed, 'aws_apigatewayv2_stage.test').attributes).toEqual({
      api_id: { ref: 'aws_apigatewayv2_api.orders' },
      stage_name: 'test',
      auto_deploy: true,
      route_settings: { 'GET /orders': { ThrottlingBurstLimit: 10, ThrottlingRateLimit: 5.5 } },
      stage_variables: { color: 'green', count: '2' },
      // A map in aws, so nothing encodes it.
      tags: hcl('merge(local.tags, { Stage = "test" })'),
    });
    expect(found(parsed, 'aws_apigatewayv2_authorizer.jwt').attributes).toMatchObject({
      identity_source: ['$request.header.Authorization'],
      jwt_configuration: { audience: ['shop'], issuer: 'https://login.example.com/' },
    });
  });

  it('reads ids in the order of aws', () => {
    expect(found(parsed, 'aws_apigatewayv2_integration.orders').ids).toEqual({
      api_id: 'x9y8z7w6v5',
      integration_id: 'a1b2c3d',
    });
  });

  it('takes null for a setting that is not there', () => {
    const route = read(
      'resource "aws_apigatewayv2_route" "r" {\n  route_key     = "GET /"\n  authorizer_id = null\n}\n',
    );
    expect(found(route, 'aws_apigatewayv2_route.r').attributes).toEqual({ route_key: 'GET /' });
  });

  it.each([
    ['identity = { api_id = "a", id = "b" }', { api_id: 'a', route_id: 'b' }],
    ['id = "a/b"', { api_id: 'a', route_id: 'b' }],
    ['id = "a|b"', {}],
  ])('reads the ids of an import by %s', (id, ids) => {
    const text = `resource "aws_apigatewayv2_route" "r" {\n  route_key = "GET /"\n}\n\nimport {\n  to = aws_apigatewayv2_route.r\n  ${id}\n}\n`;
    expect(found(read(text), 'aws_apigatewayv2_route.r').ids).toEqual(ids);
  });
});

const block = (body: string, type = 'awscc_apigatewayv2_integration') => `resource "${type}" "x" {\n${body}\n}\n`;

test.each<[title: string, text: string, reason: RegExp]>([
  ['for_each', block('for_each = var.x\n api_id = "a"'), /for_each creates several resources/],
  ['count', block('count = 2'), /count creates several/],
  ['a dynamic block', block('dynamic "x" {}'), /dynamic generates blocks, which can't be edited here/],
  ['a provisioner', block('provisioner "local-exec" {}'), /runs a program/],
  ['a provider that is no name', block('provider = var.x ? 1 : 2'), /Argument provider isn't supported/],
  ['an unknown setting', block('timeout_milliseconds = 5'), /Argument timeout_milliseconds isn't supported/],
  ['a block of aws', block('tls_config {}'), /Block tls_config isn't supported/],
  [
    'a name of awscc',
    block('timeout_in_millis = 5', 'aws_apigatewayv2_integration'),
    /Argument timeout_in_millis isn't supported/,
  ],
  [
    'an unknown member',
    block('tls_config {\n x = 1\n}', 'aws_apigatewayv2_integration'),
    /Argument x in tls_config isn't supported/,
  ],
  ['a setting twice', block('description = "a"\ndescription = "b"'), /sets description twice/],
  ['an open kind', block('integration_type = var.x'), /integration_type is an expression/],
  ['a broken expression', block('description = a b'), /expression of description can't be parsed. b follows/],
  [
    'a key that is an expression',
    block('response_parameters {\n status_code = var.x\n}', 'aws_apigatewayv2_integration'),
    /status_code of response_parameters is an expression/,
  ],
  ['a name that is none', 'resource "awscc_apigatewayv2_api" "a b" {}', /isn't a valid Terraform name/],
  [
    'a variable with conditions',
    'variable "x" {\n type = string\n validation {}\n}',
    /Validation blocks aren't supported/,
  ],
  ['a variable of a type', 'variable "x" {\n type = set(string)\n}', /type isn't supported/],
  ['a variable that may not be null', 'variable "x" {\n nullable = false\n}', /Argument nullable isn't supported/],
  ['a default of another type', 'variable "x" {\n type = string\n default = 5\n}', /default doesn't match/],
  [
    'an import into a module',
    'import {\n to = module.x.awscc_apigatewayv2_api.y\n id = "a"\n}',
    /can't be edited here/,
  ],
])('keeps a block with %s, and says why', (_, text, reason) => {
  const { resources: objects, variables, passthrough: kept } = read(text);
  expect([objects, variables]).toEqual([[], []]);
  expect(kept).toEqual([expect.objectContaining({ text, reason: expect.stringMatching(reason) })]);
});

it('takes the newer language without complaint', () => {
  const text = `language {
  edition = 2025
}

variable "old" {
  type       = string
  deprecated = "Use another."
}

variable "region" {
  type  = string
  const = true
}

output "x" {
  value      = convert(var.old, string)
  type       = string
  deprecated = "No."
}

module "m" {
  source = "./\${var.region}/m"
}

action "aws_lambda_invoke" "warm" {
  config {
    function_name = "x"
  }
}

resource "awscc_apigatewayv2_api" "a" {
  name = "x"

  lifecycle {
    destroy = false
    enabled = var.old == "x"

    action_trigger {
      events  = [after_create]
      actions = [action.aws_lambda_invoke.warm]
    }
  }
}
`;
  const parsed = read(text);
  expect(parsed.notes).toEqual([]);
  expect(parsed.passthrough.map(({ text: own }) => own).join('')).toBe(text);
});

it('goes on at a block of the newer language after what cannot be read', () => {
  const parsed = read('resource "a" "b" {\n  x = [\n}\naction "c" "d" {\n}\nlanguage {\n}\n');
  expect(parsed.passthrough.map(({ what }) => what)).toEqual(['resource "a" "b" {', 'action "c" "d"', 'language']);
});

describe('configuration that Terraform generated says its ids', () => {
  const header = '# __generated__ by Terraform\n# Please review these resources.\n\n';
  it.each<[name: string, text: string, handle: string, ids: object]>([
    [
      'aws',
      `${header}# __generated__ by Terraform from "a1/i1"\nresource "aws_apigatewayv2_integration" "x" {\n  api_id = "a1"\n}\n`,
      'aws_apigatewayv2_integration.x',
      { api_id: 'a1', integration_id: 'i1' },
    ],
    [
      'awscc, with more comments',
      `# __generated__ by Terraform from "a1|$default"\n# live\nresource "awscc_apigatewayv2_stage" "x" {\n  api_id = "a1"\n}\n`,
      'awscc_apigatewayv2_stage.x',
      { api_id: 'a1', stage_name: '$default' },
    ],
    [
      'Windows line ends',
      '# __generated__ by Terraform from "m1/api.example.com"\r\nresource "aws_apigatewayv2_api_mapping" "x" {\r\n}\r\n',
      'aws_apigatewayv2_api_mapping.x',
      { api_mapping_id: 'm1', domain_name: 'api.example.com' },
    ],
    [
      'an import block is said first',
      `# __generated__ by Terraform from "a1"\nresource "aws_apigatewayv2_api" "x" {\n}\nimport {\n  to = aws_apigatewayv2_api.x\n  id = "a2"\n}\n`,
      'aws_apigatewayv2_api.x',
      { api_id: 'a2' },
    ],
    [
      'an id of other parts says nothing',
      '# __generated__ by Terraform from "a1|i1"\nresource "aws_apigatewayv2_integration" "x" {\n}\n',
      'aws_apigatewayv2_integration.x',
      {},
    ],
    [
      'an identity of aws',
      'resource "aws_apigatewayv2_route" "x" {\n}\nimport {\n  to = aws_apigatewayv2_route.x\n  identity = {\n    api_id = "a1"\n    id = "r1"\n  }\n}\n',
      'aws_apigatewayv2_route.x',
      { api_id: 'a1', route_id: 'r1' },
    ],
  ])('%s', (_, text, handle, ids) => {
    const parsed = read(text);
    expect(found(parsed, handle).ids).toEqual(ids);
    expect(parsed.passthrough.filter(({ what, isKnown }) => what === 'import' && !isKnown)).toEqual([]);
  });
});

describe('what an import block needs', () => {
  const api = 'resource "awscc_apigatewayv2_integration" "x" {\n  api_id = "a"\n}\n\n';
  test.each<[title: string, block: string, ids: object | undefined]>([
    ['an id', 'import {\n to = awscc_apigatewayv2_integration.x\n id = "a|b"\n}', { api_id: 'a', integration_id: 'b' }],
    ['an id with too few parts', 'import {\n to = awscc_apigatewayv2_integration.x\n id = "a"\n}', undefined],
    ['an expression', 'import {\n to = awscc_apigatewayv2_integration.x\n id = var.x\n}', undefined],
    [
      'an identity with a region',
      'import {\n to = awscc_apigatewayv2_integration.x\n identity = { integration_id = "b", api_id = "a", region = "r" }\n}',
      { api_id: 'a', integration_id: 'b', region: 'r' },
    ],
    [
      'an identity without a part',
      'import {\n to = awscc_apigatewayv2_integration.x\n identity = { api_id = "a" }\n}',
      undefined,
    ],
    ['a comment of its own', 'import {\n to = awscc_apigatewayv2_integration.x # the first\n id = "a|b"\n}', undefined],
  ])('%s', (_, text, ids) => {
    const {
      resources: [object],
      passthrough: kept,
    } = read(api + text);
    expect(object?.ids).toEqual(ids ?? {});
    expect(kept.map(({ what, isKnown }) => [what, isKnown === true])).toEqual([['import', ids !== undefined]]);
  });
});

describe('deployments', () => {
  const redeploy = `resource "terraform_data" "d_redeploy" {
  input = sha1(jsonencode([awscc_apigatewayv2_route.r]))
}`;
  const deployment = `resource "awscc_apigatewayv2_deployment" "d" {
  api_id = "a"

  depends_on = [awscc_apigatewayv2_route.r]

  lifecycle {
    create_before_destroy = true
    replace_triggered_by  = [terraform_data.d_redeploy]
  }
}`;
  const route = 'resource "awscc_apigatewayv2_route" "r" {\n  api_id    = "a"\n  route_key = "GET /"\n}';

  it('come with the block that replaces them', () => {
    const { resources: objects, passthrough: kept } = read([route, redeploy, deployment].join('\n\n'));
    expect(objects.map(({ type }) => type)).toEqual(['route', 'deployment']);
    expect(objects[1]).toMatchObject({ blockText: `${redeploy}\n\n${deployment}`, restated: true });
    expect(kept).toEqual([]);
  });

  it('find it elsewhere too, but not where it says something else', () => {
    const apart = read([redeploy, route, deployment].join('\n\n'));
    expect(apart.resources[1]).toMatchObject({ blockText: deployment, restated: true });
    expect(apart.passthrough).toEqual([]);
    const other = read([redeploy.replace('sha1(', 'md5('), route, deployment].join('\n\n'));
    expect(other.passthrough.map(({ what }) => what)).toEqual(['resource "terraform_data" "d_redeploy"']);
  });
});

describe('several files', () => {
  const source = (name: string, text: string) => ({ name, text });
  const api = 'resource "awscc_apigatewayv2_api" "a" {\n  name = "a"\n}\n';
  const child = 'resource "awscc_apigatewayv2_integration" "i" {\n  api_id = awscc_apigatewayv2_api.a.api_id\n}\n';

  it('refer to each other', () => {
    const parsed = readTerraform([source('infra/integrations.tf', child), source('infra/api.tf', api)]);
    expect(found(parsed, 'awscc_apigatewayv2_integration.i')).toMatchObject({
      place: { file: 'integrations.tf' },
      attributes: { api_id: { ref: 'awscc_apigatewayv2_api.a' } },
    });
  });

  it('of other modules are kept below the folder, and left alone outside', () => {
    const parsed = readTerraform([
      source('infra/api/main.tf', api + child),
      source('infra/api/modules/x/main.tf', child),
      source('infra/network/main.tf', 'locals {}\n'),
    ]);
    expect(parsed.passthrough).toMatchObject([
      { file: 'modules/x/main.tf', text: child, what: 'file modules/x/main.tf' },
    ]);
    expect(parsed.notes).toMatchObject([
      { kind: 'attention', what: 'infra/api' },
      { kind: 'left-out', what: 'infra/network/main.tf' },
    ]);
  });

  it('that are the same are read once, and a second block of a name is kept', () => {
    expect(readTerraform([source('a.tf', api), source('a.tf', api)]).resources).toHaveLength(1);
    const twice = readTerraform([source('a.tf', api), source('b.tf', api)]);
    expect(twice.resources).toHaveLength(1);
    expect(twice.passthrough).toMatchObject([{ file: 'b.tf', reason: 'Another block already has this name.' }]);
  });

  test.each([
    ['../../etc/x.tf', 'x.tf'],
    ['C:\\work\\a b.tf', 'a b.tf'],
    ['.hidden.tf', 'hidden.tf'],
    ['a<b>.tf', 'a-b-.tf'],
    ['Pasted text', 'main.tf'],
    ['con.tf', 'con_.tf'],
    ['infra/AUX.b.tf', 'AUX_.b.tf'],
    ['Main.tf', 'main.tf'],
    ['ROUTES.TF', 'main.tf'],
  ])('named %s go to %s', (name, file) => {
    expect(readTerraform([source(name, api)]).resources[0]?.place?.file).toBe(file);
  });
});

describe('files that Windows and macOS do not tell apart', () => {
  const source = (name: string, text: string) => ({ name, text });

  it('go into one, and the report says so', () => {
    const parsed = readTerraform([source('a/net.tf', block('')), source('a/NET.tf', 'locals {}\n')]);
    expect(parsed.resources[0]?.place?.file).toBe('net.tf');
    expect(parsed.passthrough[0]?.file).toBe('net.tf');
    expect(parsed.notes).toContainEqual(expect.objectContaining({ kind: 'attention', what: 'a/NET.tf' }));
  });

  it('in other modules are omitted, and the report says so', () => {
    const parsed = readTerraform([
      source('main.tf', block('')),
      source('Mod/a.tf', 'locals {}\n'),
      source('mod/b.tf', 'locals {}\n'),
    ]);
    expect(parsed.passthrough.map(({ file }) => file)).toEqual(['Mod/a.tf']);
    expect(parsed.notes).toEqual([expect.objectContaining({ kind: 'left-out', what: 'mod/b.tf' })]);
  });
});

describe('hostile text', () => {
  test.each<[title: string, text: string]>([
    ['no text', ''],
    ['binary', Array.from({ length: 100_000 }, (_, at) => String.fromCharCode((at * 7919) % 256)).join('')],
    ['a line of a million characters', block(`description = "${'a'.repeat(1_100_000)}"`)],
    ['deep lists', block(`tags = ${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
    [
      'deep JSON',
      block(`schema = ${JSON.stringify('['.repeat(50_000) + ']'.repeat(50_000))}`, 'awscc_apigatewayv2_model'),
    ],
    ['unclosed blocks', block('a = 1').repeat(5) + 'resource "awscc_apigatewayv2_api" "y" {\n'.repeat(20_000)],
    ['emoji and Windows line ends', '\uFEFF# 😀\r\nresource "awscc_apigatewayv2_api" "é" {\r\n  name = "😀"\r\n}\r\n'],
    ['many blocks', Array.from({ length: 20_000 }, (_, at) => block('').replace('"x"', `"x${at}"`)).join('')],
    ['names of Object', block('__proto__ = 1\nconstructor = 2\ntoString {}')],
  ])('of %s is read in bounded time, and nothing is lost', { timeout: 30_000 }, (_, text) => {
    const parsed = read(text);
    const segments = [
      ...parsed.resources.map(({ blockText: written }) => written ?? ''),
      ...parsed.passthrough.map((kept) => kept.text),
    ];
    const size = segments.reduce((sum, segment) => sum + segment.replace(/\s/g, '').length, 0);
    expect(size).toBe(text.replace(/[\s\uFEFF]/g, '').length);
  });

  it('of any file keeps every block, in its order', () => {
    fc.assert(
      fc.property(randomFile, (text) => {
        const { passthrough: kept } = read(text);
        expect(
          kept
            .map((segment) => segment.text)
            .join('')
            .trim(),
        ).toBe(text.trim());
      }),
      { numRuns: 200 },
    );
  });
});
