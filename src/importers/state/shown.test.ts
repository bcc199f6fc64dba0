import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedSource } from '../parsed-source.ts';
import { readSources } from '../read.ts';

async function read(text: string, name = 'paste'): Promise<ParsedSource> {
  const { parsedSources, refused } = await readSources([{ name, text }]);
  expect(refused).toEqual([]);
  expect(parsedSources).toHaveLength(1);
  return parsedSources[0] as ParsedSource;
}
const refusalOf = async (text: string, name = 'paste') =>
  (await readSources([{ name, text }])).refused.map(({ message }) => message);

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
interface Resource {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly values: { readonly [key: string]: Json };
}

/** As Terraform prints it. */
function printed({ address, type, name, values }: Resource): string {
  const value = (json: Json, pad: string): string => {
    if (typeof json === 'string') {
      if (/^[[{]/.test(json)) return `jsonencode(\n${pad}    ${value(JSON.parse(json) as Json, `${pad}    `)}\n${pad})`;
      if (json.includes('\n'))
        return `<<-EOT\n${json
          .split('\n')
          .map((line) => `${pad}    ${line}\n`)
          .join('')}${pad}EOT`;
      return JSON.stringify(json);
    }
    if (json === null || typeof json !== 'object') return String(json);
    if (Array.isArray(json))
      return `[\n${json.map((item: Json) => `${pad}    ${value(item, `${pad}    `)},\n`).join('')}${pad}]`;
    return `{\n${members(json as Resource['values'], `${pad}    `, false)}${pad}}`;
  };
  const members = (object: Resource['values'], pad: string, inBlock: boolean): string =>
    Object.entries(object)
      .map(([key, json]) => {
        const isBlocks = inBlock && type.startsWith('aws_') && Array.isArray(json) && typeof json[0] === 'object';
        if (isBlocks)
          return `\n${(json as readonly Resource['values'][]).map((block) => `${pad}${key} {\n${members(block, `${pad}    `, true)}${pad}}\n`).join('')}`;
        return `${pad}${/^\w+$/.test(key) ? key : JSON.stringify(key)}    = ${value(json, pad)}\n`;
      })
      .join('');
  return `# ${address}:\nresource "${type}" "${name}" {\n${members(values, '    ', true)}}\n`;
}

const jsonState = (resources: readonly Resource[]) =>
  JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.16.6',
    values: { root_module: { resources: resources.map((resource) => ({ ...resource, mode: 'managed' })) } },
  });

/** What was found, without where. */
const foundIn = ({ resources, region }: ParsedSource) => ({
  region,
  resources: resources.map((found) => ({
    ...found,
    origin: undefined,
    notes: found.notes.map(({ what, text }) => [what, text]),
  })),
});

const resources: readonly Resource[] = [
  {
    address: 'awscc_apigatewayv2_api.shop',
    type: 'awscc_apigatewayv2_api',
    name: 'shop',
    values: {
      api_id: 'a1b2c3d4e5',
      body: '{"openapi":"3.0.1","paths":{"/${x}":{"get":null}},"n":[1,true]}',
      cors_configuration: { allow_credentials: null, allow_origins: ['https://a.example.com'], max_age: 300 },
      description: 'two\n  lines of ${text}\n\nand %{ more }\n',
      id: 'a1b2c3d4e5',
      name: 'a "shop"\\',
      protocol_type: 'HTTP',
      tags: { 'a:b': 'c', Team: 'x' },
    },
  },
  {
    address: 'module.shop["eu"].module.x[1].aws_apigatewayv2_integration.orders["GET /a.b"]',
    type: 'aws_apigatewayv2_integration',
    name: 'orders',
    values: {
      api_id: 'a1b2c3d4e5',
      connection_id: null,
      id: 'abc1234',
      integration_method: 'ANY',
      integration_type: 'HTTP_PROXY',
      integration_uri: 'https://example.com/$${x}',
      payload_format_version: '1.0',
      region: 'eu-west-1',
      request_parameters: { 'overwrite:path': '/v2${request.path}' },
      response_parameters: [{ mappings: { 'overwrite:statuscode': '403' }, status_code: '404' }],
      timeout_milliseconds: 12000,
    },
  },
  {
    address: 'aws_apigatewayv2_stage.live[0]',
    type: 'aws_apigatewayv2_stage',
    name: 'live',
    values: {
      api_id: 'a1b2c3d4e5',
      auto_deploy: true,
      id: '$default',
      name: '$default',
      route_settings: [
        { route_key: 'GET /a', throttling_burst_limit: 5, throttling_rate_limit: 2.5 },
        { route_key: 'GET /b', throttling_burst_limit: 6, throttling_rate_limit: 0 },
      ],
    },
  },
];

