import type { Value, Values } from '../../../schema/value.ts';
import {
  anApi,
  anObject,
  designWithApi,
  aRoute,
  designOf,
  designWithIntegration,
  rejected,
  type Cases,
} from '../../cases.ts';

const request = (parameters: Values[string], variant = 'http-url') =>
  designWithIntegration(variant, { request_parameters: parameters });
const source = (text: Value) => request({ 'overwrite:header.x': text });
const response = (...changes: readonly Values[]) =>
  designWithIntegration('http-url', { response_parameters: { '404': { response_parameters: changes } } });
const destination = (text: string) => response({ destination: text, source: 'a' });
const inRequest = (key: string) => ['request_parameters', key];
const inResponse = (at: number, member: string) => ['response_parameters', '404', 'response_parameters', at, member];
const ws = (parameters: Values) => designWithIntegration('ws-http', { request_parameters: parameters });
const wsKey = 'integration.request.header.x';
const wsValue = (value: Value) => ws({ [wsKey]: value });
const status = (code: string) =>
  designWithIntegration('http-url', { response_parameters: { [code]: { response_parameters: [] } } });

export const cases: Cases = {
  'mapping-destination-known': {
    accepts: [
      request({
        'append:header.X-Id': 'a',
        'overwrite:querystring.q': 'b',
        'overwrite:path': '/',
        'remove:header.x': '',
      }),
      request({ '': '' }),
      request({ QueueUrl: 'a' }, 'http-service'),
      request({ 'integration.request.header.x': "'a'" }, 'ws-http'),
      destination('overwrite:statuscode'),
      destination('remove:header.Server'),
    ],
    rejects: [
      rejected(request({ 'header.X': 'a' }), inRequest('header.X'), { fix: 'Rename to overwrite:header.X' }),
      rejected(request({ 'set:header.X': 'a' }), inRequest('set:header.X'), { fix: 'Rename to overwrite:header.X' }),
      rejected(request({ 'Append:Header.X': 'a' }), inRequest('Append:Header.X'), {
        fix: 'Rename to append:header.X',
      }),
      rejected(request({ 'append:path': 'a' }), inRequest('append:path'), { fix: 'Rename to overwrite:path' }),
      rejected(request({ 'integration.request.header.x': 'a' }), inRequest('integration.request.header.x'), {
        fix: 'Rename to overwrite:header.x',
      }),
      rejected(request({ 'overwrite:body.x': 'a' }), inRequest('overwrite:body.x')),
      rejected(request({ 'overwrite:path.x': 'a' }), inRequest('overwrite:path.x'), { severity: 'warning' }),
      rejected(destination('overwrite.statuscode'), inResponse(0, 'destination'), { fix: 'Set overwrite:statuscode' }),
      rejected(destination('append:statuscode'), inResponse(0, 'destination'), { fix: 'Set overwrite:statuscode' }),
      rejected(destination('append:querystring.x'), inResponse(0, 'destination')),
    ],
  },
  'mapping-header-writable': {
    accepts: [
      request({ 'overwrite:header.x-request-id': '$request.header.Authorization' }),
      request({ 'overwrite:querystring.authorization': 'a' }),
      request({ 'overwrite:header.x-forwarded-by': 'a' }),
      destination('overwrite:header.location'),
    ],
    rejects: [
      rejected(request({ 'overwrite:header.authorization': 'a' }), inRequest('overwrite:header.authorization')),
      rejected(request({ 'remove:header.X-Amzn-Trace-Id': '' }), inRequest('remove:header.X-Amzn-Trace-Id')),
      rejected(destination('append:header.Access-Control-Allow-Origin'), inResponse(0, 'destination')),
    ],
  },
  'mapping-removal-empty': {
    accepts: [request({ 'remove:header.x': "''", 'remove:querystring.q': '' }), source('a')],
    rejects: [
      rejected(request({ 'remove:header.x': 'a' }), inRequest('remove:header.x'), { fix: "Set ''" }),
      rejected(response({ destination: 'remove:header.x', source: '$context.a' }), inResponse(0, 'source')),
    ],
  },
  'mapping-source-known': {
    accepts: [
      source('text'),
      source('5 $'),
      source('$request.header.X-Id'),
      source('$request.body.items[0].id'),
      source('${request.path.a}-${stageVariables.env}'),
      source({ hcl: 'local.x' }),
      response({ destination: 'overwrite:header.x', source: '$response.body.id' }),
      request({ MessageBody: '$request.body' }, 'http-service'),
    ],
    rejects: [
      rejected(source('$request.header'), inRequest('overwrite:header.x')),
      rejected(source('$response.header.x'), inRequest('overwrite:header.x')),
      rejected(source('$context'), inRequest('overwrite:header.x')),
      rejected(source('$5'), inRequest('overwrite:header.x')),
      rejected(source('$request.body..id'), inRequest('overwrite:header.x')),
      rejected(source('${request.path.a'), inRequest('overwrite:header.x')),
      rejected(source('${request.unknown}-a'), inRequest('overwrite:header.x')),
      rejected(source('Bearer $request.header.token'), inRequest('overwrite:header.x'), {
        fix: 'Set Bearer ${request.header.token}',
      }),
      rejected(response({ destination: 'overwrite:header.x', source: '$request.path' }), inResponse(0, 'source')),
      rejected(request({ MessageBody: '$response.body' }, 'http-service'), inRequest('MessageBody')),
    ],
  },
  'response-status-known': {
    accepts: [status('200'), status('599'), status('')],
    rejects: [
      rejected(status('199'), ['response_parameters', '199']),
      rejected(status('4xx'), ['response_parameters', '4xx']),
      rejected(status('default'), ['response_parameters', 'default']),
    ],
  },
  'response-change-complete': {
    accepts: [
      destination('overwrite:header.x'),
      response({ destination: 'remove:header.x' }),
      response({ destination: { var: 'a' }, source: { var: 'b' } }),
    ],
    rejects: [
      rejected(response({ source: 'a' }), inResponse(0, 'destination')),
      rejected(response({ destination: 'overwrite:header.x' }), inResponse(0, 'source')),
    ],
  },
  'response-destination-once': {
    accepts: [
      response({ destination: 'append:header.x', source: 'a' }, { destination: 'append:header.y', source: 'a' }),
      response({ destination: '' }, { destination: '' }),
    ],
    rejects: [
      rejected(
        response({ destination: 'append:header.x', source: 'a' }, { destination: 'append:header.x', source: 'b' }),
        inResponse(1, 'destination'),
        { fix: 'Remove this one' },
      ),
    ],
  },
  'websocket-parameter-key-known': {
    accepts: [
      ws({ [wsKey]: "'a'", 'integration.request.path.id': "'a'", '': '' }),
      request({ 'append:header.x': 'a' }),
    ],
    rejects: [
      rejected(ws({ 'overwrite:header.x': "'a'" }), inRequest('overwrite:header.x'), {
        fix: 'Rename to integration.request.header.x',
      }),
      rejected(ws({ 'integration.request.body.x': "'a'" }), inRequest('integration.request.body.x')),
    ],
  },
  'websocket-parameter-value-known': {
    accepts: [
      wsValue('route.request.header.X-Id'),
      wsValue('context.connectionId'),
      wsValue("'application/json'"),
      wsValue({ hcl: 'local.x' }),
      wsValue(''),
    ],
    rejects: [
      rejected(wsValue('application/json'), inRequest(wsKey), { fix: "Set 'application/json'" }),
      rejected(wsValue('$request.header.x'), inRequest(wsKey), { fix: 'Set route.request.header.x' }),
      rejected(wsValue('method.request.querystring.q'), inRequest(wsKey), { fix: 'Set route.request.querystring.q' }),
      rejected(wsValue('${context.connectionId}'), inRequest(wsKey), { fix: 'Set context.connectionId' }),
      rejected(wsValue("it's"), inRequest(wsKey)),
    ],
  },
  'map-key-once': {
    accepts: [
      request({ 'append:header.a': 'x' }),
      request({
        entries: [
          ['append:header.a', 'x'],
          ['append:header.b', 'x'],
        ],
      }),
    ],
    rejects: [
      rejected(
        request({
          entries: [
            ['append:header.a', 'x'],
            ['append:header.a', 'y'],
            ['append:header.b', 'x'],
          ],
        }),
        inRequest('append:header.a'),
        { fix: 'Keep the last' },
      ),
      rejected(
        designWithApi('HTTP', {
          tags: {
            entries: [
              ['a', 'x'],
              ['a', 'x'],
              ['a', 'x'],
            ],
          },
        }),
        ['tags', 'a'],
      ),
    ],
  },
  'map-key-filled': {
    accepts: [request({ 'append:header.a': 'x' }), designWithApi('HTTP', { tags: { var: 'tags' } })],
    rejects: [
      rejected(designWithApi('HTTP', { tags: { '': 'x' } }), ['tags', ''], { fix: 'Remove it' }),
      rejected(status(''), ['response_parameters', ''], { fix: 'Remove it' }),
    ],
  },
  'list-item-filled': {
    accepts: [designWithApi('HTTP', { cors_configuration: { allow_origins: ['*'], max_age: 5 }, tags: { a: '' } })],
    rejects: [
      rejected(
        designWithApi('HTTP', { cors_configuration: { allow_methods: ['GET', ''] } }),
        ['cors_configuration', 'allow_methods', 1],
        { fix: 'Remove it' },
      ),
      rejected(designOf(anObject('vpc_link', { subnet_ids: [''] })), ['subnet_ids', 0]),
      rejected(
        designOf(
          anApi('HTTP'),
          anObject('authorizer', { jwt_configuration: { audience: ['a', ''] } }, { variant: 'jwt' }),
        ),
        ['jwt_configuration', 'audience', 1],
      ),
      rejected(designOf(anApi('HTTP'), aRoute('GET /', { authorization_scopes: [''] })), ['authorization_scopes', 0]),
      rejected(designOf(anObject('routing_rule', { conditions: [{ match_base_paths: { any_of: [''] } }] })), [
        'conditions',
        0,
        'match_base_paths',
        'any_of',
        0,
      ]),
    ],
  },
};
