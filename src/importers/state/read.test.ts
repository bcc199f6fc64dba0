import { describe, expect, it } from 'vitest';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import { setValue } from '../../model/design/edits.ts';
import { fileText, generateFiles } from '../../codegen/files.ts';
import { adopt } from '../adopt/adopt.ts';
import { assemble } from '../proposal/assemble.ts';
import { isObjectRow } from '../proposal/proposal.ts';
import { readSources } from '../read.ts';
import type { ParsedSource, Source } from '../parsed-source.ts';

const source = (json: unknown, name = 'state.json'): Source => ({ name, text: JSON.stringify(json, null, 2) });

async function parsedSources(...sources: readonly Source[]): Promise<readonly ParsedSource[]> {
  const read = await readSources(sources);
  expect(read.refused).toEqual([]);
  return read.parsedSources;
}
async function brought(sources: readonly Source[], design: Design = emptyDesign): Promise<Design> {
  return adopt(assemble(await parsedSources(...sources), design))(design);
}
const textOf = (design: Design, path: string): string => {
  const file = generateFiles(design).find((candidate) => candidate.path === path);
  return file ? fileText(file) : '';
};

const api = {
  address: 'awscc_apigatewayv2_api.shop',
  mode: 'managed',
  type: 'awscc_apigatewayv2_api',
  name: 'shop',
  values: {
    api_endpoint: 'https://x9y8z7w6v5.execute-api.eu-west-1.amazonaws.com',
    api_id: 'x9y8z7w6v5',
    body: null,
    cors_configuration: { allow_credentials: null, allow_origins: ['*'], max_age: 300 },
    id: 'x9y8z7w6v5',
    name: 'shop',
    protocol_type: 'HTTP',
    tags: { Team: 'shop' },
  },
};
const integration = {
  address: 'module.shop["eu"].awscc_apigatewayv2_integration.orders[0]',
  mode: 'managed',
  type: 'awscc_apigatewayv2_integration',
  name: 'orders',
  index: 0,
  values: {
    api_id: 'x9y8z7w6v5',
    id: 'x9y8z7w6v5|a1b2c3d',
    integration_id: 'a1b2c3d',
    integration_type: 'HTTP_PROXY',
    integration_method: 'ANY',
    integration_uri: 'https://example.com',
    payload_format_version: '1.0',
    response_parameters: {
      '404': { response_parameters: [{ destination: 'overwrite:statuscode', source: '403' }] },
    },
    timeout_in_millis: 12000,
    unheard_of: 'x',
  },
};
const stage = {
  address: 'awscc_apigatewayv2_stage.live',
  mode: 'managed',
  type: 'awscc_apigatewayv2_stage',
  name: 'live',
  values: {
    api_id: 'x9y8z7w6v5',
    id: 'x9y8z7w6v5|$default',
    stage_name: '$default',
    auto_deploy: true,
    route_settings: '{"GET /":{"ThrottlingBurstLimit":5}}',
    stage_variables: '{"color":"blue"}',
    tags: null,
  },
};
const shown = {
  format_version: '1.0',
  terraform_version: '1.11.4',
  values: {
    root_module: {
      resources: [
        api,
        stage,
        { ...api, mode: 'data', address: 'data.x.y' },
        { address: 'aws_x.y', mode: 'managed', type: 'aws_x', name: 'y', values: {} },
      ],
      child_modules: [{ address: 'module.shop["eu"]', resources: [integration] }],
    },
  },
};

