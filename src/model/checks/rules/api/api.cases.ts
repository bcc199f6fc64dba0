import type { Values } from '../../../schema/value.ts';
import { anApi, designWithApi, designOf, rejected, type Cases } from '../../cases.ts';

const cors = (values: Values) => designWithApi('HTTP', { cors_configuration: values });
const block = 'cors_configuration';
const httpSelection = (text: string) => designWithApi('HTTP', { route_selection_expression: text });
const webSocketSelection = (text: string) => designWithApi('WEBSOCKET', { route_selection_expression: text });
const apiKeys = (text: string) => designWithApi('WEBSOCKET', { api_key_selection_expression: text });

export const cases: Cases = {
  'api-has-name': {
    accepts: [
      designWithApi('HTTP'),
      designWithApi('HTTP', { name: { var: 'name' } }),
      designWithApi('HTTP', { name: '', body: { openapi: '3.0.1' } }),
      designWithApi('HTTP', { name: '', body_s3_location: { bucket: 'definitions' } }),
    ],
    rejects: [
      rejected(designWithApi('HTTP', { name: '' }), ['name']),
      rejected(designWithApi('HTTP', { name: '', body: '' }), ['name']),
      rejected(designOf({ ...anApi('HTTP', {}, { import: { api_id: 'a1b2c3' } }), attributes: {} }), ['name'], {
        severity: 'warning',
      }),
      rejected(designWithApi('WEBSOCKET', { name: '', body: { openapi: '3.0.1' } }), ['name']),
    ],
  },
  'http-selects-by-method-and-path': {
    accepts: [
      designWithApi('HTTP'),
      httpSelection('$request.method $request.path'),
      httpSelection('${request.method} ${request.path}'),
      designWithApi('HTTP', { route_selection_expression: { var: 'selection' } }),
    ],
    rejects: [
      rejected(httpSelection('$request.body.action'), ['route_selection_expression'], { fix: 'Leave it out' }),
      rejected(httpSelection('$request.path'), ['route_selection_expression']),
    ],
  },
  'websocket-selects-by-body': {
    accepts: [webSocketSelection('$request.body.action'), webSocketSelection('${request.body.a}/${request.body.b}')],
    rejects: [
      rejected(webSocketSelection('\\$default'), ['route_selection_expression']),
      rejected(webSocketSelection('orders'), ['route_selection_expression'], { fix: 'Set $request.body.action' }),
    ],
  },
  'api-key-source-known': {
    accepts: [
      apiKeys('$request.header.x-api-key'),
      apiKeys('$context.authorizer.usageIdentifierKey'),
      designWithApi('HTTP', { api_key_selection_expression: '$request.body' }),
    ],
    rejects: [rejected(apiKeys('$request.querystring.key'), ['api_key_selection_expression'])],
  },
  'cors-credentials-name-origins': {
    accepts: [
      cors({ allow_origins: ['*'] }),
      cors({ allow_credentials: true, allow_origins: ['https://shop.example.com'] }),
      cors({ allow_credentials: { var: 'c' }, allow_origins: ['*'] }),
    ],
    rejects: [
      rejected(cors({ allow_credentials: true, allow_origins: ['*'] }), [block, 'allow_credentials'], {
        fix: 'Turn credentials off',
      }),
      rejected(cors({ allow_credentials: 'true', allow_origins: ['https://a.example', '*'] }), [
        block,
        'allow_credentials',
      ]),
    ],
  },
  'cors-credentials-name-headers': {
    accepts: [cors({ allow_headers: ['*'] }), cors({ allow_credentials: true, allow_headers: ['content-type'] })],
    rejects: [
      rejected(cors({ allow_credentials: true, allow_headers: ['x-a', '*'] }), [block, 'allow_headers', 1]),
      rejected(cors({ allow_credentials: true, allow_methods: ['*'] }), [block, 'allow_methods', 0]),
    ],
  },
  'cors-origin-form': {
    accepts: [
      cors({
        allow_origins: ['*', 'https://*', 'https://shop.example.com', 'http://localhost:3000', 'app://x', { var: 'o' }],
      }),
    ],
    rejects: [
      rejected(cors({ allow_origins: ['https://shop.example.com/'] }), [block, 'allow_origins', 0], {
        fix: 'Set https://shop.example.com',
      }),
      rejected(cors({ allow_origins: ['shop.example.com'] }), [block, 'allow_origins', 0], {
        fix: 'Set https://shop.example.com',
      }),
      rejected(cors({ allow_origins: ['null'] }), [block, 'allow_origins', 0]),
    ],
  },
  'one-definition': {
    accepts: [
      designWithApi('HTTP', { body: { openapi: '3.0.1' } }),
      designWithApi('HTTP', { body_s3_location: { bucket: 'b' } }),
    ],
    rejects: [
      rejected(
        designWithApi('HTTP', { body: { openapi: '3.0.1' }, body_s3_location: { bucket: 'b' } }),
        ['body_s3_location'],
        {
          fix: 'Keep the body',
        },
      ),
    ],
  },
  'quick-create-unmanaged': {
    accepts: [designWithApi('HTTP'), designWithApi('WEBSOCKET', { target: 'https://a.example' })],
    rejects: [
      rejected(designWithApi('HTTP', { target: 'https://a.example' }), ['target'], { fix: 'Leave it out' }),
      rejected(designWithApi('HTTP', { route_key: '$default' }), ['route_key']),
    ],
  },
  'tag-key-free': {
    accepts: [designWithApi('HTTP', { tags: { Team: 'shop', 'x-aws:a': 'b' } })],
    rejects: [
      rejected(designWithApi('HTTP', { tags: { 'aws:a': 'b' } }), ['tags', 'aws:a'], { fix: 'Remove aws:a' }),
      rejected(designWithApi('HTTP', { tags: { entries: [['AWS:a', 'b']] } }), ['tags', 'AWS:a'], {
        severity: 'warning',
      }),
    ],
  },
};
