import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileText, generateFiles } from './codegen/files.ts';
import { check } from './codegen/checks/check.ts';
import { attributesOf } from './model/schema/resource.ts';
import { resourceTypes } from './model/resources/index.ts';
import { readDocumentText } from './model/document/read-document.ts';
import { encodeLink } from './model/document/link.ts';
import type { Design } from './model/design/design.ts';
import { renameObject } from './model/design/edits.ts';

// The gallery: each file reads, is listed, and holds no mistake; together they show every variant.

const folder = join(import.meta.dirname, '../public/templates');
const files = readdirSync(folder).filter((name) => name.endsWith('.gatewright.json'));

function load(file: string): Design {
  const read = readDocumentText(readFileSync(join(folder, file), 'utf8'));
  if (!read.ok) throw new Error(`${file}: ${read.message}`);
  return read.design;
}
const designs = files.map((file) => ({ file, design: load(file) }));

const learning = 'five-mistakes.gatewright.json';
const mistakes = [
  'cors-credentials-name-origins',
  'value-range',
  'private-target-is-listener',
  'value-pattern',
  'value-pattern',
];

describe('templates', () => {
  it('are all listed in the index, and the index lists no other', () => {
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly { readonly file: string }[];
    expect(index.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  it('teach five mistakes in one that says so', () => {
    const { all } = check(load(learning));
    expect(all.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(mistakes);
    expect(all.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it.each(designs.filter(({ file }) => file !== learning))('$file has neither errors nor warnings', ({ design }) => {
    expect(check(design).all.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it.each(designs)('$file can be called once it is applied', ({ design }) => {
    const rules = check(design).all.map(({ rule }) => rule);
    for (const rule of ['api-has-stage', 'api-has-route', 'integration-is-called', 'function-permits-caller'])
      expect(rules).not.toContain(rule);
    const of = (type: string) => design.objects.filter((object) => object.type === type).length;
    expect(Math.min(of('route'), of('stage'))).toBeGreaterThan(0);
  });

  it('show every variant of every type', () => {
    const shown = new Set(designs.flatMap(({ design }) => design.objects.map((object) => object.variant)));
    // Overrides change what quick create made, and a template makes nothing that way.
    const designed = resourceTypes.filter(({ id }) => id !== 'managed_overrides');
    const all = designed.flatMap((type) => type.variants.map((variant) => variant.id));
    expect(all.filter((variant) => !shown.has(variant))).toEqual([]);
  });

  it('scenario 4: use every attribute of an integration at least once', () => {
    const used = new Set(
      designs.flatMap(({ design }) => design.objects.flatMap((object) => Object.keys(object.attributes))),
    );
    const integration = resourceTypes.find((type) => type.id === 'integration');
    const all = integration
      ? integration.variants.flatMap((variant) => attributesOf(integration, variant).map(([name]) => name))
      : [];
    expect([...new Set(all)].filter((name) => !used.has(name) && name !== 'connection_type')).toEqual([]);
  });

  it("say what the provider's own example says, from the first template", () => {
    const main = generateFiles(load('http-lambda.gatewright.json'))
      .filter(({ path }) => /^(?:main|scaffolds)\.tf$/.test(path))
      .map(fileText)
      .join('\n');
    expect(main).toBe(`resource "awscc_apigatewayv2_api" "example" {
  name          = "example-api"
  protocol_type = "HTTP"

  tags = {
    Environment = "dev"
    Name        = "example-api"
  }
}

resource "awscc_apigatewayv2_integration" "example" {
  api_id           = awscc_apigatewayv2_api.example.api_id
  integration_type = "AWS_PROXY"

  integration_uri        = aws_lambda_function.example.arn
  integration_method     = "POST"
  payload_format_version = "2.0"
  description            = "Lambda integration example"
}

resource "aws_iam_role" "example_role" {
  name = "example-lambda-role"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Action = "sts:AssumeRole"
        Effect = "Allow"
        Principal = {
          Service = "lambda.amazonaws.com"
        }
      },
    ]
  })
}

resource "aws_lambda_function" "example" {
  # Put the zip with your code beside this file before you apply.
  function_name = "example-function"
  filename      = "lambda_function.zip"
  handler       = "index.handler"
  runtime       = "nodejs24.x"
  role          = aws_iam_role.example_role.arn
}
`);
  });

  it.each(designs)('$file follows a new name of each object wherever it is printed', ({ design }) => {
    const textsOf = (one: Design) => generateFiles(one).map((file) => [file.path, fileText(file)]);
    for (const { key } of design.objects) {
      const start = { ...design };
      const renamed = renameObject(key, 'renamed')(start);
      const anew = textsOf(structuredClone(renamed));
      // Printed last, so that what is remembered is of the design before.
      textsOf(start);
      expect(textsOf(renamed)).toEqual(anew);
    }
  });

  it('of the first card makes a link of at most 400 payload characters', async () => {
    const link = await encodeLink(load('http-lambda.gatewright.json'));
    expect(link.length - link.indexOf('.') - 1).toBeLessThanOrEqual(400);
  });
});
