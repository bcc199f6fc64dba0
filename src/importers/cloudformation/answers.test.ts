import { describe, expect, it } from 'vitest';
import { readSources } from '../read.ts';

const read = async (...texts: readonly (string | object)[]) => {
  const { parsedSources, refused } = await readSources(
    texts.map((text, at) => ({
      name: `s${at}`,
      text: typeof text === 'string' ? text : JSON.stringify(text, null, 2),
    })),
  );
  return {
    found: parsedSources.flatMap(({ resources }) => resources),
    others: parsedSources.flatMap(({ others = [] }) => others.map(({ what }) => what)),
    notes: parsedSources.flatMap(({ notes }) => notes.map(({ text }) => text)),
    refused: refused.map(({ message }) => message),
  };
};

const integration = {
  IntegrationId: 'i1',
  ApiId: 'a1',
  IntegrationType: 'HTTP_PROXY',
  IntegrationMethod: 'ANY',
  IntegrationUri: 'https://example.com',
  TimeoutInMillis: 12000,
  ResponseParameters: { '404': { ResponseParameters: [{ Destination: 'overwrite:statuscode', Source: '403' }] } },
};
const described = (properties: object, identifier: string) => ({
  Identifier: identifier,
  Properties: JSON.stringify(properties),
});

describe('aws cloudcontrol', () => {
  it.each([
    [
      'get-resource',
      { TypeName: 'AWS::ApiGatewayV2::Integration', ResourceDescription: described(integration, 'a1|i1') },
    ],
    ['get-resource without the type', { ResourceDescription: described(integration, 'a1|i1') }],
    ['a description alone', described(integration, 'a1|i1')],
    ['properties that were parsed', { Identifier: 'a1|i1', Properties: integration }],
    [
      'properties without ids',
      {
        TypeName: 'AWS::ApiGatewayV2::Integration',
        ResourceDescription: described({ ...integration, IntegrationId: undefined }, 'a1|i1'),
      },
    ],
    [
      'YAML',
      `TypeName: AWS::ApiGatewayV2::Integration\nResourceDescription:\n  Identifier: a1|i1\n  Properties: '${JSON.stringify(integration)}'\n`,
    ],
  ])('%s', async (_, answer) => {
    const { found, refused } = await read(answer);
    expect(refused).toEqual([]);
    expect(found.map(({ type, ids }) => [type, ids])).toEqual([
      ['integration', { api_id: 'a1', integration_id: 'i1' }],
    ]);
    expect(found[0]?.attributes).toEqual({
      api_id: 'a1',
      integration_type: 'HTTP_PROXY',
      integration_method: 'ANY',
      integration_uri: 'https://example.com',
      timeout_in_millis: 12000,
      response_parameters: { 404: { response_parameters: [{ destination: 'overwrite:statuscode', source: '403' }] } },
    });
  });

  it('the order of identifiers is that of the import id', async () => {
    const answer = (name: string, properties: object, identifier: string) => ({
      TypeName: `AWS::ApiGatewayV2::${name}`,
      ResourceDescription: described(properties, identifier),
    });
    const { found } = await read(
      answer('Authorizer', { Name: 'x', AuthorizerType: 'JWT' }, 'au1|a1'),
      answer('ApiMapping', { Stage: 'x' }, 'm1|api.example.com'),
      answer('RouteResponse', { RouteResponseKey: '$default' }, 'a1|r1|rr1'),
    );
    expect(found.map(({ ids }) => ids)).toEqual([
      { authorizer_id: 'au1', api_id: 'a1' },
      { api_mapping_id: 'm1', domain_name: 'api.example.com' },
      { api_id: 'a1', route_id: 'r1', route_response_id: 'rr1' },
    ]);
  });

  it('list-resources is a part of what there is, and says so', async () => {
    const { found, notes } = await read({
      TypeName: 'AWS::ApiGatewayV2::Api',
      ResourceDescriptions: [described({ ApiId: 'a1' }, 'a1'), described({ ApiId: 'a2' }, 'a2')],
      NextToken: 'x',
    });
    expect(found.map(({ ids, isPartial }) => [ids, isPartial])).toEqual([
      [{ api_id: 'a1' }, true],
      [{ api_id: 'a2' }, true],
    ]);
    expect(notes.join(' ')).toMatch(/The list is incomplete.*list-resources returns only some properties/);
  });

  it('other types, and properties that were cut, are listed', async () => {
    const { found, others } = await read(
      { TypeName: 'AWS::Lambda::Function', ResourceDescription: described({}, 'f') },
      { TypeName: 'AWS::ApiGatewayV2::Api', ResourceDescription: { Identifier: 'a1', Properties: '{"Name": "x' } },
    );
    expect(found).toEqual([]);
    expect(others).toEqual(['f (AWS::Lambda::Function)', 'a1 (AWS::ApiGatewayV2::Api)']);
  });
});

