import { describe, expect, it } from 'vitest';
import { readSources } from '../read.ts';

interface Planned {
  readonly type: string;
  readonly actions: readonly string[];
  readonly before?: object | null;
  readonly after?: object | null;
  readonly unknown?: object;
  readonly importing?: object;
  readonly references?: { readonly [argument: string]: readonly string[] };
}

/** A plan as `terraform show -json` prints it: what is destroyed has no planned values. */
function planOf(resources: { readonly [name: string]: Planned }): string {
  const each = Object.entries(resources).map(([name, planned]) => {
    const { type } = planned;
    return { ...planned, name, head: { address: `${type}.${name}`, mode: 'managed', type, name } };
  });
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.16.6',
    planned_values: {
      root_module: { resources: each.flatMap(({ head, after }) => (after ? [{ ...head, values: after }] : [])) },
    },
    resource_changes: each.map(({ head, actions, before = null, after = null, unknown = {}, importing }) => ({
      ...head,
      change: { actions, before, after, after_unknown: unknown, ...(importing ? { importing } : {}) },
    })),
    prior_state: {
      values: {
        root_module: { resources: each.flatMap(({ head, before }) => (before ? [{ ...head, values: before }] : [])) },
      },
    },
    configuration: {
      root_module: {
        resources: each.map(({ head, references = {} }) => ({
          ...head,
          expressions: Object.fromEntries(Object.entries(references).map(([name, all]) => [name, { references: all }])),
        })),
      },
    },
  });
}

async function read(resources: { readonly [name: string]: Planned }) {
  const { parsedSources, refused } = await readSources([{ name: 'plan.json', text: planOf(resources) }]);
  expect(refused).toEqual([]);
  const [parsed] = parsedSources;
  return {
    found: parsed?.resources ?? [],
    told: parsed?.resources.map(({ notes }) =>
      notes.filter(({ kind }) => kind === 'attention').map(({ text }) => text),
    ),
    notes: parsed?.notes.map(({ text }) => text) ?? [],
  };
}

const type = 'awscc_apigatewayv2_api';
const api = { api_id: 'a1', id: 'a1', name: 'x', protocol_type: 'HTTP' };

describe('the JSON of a plan', () => {
  it('gives planned values, and names what AWS has otherwise', async () => {
    const { found, told } = await read({
      shop: {
        type,
        actions: ['update'],
        before: { ...api, tags: { a: 'b' } },
        after: { ...api, description: 'new', tags: { a: 'c' } },
      },
    });
    expect(found.map(({ attributes, ids }) => [attributes['description'], attributes['tags'], ids])).toEqual([
      ['new', { a: 'c' }, { api_id: 'a1' }],
    ]);
    expect(told).toEqual([
      [
        'The plan changes tags, description. The planned values were read; AWS has other values until the plan is applied.',
      ],
    ]);
  });

  it('says nothing of what stays as it is', async () => {
    expect((await read({ shop: { type, actions: ['no-op'], before: api, after: api } })).told).toEqual([[]]);
  });

  it('refers to what is created with it, and tells of what is not known', async () => {
    const { found, told } = await read({
      shop: {
        type,
        actions: ['create'],
        after: { name: 'x', protocol_type: 'HTTP' },
        unknown: { id: true, api_id: true },
      },
      orders: {
        type: 'awscc_apigatewayv2_integration',
        actions: ['create'],
        after: { integration_type: 'AWS_PROXY' },
        unknown: { id: true, api_id: true, integration_uri: true, response_parameters: { a: [{ b: false }] } },
        references: {
          api_id: ['awscc_apigatewayv2_api.shop.api_id', 'awscc_apigatewayv2_api.shop'],
          integration_uri: ['aws_lambda_function.f.arn', 'aws_lambda_function.f'],
        },
      },
      get: {
        type: 'awscc_apigatewayv2_route',
        actions: ['create'],
        after: { route_key: 'GET /' },
        unknown: { api_id: true, target: true },
        references: {
          api_id: ['awscc_apigatewayv2_api.shop.api_id', 'awscc_apigatewayv2_api.shop'],
          target: ['awscc_apigatewayv2_integration.orders.integration_id', 'awscc_apigatewayv2_integration.orders'],
        },
      },
    });
    expect(found.map(({ attributes, ids }) => [attributes['api_id'], attributes['target'], ids])).toEqual([
      [undefined, undefined, {}],
      [{ ref: 'awscc_apigatewayv2_api.shop' }, undefined, {}],
      [{ ref: 'awscc_apigatewayv2_api.shop' }, { ref: 'awscc_apigatewayv2_integration.orders' }, {}],
    ]);
    const created = 'The plan creates it: it has no ID before the plan is applied.';
    expect(told).toEqual([[created], [created, 'Known after apply, so not set here: integration_uri.'], [created]]);
  });

  it('tells of what it replaces, destroys and forgets', async () => {
    const { found, told, notes } = await read({
      shop: {
        type,
        actions: ['delete', 'create'],
        before: api,
        after: { name: 'x', protocol_type: 'WEBSOCKET' },
        unknown: { id: true },
      },
      old: { type, actions: ['delete'], before: api },
      other: { type, actions: ['forget'], before: api },
      foreign: { type: 'aws_x', actions: ['delete'], before: {} },
    });
    expect(found.map(({ name, ids }) => [name, ids])).toEqual([['shop', {}]]);
    expect(told).toEqual([['The plan replaces it: the new one has no ID before the plan is applied.']]);
    expect(notes).toEqual([
      "The plan destroys awscc_apigatewayv2_api.old, so it isn't imported.",
      "The plan forgets awscc_apigatewayv2_api.other, so it isn't imported.",
    ]);
  });

  it('has the ids of its imports', async () => {
    const { found } = await read({
      live: {
        type: 'aws_apigatewayv2_integration',
        actions: ['no-op'],
        after: { integration_type: 'MOCK' },
        importing: { id: 'a1/i1' },
      },
    });
    expect(found[0]?.ids).toEqual({ api_id: 'a1', integration_id: 'i1' });
  });
});
