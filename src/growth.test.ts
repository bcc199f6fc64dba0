import { expect, it } from 'vitest';
import { check } from './codegen/checks/check.ts';
import { compareDesigns } from './codegen/compare/compare-designs.ts';
import { fileText, generateFiles } from './codegen/files.ts';
import { adopt } from './importers/adopt/adopt.ts';
import { assemble } from './importers/proposal/assemble.ts';
import { readSources } from './importers/read.ts';
import type { Source } from './importers/parsed-source.ts';

import { emptyDesign, type Design, type DesignObject, type PassthroughPart } from './model/design/design.ts';
import { documentText } from './model/document/document.ts';
import { decodeLink, encodeLink } from './model/document/link.ts';
import { resourceTypes, type ResourceTypeId } from './model/resources/index.ts';
import { isRef, mapDynamics, type Value, type Values } from './model/schema/value.ts';

// What a reader or a rule does takes twice as long for twice as much, not four times: each is timed with some and with
// twice as many of each thing that a text or a design can have any number of.

/** What is timed; what it needs is made before, since much is remembered of what was seen. */
type Work = () => unknown;
type Case = readonly [name: string, most: number, prepare: (count: number) => Work | Promise<Work>];

/** Time on the processor in milliseconds. */
async function costOf(prepare: Case[2], count: number): Promise<number> {
  const work = await prepare(count);
  const start = process.cpuUsage();
  await work();
  return process.cpuUsage(start).user / 1000;
}

/** Below this so many milliseconds nothing can be told, and nothing has to be. */
const negligible = 100;

/**
 * How many times longer it takes for twice as much. Other work on the machine, compiling and collecting garbage only add
 * to a time, so the least of some runs counts; there are more of them where the first do not tell.
 */
async function growthOf(prepare: Case[2], most: number): Promise<number> {
  let [half, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 1; run <= 10; run += 1) {
    whole = Math.min(whole, await costOf(prepare, most));
    if (whole < negligible) return 1;
    half = Math.min(half, await costOf(prepare, most / 2));
    if (run > 1 && whole / half < 3) break;
  }
  return whole / half;
}

const list = <Item>(count: number, item: (at: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, at) => item(at));
const lines = (count: number, line: (at: number) => string): string => list(count, line).join('\n');
const joined = (count: number, item: (at: number) => string): string => list(count, item).join();

const reading =
  (text: (count: number) => string, name = 'paste'): Case[2] =>
  (count) => {
    const sources: readonly Source[] = [{ name, text: text(count) }];
    return async () => {
      const { parsedSources, refused } = await readSources(sources);
      if (refused.length > 0) throw new Error(refused[0]?.message);
      return adopt(assemble(parsedSources, emptyDesign))(emptyDesign);
    };
  };

const lambda = (at: number | string) => `arn:aws:lambda:eu-west-1:123456789012:function:f${at}`;
const cliIntegration = (at: number, uri: string) =>
  `{"ApiId":"a1b2c3d4e5","IntegrationId":"i${at}","IntegrationType":"AWS_PROXY","IntegrationUri":"${uri}","PayloadFormatVersion":"2.0"}`;
const items = (list_: string) => `{"Items":[${list_}]}`;

const openapi = (paths: string, components = '') =>
  `{"openapi":"3.0.1","info":{"title":"x","version":"1"},"paths":{${paths}}${components === '' ? '' : `,"components":${components}`}}`;
const operation = (uri: string) =>
  `{"get":{"x-amazon-apigateway-integration":{"type":"aws_proxy","httpMethod":"POST","uri":"${uri}","payloadFormatVersion":"2.0"}}}`;

const template = (resources: string, rest = '') =>
  `{${rest}"Resources":{"A":{"Type":"AWS::ApiGatewayV2::Api","Properties":{"Name":"x","ProtocolType":"HTTP"}}${resources === '' ? '' : `,${resources}`}}}`;