describe('terraform show as text', () => {
  it('says the same as its JSON', async () => {
    const text = resources.map(printed).join('\n');
    expect(foundIn(await read(text))).toEqual(foundIn(await read(jsonState(resources))));
    expect((await read(text)).resources.map(({ ids }) => ids)).toEqual([
      { api_id: 'a1b2c3d4e5' },
      { api_id: 'a1b2c3d4e5', integration_id: 'abc1234' },
      { api_id: 'a1b2c3d4e5', stage_name: '$default' },
    ]);
  });

  it('says the same as its JSON, whatever the texts', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', '"', '\\', '$', '{', '}', '%', '#', ' ', 'é'), maxLength: 12 });
    const value = fc.oneof(
      line.map((text) => `x${text}`),
      fc.array(line, { minLength: 2, maxLength: 4 }).map((all) => `x${all.join('\n')}`),
    );
    await fc.assert(
      fc.asyncProperty(value, fc.dictionary(line, value, { maxKeys: 3 }), async (description, tags) => {
        const [api] = resources;
        const one = [
          {
            ...api,
            values: { id: 'a1', api_id: 'a1', name: 'x', protocol_type: 'HTTP', description, tags },
          } as Resource,
        ];
        expect(foundIn(await read(one.map(printed).join('\n')))).toEqual(foundIn(await read(jsonState(one))));
      }),
      { numRuns: 100 },
    );
  });

  const stage = printed(resources[2] as Resource);
  it.each<[name: string, text: string]>([
    ['colours', stage.replace('# aws', '\u001B[1m# aws').replace('resource', '\u001B[0m\u001B[0mresource')],
    ['a prompt', `[me@host ~]$ terraform state show 'aws_apigatewayv2_stage.live[0]'\n${stage}[me@host ~]$ `],
    ['Windows line ends', stage.replaceAll('\n', '\r\n')],
    ['a tainted resource', stage.replace('[0]:', '[0]: (tainted)')],
    [
      'data, other resources and outputs',
      `# data.aws_region.here:\ndata "aws_region" "here" {\n    name = "x"\n}\n\n${stage}\n# aws_x.y:\nresource "aws_x" "y" {\n    id = "z"\n}\n\n\nOutputs:\n\nurl = "https://x"\n`,
    ],
    ['a deposed resource', `${stage}\n${stage.replace('[0]:', '[0]: (deposed object 1234abcd)')}`],
  ])('%s', async (_, text) => {
    expect((await read(text)).resources.map(({ handle, ids }) => [handle, ids])).toEqual([
      ['aws_apigatewayv2_stage.live[0]', { api_id: 'a1b2c3d4e5', stage_name: '$default' }],
    ]);
  });

  it('in a file of Terraform, too', async () => {
    expect((await read(stage, 'state.tf')).kind).toBe('state');
    const own = '# aws_apigatewayv2_stage.live:\nresource "aws_apigatewayv2_stage" "live" {\n  name = "x"\n}\n';
    expect((await read(own, 'stage.tf')).kind).toBe('terraform');
  });

  it('tells of values that are not printed', async () => {
    const parsed = await read(
      stage.replace(
        'auto_deploy    = true',
        'description    = (sensitive value)\n    auto_deploy    = true\n    deployment_id = (known after apply)',
      ),
    );
    expect(parsed.resources[0]?.attributes).not.toHaveProperty('description');
    expect(parsed.notes.map(({ what }) => what)).toContain('(sensitive value)');
  });

  it('a text that is cut is told of with its line, and the rest is read', async () => {
    const parsed = await read(`${stage}\n${stage.slice(0, -4)}`);
    expect(parsed.resources).toHaveLength(1);
    expect(parsed.notes.find(({ code }) => code === 'broken-block')?.text).toMatch(
      /^Line \d+: .* Copy the whole output\.$/,
    );
  });
});

describe('the text of a plan is refused with how to give it', () => {
  it.each([
    'Terraform will perform the following actions:\n\n  # aws_apigatewayv2_api.a will be created\n  + resource "aws_apigatewayv2_api" "a" {\n      + name = "x"\n    }\n',
    '  # aws_apigatewayv2_api.a will be imported\n    resource "aws_apigatewayv2_api" "a" {\n        name = "x"\n    }\n',
    '\u001B[1m  # aws_apigatewayv2_api.a\u001B[0m will be updated in-place\u001B[0m\n  \u001B[33m~\u001B[0m resource "aws_apigatewayv2_api" "a" {\n    }\n',
    '  # module.a["b"].aws_apigatewayv2_api.a[0] must be replaced\n  # (because x)\n-/+ resource "aws_apigatewayv2_api" "a" {\n    }\n',
  ])('%j', async (text) => {
    expect(await refusalOf(text)).toEqual([expect.stringContaining('terraform show -json PLANFILE')]);
  });

  it('words in a comment are no plan', async () => {
    const text = '# The stage will be created\nresource "awscc_apigatewayv2_api" "a" {\n  name = "x"\n}\n';
    expect(await refusalOf(text)).toEqual([]);
  });
});
