import { expect, test } from 'vitest';
import type { Design } from '../../../model/design/design.ts';
import type { Values } from '../../../model/schema/value.ts';
import { mapGraph } from './graph-of.ts';
import { sampleDesign } from './graph-samples.ts';
import { partsOf, type MapGraph, type MapPart } from './map-part.ts';

const graphOf = (design: Design) => mapGraph(design)('prefix');
const part = ({ lanes }: MapGraph, id: string): MapPart | undefined =>
  lanes.flatMap(partsOf).find((found) => found.id === id);
const tied = ({ ties }: MapGraph) => ties.map(({ from, to }) => `${from} > ${to}`);
const names = (parts: readonly MapPart[]) => parts.map(({ kind, name }) => `${kind} ${name}`);

const shop = sampleDesign('HTTP', [
  ['integration', 'http-lambda', { integration_uri: 'arn:aws:lambda:eu-west-1:123456789012:function:orders' }],
  ['integration', 'http-url', { integration_uri: 'https://shop.example.com/x' }],
  ['route', 'http', { route_key: 'GET /orders', target: { ref: 'i1' } }],
  ['route', 'http', { route_key: '$default', target: { ref: 'i2' } }],
  ['route', 'http', { route_key: 'PUT /orders/{id}', authorization_type: 'JWT', authorizer_id: { ref: 'au1' } }],
  ['authorizer', 'jwt', { name: 'customers' }],
  ['stage', 'http', { stage_name: 'prod', auto_deploy: true }],
  ['domain_name', 'domain_name', { domain_name: 'api.example.com' }],
  ['api_mapping', 'api_mapping', { domain_name: { ref: 'dn1' }, stage: { ref: 'st1' }, api_mapping_key: 'v1' }],
  ['model', 'model', { name: 'Order' }],
]);

test('a lane holds all of an API: the ways in, groups of routes, integrations and backends', () => {
  const graph = graphOf(shop);
  expect(graph.lanes.map(({ title, detail, stages }) => [title, detail, stages])).toEqual([
    ['http_api', 'HTTP API', ['prod']],
  ]);
  const [lane] = graph.lanes;
  expect(lane?.entry.map(({ caption, parts }) => [caption, names(parts)])).toEqual([
    ['', ['domain api.example.com', 'mapping /v1', 'stage prod', 'endpoint Default endpoint']],
    ['Models', ['model order']],
    ['Authorizers', ['authorizer customers']],
  ]);
  expect(lane?.groups.map(({ part: group, routes }) => [group.name, routes.map(({ id }) => id)])).toEqual([
    ['/orders', ['r1', 'r3']],
    ['$default', ['r2']],
  ]);
  expect(part(graph, 'r3')).toMatchObject({
    verb: 'PUT',
    name: '/orders/{id}',
    shared: 7,
    guard: 'JWT authorizer customers',
    guardName: 'customers',
  });
  expect(part(graph, 'au1')).toMatchObject({ detail: 'JWT · 1 route' });
  expect(part(graph, 'st1')).toMatchObject({ detail: 'Stage · auto deploy' });
  expect(tied(graph)).toEqual([
    'a1 dn1 > am1',
    'am1 > st1',
    'i1 > backend i1',
    'i2 > backend i2',
    'r1 > i1',
    'r2 > i2',
  ]);
  expect(graph.ties.map(({ reference }) => reference?.path[0])).toEqual([
    'domain_name',
    'stage',
    'integration_uri',
    'integration_uri',
    'target',
    'target',
  ]);
});