const resource = (id: string, type: string, properties: string) =>
  `"${id}":{"Type":"AWS::ApiGatewayV2::${type}","Properties":{"ApiId":{"Ref":"A"},${properties}}}`;
const named = (name: string) =>
  `{"Resources":{"A":{"Type":"AWS::ApiGatewayV2::Api","Properties":{"Name":${name},"ProtocolType":"HTTP"}}}}`;

const tfIntegration = (at: number, uri = `"${lambda(at)}"`) =>
  `resource "awscc_apigatewayv2_integration" "i${at}" {\n  api_id = awscc_apigatewayv2_api.a.api_id\n  integration_type = "AWS_PROXY"\n  integration_uri = ${uri}\n}`;
const tfApi = 'resource "awscc_apigatewayv2_api" "a" {\n  name = "x"\n  protocol_type = "HTTP"\n}\n';
const tf = (rest: (count: number) => string) => reading((count) => `${tfApi}${rest(count)}\n`, 'main.tf');

const tfJson = (blocks: string) =>
  `{"resource":{"awscc_apigatewayv2_api":{"a":{"name":"x","protocol_type":"HTTP"}}${blocks === '' ? '' : `,${blocks}`}}}`;
const tfJsonIntegration = (at: number) =>
  `"i${at}":{"api_id":"\${awscc_apigatewayv2_api.a.api_id}","integration_type":"AWS_PROXY","integration_uri":"\${aws_lambda_function.f${at}.arn}"}`;

