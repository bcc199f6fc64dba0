import { format } from '@cdktn/hcl-tools';
import { describe, expect, it } from 'vitest';
import { indexOf, type Design, type DesignObject, type PassthroughPart } from '../model/design/design.ts';
import { readDesign } from '../model/document/read-document.ts';
import { addObject, newObject, renameObject, setValue } from '../model/design/edits.ts';
import { fileText, generateFiles, linesOfPlace, placeOfLine } from './files.ts';
import { forecast } from './forecast/forecast.ts';
import { importTargets } from './terraform/imports.ts';
import { printedNames } from './terraform/names.ts';
import { fingerprintOf, variableFingerprintOf } from './terraform/source-text.ts';

function design(document: object): Design {
  const read = readDesign({ format: 'gatewright', version: 1, name: 'orders', ...document });
  if (!read.ok) throw new Error(read.message);
  return read.design;
}

const textOf = (of: Design, path: string): string | undefined => {
  const file = generateFiles(of).find((candidate) => candidate.path === path);
  return file && fileText(file);
};

const base = design({
  output: { region: 'eu-west-1' },
  variables: [{ key: 'v1', name: 'host', description: 'The host' }],
  apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders' } }],
  integrations: [
    {
      key: 'i1',
      name: 'backend',
      variant: 'http-url',
      attributes: {
        api_id: { ref: 'a1' },
        integration_uri: { var: 'host' },
        integration_method: 'ANY',
        request_parameters: { 'append:header.a': 'b', 'overwrite:path': '/x' },
      },
    },
  ],
});
const withKept = (...kept: readonly PassthroughPart[]): Design => ({ ...base, passthrough: kept });

