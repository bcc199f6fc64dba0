import type { Values } from '../../../schema/value.ts';
import {
  aMessageRoute,
  anApi,
  anObject,
  aRoute,
  designOf,
  rejected,
  type Cases,
  httpApi,
  webSocketApi,
} from '../../cases.ts';
const jwt = anObject('authorizer', { name: 'customers' }, { variant: 'jwt' });
const lambda = anObject('authorizer', { name: 'customers' }, { variant: 'request-http' });
const connecting = anObject('authorizer', { name: 'customers' }, { variant: 'request-websocket' });
const chosen = { ref: 'au1' };
const second = (routeKey: string, attributes: Values = {}) =>
  aRoute(routeKey, attributes, { key: 'r2', name: 'other' });
const cors = anApi('HTTP', { cors_configuration: { allow_origins: ['https://shop.example.com'] } });
const closed = { authorization_type: 'AWS_IAM' };

export const cases: Cases = {
  'route-key-once': {
    accepts: [
      designOf(httpApi, aRoute('GET /a'), second('POST /a')),
      designOf(httpApi, aRoute('GET /a'), second('GET /a', { api_id: 'z9y8x7' })),
      designOf(httpApi, aRoute('', { route_key: { var: 'key' } }), second('', { route_key: { var: 'key' } })),
      designOf(httpApi, aRoute(''), second('')),
    ],
    rejects: [
      rejected(designOf(httpApi, aRoute('GET /a'), second('GET /a')), ['route_key'], { key: 'r2' }),
      rejected(designOf(aRoute('$default', { api_id: 'b1' }), second('$default', { api_id: 'b1' })), ['route_key']),
      rejected(designOf(webSocketApi, aMessageRoute('chat'), aMessageRoute('chat', {}, { key: 'r2', name: 'other' })), [
        'route_key',
      ]),
    ],
  },
  'route-variables-agree': {
    accepts: [
      designOf(httpApi, aRoute('GET /a/{x}'), second('POST /a/{y}')),
      designOf(httpApi, aRoute('GET /a/{x}'), second('GET /a/{y+}')),
      designOf(httpApi, aRoute('GET /a/{x}'), second('GET /a/{x}')),
      designOf(webSocketApi, aMessageRoute('a{x}'), aMessageRoute('a{y}', {}, { key: 'r2', name: 'other' })),
    ],
    rejects: [
      rejected(designOf(httpApi, aRoute('GET /a/{x}'), second('GET /a/{y}')), ['route_key'], { key: 'r2' }),
      rejected(designOf(httpApi, aRoute('ANY /{a}/b/{x+}'), second('ANY /{a}/b/{rest+}')), ['route_key'], {
        key: 'r2',
      }),
    ],
  },
  'path-variable-once': {
    accepts: [designOf(httpApi, aRoute('GET /{a}/{b}')), designOf(httpApi, aRoute('$default'))],
    rejects: [
      rejected(designOf(httpApi, aRoute('GET /{a}/{a}')), ['route_key']),
      rejected(designOf(httpApi, aRoute('GET /{a}/b/{a+}')), ['route_key']),
    ],
  },
  'path-without-last-slash': {
    accepts: [
      designOf(httpApi, aRoute('GET /')),
      designOf(httpApi, aRoute('GET /pets')),
      designOf(webSocketApi, aMessageRoute('a/')),
    ],
    rejects: [rejected(designOf(httpApi, aRoute('GET /pets/')), ['route_key'], { fix: 'Remove the slash' })],
  },
  'websocket-authorization-on-connect': {
    accepts: [
      designOf(webSocketApi, aMessageRoute('$connect', { authorization_type: 'AWS_IAM' })),
      designOf(webSocketApi, aMessageRoute('chat', { authorization_type: 'NONE' })),
      designOf(webSocketApi, aMessageRoute('chat', { authorization_type: { var: 'authorization' } })),
      designOf(webSocketApi, aMessageRoute('', { route_key: { var: 'key' }, authorization_type: 'AWS_IAM' })),
    ],
    rejects: [
      rejected(
        designOf(webSocketApi, aMessageRoute('chat', { authorization_type: 'AWS_IAM' })),
        ['authorization_type'],
        {
          fix: 'Set NONE',
        },
      ),
      rejected(designOf(webSocketApi, aMessageRoute('$default', { authorization_type: 'CUSTOM' })), [
        'authorization_type',
      ]),
    ],
  },
  'api-key-on-connect': {
    accepts: [
      designOf(webSocketApi, aMessageRoute('$connect', { api_key_required: true })),
      designOf(webSocketApi, aMessageRoute('chat', { api_key_required: false })),
    ],
    rejects: [
      rejected(designOf(webSocketApi, aMessageRoute('chat', { api_key_required: true })), ['api_key_required']),
    ],
  },
  'scopes-need-jwt': {
    accepts: [
      designOf(httpApi, aRoute('GET /', { authorization_type: 'JWT', authorization_scopes: ['read'] })),
      designOf(httpApi, aRoute('GET /', { authorization_type: { var: 'type' }, authorization_scopes: ['read'] })),
      designOf(httpApi, aRoute('GET /', { authorization_scopes: [] })),
    ],
    rejects: [
      rejected(designOf(httpApi, aRoute('GET /', { authorization_scopes: ['read'] })), ['authorization_scopes'], {
        fix: 'Remove the scopes',
      }),
      rejected(designOf(httpApi, aRoute('GET /', { authorization_type: 'CUSTOM', authorization_scopes: ['read'] })), [
        'authorization_scopes',
      ]),
    ],
  },
  'messages-have-default': {
    accepts: [
      designOf(anApi('WEBSOCKET'), aMessageRoute('chat'), aMessageRoute('$default', {}, { key: 'r2' })),
      designOf(anApi('WEBSOCKET'), aMessageRoute('$connect')),
      designOf(
        anApi('WEBSOCKET'),
        aMessageRoute('chat'),
        aMessageRoute('', { route_key: { var: 'key' } }, { key: 'r2' }),
      ),
      designOf(anApi('WEBSOCKET', {}, { import: { api_id: 'a1b2c3' } }), aMessageRoute('chat')),
      designOf(anApi('HTTP'), aRoute('GET /')),
    ],
    rejects: [rejected(designOf(anApi('WEBSOCKET'), aMessageRoute('chat')), [], { key: 'a1' })],
  },
  'authorization-has-authorizer': {
    accepts: [
      designOf(httpApi, jwt, aRoute('GET /', { authorization_type: 'JWT', authorizer_id: chosen })),
      designOf(httpApi, aRoute('GET /', { authorization_type: 'CUSTOM', authorizer_id: 'a1b2c3' })),
      designOf(httpApi, aRoute('GET /', closed)),
    ],
    rejects: [
      rejected(designOf(httpApi, aRoute('GET /', { authorization_type: 'CUSTOM' })), ['authorizer_id']),
      rejected(
        designOf(httpApi, aRoute('GET /', { authorization_type: 'JWT' }, { import: { route_id: 'b1c2d3' } })),
        ['authorizer_id'],
        { severity: 'warning' },
      ),
      rejected(designOf(httpApi, jwt, aRoute('GET /', { authorization_type: 'JWT' })), ['authorizer_id'], {
        fix: 'Use authorizer',
      }),
      rejected(designOf(httpApi, jwt, aRoute('GET /', { authorization_type: 'CUSTOM', authorizer_id: '' })), [
        'authorizer_id',
      ]),
    ],
  },
  'authorizer-fits-authorization': {
    accepts: [
      designOf(httpApi, jwt, aRoute('GET /', { authorization_type: 'JWT', authorizer_id: chosen })),
      designOf(httpApi, lambda, aRoute('GET /', { authorization_type: 'CUSTOM', authorizer_id: chosen })),
      designOf(httpApi, lambda, aRoute('GET /', { authorization_type: { var: 'type' }, authorizer_id: chosen })),
      designOf(httpApi, aRoute('GET /', { authorization_type: 'JWT', authorizer_id: 'a1b2c3' })),
    ],
    rejects: [
      rejected(
        designOf(httpApi, jwt, aRoute('GET /', { authorization_type: 'CUSTOM', authorizer_id: chosen })),
        ['authorizer_id'],
        { fix: 'Set JWT' },
      ),
      rejected(
        designOf(httpApi, lambda, aRoute('GET /', { authorization_type: 'JWT', authorizer_id: chosen })),
        ['authorizer_id'],
        { fix: 'Set CUSTOM' },
      ),
    ],
  },
  'authorizer-is-asked': {
    accepts: [
      designOf(httpApi, aRoute('GET /')),
      designOf(httpApi, aRoute('GET /', { authorization_type: { var: 'type' }, authorizer_id: 'a1b2c3' })),
    ],
    rejects: [
      rejected(designOf(httpApi, jwt, aRoute('GET /', { authorizer_id: chosen })), ['authorizer_id'], {
        fix: 'Set JWT',
      }),
      rejected(designOf(httpApi, aRoute('GET /', { ...closed, authorizer_id: 'a1b2c3' })), ['authorizer_id'], {
        fix: 'Leave it out',
      }),
      rejected(
        designOf(webSocketApi, connecting, aMessageRoute('chat', { authorizer_id: chosen })),
        ['authorizer_id'],
        {
          fix: 'Leave it out',
        },
      ),
    ],
  },
  'preflight-passes': {
    accepts: [
      designOf(httpApi, aRoute('$default', closed)),
      designOf(cors, aRoute('$default')),
      designOf(cors, aRoute('GET /a', closed)),
      designOf(cors, aRoute('$default', { authorization_type: { var: 'type' } })),
      designOf(cors, aRoute('$default', closed), second('OPTIONS /{proxy+}')),
      designOf(cors, aRoute('ANY /pets/{id}', closed), second('OPTIONS /pets/{proxy+}')),
      designOf(cors, aRoute('ANY /pets/{id}', closed), second('OPTIONS /pets/{pet}')),
    ],
    rejects: [
      rejected(designOf(cors, aRoute('$default', closed)), ['authorization_type'], { fix: 'Add OPTIONS /{proxy+}' }),
      rejected(designOf(cors, aRoute('ANY /pets', closed)), ['authorization_type'], { fix: 'Add OPTIONS /pets' }),
      rejected(designOf(cors, aRoute('ANY /pets', closed), second('OPTIONS /other')), ['authorization_type'], {
        key: 'r1',
      }),
      rejected(
        designOf(cors, aRoute('$default', closed), second('OPTIONS /{proxy+}', closed)),
        ['authorization_type'],
        {
          key: 'r1',
        },
      ),
    ],
  },
};
