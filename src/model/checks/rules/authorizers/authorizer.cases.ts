import type { Values } from '../../../schema/value.ts';
import { anApi, anObject, designOf, rejected, type Cases } from '../../cases.ts';

const of = (variant: string, values: Values) =>
  designOf(
    anApi(variant === 'request-websocket' ? 'WEBSOCKET' : 'HTTP'),
    anObject('authorizer', { name: 'customers', ...values }, { variant }),
  );
const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a1b2c3d4e';
const token = (values: Values) => of('jwt', { jwt_configuration: values });
const header = '$request.header.Authorization';
const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:auth';
const invoke = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${lambda}/invocations`;

export const cases: Cases = {
  'jwt-complete': {
    accepts: [
      token({ issuer, audience: ['shop'] }),
      token({ issuer: { var: 'issuer' }, audience: { var: 'audience' } }),
      of('request-http', {}),
      of('jwt', { jwt_configuration: { var: 'token' } }),
    ],
    rejects: [
      rejected(token({ issuer }), ['jwt_configuration', 'audience']),
      rejected(token({ issuer, audience: [] }), ['jwt_configuration', 'audience']),
      rejected(token({ issuer, audience: [''] }), ['jwt_configuration', 'audience']),
      rejected(token({ audience: ['shop'] }), ['jwt_configuration', 'issuer']),
    ],
  },
  'jwt-issuer-is-https': {
    accepts: [token({ issuer, audience: ['shop'] }), token({ issuer: { var: 'issuer' }, audience: ['shop'] })],
    rejects: [
      rejected(token({ issuer: 'http://id.example.com', audience: ['shop'] }), ['jwt_configuration', 'issuer'], {
        fix: 'Set https://id.example.com',
      }),
      rejected(token({ issuer: 'id.example.com/shop', audience: ['shop'] }), ['jwt_configuration', 'issuer']),
      rejected(token({ issuer: 'shop', audience: ['shop'] }), ['jwt_configuration', 'issuer']),
    ],
  },
  'jwt-one-identity-source': {
    accepts: [
      of('jwt', { identity_source: [header] }),
      of('jwt', { identity_source: { var: 'places' } }),
      of('request-http', { identity_source: [header, '$context.routeKey'] }),
    ],
    rejects: [
      rejected(of('jwt', { identity_source: [header, '$request.querystring.token'] }), ['identity_source'], {
        fix: 'Keep the first',
      }),
    ],
  },
  'identity-source-known': {
    accepts: [
      of('jwt', { identity_source: [header] }),
      of('request-http', { identity_source: ['$context.routeKey', '$stageVariables.x', { var: 'place' }] }),
      of('request-websocket', { identity_source: ['route.request.header.Auth', 'route.request.querystring.t'] }),
    ],
    rejects: [
      rejected(of('request-http', { identity_source: ['route.request.header.Auth'] }), ['identity_source', 0], {
        fix: 'Set $request.header.Auth',
      }),
      rejected(of('jwt', { identity_source: ['Authorization'] }), ['identity_source', 0], { fix: `Set ${header}` }),
      rejected(of('jwt', { identity_source: ['$context.routeKey'] }), ['identity_source', 0], { severity: 'warning' }),
      rejected(of('request-http', { identity_source: ['$request.body.token'] }), ['identity_source', 0]),
      rejected(of('request-websocket', { identity_source: [header] }), ['identity_source', 0], {
        fix: 'Set route.request.header.Authorization',
      }),
      rejected(of('request-websocket', { identity_source: ['context.routeKey'] }), ['identity_source', 0], {
        severity: 'warning',
      }),
    ],
  },
  'simple-answers-need-version-2': {
    accepts: [
      of('request-http', { enable_simple_responses: true }),
      of('request-http', { enable_simple_responses: true, authorizer_payload_format_version: { var: 'version' } }),
      of('request-http', { enable_simple_responses: false, authorizer_payload_format_version: '1.0' }),
    ],
    rejects: [
      rejected(
        of('request-http', { enable_simple_responses: true, authorizer_payload_format_version: '1.0' }),
        ['enable_simple_responses'],
        { fix: 'Set payload version 2.0' },
      ),
    ],
  },
  'cache-needs-identity': {
    accepts: [
      of('request-http', { authorizer_result_ttl_in_seconds: 300, identity_source: [header] }),
      of('request-http', { authorizer_result_ttl_in_seconds: 300, identity_source: { var: 'places' } }),
      of('request-http', { authorizer_result_ttl_in_seconds: 0 }),
      of('request-http', { authorizer_result_ttl_in_seconds: { var: 'seconds' } }),
    ],
    rejects: [
      rejected(of('request-http', { authorizer_result_ttl_in_seconds: 300, identity_source: [] }), [
        'authorizer_result_ttl_in_seconds',
      ]),
      rejected(of('request-http', { authorizer_result_ttl_in_seconds: '60', identity_source: [] }), [
        'authorizer_result_ttl_in_seconds',
      ]),
    ],
  },
  'authorizer-by-invoke-arn': {
    accepts: [of('request-http', { authorizer_uri: invoke }), of('request-http', { authorizer_uri: { ref: 's1' } })],
    rejects: [
      rejected(of('request-http', { authorizer_uri: lambda }), ['authorizer_uri'], { fix: 'Use the invoke ARN' }),
      rejected(of('request-websocket', { authorizer_uri: { hcl: 'aws_lambda_function.auth.arn' } }), [
        'authorizer_uri',
      ]),
    ],
  },
  'identity-validation-unused': {
    accepts: [of('jwt', {})],
    rejects: [
      rejected(of('jwt', { identity_validation_expression: '.*' }), ['identity_validation_expression'], {
        fix: 'Leave it out',
      }),
    ],
  },
};
