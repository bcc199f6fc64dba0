import { describe, expect, it } from 'vitest';
import { documentText } from '../model/document/document.ts';
import { readDocumentText } from '../model/document/read-document.ts';
import { blankDesign } from '../model/design/edits.ts';
import { run } from './run.ts';

async function convert(files: { readonly [path: string]: string }, ...flags: readonly string[]) {
  const written: { [path: string]: string } = {};
  let out = '';
  let err = '';
  const code = await run(['convert', ...Object.keys(files), ...flags], {
    readFile: async (path) => new TextEncoder().encode(files[path] ?? ''),
    listFolder: async () => undefined,
    readInput: async () => new Uint8Array(),
    writeFile: async () => {},
    replaceFiles: async () => {},
    writeFolder: async ({ files: all }) => {
      for (const { path, text } of all) written[path] = text;
      return { ok: true, removed: [] };
    },
    isSameFile: async () => false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err, written };
}

const toAwscc = (text: string, ...flags: readonly string[]) =>
  convert({ 'main.tf': text }, '--provider', 'awscc', '--out', 'infra', ...flags);

const api = 'resource "aws_apigatewayv2_api" "shop" {\n  name          = "shop"\n  protocol_type = "HTTP"\n}\n';

describe('a module of aws', () => {
  it('comes out as one of awscc, with all that names it', async () => {
    const { code, written } = await toAwscc(`${api}
# Where it answers.
resource "aws_apigatewayv2_stage" "live" {
  api_id = aws_apigatewayv2_api.shop.id
  name   = "$default"
}

resource "aws_lambda_function" "shop" {
  function_name = "shop"
  role          = "arn:aws:iam::123456789012:role/shop"

  environment {
    variables = { API = "https://\${aws_apigatewayv2_api.shop.id}.example.com" }
  }
}

output "url" {
  value = aws_apigatewayv2_stage.live.invoke_url
}
`);
    const text = written['main.tf'] ?? '';
    expect(code).toBe(0);
    expect(text).not.toMatch(/(?<!")aws_apigatewayv2_/);
    expect(text).toContain('# Where it answers.\nresource "awscc_apigatewayv2_stage" "live" {');
    expect(text).toContain('API = "https://${awscc_apigatewayv2_api.shop.api_id}.example.com"');
    expect(text).toContain('value = "${awscc_apigatewayv2_api.shop.api_endpoint}/"');
    expect(written['removed.tf']).toContain('from = aws_apigatewayv2_stage.live');
  });

  it.each([
    [
      'a YAML body as JSON',
      `${api.slice(0, -2)}  body = <<EOT\nopenapi: "3.0.1"\npaths: {}\nEOT\n}\n`,
      'openapi = "3.0.1"',
    ],
    [
      'a body from a file',
      `${api.slice(0, -2)}  body = file("api.yaml")\n}\n`,
      'body          = jsonencode(yamldecode(file("api.yaml")))',
    ],
    [
      'a map that may be null',
      `${api}\nvariable "tags" {\n  type    = map(string)\n  default = null\n}\n\nresource "aws_apigatewayv2_stage" "s" {\n  api_id = aws_apigatewayv2_api.shop.id\n  name   = "s"\n  tags   = var.tags\n}\n`,
      'tags       = var.tags == null ? null : jsonencode(var.tags)',
    ],
    [
      'tags that a provider gives all',
      `provider "aws" {\n  default_tags {\n    tags = { team = "a" }\n  }\n}\n\n${api}`,
      'team = "a"',
    ],
    [
      'an import block',
      `${api}\nresource "aws_apigatewayv2_route" "r" {\n  api_id    = aws_apigatewayv2_api.shop.id\n  route_key = "GET /"\n}\n\nimport {\n  to = aws_apigatewayv2_route.r\n  id = "a1b2c3d4e5/r1"\n}\nimport {\n  to = aws_apigatewayv2_api.shop\n  id = "a1b2c3d4e5"\n}\n`,
      'id = "a1b2c3d4e5|r1"',
    ],
    [
      'empty lists as not set',
      `${api.slice(0, -2)}\n  cors_configuration {\n    allow_origins = ["*"]\n    allow_headers = []\n  }\n}\n`,
      'cors_configuration = {\n    allow_origins = ["*"]\n  }',
    ],
  ])('brings %s', async (_, text, expected) => {
    const { code, written } = await toAwscc(text);
    expect(code).toBe(0);
    expect(Object.values(written).join('\n')).toContain(expected);
  });

  it('is not written where something has no equivalent: the places are said', async () => {
    const text = `${api}\noutput "x" {\n  value = aws_apigatewayv2_api.shop.cors_configuration\n}\n\noutput "y" {\n  value = aws_apigatewayv2_stage.live.route_settings\n}\n\nresource "aws_apigatewayv2_stage" "live" {\n  api_id = "a"\n  name   = "live"\n}\n`;
    const { code, err, written, out } = await toAwscc(text);
    expect({ code, written, out }).toEqual({ code: 1, written: {}, out: '' });
    expect(err).toContain('error: main.tf:11: output.y: aws_apigatewayv2_stage.live.route_settings:');
    expect(err).toContain('Nothing was written');
  });

  it('that was never applied has nothing to forget', async () => {
    const { written, err } = await toAwscc(api, '--new');
    expect(written['removed.tf']).toBeUndefined();
    expect(err).not.toContain('Import IDs');
    expect((await toAwscc(api)).err).toContain('Import IDs are missing. Without them');
  });
});

it('prints a design without --out', async () => {
  const design = blankDesign('HTTP');
  const files = { 'a.gatewright.json': documentText(design) };
  const { code, out } = await convert(files, '--provider', 'aws', '--new');
  const read = readDocumentText(out);
  expect(code).toBe(0);
  expect(read.ok && read.design).toEqual({
    ...design,
    output: { ...design.output, provider: 'aws' },
    objects: design.objects.map((object) => ({ ...object, provider: 'aws' })),
  });
});

it.each([
  [[], 'convert: --provider is required. Use awscc or aws.'],
  [['--provider', 'google'], "convert: --provider google isn't supported. Use awscc or aws."],
  [['--provider', 'aws', '--single'], 'convert: --single requires --out.'],
  [
    ['--provider', 'aws', '--out', 'x', '--imports', 'y'],
    "convert: --imports y isn't supported. Use identity, id, none.",
  ],
])('refuses %j', async (flags, message) => {
  const { code, err } = await convert({ 'main.tf': api }, ...flags);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

it('says which file it cannot use', async () => {
  const { code, err } = await convert({ 'a.txt': 'Hello.' }, '--provider', 'aws');
  expect(code).toBe(2);
  expect(err).toContain('a.txt');
});
