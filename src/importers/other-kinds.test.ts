import { describe, expect, it } from 'vitest';
import { readSources } from './read.ts';

const read = async (text: string, name = 'paste') => {
  const { parsedSources, refused } = await readSources([{ name, text }]);
  return {
    found: parsedSources.flatMap(({ resources }) => resources.map(({ type }) => type)),
    notes: parsedSources.flatMap(({ notes }) => notes.map(({ text: said }) => said)),
    refused: refused.map(({ message }) => message),
  };
};

const stage = { stageName: 'prod', apiId: 'a1', autoDeploy: true };
const api = {
  apiId: 'a1',
  name: 'x',
  protocolType: 'HTTP',
  apiEndpoint: 'https://a1.execute-api.eu-west-1.amazonaws.com',
};

describe('documents of other tools are refused by name, whatever they hold', () => {
  it.each<[what: string, document: unknown, instead: RegExp]>([
    [
      'a Pulumi state',
      { version: 3, deployment: { manifest: {}, resources: [{ urn: 'u', inputs: api, outputs: stage }] } },
      /AWS CLI/,
    ],
    [
      'a Pulumi state',
      { version: 3, checkpoint: { latest: { resources: [{ urn: 'u', outputs: stage }] } } },
      /AWS CLI/,
    ],
    ['a Pulumi preview', { config: {}, steps: [{ op: 'create', urn: 'u', newState: { outputs: api } }] }, /AWS CLI/],
    [
      'a CloudTrail log',
      { Records: [{ eventSource: 'apigateway.amazonaws.com', eventName: 'CreateStage', requestParameters: stage }] },
      /AWS CLI/,
    ],
    [
      'a CloudTrail event',
      { eventSource: 'apigateway.amazonaws.com', eventName: 'CreateApi', responseElements: api },
      /AWS CLI/,
    ],
    [
      'a CloudTrail event',
      [{ eventSource: 'apigateway.amazonaws.com', eventName: 'CreateApi', responseElements: api }],
      /AWS CLI/,
    ],
    [
      'a list of CloudTrail events',
      { Events: [{ EventId: 'e', EventName: 'CreateApi', CloudTrailEvent: '{}' }] },
      /AWS CLI/,
    ],
    [
      'an EventBridge event',
      { source: 'aws.apigateway', 'detail-type': 'x', detail: { requestParameters: stage } },
      /AWS CLI/,
    ],
    [
      'a request that API Gateway sends to a Lambda function',
      {
        version: '2.0',
        routeKey: 'GET /a',
        rawPath: '/a',
        headers: {},
        requestContext: { apiId: 'a1', stage: 'prod' },
      },
      /AWS CLI/,
    ],
    ['an AWS Config item', { resourceType: 'AWS::ApiGatewayV2::Api', configuration: api }, /AWS CLI/],
    ['a list of tagged resources', { ResourceTagMappingList: [] }, /AWS CLI/],
    ['an IAM policy', { Version: '2012-10-17', Statement: [] }, /Terraform/],
    [
      'a response of HCP Terraform',
      { data: { id: 'plan-1', type: 'plans', attributes: { 'resource-additions': 1 } } },
      /json-output/,
    ],
    [
      'the log of a Terraform run',
      { '@level': 'info', '@message': 'x', type: 'planned_change', change: { resource: {} } },
      /show -json/,
    ],
    ['a schema of Terraform providers', { format_version: '1.0', provider_schemas: {} }, /show -json/],
    ['the output of terraform output', { url: { sensitive: false, type: 'string', value: 'x' } }, /show -json/],
    ['the output of terraform validate', { format_version: '1.0', valid: true, diagnostics: [] }, /show -json/],
    ['a CDK construct tree', { version: 'tree-0.1', tree: { id: 'App', children: { Api: api } } }, /cdk\.out/],
    ['a CDK manifest', { version: '36.0.0', artifacts: { S: { properties: { stageName: 'x' } } } }, /cdk\.out/],
    ['a CDK asset list', { version: '36.0.0', files: {}, dockerImages: {} }, /cdk\.out/],
    ['a CDK configuration', { app: 'node x.js', context: {} }, /cdk\.out/],
    ['a CDKTF manifest', { version: '0.20.0', stacks: { a: {} } }, /cdk\.tf\.json/],
    [
      'the state of a Serverless Framework service',
      { service: { service: 'x', provider: { name: 'aws' } }, package: {} },
      /serverless package/,
    ],
    ['a Serverless Framework service', { service: 'x', provider: { name: 'aws', httpApi: {} } }, /serverless package/],
    ['a Chalice configuration', { version: '2.0', app_name: 'x', stages: { dev: {} } }, /chalice package/],
    ['a CloudFormation change set', { ChangeSetName: 'x', Changes: [] }, /get-template/],
    ['a list of stack events', { StackEvents: [{ LogicalResourceId: 'Api' }] }, /get-template/],
    ['a list of CloudFormation stacks', { Stacks: [{ StackName: 'x' }] }, /get-template/],
    [
      'a Kubernetes object',
      { apiVersion: 'apigatewayv2.services.k8s.aws/v1alpha1', kind: 'API', spec: api },
      /AWS CLI/,
    ],
    ['a Postman collection', { info: { name: 'x' }, item: [{ name: 'y' }] }, /OpenAPI/],
    ['an HTTP archive (HAR)', { log: { version: '1.2', entries: [] } }, /OpenAPI/],
    ['an AsyncAPI definition', { asyncapi: '2.0.0', channels: {} }, /AWS CLI/],
    ['a package.json', { name: 'x', version: '1', scripts: {} }, /AWS CLI/],
  ])('%s', async (what, document, instead) => {
    const { found, refused } = await read(JSON.stringify(document, null, 2));
    expect(found).toEqual([]);
    expect(refused).toEqual([expect.stringContaining(`It is ${what}, which can't be imported. `)]);
    expect(refused[0]).toMatch(instead);
  });

  it.each([
    [
      'a Serverless Framework service',
      'service: x\nprovider:\n  name: aws\nfunctions:\n  a:\n    events:\n      - httpApi: { path: /a, method: get }\n',
    ],
    [
      'a Serverless Framework service',
      '# serverless.yml\n\nservice: x\nprovider: { name: aws, stage: "${opt:stage}" }\n',
    ],
    ['a Pulumi program', '---\nname: x\nruntime: yaml\nresources:\n  api: {type: "aws:apigatewayv2:Api"}\n'],
    ['a Docker Compose file', 'services:\n  a:\n    image: b\n'],
    ['a Kubernetes object', 'apiVersion: v1\r\nkind: Service\r\nspec: {a: b}\r\n'],
  ])('as YAML: %s', async (what, text) => {
    const { found, refused } = await read(text);
    expect(found).toEqual([]);
    expect(refused).toEqual([expect.stringContaining(`It is ${what}, which can't be imported. `)]);
  });
});