describe('terraform show -json', () => {
  it('gives values, ids and addresses', async () => {
    const [parsed] = await parsedSources(source(shown));
    expect(parsed?.kind).toBe('state');
    expect(parsed?.resources.map(({ handle, name, address, ids }) => [handle, name, address, ids])).toEqual([
      ['awscc_apigatewayv2_api.shop', 'shop', undefined, { api_id: 'x9y8z7w6v5' }],
      ['awscc_apigatewayv2_stage.live', 'live', undefined, { api_id: 'x9y8z7w6v5', stage_name: '$default' }],
      [integration.address, 'orders', integration.address, { api_id: 'x9y8z7w6v5', integration_id: 'a1b2c3d' }],
    ]);
    expect(parsed?.resources[0]?.attributes).toEqual({
      name: 'shop',
      protocol_type: 'HTTP',
      cors_configuration: { allow_origins: ['*'], max_age: 300 },
      tags: { Team: 'shop' },
    });
    expect(parsed?.resources[1]?.attributes).toMatchObject({
      route_settings: { 'GET /': { ThrottlingBurstLimit: 5 } },
      stage_variables: { color: 'blue' },
    });
    expect(parsed?.resources[2]?.attributes['response_parameters']).toEqual({
      404: { response_parameters: [{ destination: 'overwrite:statuscode', source: '403' }] },
    });
    expect(parsed?.resources[2]?.notes.map(({ what, text }) => [what, text])).toEqual([
      ['id, integration_id', 'AWS sets it.'],
      ['unheard_of', "This attribute isn't supported."],
    ]);
  });

  it('becomes a design whose imports lead to where things live', async () => {
    const design = await brought([source(shown)]);
    expect(textOf(design, 'main.tf')).not.toContain('orders');
    expect(textOf(design, 'imports.tf')).toContain(`  to = ${integration.address}\n`);
    expect(design.objects.find(({ type }) => type === 'stage')?.attributes['api_id']).toEqual({ ref: 'a1' });
  });

  it('is found in the answer for a plan too', async () => {
    const [parsed] = await parsedSources(
      source({ ...shown, values: undefined, prior_state: { values: shown.values } }),
    );
    expect(parsed?.resources).toHaveLength(3);
  });
});

/** The same as a state file has it. */
const state = {
  version: 4,
  terraform_version: '1.11.4',
  serial: 3,
  lineage: 'a',
  resources: [
    { mode: 'managed', type: api.type, name: 'shop', instances: [{ attributes: api.values }] },
    {
      mode: 'managed',
      type: stage.type,
      name: 'live',
      instances: [{ attributes: stage.values }, { deposed: 'x', attributes: stage.values }],
    },
    {
      module: 'module.shop["eu"]',
      mode: 'managed',
      type: integration.type,
      name: 'orders',
      instances: [{ index_key: 0, attributes: integration.values }],
    },
    { mode: 'data', type: api.type, name: 'other', instances: [{ attributes: api.values }] },
  ],
};

describe('a state file', () => {
  it('says the same as terraform show', async () => {
    const [a] = await parsedSources(source(shown));
    const [b] = await parsedSources(source(state));
    const said = (parsed: ParsedSource | undefined) =>
      parsed?.resources.map(({ handle, name, address, ids, attributes }) => ({
        handle,
        name,
        address,
        ids,
        attributes,
      }));
    expect(said(b)).toEqual(said(a));
  });

  it('spells keys of instances as Terraform does', async () => {
    const key = 'a "b" ${c}';
    const resources = [
      { mode: 'managed', type: api.type, name: 'shop', instances: [{ index_key: key, attributes: api.values }] },
    ];
    const [parsed] = await parsedSources(source({ ...state, resources }));
    expect(parsed?.resources[0]?.address).toBe('awscc_apigatewayv2_api.shop["a \\"b\\" $${c}"]');
  });

  it('gives ids to the files that were dropped with it, and leaves their words alone', async () => {
    const text = `resource "awscc_apigatewayv2_api" "shop" {
  protocol_type = "HTTP"
  name          = local.name
}

resource "awscc_apigatewayv2_stage" "live" {
  api_id     = awscc_apigatewayv2_api.shop.api_id
  stage_name = "$default"
}
`;
    for (const sources of [
      [{ name: 'api.tf', text }, source(state)],
      [source(state), { name: 'api.tf', text }],
    ]) {
      const design = await brought(sources);
      expect(textOf(design, 'api.tf')).toBe(text);
      expect(textOf(design, 'imports.tf').match(/to = .*/g)).toEqual([
        'to = awscc_apigatewayv2_api.shop',
        `to = ${integration.address}`,
        'to = awscc_apigatewayv2_stage.live',
      ]);
    }
  });

  it('updates a design by address', async () => {
    const design = await brought([
      { name: 'api.tf', text: 'resource "awscc_apigatewayv2_api" "shop" {\n  name = local.name\n}\n' },
    ]);
    const proposal = assemble(await parsedSources(source(state)), design);
    const row = proposal.rows.find((candidate) => isObjectRow(candidate) && candidate.type === 'api');
    expect(row).toMatchObject({ status: 'updates', existing: 'a1' });
    const after = adopt(proposal)(setValue('a1', ['description'], 'x')(design));
    expect(after.objects[0]).toMatchObject({ name: 'shop', import: { api_id: 'x9y8z7w6v5' } });
    expect(after.objects[0]?.attributes['name']).toEqual({ hcl: 'local.name' });
  });
});