describe('resources of a stack', () => {
  const made = (logicalId: string, type: string, physicalId: string, stack = 'orders') => ({
    StackName: stack,
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId,
    ResourceType: `AWS::ApiGatewayV2::${type}`,
    ResourceStatus: 'CREATE_COMPLETE',
  });
  const all = [made('Api', 'Api', 'a1'), made('Backend', 'Integration', 'i1'), made('Live', 'Stage', '$default')];
  const template = {
    Resources: {
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'x', ProtocolType: 'HTTP' } },
      Backend: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: { ApiId: { Ref: 'Api' }, IntegrationType: 'HTTP_PROXY', IntegrationUri: 'https://example.com' },
      },
      Live: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'Api' }, StageName: '$default' } },
    },
  };
  const ids = [{ api_id: 'a1' }, { integration_id: 'i1' }, { stage_name: '$default' }];
  const yaml = (name: string) =>
    `${name}:\n${all
      .map(
        (item) =>
          `- ${Object.entries(item)
            .map(([key, value]) => `${key}: ${value}`)
            .join('\n  ')}\n`,
      )
      .join('')}`;

  it.each<[name: string, answer: object | string]>([
    ['describe-stack-resources', { StackResources: all }],
    ['list-stack-resources', { StackResourceSummaries: all }],
    ['a bare list', all],
    ['single ones', all.map((item) => JSON.stringify({ StackResourceDetail: item })).join('\n')],
    ['YAML', yaml('StackResources')],
  ])('gives the ids of its template: %s', async (_, answer) => {
    for (const sources of [
      [answer, template],
      [template, answer],
    ]) {
      const { found, refused } = await read(...sources);
      expect(refused).toEqual([]);
      expect(found.map((object) => object.ids)).toEqual(ids);
    }
  });

  it('alone is refused with what else to give, once', async () => {
    expect((await read({ StackResources: all })).refused).toEqual([
      'It has the physical IDs of stack orders, but no properties. Add the template: aws cloudformation get-template --stack-name orders.',
    ]);
  });

  it('a physical id may be the whole import id', async () => {
    const { found } = await read(template, { StackResources: [made('Backend', 'Integration', 'a1|i1')] });
    expect(found[1]?.ids).toEqual({ api_id: 'a1', integration_id: 'i1' });
  });

  it('other types, other logical ids and two stacks give none', async () => {
    const { found, notes } = await read(template, {
      StackResources: [
        made('Api', 'Stage', 'x'),
        made('Backend', 'Integration', 'i1'),
        made('Backend', 'Integration', 'i2', 'b'),
      ],
    });
    expect(found.map((object) => object.ids)).toEqual([{}, {}, {}]);
    expect(found[1]?.notes.map(({ text }) => text)).toEqual([
      '2 stacks have a resource Backend, so its ID is ambiguous. Add the resources of one stack.',
    ]);
    expect(notes).toEqual([
      "The stack has Api (AWS::ApiGatewayV2::Stage), but the template doesn't. Add the template of the stack.",
    ]);
  });
});
