import { describe, expect, it } from 'vitest';
import { check } from '../../codegen/checks/check.ts';
import { emptyDesign } from '../../model/design/design.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import { adopt } from '../adopt/adopt.ts';
import type { Source } from '../parsed-source.ts';
import { assemble } from '../proposal/assemble.ts';
import { readSources } from '../read.ts';
import { positionsIn, positionsInDocument, type Locate } from './positions.ts';

interface Checked {
  readonly design: typeof emptyDesign;
  readonly locate: Locate;
}

async function imported(sources: readonly Source[]): Promise<Checked> {
  const { parsedSources, refused } = await readSources(sources);
  expect(refused).toEqual([]);
  const proposal = assemble(parsedSources, emptyDesign);
  const design = adopt(proposal)(emptyDesign);
  return { design, locate: positionsIn(sources, proposal, design) };
}

/** Where a text has a mark, and the text without it. */
function unmarked(
  name: string,
  marked: string,
): { readonly source: Source; readonly line: number; readonly column: number } {
  const at = marked.indexOf('«');
  const before = marked.slice(0, at).split('\n');
  return {
    source: { name, text: marked.replace('«', '') },
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  };
}

async function positionOf({ design, locate }: Checked, rule: string) {
  const { all } = check(design);
  const found = all.find((diagnostic) => diagnostic.rule === rule);
  expect(all.map((diagnostic) => diagnostic.rule)).toContain(rule);
  return found && locate(found);
}

const tf = (integration: string) => `# An API.
resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

${integration}
`;

const awsIntegration = (rest: string) => `resource "aws_apigatewayv2_integration" "backend" {
  api_id             = aws_apigatewayv2_api.orders.id
  integration_type   = "HTTP_PROXY"
  integration_method = "GET"
${rest}
}`;

const httpIntegration = '  integration_uri = "https://example.com"';

const cases: readonly (readonly [what: string, name: string, rule: string, marked: string])[] = [
  ['an attribute', 'main.tf', 'value-range', tf(awsIntegration(`${httpIntegration}\n  «timeout_milliseconds = 45000`))],
  [
    'an attribute of awscc',
    'main.tf',
    'value-range',
    tf(`resource "awscc_apigatewayv2_integration" "backend" {
  api_id             = awscc_apigatewayv2_api.orders.api_id
  integration_type = "HTTP_PROXY"
  integration_uri    = "https://example.com" # note
  integration_method = "GET"
  /* before */ «timeout_in_millis  = 45000
}`),
  ],
  [
    'the block where the attribute is not there',
    'main.tf',
    'attribute-required',
    tf(`# Another.\n«${awsIntegration('  description = "none"')}`),
  ],
  [
    'a member of a block',
    'main.tf',
    'cors-origin-form',
    `resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
  cors_configuration {
    allow_methods = ["GET"]
    allow_origins = ["https://example.com", «"example.com/"]
  }
}
`,
  ],
  [
    'text that is not read',
    'main.tf',
    'kept-text-readable',
    `${tf(awsIntegration(httpIntegration))}locals {\n  «a = \n}\n`,
  ],
];

describe('in .tf files', () => {
  it.each(cases)('%s', async (_, name, rule, marked) => {
    const { source, line, column } = unmarked(name, marked);
    expect(await positionOf(await imported([source]), rule)).toEqual({ file: name, line, column });
  });

  it('of several, in the file that has the block, with line ends of Windows', async () => {
    const { source, line, column } = unmarked(
      'infra/routes.tf',
      `\n${awsIntegration(`${httpIntegration}\n  «timeout_milliseconds = 45000`)}\n`.replaceAll('\n', '\r\n'),
    );
    const checked = await imported([{ name: 'infra/main.tf', text: tf('') }, source]);
    expect(await positionOf(checked, 'value-range')).toEqual({ file: 'infra/routes.tf', line, column });
  });
});