describe('a state of aws', () => {
  const raw = {
    ...state,
    resources: [
      {
        mode: 'managed',
        type: 'aws_apigatewayv2_api',
        name: 'old',
        instances: [
          {
            attributes: {
              id: 'x9y8z7w6v5',
              api_endpoint: 'https://x',
              arn: 'arn:aws:apigateway:eu-west-1::/apis/x9y8z7w6v5',
              body: null,
              cors_configuration: [],
              description: '',
              disable_execute_api_endpoint: false,
              execution_arn: 'arn:aws:execute-api:eu-west-1:123456789012:x9y8z7w6v5',
              name: 'old',
              protocol_type: 'HTTP',
              region: 'eu-west-1',
              route_selection_expression: '$request.method $request.path',
              tags: { Team: 'shop' },
              tags_all: { Team: 'shop' },
            },
          },
        ],
      },
      {
        module: 'module.x',
        mode: 'managed',
        type: 'aws_apigatewayv2_integration',
        name: 'old',
        instances: [
          {
            attributes: {
              api_id: 'x9y8z7w6v5',
              id: 'a1b2c3d',
              connection_type: 'INTERNET',
              integration_method: 'ANY',
              integration_type: 'HTTP_PROXY',
              integration_uri: 'https://example.com',
              passthrough_behavior: '',
              payload_format_version: '1.0',
              response_parameters: [{ mappings: { 'overwrite:statuscode': '403' }, status_code: '404' }],
              timeout_milliseconds: 30000,
              tls_config: [],
            },
          },
        ],
      },
    ],
  };

  it('says what somebody set, in the words of the tables', async () => {
    const [parsed] = await parsedSources(source(raw));
    expect(parsed?.region).toBe('eu-west-1');
    expect(parsed?.resources.map(({ attributes, ids, address }) => [attributes, ids, address])).toEqual([
      [
        {
          name: 'old',
          protocol_type: 'HTTP',
          route_selection_expression: '$request.method $request.path',
          tags: { Team: 'shop' },
        },
        { api_id: 'x9y8z7w6v5' },
        undefined,
      ],
      [
        {
          api_id: 'x9y8z7w6v5',
          integration_type: 'HTTP_PROXY',
          integration_uri: 'https://example.com',
          integration_method: 'ANY',
          payload_format_version: '1.0',
          connection_type: 'INTERNET',
          timeout_in_millis: 30000,
          response_parameters: {
            404: { response_parameters: [{ destination: 'overwrite:statuscode', source: '403' }] },
          },
        },
        { api_id: 'x9y8z7w6v5', integration_id: 'a1b2c3d' },
        'module.x.aws_apigatewayv2_integration.old',
      ],
    ]);
    expect(parsed?.resources.map(({ provider }) => provider)).toEqual(['aws', 'aws']);
    expect(parsed?.notes).toEqual([]);
  });

  it('leaves out defaults', async () => {
    const design = await brought([source(raw)]);
    expect(design.objects.map(({ attributes }) => Object.keys(attributes))).toEqual([
      ['name', 'tags'],
      ['api_id', 'integration_uri', 'integration_method', 'response_parameters'],
    ]);
    expect(textOf(design, 'imports.tf')).toContain('    api_id = "x9y8z7w6v5"\n    id     = "a1b2c3d"');
  });
});

describe('hostile states', () => {
  it.each<[string, unknown]>([
    ['no resources', { version: 4, terraform_version: '1', resources: {} }],
    [
      'resources of other shapes',
      {
        version: 4,
        lineage: 'x',
        resources: [1, null, [], {}, { mode: 'managed', type: api.type, name: 'x', instances: 5 }],
      },
    ],
    [
      'modules of other shapes',
      { format_version: '1', values: { root_module: { resources: 5, child_modules: [null, { resources: [null] }] } } },
    ],
    [
      'values of other types',
      {
        version: 4,
        lineage: 'x',
        resources: [
          {
            mode: 'managed',
            type: api.type,
            name: 'x',
            instances: [{ attributes: { id: 5, name: [1], tags: 'x', cors_configuration: [] } }],
          },
        ],
      },
    ],
  ])('with %s are read without harm', async (_, json) => {
    const [parsed] = await parsedSources(source(json));
    expect(parsed?.kind).toBe('state');
    expect(adopt(assemble([parsed as ParsedSource], emptyDesign))(emptyDesign).objects.length).toBeLessThan(2);
  });
});
