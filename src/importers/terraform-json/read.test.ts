import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRawObject, type RawObject } from '../convert/raw-value.ts';
import { JsonScanner } from '../raw/json.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { readSources } from '../read.ts';
import { isTerraformJson } from './document.ts';
import { hclOfJson, valuesOfJson } from './read.ts';

function rawOf(json: unknown): RawObject {
  const read = new JsonScanner(JSON.stringify(json, null, 1)).read(0);
  if (!read.ok || !isRawObject(read.value)) throw new Error('It is no object');
  return read.value;
}

const hcl = (json: unknown): string => hclOfJson(rawOf(json), 'main.tf.json').text;
const noteTexts = (json: unknown) => hclOfJson(rawOf(json), 'main.tf.json').notes.map(({ text }) => text);

/** What the body of one resource becomes. */
const body = (type: string, members: object): string =>
  hcl({ resource: { [type]: { x: members } } })
    .split('\n')
    .slice(1, -2)
    .map((line) => line.slice(2))
    .join('\n');

describe('texts are templates', () => {
  it.each([
    ['plain', 'a', '"a"'],
    ['an expression alone', '${aws_x.y.id}', 'aws_x.y.id'],
    ['an expression with space', '${ aws_x.y.id }', 'aws_x.y.id'],
    ['an expression in a text', 'a/${aws_x.y.id}/b', '"a/${aws_x.y.id}/b"'],
    ['two expressions', '${a.b}${c.d}', '"${a.b}${c.d}"'],
    ['an escaped one', '$${a.b}', '"$${a.b}"'],
    ['an escaped one beside another', '$${a}${a.b}', '"$${a}${a.b}"'],
    ['marks that trim', '${~ a.b ~}', '"${~a.b~}"'],
    ['a directive', '%{ if a.b }x%{ endif }', '"%{if a.b}x%{endif}"'],
    ['texts within', '${join(",", ["a}", "${a.b}"])}', 'join(",", ["a}", "${a.b}"])'],
    ['a backslash', 'a\\nb', '"a\\\\nb"'],
    ['a backslash beside an expression', '\\n"${a.b}', '"\\\\n\\"${a.b}"'],
    ['lines', 'a\nb${a.b}\n', '"a\\nb${a.b}\\n"'],
    ['lines in an expression', '${a.b\n? 1 : 2}', '(a.b\n? 1 : 2)'],
    ['what ends a heredoc', 'EOT\nEOTT\n${a.b}', '"EOT\\nEOTT\\n${a.b}"'],
    ['a sign alone', '$1 %2', '"$1 %2"'],
  ])('%s', (_, text, expected) => {
    expect(body('other_thing', { value: text })).toBe(`value = ${expected}`);
  });

  it('a text that is none is told of and stays', () => {
    expect(body('other_thing', { value: 'a ${b' })).toBe('value = "a $${b"');
    expect(noteTexts({ resource: { a: { b: { value: '${' } } } }).join()).toContain("isn't a valid template");
  });

  it('names of members are templates too', () => {
    expect(body('other_thing', { value: { '${a.b}': 1, 'x-${a.b}': 2, 'x y': 3 } })).toBe(
      'value {\n  (a.b)      = 1\n  "x-${a.b}" = 2\n  "x y"      = 3\n}'.replace('value {', 'value = {'),
    );
  });
});