describe('in JSON of any other make nothing is looked for', () => {
  it.each<[name: string, document: object]>([
    ['an object of unknown keys', { thing: { state: { stages: [stage] } }, other: { a: 1 } }],
    ['a known object beside unknown ones', { outputs: api, inputs: { a: 1 } }],
    ['a list of unknown objects', [{ detail: api, rest: { a: 1 } }]],
    ['a page of unknown items', { Items: [{ pk: { S: 'x' }, data: { M: api } }] }],
  ])('%s', async (_, document) => {
    const { found, notes } = await read(JSON.stringify(document));
    expect(found).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^An object with the keys .* isn't API Gateway v2 output\.$/)]);
  });
});

it.each([
  ['discover.tfquery.hcl', /terraform query -json/],
  ['infra/main.tftest.hcl', /test file/],
  ['x.tfcomponent.hcl', /Terraform Stacks file/],
  ['live/terragrunt.hcl', /Terragrunt/],
  ['.terraform.lock.hcl', /lock file/],
])('%s is refused with what to give instead', async (name, message) => {
  const { found, refused } = await read('list "aws_apigatewayv2_route" "all" {\n  provider = aws\n}\n', name);
  expect(found).toEqual([]);
  expect(refused).toEqual([expect.stringMatching(message)]);
});