const readers: readonly Case[] = [
  [
    'Terraform in JSON: integrations',
    2000,
    reading((n) => tfJson(`"awscc_apigatewayv2_integration":{${joined(n, tfJsonIntegration)}}`)),
  ],
  [
    'terraform show: integrations',
    2000,
    reading((n) =>
      lines(
        n,
        (at) =>
          `# aws_apigatewayv2_integration.i[${at}]:\nresource "aws_apigatewayv2_integration" "i" {\n    api_id = "a1"\n    id = "i${at}"\n    integration_type = "AWS_PROXY"\n    integration_uri = "${lambda(at)}"\n}\n`,
      ),
    ),
  ],
  [
    'Cloud Control: integrations',
    2000,
    reading(
      (n) =>
        `{"TypeName":"AWS::ApiGatewayV2::Integration","ResourceDescriptions":[${joined(n, (at) => `{"Identifier":"a1|i${at}","Properties":${JSON.stringify(cliIntegration(at, lambda(at)))}}`)}]}`,
    ),
  ],
  [
    'stack resources of a template',
    2000,
    reading(
      (n) =>
        `${template(joined(n, (at) => resource(`I${at}`, 'Integration', '"IntegrationType":"MOCK"')))}\n{"StackResources":[${joined(n, (at) => `{"LogicalResourceId":"I${at}","PhysicalResourceId":"i${at}","ResourceType":"AWS::ApiGatewayV2::Integration"}`)}]}`,
    ),
  ],
  [
    'stack resources of one logical id',
    10_000,
    reading(
      (n) =>
        `${template('')}\n{"StackResources":[${joined(n, (at) => `{"LogicalResourceId":"A","PhysicalResourceId":"a${at}","ResourceType":"AWS::ApiGatewayV2::Api"}`)}]}`,
    ),
  ],
  [
    'terraform query: routes',
    2000,
    reading((n) =>
      lines(
        n,
        (at) =>
          `{"@level":"info","type":"list_resource_found","list_resource_found":{"display_name":"r","resource_type":"aws_apigatewayv2_route","identity":{"api_id":"a1","id":"r${at}"},"resource_object":{"route_key":"GET /a${at}"}}}`,
      ),
    ),
  ],
  [
    'Python: an answer with texts over lines',
    5000,
    reading((n) => `{'Items': [{'ApiId': 'a1', 'ProtocolType': 'HTTP', 'Description': (${lines(n, () => "'x'")})}]}`),
  ],
  [
    'terraform show: lines of a text',
    50_000,
    reading(
      (n) =>
        `# awscc_apigatewayv2_api.a:\nresource "awscc_apigatewayv2_api" "a" {\n    name = "x"\n    description = <<-EOT\n${lines(n, () => '        ${x}')}\n    EOT\n}\n`,
    ),
  ],
  [
    'Terraform in JSON: a template',
    20_000,
    reading((n) => tfJson(`"aws_x":{"y":{"a":"${list(n, (at) => `\${a.b${at}}EOT`).join('')}"}}`)),
  ],
  [
    'Terraform in JSON: blocks in lists',
    8000,
    reading((n) => tfJson(`"aws_x":{"y":{"rule":[${joined(n, (at) => `{"n":${at}}`)}]}}`)),
  ],

  ['AWS CLI: integrations', 4000, reading((n) => items(joined(n, (at) => cliIntegration(at, lambda(at)))))],
  [
    'AWS CLI: integrations of one function',
    4000,
    reading((n) => items(joined(n, (at) => cliIntegration(at, lambda(0))))),
  ],
  [
    'AWS CLI: integrations without ids',
    4000,
    reading((n) => items(joined(n, (at) => cliIntegration(at, lambda(0)).replace(/"IntegrationId":"\w+",/, '')))),
  ],
  [
    'AWS CLI: routes and what they lead to',
    3000,
    reading(
      (n) =>
        items(joined(n, (at) => cliIntegration(at, lambda(at)))) +
        items(
          joined(
            n,
            (at) => `{"ApiId":"a1b2c3d4e5","RouteId":"r${at}","RouteKey":"GET /a${at}","Target":"integrations/i${at}"}`,
          ),
        ),
    ),
  ],
  [
    'AWS CLI: APIs',
    4000,
    reading((n) => items(joined(n, (at) => `{"ApiId":"a${at}","Name":"x","ProtocolType":"HTTP"}`))),
  ],
  [
    'AWS CLI: objects of APIs that are not there',
    3000,
    reading((n) => items(joined(n, (at) => cliIntegration(at, lambda(at)).replace('a1b2c3d4e5', `a${at}`)))),
  ],
  [
    'AWS CLI: answers one after the other',
    3000,
    reading((n) =>
      lines(
        n,
        (at) => `$ aws apigatewayv2 get-api --api-id a${at}\n{"ApiId":"a${at}","Name":"x","ProtocolType":"HTTP"}`,
      ),
    ),
  ],
  [
    'AWS CLI: tags',
    10_000,
    reading((n) => `{"ApiId":"a1","Name":"x","ProtocolType":"HTTP","Tags":{${joined(n, (at) => `"k${at}":"v"`)}}}`),
  ],
  ['OpenAPI: paths', 3000, reading((n) => openapi(joined(n, (at) => `"/a${at}":${operation(lambda(at))}`)))],
  [
    'OpenAPI: paths to one function',
    3000,
    reading((n) => openapi(joined(n, (at) => `"/a${at}":${operation(lambda(0))}`))),
  ],
  [
    'OpenAPI: references',
    3000,
    reading((n) =>
      openapi(
        joined(
          n,
          (at) =>
            `"/a${at}":{"get":{"x-amazon-apigateway-integration":{"$ref":"#/components/x-amazon-apigateway-integrations/i${at}"}}}`,
        ),
        `{"x-amazon-apigateway-integrations":{${joined(n, (at) => `"i${at}":{"type":"http_proxy","httpMethod":"GET","uri":"https://example.com/${at}","payloadFormatVersion":"1.0"}`)}}}`,
      ),
    ),
  ],
  [
    'OpenAPI: security schemes',
    2000,
    reading((n) =>
      openapi(
        joined(n, (at) => `"/a${at}":{"get":{"security":[{"s${at}":[]}],${operation(lambda(at)).slice(8)}`),
        `{"securitySchemes":{${joined(n, (at) => `"s${at}":{"type":"openIdConnect","openIdConnectUrl":"https://example.com/${at}/.well-known/openid-configuration"}`)}}}`,
      ),
    ),
  ],
  [
    'CloudFormation: integrations and routes',
    2500,
    reading((n) =>
      template(
        joined(
          n,
          (at) =>
            `${resource(`I${at}`, 'Integration', `"IntegrationType":"AWS_PROXY","IntegrationUri":"${lambda(at)}","PayloadFormatVersion":"2.0"`)},${resource(`R${at}`, 'Route', `"RouteKey":"GET /a${at}","Target":{"Fn::Join":["/",["integrations",{"Ref":"I${at}"}]]}`)}`,
        ),
      ),
    ),
  ],
  [
    'CloudFormation: references in one text',
    10_000,
    reading((n) => named(`{"Fn::Sub":"${'${AWS::Region}'.repeat(n)}"}`)),
  ],
  [
    'CloudFormation: dollar signs in one text',
    20_000,
    reading((n) => named(`{"Fn::Sub":"${'$${AWS::Region}'.repeat(n)}"}`)),
  ],
  [
    'CloudFormation: parts of one Fn::Join',
    10_000,
    reading((n) => named(`{"Fn::Join":["",[${joined(n, () => '{"Ref":"AWS::Region"}')}]]}`)),
  ],
  [
    'CloudFormation: other names in one text',
    2500,
    reading((n) => named(`{"Fn::Sub":"${list(n, (at) => `\${X${at}}`).join('')}"}`)),
  ],
  [
    'CloudFormation: parameters',
    2500,
    reading((n) => template('', `"Parameters":{${joined(n, (at) => `"P${at}":{"Type":"String","Default":"x"}`)}},`)),
  ],
  [
    'CloudFormation: parameters that are used',
    2000,
    reading((n) =>
      template(
        joined(n, (at) =>
          resource(`I${at}`, 'Integration', `"IntegrationType":"HTTP_PROXY","IntegrationUri":{"Ref":"P${at}"}`),
        ),
        `"Parameters":{${joined(n, (at) => `"P${at}":{"Type":"String"}`)}},`,
      ),
    ),
  ],
  [
    'CloudFormation: mappings and conditions',
    4000,
    reading((n) =>
      template(
        '',
        `"Mappings":{${joined(n, (at) => `"M${at}":{"a":{"b":"c"}}`)}},"Conditions":{${joined(n, (at) => `"C${at}":{"Fn::Equals":["a","b"]}`)}},`,
      ),
    ),
  ],
  [
    'CloudFormation: other resources',
    5000,
    reading((n) => template(joined(n, (at) => `"X${at}":{"Type":"AWS::SQS::Queue","Properties":{}}`))),
  ],
  [
    'SAM: functions with events',
    1500,
    reading(
      (n) =>
        `{"Transform":"AWS::Serverless-2016-10-31","Resources":{"A":{"Type":"AWS::Serverless::HttpApi","Properties":{}},${joined(n, (at) => `"F${at}":{"Type":"AWS::Serverless::Function","Properties":{"Events":{"E":{"Type":"HttpApi","Properties":{"ApiId":{"Ref":"A"},"Path":"/a${at}","Method":"GET"}}}}}`)}}}`,
    ),
  ],
  [
    'SAM: events of one function',
    1500,
    reading(
      (n) =>
        `{"Transform":"AWS::Serverless-2016-10-31","Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Events":{${joined(n, (at) => `"E${at}":{"Type":"HttpApi","Properties":{"Path":"/a${at}","Method":"GET"}}`)}}}}}}`,
    ),
  ],
  ['YAML: documents', 2000, reading((n) => lines(n, (at) => `---\nApiId: a${at}\nName: x\nProtocolType: HTTP`))],
  [
    'YAML: answers one after the other',
    1500,
    reading((n) =>
      lines(
        n,
        (at) =>
          `$ aws apigatewayv2 get-api --api-id a${at} --output yaml\nApiId: a${at}\nName: x\nProtocolType: HTTP\n`,
      ),
    ),
  ],
  [
    'YAML: paths',
    1000,
    reading(
      (n) =>
        `openapi: 3.0.1\ninfo: {title: x, version: '1'}\npaths:\n${lines(n, (at) => `  /a${at}:\n    get:\n      x-amazon-apigateway-integration:\n        type: http_proxy\n        httpMethod: GET\n        uri: https://example.com/${at}\n        payloadFormatVersion: 1.0`)}`,
    ),
  ],
  [
    'YAML: references in one text',
    10_000,
    reading(
      (n) =>
        `Resources:\n  A:\n    Type: AWS::ApiGatewayV2::Api\n    Properties:\n      ProtocolType: HTTP\n      Name: !Sub "${'${AWS::Region}'.repeat(n)}"\n`,
    ),
  ],
  [
    'YAML: aliases',
    2000,
    reading(
      (n) =>
        `Resources:\n  A: &a\n    Type: AWS::ApiGatewayV2::Api\n    Properties: {ProtocolType: HTTP, Name: x}\n${lines(n, (at) => `  A${at}: *a`)}`,
    ),
  ],
  ['Terraform: integrations', 2000, tf((n) => lines(n, tfIntegration))],
  [
    'Terraform: other blocks',
    4000,
    tf((n) => lines(n, (at) => `resource "aws_sqs_queue" "q${at}" {\n  name = "q"\n}`)),
  ],
  ['Terraform: variables', 2500, tf((n) => lines(n, (at) => `variable "v${at}" {\n  type = string\n}`))],
  [
    'Terraform: variables that are used',
    2000,
    tf((n) => lines(n, (at) => `variable "v${at}" {\n  type = string\n}\n${tfIntegration(at, `var.v${at}`)}`)),
  ],
  [
    'Terraform: moved blocks',
    2500,
    tf((n) =>
      lines(n, (at) => `moved {\n  from = awscc_apigatewayv2_api.o${at}\n  to = awscc_apigatewayv2_api.n${at}\n}`),
    ),
  ],
  [
    'Terraform: import blocks',
    1500,
    tf((n) =>
      lines(
        n,
        (at) =>
          `${tfIntegration(at)}\nimport {\n  to = awscc_apigatewayv2_integration.i${at}\n  id = "a1b2c3d4e5|i${at}"\n}`,
      ),
    ),
  ],
  [
    'Terraform: outputs',
    4000,
    tf((n) => lines(n, (at) => `output "o${at}" {\n  value = awscc_apigatewayv2_api.a.api_id\n}`)),
  ],
  ['Terraform: comments', 20_000, tf((n) => lines(n, (at) => `# ${at}`))],
  ['Terraform: comments between blocks', 2000, tf((n) => lines(n, (at) => `# ${at}\nlocals {\n  l${at} = 1\n}`))],
  [
    'Terraform: a long expression',
    10_000,
    tf((n) => tfIntegration(0, `"x" == "y" ? "a" : ${list(n, () => 'local.a').join(' + ')}`)),
  ],
  ['Terraform: a long template', 10_000, tf((n) => tfIntegration(0, `"${'${local.a}x'.repeat(n)}"`))],
  ['Terraform: a long list', 10_000, tf((n) => `locals {\n  l = [${joined(n, (at) => `local.a${at}`)}]\n}`)],
  [
    'Terraform: a long object',
    10_000,
    tf((n) => `resource "awscc_apigatewayv2_api" "b" {\n  tags = {\n${lines(n, (at) => `    k${at} = "v"`)}\n  }\n}`),
  ],
  [
    'Terraform: a long heredoc',
    20_000,
    tf((n) => `locals {\n  l = <<EOT\n${lines(n, (at) => `line ${at} \${local.a}`)}\nEOT\n}`),
  ],
  ['Terraform: lines that cannot be read', 4000, tf((n) => lines(n, (at) => `x${at} = = 1`))],
  [
    'Terraform: resources of aws',
    1500,
    tf((n) =>
      lines(n, (at) => `resource "aws_apigatewayv2_api" "b${at}" {\n  name = "x"\n  protocol_type = "HTTP"\n}`),
    ),
  ],
  [
    'state: instances',
    3000,
    reading(
      (n) =>
        `{"version":4,"terraform_version":"1.11.4","lineage":"x","resources":[${joined(n, (at) => `{"mode":"managed","type":"awscc_apigatewayv2_integration","name":"i${at}","instances":[{"attributes":{"id":"a1|i${at}","api_id":"a1","integration_id":"i${at}","integration_type":"AWS_PROXY","integration_uri":"${lambda(at)}"}}]}`)}]}`,
    ),
  ],
  [
    'state: instances of one resource',
    3000,
    reading(
      (n) =>
        `{"version":4,"terraform_version":"1.11.4","lineage":"x","resources":[{"mode":"managed","type":"awscc_apigatewayv2_api","name":"a","instances":[${joined(n, (at) => `{"index_key":${at},"attributes":{"id":"a${at}","api_id":"a${at}","name":"x","protocol_type":"HTTP"}}`)}]}]}`,
    ),
  ],
];