describe('blocks and arguments', () => {
  it.each<[name: string, type: string, members: object, expected: string]>([
    [
      'a block of aws, as an object or in a list',
      'aws_apigatewayv2_api',
      { cors_configuration: [{ allow_origins: ['*'] }], tags: { a: 'b' } },
      'cors_configuration {\n  allow_origins = ["*"]\n}\ntags = {\n  a = "b"\n}',
    ],
    [
      'several blocks',
      'aws_apigatewayv2_integration',
      {
        response_parameters: [
          { status_code: '200', mappings: {} },
          { status_code: '404', mappings: {} },
        ],
      },
      'response_parameters {\n  status_code = "200"\n  mappings    = {}\n}\nresponse_parameters {\n  status_code = "404"\n  mappings    = {}\n}',
    ],
    [
      'awscc has arguments only',
      'awscc_apigatewayv2_api',
      { cors_configuration: { allow_origins: ['*'] } },
      'cors_configuration = {\n  allow_origins = ["*"]\n}',
    ],
    [
      'awscc, of a type that is not designed',
      'awscc_lambda_function',
      { code: { zip_file: 'x' }, vpc_config: { ids: ['a'] } },
      'code = {\n  zip_file = "x"\n}\nvpc_config = {\n  ids = ["a"]\n}',
    ],
    [
      'a block with a map in it',
      'aws_lambda_function',
      { environment: { variables: { A: '${var.a}' } } },
      'environment {\n  variables = {\n    A = var.a\n  }\n}',
    ],
    [
      'an object by its name',
      'aws_lambda_function',
      { tracing_config: { mode: 'Active' } },
      'tracing_config {\n  mode = "Active"\n}',
    ],
    ['a map by its keys', 'aws_x', { things: { 'A-B': 1 } }, 'things = {\n  A-B = 1\n}'],
    ['lists of texts', 'aws_x', { things: ['a', '${a.b}'], none: [] }, 'things = ["a", a.b]\nnone   = []'],
    [
      'addresses',
      'aws_x',
      {
        depends_on: ['aws_y.z', 'module.m'],
        provider: 'aws.west',
        lifecycle: { ignore_changes: ['tags'], replace_triggered_by: ['aws_y.z.id'], prevent_destroy: true },
      },
      'depends_on = [aws_y.z, module.m]\nprovider   = aws.west\nlifecycle {\n  ignore_changes       = [tags]\n  replace_triggered_by = [aws_y.z.id]\n  prevent_destroy      = true\n}',
    ],
    [
      'dynamic blocks',
      'aws_x',
      {
        dynamic: {
          rule: {
            for_each: '${var.rules}',
            iterator: 'one',
            content: { name: '${one.value}', dynamic: { sub: { for_each: [], content: {} } } },
          },
        },
      },
      'dynamic "rule" {\n  for_each = var.rules\n  iterator = one\n  content {\n    name = one.value\n    dynamic "sub" {\n      for_each = []\n      content {}\n    }\n  }\n}',
    ],
    [
      'provisioners',
      'null_resource',
      {
        provisioner: [{ 'local-exec': { command: 'true' } }, { 'local-exec': { command: 'false' } }],
        triggers: { a: 1 },
      },
      'provisioner "local-exec" {\n  command = "true"\n}\nprovisioner "local-exec" {\n  command = "false"\n}\ntriggers = {\n  a = 1\n}',
    ],
    ['comments', 'aws_x', { '//': 'what it does\nand why', a: null }, '# what it does\n# and why\na = null'],
    ['numbers as they are', 'aws_x', { a: 1.5, b: 1e21, c: true }, 'a = 1.5\nb = 1e+21\nc = true'],
  ])('%s', (_, type, members, expected) => {
    expect(body(type, members)).toBe(expected);
  });

  it('tells which were told apart by name', () => {
    expect(
      noteTexts({
        resource: { aws_x: { y: { one: { a: 1 }, labels: { b: 1 }, tags: { c: 1 }, triggers: { d: 1 } } } },
      }),
    ).toEqual(["JSON doesn't tell blocks from map arguments. Check aws_x.labels, aws_x.one with terraform validate."]);
  });
});