test('each API has a lane, and what is of none has one at the end', () => {
  const two = sampleDesign('HTTP', [
    ['api', 'WEBSOCKET', { name: 'chat' }],
    ['route', 'websocket', { api_id: { ref: 'a2' }, route_key: 'send' }],
    ['stage', 'http', { api_id: 'abc123', stage_name: 'old' }],
    ['domain_name', 'domain_name', { domain_name: 'api.example.com' }],
    ['stage', 'http', { api_id: { ref: 'a1' }, stage_name: 'v1' }],
    ['stage', 'websocket', { api_id: { ref: 'a2' }, stage_name: 'v2' }],
    ['api_mapping', 'api_mapping', { domain_name: { ref: 'dn1' }, api_id: { ref: 'a1' }, stage: { ref: 'st2' } }],
    ['api_mapping', 'api_mapping', { domain_name: { ref: 'dn1' }, api_id: { ref: 'a2' }, stage: { ref: 'st3' } }],
  ]);
  const { lanes } = graphOf(two);
  expect(lanes.map(({ id, entry }) => [id, names(entry.flatMap(({ parts }) => parts))])).toEqual([
    ['a1', ['domain api.example.com', 'mapping /', 'stage v1', 'endpoint Default endpoint']],
    ['a2', ['domain api.example.com', 'mapping /', 'stage v2', 'endpoint Default endpoint']],
    ['', ['stage old']],
  ]);
  expect(new Set(lanes.flatMap(partsOf).map(({ id }) => id)).size).toBe(lanes.flatMap(partsOf).length);
});

test('what serves an API stands in its lane, many of a sort as one', () => {
  const parts = Array.from({ length: 6 }, () => ['integration', 'http-lambda', {}] as const);
  const permissions = parts.map(
    (_, at) => ['lambda_permission', 'lambda_permission', { caller: { ref: `i${at + 1}` } }] as const,
  );
  const { lanes } = graphOf(sampleDesign('HTTP', [...parts, ...permissions]));
  const companions = lanes[0]?.entry.find(({ id }) => id === 'companions')?.parts;
  expect(companions?.map(({ name, keys }) => [name, keys.length])).toEqual([['Lambda permissions', 6]]);
});

test.each<[what: string, variant: string, attributes: Values, backend: object]>([
  ['a function by reference', 'http-lambda', { integration_uri: { ref: 's1' } }, { name: 'orders', keys: ['s1'] }],
  ['a variable', 'http-private', { integration_uri: { var: 'listener' } }, { name: 'var.listener', keys: ['v1'] }],
  ['an expression', 'http-lambda', { integration_uri: { hcl: 'aws_lambda_function.a.arn' } }, { detail: 'Expression' }],
  [
    'a listener',
    'http-private',
    {
      integration_uri:
        'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/net/core/50dc6c495c0c9188/0467ef3c8400ae65',
    },
    { name: 'core', detail: 'NLB listener' },
  ],
  [
    'a queue',
    'http-service',
    {
      integration_subtype: 'SQS-SendMessage',
      request_parameters: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/1/audit' },
    },
    { name: 'audit', detail: 'SQS queue' },
  ],
  [
    'the default bus',
    'http-service',
    { integration_subtype: 'EventBridge-PutEvents' },
    { name: 'default', detail: 'Event bus' },
  ],
  [
    'a host',
    'http-url',
    { integration_uri: 'https://a.example.com:8443/b?c' },
    { name: 'a.example.com:8443', detail: 'HTTPS' },
  ],
])('the backend of an integration is %s', (_, variant, attributes, backend) => {
  const design = sampleDesign('HTTP', [
    ['scaffold', 'lambda-function', { function_name: 'orders' }],
    ['integration', variant, attributes],
  ]);
  expect(part(graphOf(design), 'backend i1')).toMatchObject(backend);
});

test('an example function that nothing calls is there to be connected', () => {
  const graph = graphOf(sampleDesign('HTTP', [['scaffold', 'lambda-function', { function_name: 'orders' }]]));
  expect(part(graph, 'backend s1')).toMatchObject({ kind: 'backend', keys: ['s1'] });
});

test('a target that is written out finds the integration by its id', () => {
  const design = sampleDesign('HTTP', [
    ['integration', 'http-url', {}],
    ['route', 'http', { route_key: 'GET /a', target: 'integrations/abc123' }],
  ]);
  const known = {
    ...design,
    objects: design.objects.map((object) =>
      object.key === 'i1' ? { ...object, import: { integration_id: 'abc123' } } : object,
    ),
  };
  expect(tied(graphOf(known))).toEqual(['r1 > i1']);
});

