import { describe, expect, it } from 'vitest';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import { documentText } from '../../model/document/document.ts';
import { encodeLink } from '../../model/document/link.ts';
import { runIn, type FilesByPath } from '../testing/files-world.ts';

const api = `resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}
`;
const backend = (timeout: number, name = 'backend') => `resource "aws_apigatewayv2_integration" "${name}" {
  api_id               = aws_apigatewayv2_api.orders.id
  integration_type     = "HTTP_PROXY"
  integration_method   = "GET"
  integration_uri      = "https://example.com"
  timeout_milliseconds = ${timeout}
}
`;
const template = (timeout: number) => `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: { Name: orders, ProtocolType: HTTP }
  Backend:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: HTTP_PROXY
      IntegrationMethod: GET
      IntegrationUri: https://example.com
      PayloadFormatVersion: "1.0"
      TimeoutInMillis: ${timeout}
`;
const blank = blankDesign('HTTP');
const empty = addObject(newObject(blank, 'integration', 'http-url'))(blank);
const design = documentText(empty);
const response = (rest = '') =>
  `{"Items": [{"IntegrationId": "aaa", "IntegrationType": "HTTP_PROXY", "IntegrationMethod": "GET", "IntegrationUri": "https://a.example", "PayloadFormatVersion": "1.0"${rest}}]}`;
const openapi = 'openapi: 3.0.1\ninfo: { title: orders, version: "1" }\npaths: {}\n';

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

async function checked(files: FilesByPath, ...argv: readonly string[]) {
  const { code, out, err } = await runIn(files, ['check', '--json', ...argv]);
  const found = out === '' ? [] : (JSON.parse(out) as readonly Found[]);
  return { code, err, found, errors: found.filter(({ severity }) => severity === 'error') };
}

const place = ({ rule, file, line, column }: Found) => [rule, file, line, column];

