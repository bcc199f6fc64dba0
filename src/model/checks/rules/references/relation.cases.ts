import type { Value, Values } from '../../../schema/value.ts';
import {
  aMessageRoute,
  anApi,
  anIntegration,
  anObject,
  aRoute,
  designOf,
  rejected,
  type Cases,
  httpApi,
  webSocketApi,
} from '../../cases.ts';
const other = anApi('HTTP', {}, { key: 'a2', name: 'other' });
const target = { target: { ref: 'i1' } };
const url = (uri: Value, values: Values = {}) => anIntegration('http-url', { integration_uri: uri, ...values });
const reading = (source: Value) =>
  anIntegration('ws-http-proxy', { request_parameters: { 'integration.request.header.x': source } });
const reader = reading('route.request.header.Auth');
const declares = (key: string) => ({ request_parameters: { [key]: { Required: false } } });
const twice = (type: Parameters<typeof anObject>[0], values: Values, different: Values = {}) =>
  designOf(httpApi, anObject(type, values), anObject(type, { ...values, ...different }, { key: 'z2', name: 'second' }));
const acting = (stage: Value) =>
  anObject('routing_rule', { actions: [{ invoke_api: { api_id: { ref: 'a2' }, stage } }] });

export const cases: Cases = {
  'path-variable-in-route': {
    accepts: [
      designOf(httpApi, url('https://a.example/{id}'), aRoute('GET /a/{id}', target)),
      designOf(httpApi, url('https://a.example/{proxy}'), aRoute('ANY /{proxy+}', target)),
      designOf(httpApi, url('https://${stageVariables.host}/'), aRoute('GET /', target)),
      designOf(httpApi, url('https://a.example/{id}')),
      designOf(httpApi, url({ var: 'url' }), aRoute('GET /', target)),
      designOf(httpApi, url('https://a.example/{id}'), aRoute('', { ...target, route_key: { var: 'key' } })),
    ],
    rejects: [
      rejected(designOf(httpApi, url('https://a.example/{id}'), aRoute('GET /a/{pet}', target)), ['integration_uri'], {
        key: 'i1',
      }),
      rejected(designOf(httpApi, url('https://a.example/{id}'), aRoute('$default', target)), ['integration_uri'], {
        key: 'i1',
      }),
      rejected(
        designOf(
          httpApi,
          url('https://a.example', { request_parameters: { 'overwrite:path': '/v2/${request.path.id}' } }),
          aRoute('GET /', target),
        ),
        ['request_parameters', 'overwrite:path'],
        { key: 'i1' },
      ),
    ],
  },
  'connect-source-on-connect': {
    accepts: [
      designOf(webSocketApi, reader, aMessageRoute('$connect', target)),
      designOf(webSocketApi, reader),
      designOf(webSocketApi, reading('route.request.body.id'), aMessageRoute('chat', target)),
    ],
    rejects: [
      rejected(
        designOf(webSocketApi, reader, aMessageRoute('chat', target)),
        ['request_parameters', 'integration.request.header.x'],
        { key: 'i1' },
      ),
    ],
  },
  'connect-source-declared': {
    accepts: [
      designOf(
        webSocketApi,
        reader,
        aMessageRoute('$connect', { ...target, ...declares('route.request.header.Auth') }),
      ),
      designOf(
        webSocketApi,
        reader,
        aMessageRoute('$connect', { ...target, request_parameters: { var: 'parameters' } }),
      ),
      designOf(webSocketApi, reading('context.connectionId'), aMessageRoute('$connect', target)),
    ],
    rejects: [
      rejected(designOf(webSocketApi, reader, aMessageRoute('$connect', target)), ['request_parameters'], {
        fix: 'Declare it',
      }),
    ],
  },
  'route-parameter-key-known': {
    accepts: [designOf(webSocketApi, aMessageRoute('$connect', declares('route.request.querystring.token')))],
    rejects: [
      rejected(
        designOf(webSocketApi, aMessageRoute('$connect', declares('querystring.token'))),
        ['request_parameters', 'querystring.token'],
        { fix: 'Rename to route.request.querystring.token' },
      ),
      rejected(designOf(webSocketApi, aMessageRoute('$connect', declares('token'))), ['request_parameters', 'token']),
    ],
  },
  'route-parameters-on-connect': {
    accepts: [
      designOf(webSocketApi, aMessageRoute('$connect', declares('route.request.header.Auth'))),
      designOf(webSocketApi, aMessageRoute('chat', { request_parameters: {} })),
    ],
    rejects: [
      rejected(
        designOf(webSocketApi, aMessageRoute('chat', declares('route.request.header.Auth'))),
        ['request_parameters'],
        { fix: 'Leave it out' },
      ),
    ],
  },
  'reference-within-api': {
    accepts: [
      designOf(httpApi, other, url('https://a.example'), aRoute('GET /', target)),
      designOf(httpApi, other, aRoute('GET /', { target: 'integrations/a1b2c3' })),
      designOf(httpApi, other, anObject('stage', { api_id: { ref: 'a2' } }), acting({ ref: 'st1' })),
    ],
    rejects: [
      rejected(
        designOf(httpApi, other, url('https://a.example'), aRoute('GET /', { ...target, api_id: { ref: 'a2' } })),
        ['target'],
      ),
      rejected(designOf(httpApi, other, anObject('stage'), acting({ ref: 'st1' })), [
        'actions',
        0,
        'invoke_api',
        'stage',
      ]),
    ],
  },
  'integration-is-called': {
    accepts: [
      designOf(httpApi, url('https://a.example'), aRoute('GET /', target)),
      designOf(httpApi, url('https://a.example')),
      designOf(httpApi, url('https://a.example'), aRoute('GET /', { target: { var: 'target' } })),
      designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }), url('https://a.example'), aRoute('GET /')),
    ],
    rejects: [rejected(designOf(httpApi, url('https://a.example'), aRoute('GET /')), [], { key: 'i1' })],
  },
  'message-model-exists': {
    accepts: [
      designOf(
        webSocketApi,
        anObject('model', { name: 'Message' }),
        aMessageRoute('chat', { request_models: { chat: 'Message', $default: { ref: 'm1' } } }),
      ),
      designOf(
        webSocketApi,
        anObject('model', { name: { var: 'name' } }),
        aMessageRoute('chat', { request_models: { chat: 'Message' } }),
      ),
    ],
    rejects: [
      rejected(designOf(webSocketApi, aMessageRoute('chat', { request_models: { chat: 'Message' } })), [
        'request_models',
        'chat',
      ]),
    ],
  },
  'stage-name-once': {
    accepts: [
      twice('stage', { stage_name: 'prod' }, { stage_name: 'dev' }),
      twice('stage', { stage_name: { var: 's' } }),
    ],
    rejects: [rejected(twice('stage', { stage_name: 'prod' }), ['stage_name'])],
  },
  'model-name-once': {
    accepts: [twice('model', { name: 'A' }, { name: 'B' })],
    rejects: [rejected(twice('model', { name: 'A' }), ['name'])],
  },
  'integration-response-once': {
    accepts: [twice('integration_response', { integration_id: 'a' }, { integration_id: 'b' })],
    rejects: [rejected(twice('integration_response', { integration_id: { ref: 'i1' } }), ['integration_response_key'])],
  },
  'route-response-once': {
    accepts: [twice('route_response', { route_id: 'a' }, { route_id: 'b' })],
    rejects: [rejected(twice('route_response', { route_id: 'a' }), ['route_response_key'])],
  },
  'mapped-path-once': {
    accepts: [
      twice('api_mapping', { domain_name: 'api.example.com' }, { api_mapping_key: 'v1' }),
      twice('api_mapping', { domain_name: { var: 'domain' } }),
    ],
    rejects: [
      rejected(twice('api_mapping', { domain_name: 'api.example.com' }), ['api_mapping_key']),
      rejected(twice('api_mapping', { domain_name: { ref: 'dn1' }, api_mapping_key: 'v1' }), ['api_mapping_key']),
    ],
  },
  'rule-priority-once': {
    accepts: [twice('routing_rule', { domain_name_arn: 'arn:a', priority: 1 }, { priority: 2 })],
    rejects: [rejected(twice('routing_rule', { domain_name_arn: 'arn:a', priority: 1 }), ['priority'])],
  },
};