describe('kept text', () => {
  it('stands in a file of its own, or behind what is printed to that file', () => {
    const kept = withKept(
      { file: 'network.tf', text: 'locals {\n  a  =  1\n}\n\n\n# end' },
      { file: 'main.tf', text: '\n\nmodule "x" {\n  source = "./x"\n}\n' },
    );
    expect(textOf(kept, 'network.tf')).toBe('locals {\n  a  =  1\n}\n\n\n# end\n');
    expect(textOf(kept, 'main.tf')).toBe(`${textOf(base, 'main.tf')}\nmodule "x" {\n  source = "./x"\n}\n`);
    const paths = generateFiles(kept).map(({ path }) => path);
    expect(paths.slice(0, 2)).toEqual(['main.tf', 'network.tf']);
  });

  it('stands between objects as the file had it; what is new follows the last of them', () => {
    const of = withKept(
      { file: 'api.tf', text: '# First.' },
      { file: 'api.tf', ref: 'i1' },
      { file: 'api.tf', text: 'locals {}' },
      { file: 'api.tf', ref: 'v1' },
      { file: 'main.tf', ref: 'a1' },
      { file: 'main.tf', text: '# Last.' },
    );
    const more = addObject(newObject(of, 'integration', 'http-lambda'))(of);
    const heads = (path: string) => textOf(more, path)?.match(/^(?:#.*|[a-z]+ .*\{.*)$/gm);
    expect(heads('api.tf')).toEqual([
      '# First.',
      'resource "awscc_apigatewayv2_integration" "backend" {',
      'locals {}',
      'variable "host" {',
    ]);
    expect(heads('main.tf')).toEqual([
      'resource "awscc_apigatewayv2_api" "orders" {',
      'resource "awscc_apigatewayv2_integration" "lambda" {',
      '# Last.',
    ]);
    expect(textOf(more, 'variables.tf')).toBeUndefined();
  });

  it('stands behind everything in the single layout, each text in its file', () => {
    const of = withKept(
      { file: 'api.tf', ref: 'i1' },
      { file: 'api.tf', text: 'locals {}' },
      { file: 'main.tf', text: '# x' },
    );
    const single = { ...of, output: { ...of.output, layout: 'single' as const } };
    expect(
      generateFiles(single)
        .map(({ path }) => path)
        .filter((path) => path.endsWith('.tf')),
    ).toEqual(['main.tf', 'api.tf']);
    expect(textOf(single, 'main.tf')).toBe(`${textOf({ ...base, output: single.output }, 'main.tf')}\n# x\n`);
  });

  it('keeps from being declared twice what it declares', () => {
    const of = withKept({
      file: 'settings.tf',
      text: `terraform {
  required_providers {
    awscc = {
      source = "hashicorp/awscc"
    }
  }
}

provider "awscc" {
  region = "eu-west-1"
}

variable "host" {}

output "orders_api_id" {
  value = "x"
}`,
    });
    expect(textOf(of, 'versions.tf')).toBe('terraform {\n  required_version = ">= 1.0.7"\n}\n');
    expect(textOf(of, 'variables.tf')).toBeUndefined();
    expect(textOf(of, 'outputs.tf')).not.toContain('orders_api_id');
    expect(textOf(of, 'outputs.tf')).toContain('orders_api_endpoint');
    const own = withKept({ file: 'v.tf', text: 'terraform {\n  required_version = ">= 1.5"\n}' });
    expect(textOf(own, 'versions.tf')).toMatch(/^terraform \{\n {2}required_providers \{/);
  });

  it.each([
    ['removed {\n  from = aws_apigatewayv2_api.orders\n}', 'terraform', '>= 1.7.0'],
    ['removed {\n  from = aws_apigatewayv2_api.orders\n}', 'tofu', '>= 1.7.0'],
    ['import {\n  to = aws_sqs_queue.a\n  id = "a"\n}', 'terraform', '>= 1.5.0'],
    ['moved {\n  from = a.b\n  to   = a.c\n}', 'terraform', '>= 1.1.0'],
    ['locals {}', 'terraform', '>= 1.0.7'],
  ] as const)('needs the version that knows its blocks: %s, %s', (text, engine, version) => {
    const of = withKept({ file: 'other.tf', text });
    expect(textOf({ ...of, output: { ...of.output, engine } }, 'versions.tf')).toContain(
      `required_version = "${version}"`,
    );
  });

  it('never gets out of the folder, and is no empty file', () => {
    const of = withKept(
      { file: '../x.tf', text: 'a' },
      { file: 'empty.tf', text: ' \n\n' },
      { file: 'gone.tf', ref: 'no' },
    );
    expect(generateFiles(of)).toEqual(generateFiles(base));
  });

  it('has no place in the design, what stands between it has', () => {
    const of = withKept({ file: 'api.tf', text: '# First.\n# Twice.' }, { file: 'api.tf', ref: 'i1' });
    const file = generateFiles(of).find(({ path }) => path === 'api.tf');
    if (!file) throw new Error('There is no api.tf');
    expect([1, 2, 4, 5].map((line) => placeOfLine(file, line))).toEqual([
      undefined,
      undefined,
      { key: 'i1', path: [] },
      { key: 'i1', path: ['api_id'] },
    ]);
  });
});

describe('the words of a person', () => {
  const text = `# About it.
// Two lines.
resource "awscc_apigatewayv2_integration"   "backend" { # here
  integration_uri    = var.host
  integration_method = "ANY"
  # How it changes requests:
  request_parameters = { "append:header.a" = "b"
    "overwrite:path" = "/x" }

  api_id = awscc_apigatewayv2_api.orders.api_id
  integration_type="HTTP_PROXY"
  payload_format_version = "1.0"
} # end`;
  const change = (of: Design, key: string, more: (object: DesignObject) => Partial<DesignObject>): Design => ({
    ...of,
    objects: of.objects.map((object) => (object.key === key ? { ...object, ...more(object) } : object)),
  });
  const written = change(base, 'i1', (object) => ({
    sourceText: { text, fingerprint: fingerprintOf(object, printedNames(base)) },
  }));
  const blockIn = (of: Design) => textOf(of, 'main.tf')?.split('\n\n').slice(1).join('\n\n').trimEnd();
  const canonical = (of: Design) => blockIn(change(of, 'i1', () => ({ sourceText: { text: '', fingerprint: '' } })));

  it('are printed while they say the same', () => expect(blockIn(written)).toBe(text));

  it.each<[string, (of: Design) => Design]>([
    ['a value', setValue('i1', ['description'], 'x')],
    ['a value within one', setValue('i1', ['request_parameters', 'overwrite:path'], '/y')],
    ['its name', renameObject('i1', 'other')],
    ['a name that it refers to', renameObject('a1', 'other')],
    ['its kind', (of) => change(of, 'i1', () => ({ variant: 'http-lambda' }))],
  ])('give way to ours when %s changes, below the same comments', (_, edit) => {
    const changed = edit(written);
    const lines = blockIn(changed)?.split('\n') ?? [];
    expect(lines.slice(0, 2)).toEqual(['# About it.', '// Two lines.']);
    expect(
      lines
        .slice(2)
        .filter((line) => !/^ *#/.test(line))
        .join('\n'),
    ).toBe(canonical(changed));
  });

  it('leave their comments where they stood', () => {
    expect(blockIn(setValue('i1', ['integration_uri'], 'https://x')(written))).toBe(`# About it.
// Two lines.
resource "awscc_apigatewayv2_integration" "backend" {
  # here
  api_id           = awscc_apigatewayv2_api.orders.api_id
  integration_type = "HTTP_PROXY"

  integration_uri        = "https://x"
  integration_method     = "ANY"
  payload_format_version = "1.0"

  # How it changes requests:
  request_parameters = {
    "append:header.a" = "b"
    "overwrite:path"  = "/x"
  }
  # end
}`);
    expect(blockIn(setValue('i1', ['request_parameters'], undefined)(written))).toContain(
      '  # How it changes requests:\n  # end\n}',
    );
  });

  it('come back with the value', () => {
    const there = setValue('i1', ['description'], 'x')(written);
    expect(blockIn(setValue('i1', ['description'], undefined)(there))).toBe(text);
  });

  it('are not disturbed by an edit of another object, which prints one block', () => {
    const fresh = { ...written };
    const before = generateFiles(fresh).find(({ path }) => path === 'main.tf');
    const after = generateFiles(setValue('a1', ['description'], 'x')(fresh)).find(({ path }) => path === 'main.tf');
    expect(after?.chunks.map((chunk, at) => chunk === before?.chunks[at])).toEqual([false, true]);
  });

  it('lead from lines to places and back', () => {
    const files = generateFiles(written);
    const main = files.find(({ path }) => path === 'main.tf');
    if (!main) throw new Error('There is no main.tf');
    const lines = fileText(main).split('\n');
    const placeAt = (needle: string) => placeOfLine(main, lines.findIndex((line) => line.includes(needle)) + 1);
    expect(placeAt('# About it.')).toEqual({ key: 'i1', path: [] });
    expect(placeAt('integration_uri')).toEqual({ key: 'i1', path: ['integration_uri'] });
    expect(placeAt('request_parameters = {')).toEqual({ key: 'i1', path: ['request_parameters'] });
    expect(placeAt('overwrite:path')).toEqual({ key: 'i1', path: ['request_parameters', 'overwrite:path'] });
    expect(placeAt('# How it changes')).toEqual({ key: 'i1', path: [] });
    const [range] = linesOfPlace(files, 'i1', ['request_parameters']);
    expect(lines.slice((range?.from ?? 1) - 1, range?.to)).toEqual([
      '  request_parameters = { "append:header.a" = "b"',
      '    "overwrite:path" = "/x" }',
    ]);
  });

  it.each([
    ['another block', text.replace('"backend"', '"other"')],
    ['two blocks', `${text}\nlocals {}`],
    ['no block', '# About it.\nx = 1'],
    ['a broken block', text.replace(/\} # end$/, '')],
  ])('are not printed where they are %s', (_, other) => {
    const of = change(written, 'i1', (object) => ({
      sourceText: { text: other, fingerprint: fingerprintOf(object, printedNames(base)) },
    }));
    expect(blockIn(of)?.replace(/^ *(?:#|\/\/).*\n/gm, '')).toBe(canonical(of));
  });

  it('keep the layout of the formatter around them', async () => {
    const formatted = `# Above.\n${canonical(base)}`.replace('= "ANY"', '= "ANY" # any').replace('{\n', '{\n  # b\n');
    const of = setValue(
      'i1',
      ['description'],
      'x',
    )(
      change(base, 'i1', (object) => ({
        sourceText: { text: formatted, fingerprint: fingerprintOf(object, printedNames(base)) },
      })),
    );
    const main = textOf(of, 'main.tf') ?? '';
    expect(await format(main)).toBe(main);
  });

  it('are those of variables too', () => {
    const [host] = base.variables;
    if (!host) throw new Error('There is no variable');
    const words = 'variable "host" {\n  description = "The host" # of the shop\n  type = string\n}';
    const of = {
      ...base,
      variables: [{ ...host, sourceText: { text: words, fingerprint: variableFingerprintOf(host) } }],
    };
    expect(textOf(of, 'variables.tf')).toBe(`${words}\n`);
    const changed = { ...of, variables: of.variables.map((variable) => ({ ...variable, description: 'Another' })) };
    expect(textOf(changed, 'variables.tf')).toContain('"Another"');
  });
});

describe('an address elsewhere', () => {
  const address = 'module.shop["eu"].awscc_apigatewayv2_integration.backend';
  const of: Design = {
    ...base,
    objects: base.objects.map((object) =>
      object.key === 'i1'
        ? { ...object, address, import: { integration_id: 'b', api_id: 'a' } }
        : { ...object, import: { api_id: 'a' } },
    ),
  };

  it('is where the import leads, and no block is printed here', () => {
    expect(textOf(of, 'main.tf')).not.toContain('backend');
    expect(textOf(of, 'imports.tf')).toContain(`  to = ${address}\n`);
    expect(textOf(of, 'import.sh')).toContain(`terraform import '${address}' 'a|b'`);
    expect(forecast(of)).toMatchObject({ imports: 2, adds: 0 });
  });

  it('is left out where it is none', () => {
    const odd = {
      ...of,
      objects: of.objects.map((object) => (object.key === 'i1' ? { ...object, address: 'x }\ny' } : object)),
    };
    expect(importTargets(odd, indexOf(odd)).map(({ object }) => object.key)).toEqual(['a1']);
  });

  it('is not known here: references say the id', () => {
    const route = newObject(of, 'route', 'http', { route_key: '$default', target: { ref: 'i1' } });
    expect(textOf(addObject(route)(of), 'routes.tf')).toContain('target = "integrations/${"b"}"');
  });
});

it('knows the lines of blocks of API Gateway in passthrough text', () => {
  const text =
    '\n\n# above\nresource "aws_apigatewayv2_api" "a" {\n  count = 1\n}\n\nlocals {}\n\nresource "aws_apigatewayv2_api" "b" {\n  count = 1\n}\n';
  const files = generateFiles({ ...base, passthrough: [{ file: 'apis.tf', text }] });
  const file = files.find(({ path }) => path === 'apis.tf');
  const lines = (key: string) => linesOfPlace(files, key, []).map(({ path, from, to }) => `${path} ${from}-${to}`);
  expect(lines('aws_apigatewayv2_api.a')).toEqual(['apis.tf 2-4']);
  expect(lines('aws_apigatewayv2_api.b')).toEqual(['apis.tf 8-10']);
  const keyAt = (line: number) => file && placeOfLine(file, line)?.key;
  expect([1, 2, 4, 5, 6, 8, 10].map(keyAt)).toEqual([
    undefined,
    'aws_apigatewayv2_api.a',
    'aws_apigatewayv2_api.a',
    undefined,
    undefined,
    'aws_apigatewayv2_api.b',
    'aws_apigatewayv2_api.b',
  ]);
});