describe('what is checked', () => {
  it.each<readonly [what: string, files: FilesByPath, path: string, at: readonly unknown[]]>([
    ['a file of Terraform', { 'a.tf': api + backend(45_000) }, 'a.tf', ['value-range', 'a.tf', 10, 3]],
    [
      'a folder as one module',
      { 'infra/api.tf': api, 'infra/b.tf': backend(45_000), 'infra/sub/c.tf': 'not read {' },
      'infra',
      ['value-range', 'infra/b.tf', 6, 3],
    ],
    ['the folder that one is in', { 'api.tf': api, 'b.tofu': backend(45_000) }, '.', ['value-range', 'b.tofu', 6, 3]],
    [
      'of a module, not what comes with it',
      { 'x/api.tf': api + backend(45_000), 'x/orders.gatewright.json': '{', 'x/package.json': '{}' },
      'x/',
      ['value-range', 'x/api.tf', 10, 3],
    ],
    ['a template', { 't.yaml': template(45_000) }, 't.yaml', ['value-range', 't.yaml', 14, 7]],
    [
      'the templates in a folder without Terraform',
      { 'x/t.yaml': template(45_000), 'x/package.json': '{"name": "x", "scripts": {}}', 'x/.gatewright.json': '{}' },
      'x',
      ['value-range', 'x/t.yaml', 14, 7],
    ],
    [
      'a response of the AWS CLI',
      { 'a.json': response(', "TimeoutInMillis": 45000') },
      'a.json',
      ['value-range', 'a.json', 1, 168],
    ],
  ])('%s', async (_, files, path, at) => {
    const { code, err, errors } = await checked(files, path);
    expect(errors.map(place)).toEqual([at]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^1 error, \d+ warnings?, \d+ hints?\n$/) });
  });

  it('designs, links and standard input, beside others', async () => {
    const link = await encodeLink(empty);
    const files = { 'a.gatewright.json': design, 'a.tf': api, 'api.yaml': openapi };
    const { code, out } = await runIn(files, ['check', 'a.gatewright.json', link, '-', 'a.tf', 'api.yaml'], design);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^a\.gatewright\.json:\d+:\d+: error: awscc_apigatewayv2_integration\.public_http\.integration_uri: /m,
    );
    expect(out).toMatch(/^error: awscc_apigatewayv2_integration\.public_http\.integration_uri: /m);
    expect(out).toMatch(/^standard input:\d+:\d+: error: /m);
  });

  it('Terraform from standard input', async () => {
    const { code, out } = await runIn({}, ['check', '-'], api + backend(45_000));
    expect(code).toBe(1);
    expect(out).toMatch(/^standard input:10:3: error: aws_apigatewayv2_integration\.backend\.timeout_in_millis: /m);
  });

  it('files of one folder as one module, also where the folder is named too', async () => {
    const files = { 'x/api.tf': api, 'x/b.tf': backend(45_000), 'x/c.tf': backend(45_000, 'c') };
    expect((await checked(files, 'x/api.tf', './x/b.tf')).errors.map(({ file }) => file)).toEqual(['x/b.tf']);
    expect((await checked(files, 'x/b.tf', 'x', 'x/c.tf')).errors.map(({ file }) => file)).toEqual([
      'x/b.tf',
      'x/c.tf',
    ]);
  });

  it('responses of the AWS CLI together, templates each alone', async () => {
    const routes = (id: string) => `{"Items": [{"RouteId": "${id}", "RouteKey": "GET /"}]}`;
    const files = {
      'api.json': '{"ApiId": "x9y8z7", "Name": "orders", "ProtocolType": "HTTP"}',
      'r.json': routes('r1'),
      's.json': routes('s1'),
      'a.yaml': template(1000),
      'b.yaml': template(1000),
    };
    const errors = async (...names: readonly string[]) =>
      (await checked(files, ...names)).errors.filter(({ rule }) => rule !== 'attribute-required').map(place);
    expect(await errors('api.json', 'r.json')).toEqual([]);
    expect(await errors('api.json', 'r.json', 'a.yaml', 's.json')).toEqual([['route-key-once', 's.json', 1, 30]]);
    expect(await errors('a.yaml', 'b.yaml')).toEqual([]);
  });

  it.each<readonly [what: string, files: FilesByPath, path: string, message: RegExp]>([
    ['words', { 'a.md': 'Words.' }, 'a.md', /^gatewright: a\.md: Unsupported format\. Supported: /],
    ['a file that is not there', {}, 'none.tf', /^gatewright: none\.tf can't be read: no such file/],
    ['an empty folder', { 'x/a.md': '' }, 'x', /^gatewright: x: The folder has no \.tf files/],
    ['a folder of other JSON', { 'x/package.json': '{"name": "x"}' }, 'x', /These paths contain nothing to check/],
    [
      'values of variables',
      { 'a.tfvars': 'a = 1' },
      'a.tfvars',
      /^gatewright: a\.tfvars: It is Terraform, which reads/,
    ],
    ['Terraform of another name', { 'a.txt': api }, 'a.txt', /^gatewright: a\.txt: It is Terraform, which reads/],
    [
      'a state',
      { 'a.json': '{"format_version": "1.0", "terraform_version": "1.9.0", "values": {"root_module": {}}}' },
      'a.json',
      /a\.json: Terraform states and plans can't be checked\. Pass /,
    ],
    ['JSON that is cut off', { 'a.json': '{"Items": [{"RouteId": ' }, 'a.json', /^gatewright: a\.json: Line 1: /],
    [
      'a broken template among others',
      { 'x/t.yaml': 'Resources: {\n', 'x/u.yaml': template(1000) },
      'x',
      /^gatewright: x\/t\.yaml: Line /,
    ],
    [
      'a broken design',
      { 'a.gatewright.json': '{' },
      'a.gatewright.json',
      /^gatewright: a\.gatewright\.json: This isn't valid JSON/,
    ],
    ['a broken link', {}, '#1z5.abc', /^gatewright: .*3 of 5 characters/],
    [
      'JSON of Terraform with a key twice',
      { 'a.tf.json': '{"locals": {"a": 1, "a": 2}}' },
      'a.tf.json',
      /a\.tf\.json: Line 1: an object has a key twice/,
    ],
  ])('refuses %s by name', async (_, files, path, message) => {
    const { code, err } = await checked(files, path);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('reports what can be checked beside what cannot', async () => {
    const { code, found } = await checked({ 'a.tf': api + backend(45_000) }, 'a.tf', 'none.tf');
    expect(code).toBe(2);
    expect(found.map(({ rule }) => rule)).toContain('value-range');
  });
});

describe('what Terraform refuses of a module', () => {
  const uses = (text: string) => ({ 'x/a.tf': api, 'x/b.tf': `locals {\n  b = ${text}\n}\n` });

  it.each<readonly [what: string, files: FilesByPath, at: readonly unknown[]]>([
    ['broken text', { 'x/a.tf': `${api}locals {\n  a =\n}\n` }, ['kept-text-readable', 'x/a.tf', 6, 3]],
    ['a resource twice', { 'x/a.tf': api, 'x/b.tf': `\n${api}` }, ['declared-once', 'x/b.tf', 2, 1]],
    [
      'a resource twice that is edited here, where spaces differ',
      { 'x/a.tf': api, 'x/b.tf': `\n\n\n${api.replace('name   ', 'name')}` },
      ['declared-once', 'x/b.tf', 4, 1],
    ],
    [
      'an output twice',
      { 'x/a.tf': `${api}output "a" { value = 1 }\n\n\n\noutput "a" { value = 2 }\n` },
      ['declared-once', 'x/a.tf', 9, 1],
    ],
    ['a variable', uses('var.b'), ['module-references-declared', 'x/b.tf', 2, 3]],
    ['a local', uses('[for k in [1] : local.c]'), ['module-references-declared', 'x/b.tf', 2, 3]],
    ['a module', uses('module.c.id'), ['module-references-declared', 'x/b.tf', 2, 3]],
    ['a resource', uses('"${aws_sqs_queue.jobs.arn}/x"'), ['module-references-declared', 'x/b.tf', 2, 3]],
    ['a data source', uses('data.aws_region.here.name'), ['module-references-declared', 'x/b.tf', 2, 3]],
    [
      'in JSON',
      { 'x/a.tf': api, 'x/b.tf.json': '{\n  "output": {\n    "a": { "value": "${var.c}" } } }' },
      ['module-references-declared', 'x/b.tf.json', 3, 1],
    ],
    [
      'what a resource that is edited here refers to',
      { 'x/a.tf': api + backend(1000).replace('"https://example.com"', 'aws_lambda_function.f.invoke_arn') },
      ['module-references-declared', 'x/a.tf', 9, 3],
    ],
  ])('%s', async (_, files, at) => {
    const { code, errors } = await checked(files, 'x');
    expect(errors.map(place)).toEqual([at]);
    expect(code).toBe(1);
  });

  it.each([
    '[for my_item in [{ id = 1 }] : my_item.id]',
    'path.module',
    'terraform.workspace',
    'aws_apigatewayv2_api.orders.id',
    '"var.b"',
  ])('accepts %s', async (text) => expect((await checked(uses(text), 'x')).errors).toEqual([]));

  it('accepts what dynamic blocks, providers and removed blocks name, and data of checks', async () => {
    const text = `resource "aws_lb" "l" {
  provider = aws.west_1
  dynamic "access_logs" {
    for_each = [1]
    content {
      bucket = access_logs.value
    }
  }
  dynamic "subnet_mapping" {
    for_each = [1]
    iterator = my_subnet
    content {
      subnet_id = my_subnet.value
    }
  }
}
removed {
  from = aws_lb.gone
}
check "up" {
  data "http_page" "p" {}
  assert {
    condition     = data.http_page.p.ok
    error_message = "down"
  }
}
`;
    expect((await checked({ 'x/a.tf': api, 'x/b.tf': text }, 'x')).errors).toEqual([]);
  });

  it('knows of single files that others may declare what they refer to', async () => {
    const { errors } = await checked({ 'x/b.tf': `output "a" {\n  value = var.b\n}\n${backend(1000)}` }, 'x/b.tf');
    expect(errors).toEqual([]);
  });
});

it('reports what reading lost', async () => {
  const twice = template(1000).replace('      TimeoutInMillis', '      TimeoutInMillis: 2000\n      TimeoutInMillis');
  const { code, errors } = await checked({ 't.yaml': twice }, 't.yaml');
  expect(errors.map(place)).toEqual([['source-read-whole', 't.yaml', 15, 1]]);
  expect(code).toBe(1);
});

describe('what is shown and what fails', () => {
  const files = {
    'a.tf': api + backend(45_000),
    'b.gatewright.json': design,
    'w.tf': `${api}output "a" {\n  value = awscc_apigatewayv2_api.other.id\n}\n`,
  };

  it.each<readonly [argv: readonly string[], code: number, shown: readonly string[]]>([
    [['w.tf'], 0, ['kept-address-known']],
    [['w.tf', '--fail-on', 'warning'], 1, ['kept-address-known']],
    [['w.tf', '--severity', 'error', '--fail-on=warning'], 1, []],
    [['a.tf', '--severity', 'error'], 1, ['value-range']],
    [['a.tf', '--ignore', 'value-range', '--severity', 'error'], 0, []],
    [['a.tf', '--rule', 'kept-address-known,value-range'], 1, ['value-range']],
    [['a.tf', '--rule', 'kept-address-known', '--rule', 'value-range'], 1, ['value-range']],
    [['a.tf', '--rule', 'value-range', '--ignore', 'value-range'], 0, []],
    [['a.tf', '--rule', 'kept-address-known'], 0, []],
  ])('%j', async (argv, code, shown) => {
    const read = await checked(files, ...argv);
    expect(read.code).toBe(code);
    expect(read.found.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule)).toEqual(shown);
  });

  it.each<readonly [argv: readonly string[], message: RegExp]>([
    [['--rule', 'value-rang'], /^gatewright: check: unknown rule value-rang\. Did you mean value-range/],
    [['--ignore', 'value-range, nonsense-of-all-kinds'], /unknown rule nonsense-of-all-kinds\. gatewright explain/],
    [['--format', 'xml'], /--format xml isn't supported\. Use text, json/],
    [['--json', '--format', 'text'], /--json is short for --format json/],
    [['--severity', 'fatal'], /--severity fatal isn't supported\. Use error, warning, hint/],
    [['--fail-on', 'hint'], /--fail-on hint isn't supported\. Use error, warning/],
  ])('refuses %j', async (argv, message) => {
    const { code, out, err } = await runIn(files, ['check', 'a.tf', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('the review', () => {
  const route = `resource "aws_apigatewayv2_route" "list" {
  api_id    = aws_apigatewayv2_api.orders.id
  route_key = "GET /orders"
  target    = "integrations/\${aws_apigatewayv2_integration.backend.id}"
}
`;
  const files = { 'x/main.tf': api, 'x/b.tf': backend(5000), 'x/routes.tf': route };
  const run = (...argv: readonly string[]) => runIn(files, ['check', 'x', ...argv]);
  const rule = 'route-authorization';

  it('advises where a person wrote it, and fails nothing', async () => {
    const { code, out, err } = await run('--rule', rule, '--fail-on', 'warning');
    expect(code).toBe(0);
    expect(out).toMatch(
      new RegExp(`^x/routes\\.tf:1:1: warning: aws_apigatewayv2_route\\.list[^\\n]+\\[${rule}\\]\\n$`),
    );
    expect(err).toBe('0 errors, 0 warnings, 0 hints, 1 of the review\n');
    const { found } = await checked(files, 'x', '--rule', rule);
    expect(found).toMatchObject([{ rule, category: 'review', file: 'x/routes.tf', line: 1 }]);
  });

  it('fails where that is asked for, and is left out where that is', async () => {
    expect((await run('--rule', rule, '--fail-on', 'review')).code).toBe(1);
    expect(await run('--rule', rule, '--no-review')).toMatchObject({ code: 0, out: '' });
  });

  it('is fixed where a rule of it is named, and silenced by a comment', async () => {
    const stage =
      'resource "aws_apigatewayv2_stage" "live" {\n  api_id = aws_apigatewayv2_api.orders.id\n  name   = "live"\n  auto_deploy = true\n}\n';
    const withStage = { ...files, 'x/stage.tf': stage };
    expect((await runIn(withStage, ['check', 'x', '--fix', '--severity', 'warning'])).written).toEqual({});
    expect(
      Object.keys((await runIn(withStage, ['check', 'x', '--fix', '--rule', 'stage-throttling'])).written),
    ).toEqual(['x/stage.tf']);
    const accepted = { ...files, 'x/routes.tf': `# gatewright:ignore ${rule}: A public list.\n${route}` };
    expect(await runIn(accepted, ['check', 'x', '--rule', rule])).toMatchObject({
      out: '',
      err: '0 errors, 0 warnings, 0 hints, 1 silenced\n',
    });
  });
});

describe('resources that stay text', () => {
  it.each([
    ['with for_each', 'for_each = toset(["a"])\n', 'Its for_each'],
    ['with count', 'count = 2\n', 'Its count'],
    ['with an argument that is not known', 'integration_url = "x"\n', "Argument integration_url isn't supported."],
  ])('names a resource %s as not checked', async (_, line, reason) => {
    const text = backend(45_000).replace('{\n', `{\n  ${line}`);
    const { code, out, err } = await runIn({ 'x/a.tf': api, 'x/b.tf': text }, ['check', 'x', '--no-review']);
    expect(out).toBe('');
    expect(err).toContain(`x/b.tf:1: not checked: resource "aws_apigatewayv2_integration" "backend": ${reason}`);
    expect(err).toMatch(/0 errors, 0 warnings, 0 hints, 1 not checked\n$/);
    expect(code).toBe(0);
  });

  it('says nothing of resources of other services, and of what is checked', async () => {
    const text = 'resource "aws_lb" "l" {\n  count = 2\n}\n';
    const { err } = await runIn({ 'x/a.tf': api, 'x/b.tf': text + backend(5000) }, ['check', 'x', '--no-review']);
    expect(err).not.toContain('not checked');
  });
});