describe('the other blocks', () => {
  it.each<[name: string, json: object, expected: string]>([
    [
      'terraform',
      {
        terraform: {
          required_version: '>= 1.9',
          required_providers: { aws: { source: 'hashicorp/aws', configuration_aliases: ['aws.a'] } },
          backend: { s3: { bucket: 'b', assume_role: { role_arn: 'x' } } },
        },
      },
      'terraform {\n  required_version = ">= 1.9"\n  required_providers {\n    aws = {\n      source                = "hashicorp/aws"\n      configuration_aliases = [aws.a]\n    }\n  }\n  backend "s3" {\n    bucket = "b"\n    assume_role = {\n      role_arn = "x"\n    }\n  }\n}\n',
    ],
    [
      'providers',
      { provider: { aws: [{ region: 'eu-west-1' }, { alias: 'b', default_tags: [{ tags: { a: 'b' } }] }] } },
      'provider "aws" {\n  region = "eu-west-1"\n}\n\nprovider "aws" {\n  alias = "b"\n  default_tags {\n    tags = {\n      a = "b"\n    }\n  }\n}\n',
    ],
    [
      'modules',
      { module: { m: { source: './m', providers: { aws: 'aws.b', 'aws.c': 'aws.d' }, settings: { a: { b: 1 } } } } },
      'module "m" {\n  source = "./m"\n  providers = {\n    aws   = aws.b\n    aws.c = aws.d\n  }\n  settings = {\n    a = {\n      b = 1\n    }\n  }\n}\n',
    ],
    [
      'variables',
      {
        variable: {
          a: {
            type: 'list(object({a = string}))',
            default: ['x'],
            validation: [{ condition: '${true}', error_message: 'e' }],
          },
        },
      },
      'variable "a" {\n  type    = list(object({ a = string }))\n  default = ["x"]\n  validation {\n    condition     = true\n    error_message = "e"\n  }\n}\n',
    ],
    [
      'locals',
      { locals: { a: { b: [{ c: '${var.a}' }] } } },
      'locals {\n  a = {\n    b = [\n      {\n        c = var.a\n      },\n    ]\n  }\n}\n',
    ],
    [
      'outputs',
      { output: { a: { value: '${var.a}', depends_on: ['aws_x.y'] } } },
      'output "a" {\n  value      = var.a\n  depends_on = [aws_x.y]\n}\n',
    ],
    [
      'moves, imports, removals',
      {
        moved: [{ from: 'aws_x.a', to: 'aws_x.b["k"]' }],
        import: { to: 'aws_x.b', id: 'i' },
        removed: { from: 'aws_x.c', lifecycle: { destroy: false } },
      },
      'moved {\n  from = aws_x.a\n  to   = aws_x.b["k"]\n}\n\nimport {\n  to = aws_x.b\n  id = "i"\n}\n\nremoved {\n  from = aws_x.c\n  lifecycle {\n    destroy = false\n  }\n}\n',
    ],
    [
      'checks',
      { check: { c: { data: { http: { x: { url: 'u' } } }, assert: { condition: true, error_message: 'e' } } } },
      'check "c" {\n  data "http" "x" {\n    url = "u"\n  }\n  assert {\n    condition     = true\n    error_message = "e"\n  }\n}\n',
    ],
    [
      'labels in lists',
      { resource: [{ aws_x: [{ a: { n: 1 } }, { b: [{ n: 2 }] }] }] },
      'resource "aws_x" "a" {\n  n = 1\n}\n\nresource "aws_x" "b" {\n  n = 2\n}\n',
    ],
  ])('%s', async (_, json, expected) => {
    expect(hcl(json)).toBe(expected);
    await expect(parse('main.tf', expected)).resolves.toBeDefined();
  });

  it('keeps what CDKTF writes for itself out, and says so', () => {
    const json = { '//': { metadata: {} }, resource: { aws_x: { '//': 1, y: { '//': { metadata: {} } } } } };
    expect(hcl(json)).toBe('resource "aws_x" "y" {}\n');
    expect(noteTexts(json)).toEqual(['Metadata in // members was omitted; Terraform ignores it.']);
  });

  it('tells of names that Terraform does not take, and of texts that are too long', () => {
    const json = {
      resource: { aws_x: { y: { 'a b': 1, '1c': { d: 1 }, 'é-1': 2, long: `\${a.b}${'x'.repeat(1_000_000)}` } } },
    };
    expect(hcl(json)).toContain('  é-1  = 2\n');
    expect(noteTexts(json)).toEqual([
      "It isn't a valid Terraform name, so it was omitted.",
      "It isn't a valid Terraform name, so it was omitted.",
      "A string exceeds 1,000,000 characters, so its templates weren't parsed. Keep it in a separate file.",
    ]);
  });

  it('tells of blocks that Terraform does not have, and of bodies that are none', () => {
    expect(noteTexts({ resources: {}, locals: 1, resource: { aws_x: { y: 'z' } } })).toEqual([
      'Terraform has no block resources, so it was omitted.',
      'A block is an object in JSON; it was omitted.',
      'A block is an object in JSON; it was omitted.',
    ]);
  });
});

const templateText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '${a.b}',
        '$${x}',
        '%%{x}',
        '${f("}")}',
        '"',
        '\\',
        '\n',
        '$',
        '%',
        '{',
        '}',
        'EOT',
        '\r\n',
        '\u2028',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').toWellFormed());

it('says the same as HCL, by the parser of HashiCorp', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(templateText, { minLength: 1, maxLength: 5 }), async (texts) => {
      const document = { locals: { all: texts, ...Object.fromEntries(texts.map((text, at) => [`t${at}`, text])) } };
      if (noteTexts(document).length > 0) return;
      expect(await parse('main.tf', hcl(document))).toMatchObject({ locals: [{}] });
      // Read again, the HCL gives the texts that the templates say, escapes and all.
      const again = (await parse('main.tf', hcl(document))) as { locals: [{ all: string[] }] };
      expect(again.locals[0].all.map(plainOf)).toEqual(texts.map(plainOf));
    }),
    { numRuns: 150 },
  );
});

/** HCL normalizes text. */
const plainOf = (text: string): string => text.normalize('NFC');