test('a WebSocket route with a route response answers the sender', () => {
  const graph = graphOf(
    sampleDesign('WEBSOCKET', [
      ['integration', 'ws-mock'],
      ['route', 'websocket', { route_key: 'ping', target: { ref: 'i1' } }],
      ['route', 'websocket', { route_key: '$connect', target: { ref: 'i1' } }],
      ['route_response', 'route_response', { route_id: { ref: 'r1' } }],
    ]),
  );
  expect(graph.ties.map(({ from, returns }) => [from, returns])).toEqual([
    ['r1', true],
    ['r2', false],
  ]);
  expect(graph.lanes[0]?.groups.map(({ part: group }) => group.name)).toEqual(['$request.body.action']);
});

test('blocks that are kept as text have their places and ties', () => {
  const text = [
    'resource "awscc_apigatewayv2_integration" "partner" {',
    '  for_each         = var.partners',
    '  api_id           = awscc_apigatewayv2_api.http_api.api_id',
    '  integration_type = "HTTP_PROXY"',
    '  integration_uri  = each.value.url',
    '}',
    '',
    'resource "awscc_apigatewayv2_route" "partner" {',
    '  for_each  = var.partners',
    '  api_id    = awscc_apigatewayv2_api.http_api.api_id',
    '  route_key = "ANY /partners/${each.key}"',
    '  target    = "integrations/${awscc_apigatewayv2_integration.partner[each.key].integration_id}"',
    '}',
    '',
  ].join('\n');
  const design = { ...shop, passthrough: [{ file: 'partners.tf', text }] };
  const graph = graphOf(design);
  const [route, integration] = ['awscc_apigatewayv2_route.partner', 'awscc_apigatewayv2_integration.partner'];
  expect(part(graph, route)).toMatchObject({
    kind: 'route',
    verb: 'ANY',
    name: '/partners/${each.key}',
    reason: 'for_each',
  });
  expect(part(graph, integration)).toMatchObject({ kind: 'integration', lane: 'a1', reason: 'for_each' });
  expect(part(graph, `backend ${integration}`)).toMatchObject({ name: 'each.value.url', reason: 'for_each' });
  expect(graph.ties.filter(({ isText }) => isText).map(({ from, to }) => `${from} > ${to}`)).toEqual([
    `${integration} > backend ${integration}`,
    `${route} > ${integration}`,
  ]);
  expect(graph.lanes[0]?.groups.at(-1)?.part).toMatchObject({ name: 'Kept as text', reason: 'for_each' });
});

test.each<[name: string, variant: string, attributes: Values, lacks: boolean]>([
  ['no target', 'http', { route_key: 'GET /a' }, true],
  ['an emptied target', 'http', { route_key: 'GET /a', target: '' }, true],
  ['an integration', 'http', { route_key: 'GET /a', target: { ref: 'i1' } }, false],
  ['an integration that is gone', 'http', { route_key: 'GET /a', target: { ref: 'i9' } }, false],
  ['an id written out', 'http', { route_key: 'GET /a', target: 'integrations/abc123' }, false],
  ['an expression', 'http', { route_key: 'GET /a', target: { hcl: 'local.target' } }, false],
  ['a message without a target', 'websocket', { route_key: 'send' }, true],
  ['$connect, which needs none', 'websocket', { route_key: '$connect' }, false],
])('a route lacks a target or not: %s', (_, variant, attributes, lacks) => {
  const design = sampleDesign(variant === 'http' ? 'HTTP' : 'WEBSOCKET', [
    ['integration', variant === 'http' ? 'http-url' : 'ws-mock', {}],
    ['route', variant, attributes],
  ]);
  expect(part(graphOf(design), 'r1')?.lacksTarget).toBe(lacks);
});