const foreign: readonly (readonly [what: string, name: string, rule: string, marked: string])[] = [
  [
    'Terraform in JSON',
    'main.tf.json',
    'value-range',
    `{
  "resource": {
    "aws_apigatewayv2_api": { "orders": { "name": "orders", "protocol_type": "HTTP" } },
    "aws_apigatewayv2_integration": {
      "backend": {
        "api_id": "\${aws_apigatewayv2_api.orders.id}",
        "integration_type": "HTTP_PROXY", "integration_method": "GET", "integration_uri": "https://example.com",
        "other": 1, «"timeout_milliseconds": 45000
      }
    }
  }
}`.replace('"other": 1, ', ''),
  ],
  [
    'a block of Terraform in JSON',
    'main.tf.json',
    'cors-origin-form',
    `{"resource": {"aws_apigatewayv2_api": {
  "orders": { "name": "orders", "protocol_type": "HTTP",
    "cors_configuration": [{ "allow_origins": [«"example.com/"] }] } } } }`,
  ],
  [
    'a template in JSON',
    'template.json',
    'value-range',
    `{
  "Resources": {
    "Api": { "Type": "AWS::ApiGatewayV2::Api", "Properties": { "Name": "orders", "ProtocolType": "HTTP" } },
    "Backend": {
      "Type": "AWS::ApiGatewayV2::Integration",
      "Properties": {
        "ApiId": { "Ref": "Api" }, "IntegrationType": "HTTP_PROXY", "IntegrationMethod": "GET",
        "IntegrationUri": "https://example.com", "PayloadFormatVersion": "1.0", «"TimeoutInMillis": 45000
      }
    }
  }
}`,
  ],
  [
    'a template on one line',
    'template.json',
    'value-range',
    `{"Resources":{"Api":{"Type":"AWS::ApiGatewayV2::Api","Properties":{"Name":"orders","ProtocolType":"HTTP"}},"Good":{"Type":"AWS::ApiGatewayV2::Integration","Properties":{"ApiId":{"Ref":"Api"},"IntegrationType":"HTTP_PROXY","IntegrationMethod":"GET","IntegrationUri":"https://example.com","PayloadFormatVersion":"1.0","TimeoutInMillis":5000}},"Backend":{"Type":"AWS::ApiGatewayV2::Integration","Properties":{"ApiId":{"Ref":"Api"},"IntegrationType":"HTTP_PROXY","IntegrationMethod":"GET","IntegrationUri":"https://example.com/b","PayloadFormatVersion":"1.0",«"TimeoutInMillis":45000}}}}`,
  ],
  [
    'a template in YAML',
    'template.yaml',
    'value-range',
    `# A template.
AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      Name: orders
      ProtocolType: HTTP
  Backend:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: HTTP_PROXY
      IntegrationMethod: GET
      IntegrationUri: https://example.com
      PayloadFormatVersion: "1.0"
      «TimeoutInMillis: 45000
`,
  ],
  [
    'a resource where the property is not there',
    'template.yaml',
    'attribute-required',
    `Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      Name: orders
      ProtocolType: HTTP
  «Backend:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: HTTP_PROXY
      IntegrationMethod: GET
`,
  ],
  [
    'SAM',
    'template.yaml',
    'value-range',
    `Transform: AWS::Serverless-2016-10-31
Resources:
  Handler:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs20.x
      Handler: index.handler
      CodeUri: .
      Events:
        Order:
          Type: HttpApi
          Properties:
            Path: /orders
            Method: GET
            «TimeoutInMillis: 45000
`,
  ],
  [
    'OpenAPI in YAML',
    'api.yaml',
    'value-range',
    `openapi: 3.0.1
info:
  title: orders
  version: "1"
paths:
  /orders:
    get:
      operationId: list
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://example.com
        payloadFormatVersion: "1.0"
        «timeoutInMillis: 45000
`,
  ],
  [
    'OpenAPI in JSON',
    'api.json',
    'cors-origin-form',
    `{
  "openapi": "3.0.1",
  "info": { "title": "orders", "version": "1" },
  "x-amazon-apigateway-cors": {
    "allowOrigins": ["https://example.com", «"example.com/"]
  },
  "paths": {}
}`,
  ],
  [
    'a route of OpenAPI',
    'api.yaml',
    'attribute-required',
    `openapi: 3.0.1
info: { title: orders, version: "1" }
paths:
  /orders:
    «get:
      operationId: list
`,
  ],
  [
    'JSON of the AWS CLI',
    'integrations.json',
    'value-range',
    `{
  "Items": [
    { "IntegrationId": "aaa", "IntegrationType": "HTTP_PROXY", "IntegrationMethod": "GET", "IntegrationUri": "https://a.example", "PayloadFormatVersion": "1.0" },
    {
      "IntegrationId": "bbb", "IntegrationType": "HTTP_PROXY", "IntegrationMethod": "GET",
      "IntegrationUri": "https://b.example", "PayloadFormatVersion": "1.0",
      «"TimeoutInMillis": 45000
    }
  ]
}`,
  ],
  [
    'YAML of the AWS CLI, behind its command',
    'integrations.txt',
    'value-range',
    `$ aws apigatewayv2 get-integrations --api-id x9y8z7 --output yaml
Items:
- IntegrationId: bbb
  IntegrationMethod: GET
  IntegrationType: HTTP_PROXY
  IntegrationUri: https://b.example
  PayloadFormatVersion: '1.0'
  «TimeoutInMillis: 45000
`,
  ],
];

describe('in other texts', () => {
  it.each(foreign)('%s', async (_, name, rule, marked) => {
    const { source, line, column } = unmarked(name, marked);
    expect(await positionOf(await imported([source]), rule)).toEqual({ file: name, line, column });
  });
});

const documentWith = (integration: string, rest = '') => `{
  "format": "gatewright", "version": 1, "name": "orders",${rest}
  "apis": [{ "key": "a1", "name": "orders", "protocol": "HTTP", "attributes": { "name": "orders" } }],
  "integrations": [
    ${integration}
  ]
}`;

const integration = (attributes: string, name = 'backend') =>
  `{ "key": "i1", "name": "${name}", "variant": "http-url", "attributes": { "api_id": { "ref": "a1" }, "integration_method": "GET", ${attributes} } }`;
const uri = '"integration_uri": "https://example.com"';

describe('in a design', () => {
  it.each<readonly [what: string, rule: string, marked: string]>([
    ['an attribute', 'value-range', documentWith(integration(`${uri}, «"timeout_in_millis": 45000`))],
    [
      'the object where it has no such attribute',
      'attribute-required',
      documentWith(`«${integration('"description": "x"')}`),
    ],
    [
      'a variable',
      'variable-default-type',
      documentWith(
        integration('"integration_uri": { "var": "n" }'),
        '\n  "variables": [{ "key": "v1", "name": "n", "type": "number", «"default": "many" }],',
      ),
    ],
    ['the name', 'name-label', documentWith(integration(uri, 'not a name').replace('"name"', '«"name"'))],
    [
      'kept text',
      'kept-text-readable',
      documentWith(
        integration(uri),
        `\n  "kept": [{ "file": "a.tf", "text": "# fine" }, { "file": "a.tf", «"text": "locals {\\n  a =\\n}" }],`,
      ),
    ],
  ])('%s', async (_, rule, marked) => {
    const { source, line, column } = unmarked('orders.gatewright.json', marked);
    const read = readDocumentText(source.text);
    if (!read.ok) throw new Error(read.message);
    const checked = { design: read.design, locate: positionsInDocument(source, read.design) };
    expect(await positionOf(checked, rule)).toEqual({ file: source.name, line, column });
  });
});