it('values of variables are texts that mean themselves', () => {
  expect(valuesOfJson(rawOf({ a: '${b}', c: { d: [1] } }))).toBe('a = "$${b}"\nc = {\n  d = [1]\n}\n');
});

it.each<[json: object, is: boolean]>([
  [{ resource: { aws_x: { y: {} } } }, true],
  [{ '//': 'x', locals: { a: 1 } }, true],
  [{ data: { id: 'run-1', type: 'runs', attributes: {} } }, false],
  [{ output: 'json' }, false],
  [{ resource: 'x' }, false],
  [{ resource: { aws_x: { y: {} } }, other: {} }, false],
  [{}, false],
  [{ '//': 'x' }, false],
])('%j is Terraform: %s', (json, is) => expect(isTerraformJson(rawOf(json))).toBe(is));

describe('as a source', () => {
  const read = async (...files: readonly (readonly [name: string, json: unknown])[]) => {
    const { parsedSources, refused } = await readSources(
      files.map(([name, json]) => ({ name, text: typeof json === 'string' ? json : JSON.stringify(json, null, 2) })),
    );
    return { parsed: parsedSources[0] as ParsedSource | undefined, count: parsedSources.length, refused };
  };
  const api = { resource: { awscc_apigatewayv2_api: { shop: { name: 'shop', protocol_type: 'HTTP' } } } };
  const route = {
    resource: {
      awscc_apigatewayv2_route: {
        get: { api_id: '${awscc_apigatewayv2_api.shop.api_id}', route_key: 'GET /${var.path}' },
      },
    },
    variable: { path: { type: 'string' } },
    import: { to: 'awscc_apigatewayv2_route.get', id: 'a1|r1' },
  };

  it.each(['cdk.tf.json', 'cdk.tofu.json', 'paste', 'x.json'])('is found out, named %s', async (name) => {
    const { parsed, refused } = await read([name, api]);
    expect(refused).toEqual([]);
    expect(parsed?.resources.map(({ handle, origin }) => [handle, origin])).toEqual([
      ['awscc_apigatewayv2_api.shop', { source: name, line: 4 }],
    ]);
  });

  it('files of both kinds are one module', async () => {
    const { parsed, count } = await read(
      ['infra/a.tf', 'resource "awscc_apigatewayv2_api" "shop" {\n  name = "shop"\n}\n'],
      ['infra/b.tf.json', route],
    );
    expect(count).toBe(1);
    expect(parsed?.variables.map(({ name }) => name)).toEqual(['path']);
    const [, get] = parsed?.resources ?? [];
    expect(get?.attributes).toEqual({
      api_id: { ref: 'awscc_apigatewayv2_api.shop' },
      route_key: { hcl: '"GET /${var.path}"' },
    });
    expect(get?.ids).toEqual({ api_id: 'a1', route_id: 'r1' });
    expect(get?.place?.file).toBe('b.tf');
    expect(parsed?.notes.map(({ text }) => text)).toContain(
      'JSON was converted to HCL in infra/b.tf. Delete infra/b.tf.json when you write the files: Terraform would read both.',
    );
  });

  it('keeps all that it does not edit', async () => {
    const { parsed } = await read([
      'a.tf.json',
      { ...api, data: { aws_region: { here: {} } }, output: { x: { value: 1 } } },
    ]);
    expect(parsed?.passthrough.map(({ what }) => what)).toEqual(['data "aws_region" "here"', 'output "x"']);
  });

  it('values of variables stand in their own file', async () => {
    const { parsed } = await read(['a.tf.json', api], ['prod.tfvars.json', { path: '${x}' }]);
    expect(parsed?.passthrough).toMatchObject([{ file: 'prod.tfvars', text: 'path = "$${x}"\n' }]);
  });

  it('may be a list of objects', async () => {
    const { parsed, refused } = await read(['a.tf.json', [api, route]]);
    expect(refused).toEqual([]);
    expect(parsed?.resources.map(({ handle, place }) => [handle, place?.file])).toEqual([
      ['awscc_apigatewayv2_api.shop', 'a.tf'],
      ['awscc_apigatewayv2_route.get', 'a.tf'],
    ]);
  });

  it('is refused where a key occurs twice, or the text is cut', async () => {
    expect((await read(['a.tf.json', '{"resource": {},\n"resource": {}}'])).refused).toEqual([
      {
        source: 'a.tf.json',
        line: 2,
        message: 'Line 2: an object has a key twice. Merge the two.',
      },
    ]);
    expect((await read(['a.tf.json', '{"resource": {"aws_x": '])).refused[0]?.message).toContain(
      'the text is incomplete',
    );
  });
});