const object = (
  type: ResourceTypeId,
  at: number,
  attributes: Values = {},
  more: Partial<DesignObject> = {},
): DesignObject => ({
  type,
  key: `${type}${at}`,
  name: `n${at}`,
  variant: resourceTypes.find(({ id }) => id === type)?.variants[0]?.id ?? '',
  attributes,
  import: {},
  inactiveValues: {},
  ...more,
});
const api = object('api', 0, { name: 'x' });
const designOf = (parts: Partial<Design>): Design => ({ ...emptyDesign, objects: [api], ...parts });
const withValue = (name: string, value: Value): Design =>
  designOf({ objects: [{ ...api, attributes: { name: 'x', [name]: value } }] });
const url = (at: number) => ({
  api_id: { ref: 'api0' },
  integration_uri: `https://example.com/${at}`,
  integration_method: 'GET',
});
const integration = (at: number, attributes: Values = url(at)) =>
  object('integration', at, attributes, { variant: 'http-url' });

type DesignCase = readonly [name: string, most: number, design: (count: number) => Design];

const designs: readonly DesignCase[] = [
  [
    'variables',
    2500,
    (n) =>
      designOf({ variables: list(n, (at) => ({ key: `v${at}`, name: `v${at}`, type: 'string', description: 'x' })) }),
  ],
  [
    'variables of one name',
    2500,
    (n) => designOf({ variables: list(n, (at) => ({ key: `v${at}`, name: 'v', type: 'string', description: '' })) }),
  ],
  [
    'variables with a wrong default',
    2500,
    (n) =>
      designOf({
        variables: list(n, (at) => ({ key: `v${at}`, name: `v ${at}`, type: 'number', description: '', default: 'x' })),
      }),
  ],
  [
    'variables that are used',
    2500,
    (n) =>
      designOf({
        variables: list(n, (at) => ({ key: `v${at}`, name: `v${at}`, type: 'string', description: '' })),
        objects: [api, ...list(n, (at) => integration(at, { ...url(at), integration_uri: { var: `v${at}` } }))],
      }),
  ],
  [
    'variables that nobody declares',
    2500,
    (n) =>
      designOf({
        objects: [api, ...list(n, (at) => integration(at, { ...url(at), integration_uri: { var: `v${at}` } }))],
      }),
  ],
  [
    'moves',
    2500,
    (n) => designOf({ moves: list(n, (at) => ({ type: 'awscc_apigatewayv2_api', from: `a${at}`, to: `b${at}` })) }),
  ],
  [
    'kept text',
    10_000,
    (n) =>
      designOf({
        passthrough: list(n, (at): PassthroughPart => ({
          file: 'main.tf',
          text: `locals {\n  l${at} = awscc_apigatewayv2_api.n0.api_id\n}\n`,
        })),
      }),
  ],
  [
    'kept text in files',
    2500,
    (n) => designOf({ passthrough: list(n, (at): PassthroughPart => ({ file: `f${at}.tf`, text: 'locals {}\n' })) }),
  ],
  [
    'kept resources',
    2500,
    (n) =>
      designOf({
        passthrough: list(n, (at): PassthroughPart => ({
          file: 'main.tf',
          text: `resource "awscc_apigatewayv2_integration" "n${at}" {\n}\n`,
        })),
        objects: [api, ...list(n, (at) => integration(at))],
      }),
  ],
  [
    'places among kept text',
    4000,
    (n) =>
      designOf({
        objects: [api, ...list(n, (at) => integration(at))],
        passthrough: list(n, (at): PassthroughPart => ({ file: 'main.tf', ref: `integration${at}` })),
      }),
  ],
  ['tags', 10_000, (n) => withValue('tags', Object.fromEntries(list(n, (at) => [`k${at}`, 'v'])))],
  [
    'tags that are expressions',
    5000,
    (n) => withValue('tags', Object.fromEntries(list(n, (at) => [`k${at}`, { hcl: `local.a${at}` }]))),
  ],
  [
    'tags of one key',
    5000,
    (n) => withValue('tags', { entries: list(n, () => ['k', 'v'] as const) } as unknown as Value),
  ],
  [
    'origins',
    10_000,
    (n) => withValue('cors_configuration', { allow_origins: list(n, (at) => `https://a${at}.example.com`) }),
  ],
  ['a long expression', 10_000, (n) => withValue('description', { hcl: list(n, (at) => `local.a${at}`).join(' + ') })],
  [
    'a long template',
    10_000,
    (n) =>
      withValue('description', { hcl: `"${list(n, (at) => `\${awscc_apigatewayv2_api.x${at}.api_id}`).join('')}"` }),
  ],
  ['a long call', 10_000, (n) => withValue('description', { hcl: `join(${joined(n, (at) => `"${at}"`)})` })],
  [
    'an expression over lines',
    10_000,
    (n) => withValue('description', { hcl: `[\n${lines(n, (at) => `  local.a${at},`)}\n]` }),
  ],
  [
    'a heredoc',
    10_000,
    (n) => withValue('description', { hcl: `<<EOT\n${lines(n, (at) => `\${local.a${at}}`)}\nEOT` }),
  ],
  ['a long text', 500_000, (n) => withValue('description', 'x${'.repeat(n / 3))],
  ['a text over lines', 100_000, (n) => withValue('description', 'x\n'.repeat(n / 2))],
  ['a long API definition', 200_000, (n) => withValue('body', openapi(joined(n / 40, (at) => `"/a${at}":{}`)))],
  [
    'routes to one integration',
    4000,
    (n) =>
      designOf({
        objects: [
          api,
          integration(0),
          ...list(n, (at) =>
            object('route', at, { api_id: { ref: 'api0' }, route_key: `GET /a${at}`, target: { ref: 'integration0' } }),
          ),
        ],
      }),
  ],
  [
    'routes of one key',
    4000,
    (n) =>
      designOf({
        objects: [api, ...list(n, (at) => object('route', at, { api_id: { ref: 'api0' }, route_key: 'GET /a' }))],
      }),
  ],
  [
    'routes that differ in names of variables',
    4000,
    (n) =>
      designOf({
        objects: [
          api,
          ...list(n, (at) => object('route', at, { api_id: { ref: 'api0' }, route_key: `GET /a/{v${at}}` })),
        ],
      }),
  ],
  [
    'routes of APIs of their own',
    2500,
    (n) =>
      designOf({
        objects: [
          ...list(n, (at) => object('api', at, { name: 'x' })),
          ...list(n, (at) => object('route', at, { api_id: { ref: `api${at}` }, route_key: 'GET /' })),
        ],
      }),
  ],
  [
    'references in a circle',
    4000,
    (n) =>
      designOf({
        objects: list(n, (at) =>
          object('integration', at, { api_id: { ref: `integration${(at + 1) % n}` } }, { variant: 'http-url' }),
        ),
      }),
  ],
  [
    'references that lead nowhere',
    4000,
    (n) => designOf({ objects: list(n, (at) => integration(at, { ...url(at), api_id: { ref: `x${at}` } })) }),
  ],
  [
    'objects of one name',
    4000,
    (n) => designOf({ objects: [api, ...list(n, (at) => ({ ...integration(at), name: 'n' }))] }),
  ],
  [
    'objects of one id',
    4000,
    (n) =>
      designOf({
        objects: [api, ...list(n, (at) => ({ ...integration(at), import: { api_id: 'a1', integration_id: 'i1' } }))],
      }),
  ],
  ...resourceTypes.map(({ id, parent }): DesignCase => [
    `${id} objects`,
    1500,
    (n) =>
      designOf({
        objects: [
          ...(id === 'api' ? [] : [api]),
          ...list(n, (at) => object(id, at, parent === 'api_id' ? { api_id: { ref: 'api0' } } : {})),
        ],
      }),
  ]),
];

/** As another import of the same would have it, and without every tenth object. */
function withOtherKeys({ objects, ...design }: Design): Design {
  const relinked = (value: Value): Value =>
    mapDynamics(value, (dynamic) => (isRef(dynamic) ? { ...dynamic, ref: `x${dynamic.ref}` } : dynamic));
  return {
    ...design,
    objects: objects
      .filter((_, at) => at % 10 !== 9)
      .map((one) => ({
        ...one,
        key: `x${one.key}`,
        name: `x${one.name}`,
        attributes: Object.fromEntries(Object.entries(one.attributes).map(([name, value]) => [name, relinked(value)])),
      })),
  };
}

/** Nothing that was remembered of the design counts. */
const afresh = (design: Design): Design => structuredClone(design);

const overDesigns = (what: string, work: (design: Design) => unknown): readonly Case[] =>
  designs.map(([name, most, design]) => [
    `${what}: ${name}`,
    most,
    (count) => {
      const made = afresh(design(count));
      return () => work(made);
    },
  ]);

/** Those whose text grows in another way than the values of others. */
const written: ReadonlySet<string> = new Set([
  'variables',
  'moves',
  'kept text',
  'places among kept text',
  'tags',
  'a long template',
  'routes to one integration',
  'routes of one key',
  'integration objects',
]);

const own: readonly Case[] = designs
  .filter(([name]) => written.has(name))
  .flatMap(([name, most, design]): Case[] => [
    [`design: ${name}`, most, reading((count) => documentText(design(count)))],
    [
      `link: ${name}`,
      most,
      async (count) => {
        const link = await encodeLink(design(count));
        return () => decodeLink(link);
      },
    ],
  ]);

it.each<Case>([
  ...readers,
  ...overDesigns('check', check),
  ...overDesigns('compare', (design) => compareDesigns(design, structuredClone(design))),
  ...overDesigns('compare with other keys', (design) => compareDesigns(design, withOtherKeys(design))),
  ...overDesigns('generate', (design) => generateFiles(design).map(fileText)),
  ...own,
])('%s', { timeout: 120_000 }, async (_, most, prepare) => {
  expect(await growthOf(prepare, most)).toBeLessThan(3.2);
});

it('finds what grows with the square', async () => {
  const square = (count: number) => () => {
    let sum = 0;
    for (let a = 0; a < count; a += 1) for (let b = 0; b < count; b += 1) sum += a ^ b;
    return sum;
  };
  expect(await growthOf(square, 20_000)).toBeGreaterThan(3.2);
});
