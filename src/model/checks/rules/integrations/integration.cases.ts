import type { Value, Values } from '../../../schema/value.ts';
import {
  aMessageRoute,
  anApi,
  anIntegration,
  anObject,
  aRoute,
  designOf,
  designWithIntegration,
  rejected,
  type Cases,
} from '../../cases.ts';

const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const invoke = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${lambda}/invocations`;
const balancing = 'arn:aws:elasticloadbalancing:us-east-2:123456789012';
const listener = `${balancing}:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65`;
const target = (variant: string, uri: Values[string]) => designWithIntegration(variant, { integration_uri: uri });
const privately = (uri: Values[string]) => target('http-private', uri);
const role = (arn: string, variant = 'http-service') => designWithIntegration(variant, { credentials_arn: arn });
const link = (variant: string, hcl: string) => designWithIntegration(variant, { connection_id: { hcl } });
const tls = (values: Values) =>
  designWithIntegration('http-private', { integration_uri: listener, tls_config: values });

const onStage = (name: Value, variant: string, values: Values = {}) =>
  designOf(anApi('HTTP'), anObject('stage', { stage_name: name }), anIntegration(variant, values));

export const cases: Cases = {
  'variant-fits-protocol': {
    accepts: [
      designWithIntegration('http-lambda'),
      designWithIntegration('ws-mock'),
      designOf(anIntegration('ws-mock', { api_id: 'a1b2c3' })),
      designOf(anApi('HTTP'), aRoute('GET /'), anObject('authorizer', {}, { variant: 'jwt' }), anObject('deployment')),
      designOf(anApi('WEBSOCKET'), aMessageRoute('chat'), anObject('model')),
    ],
    rejects: [
      rejected(designOf(anApi('WEBSOCKET'), anIntegration('http-lambda', { integration_uri: lambda })), [], {
        fix: 'Switch to Lambda for a WebSocket API',
        severity: 'warning',
      }),
      rejected(designOf(anApi('HTTP'), anIntegration('ws-mock')), []),
      rejected(designOf(anApi('HTTP'), anObject('model')), []),
      rejected(designOf(anApi('HTTP'), anObject('authorizer', {}, { variant: 'request-websocket' })), []),
      rejected(designOf(anApi('HTTP'), aMessageRoute('$connect')), []),
      rejected(designOf(anApi('HTTP'), aMessageRoute('GET /')), [], { severity: 'warning' }),
      rejected(designOf(anApi('HTTP'), aMessageRoute('', { route_key: { var: 'key' } })), [], { severity: 'warning' }),
      rejected(designOf(anApi('HTTP'), anObject('route_response')), []),
      rejected(designOf(anApi('HTTP'), anObject('integration_response')), []),
      rejected(designOf(anApi('WEBSOCKET'), anObject('authorizer', {}, { variant: 'jwt' })), []),
      rejected(designOf(anApi('WEBSOCKET'), anObject('authorizer', {}, { variant: 'request-http' })), [], {
        severity: 'warning',
      }),
      rejected(designOf(anApi('WEBSOCKET'), anObject('stage')), [], { severity: 'warning' }),
    ],
  },
  'websocket-lambda-by-invoke-arn': {
    accepts: [
      target('ws-lambda', invoke),
      target('ws-lambda', { hcl: 'aws_lambda_function.a.invoke_arn' }),
      target('http-lambda', lambda),
    ],
    rejects: [
      rejected(target('ws-lambda', lambda), ['integration_uri'], { fix: 'Use the invoke ARN' }),
      rejected(target('ws-lambda-custom', 'arn:aws-cn:lambda:cn-north-1:123456789012:function:f'), ['integration_uri']),
      rejected(target('ws-lambda', { hcl: 'aws_lambda_function.orders.arn' }), ['integration_uri']),
      rejected(target('ws-lambda', { hcl: 'awscc_lambda_function.orders.arn' }), ['integration_uri']),
    ],
  },
  'invoke-arn-agrees-with-function': {
    accepts: [target('http-lambda', invoke), target('http-lambda', lambda)],
    rejects: [
      rejected(target('ws-lambda', invoke.replace('eu-west-1', 'us-east-1')), ['integration_uri'], {
        fix: 'Use those of the function',
      }),
      rejected(target('http-lambda', invoke.replace('arn:aws:', 'arn:aws-cn:')), ['integration_uri']),
    ],
  },
  'private-target-is-listener': {
    accepts: [
      privately(listener),
      privately('arn:aws:servicediscovery:us-east-2:123456789012:service/srv-abcd1234?stage=prod'),
      privately({ hcl: 'aws_lb_listener.a.arn' }),
      privately({ var: 'listener' }),
      privately(''),
      target('ws-private', 'http://nlb.internal.example.com'),
    ],
    rejects: [
      rejected(privately('${aws_lb_listener.orders.arn}'), ['integration_uri']),
      rejected(privately(`${balancing}:loadbalancer/app/orders/50dc6c495c0c9188`), ['integration_uri']),
      rejected(
        privately(`${balancing}:listener-rule/app/orders/50dc6c495c0c9188/0467ef3c8400ae65/9683b2d02a6cabee`),
        ['integration_uri'],
        { fix: `Set ${listener.slice(0, 37)}…` },
      ),
      rejected(privately(`${balancing}:targetgroup/orders/50dc6c495c0c9188`), ['integration_uri']),
      rejected(privately('https://orders.example.com'), ['integration_uri'], { fix: 'Switch to Public HTTP' }),
      rejected(privately(lambda), ['integration_uri']),
      rejected(privately('arn:aws:servicediscovery:us-east-2:123456789012:namespace/ns-abc'), ['integration_uri']),
      rejected(privately('arn:aws:servicediscovery:us-east-2:123456789012:service/srv-abcd1234?'), ['integration_uri']),
      rejected(privately(`${balancing}:listener/gwy/orders/50dc6c495c0c9188/0467ef3c8400ae65`), ['integration_uri']),
      rejected(privately('${stageVariables.listener}'), ['integration_uri'], { severity: 'warning' }),
      rejected(privately({ hcl: 'aws_lb.main.arn' }), ['integration_uri']),
    ],
  },
  'private-path-without-stage': {
    accepts: [
      onStage('$default', 'http-private'),
      onStage('prod', 'http-url'),
      onStage({ var: 'stage' }, 'http-private'),
      onStage('my stage', 'http-private'),
      onStage('prod', 'http-private', { request_parameters: { 'overwrite:path': '/v1/${request.path.id}' } }),
      onStage('prod', 'http-private', { request_parameters: { var: 'mappings' } }),
    ],
    rejects: [
      rejected(onStage('prod', 'http-private'), ['request_parameters'], { fix: 'Send the path alone' }),
      rejected(onStage('prod', 'http-private', { request_parameters: { 'overwrite:header.x': 'a' } }), [
        'request_parameters',
      ]),
    ],
  },
  'private-target-has-server-name': {
    accepts: [
      tls({ server_name_to_verify: 'orders.internal.example.com' }),
      tls({ server_name_to_verify: { var: 'name' } }),
      privately('arn:aws:servicediscovery:us-east-2:123456789012:service/srv-abcd1234'),
      designWithIntegration('http-url'),
    ],
    rejects: [
      rejected(privately(listener), ['tls_config', 'server_name_to_verify']),
      rejected(tls({}), ['tls_config', 'server_name_to_verify'], { severity: 'warning' }),
    ],
  },
  'vpc-link-fits-protocol': {
    accepts: [
      link('http-private', 'awscc_apigatewayv2_vpc_link.a.vpc_link_id'),
      link('ws-private', 'aws_api_gateway_vpc_link.a.id'),
      link('ws-private', 'var.link'),
      link('ws-private', 'awscc_apigatewayv2_vpc_link.'),
      designOf(anApi('HTTP'), anIntegration('http-private', { connection_id: { ref: 'l1' } }), anObject('vpc_link')),
    ],
    rejects: [
      rejected(link('ws-private', 'awscc_apigatewayv2_vpc_link.a.vpc_link_id'), ['connection_id']),
      rejected(
        designOf(
          anApi('WEBSOCKET'),
          anIntegration('ws-private', { connection_id: { ref: 'l1' } }),
          anObject('vpc_link'),
        ),
        ['connection_id'],
        { key: 'i1' },
      ),
      rejected(link('ws-private-proxy', 'data.aws_apigatewayv2_vpc_link.a.id'), ['connection_id']),
      rejected(link('http-private', 'aws_api_gateway_vpc_link.a.id'), ['connection_id'], { severity: 'warning' }),
    ],
  },
  'role-passes-provider': {
    accepts: [
      role('arn:aws:iam::123456789012:role/gateway'),
      role('arn:aws-us-gov:iam::123456789012:role/${stageVariables.role}'),
      role('', 'http-service'),
      role('arn:aws:iam::123456789012:role/gateway', 'http-url'),
      designWithIntegration('http-service', { credentials_arn: { hcl: 'aws_iam_role.a.arn' } }),
    ],
    rejects: [
      rejected(role('arn:aws:iam::*:user/*'), ['credentials_arn']),
      rejected(role('arn:aws-iso:iam::123456789012:role/a'), ['credentials_arn']),
      rejected(role('arn:aws-eusc:iam::123456789012:role/a'), ['credentials_arn']),
      rejected(role('arn:aws:iam::123456789012:${stageVariables.role}'), ['credentials_arn'], {
        fix: 'Set arn:aws:iam::123456789012:role/${stag…',
      }),
      rejected(role('arn:aws:sts::123456789012:assumed-role/gateway/me'), ['credentials_arn'], {
        fix: 'Set arn:aws:iam::123456789012:role/gateway',
      }),
      rejected(role('arn:aws:iam::123456789012:instance-profile/a'), ['credentials_arn']),
      rejected(role('gateway'), ['credentials_arn']),
      rejected(role('', 'http-lambda'), ['credentials_arn'], { fix: 'Leave it out' }),
      rejected(role('gateway', 'http-url'), ['credentials_arn'], { fix: 'Set aside' }),
    ],
  },
  'role-is-a-role': {
    accepts: [
      role('arn:aws-cn:iam::123456789012:role/path/gateway'),
      role('gateway'),
      designWithIntegration('http-service'),
    ],
    rejects: [
      rejected(role('arn:aws:iam:::role/x'), ['credentials_arn']),
      rejected(role('arn:aws:iam::1:role/'), ['credentials_arn']),
      rejected(role('arn:aws:iam::123456789012:user/me'), ['credentials_arn']),
      rejected(role('role: arn:aws:iam::123456789012:role/x'), ['credentials_arn'], {
        fix: 'Set arn:aws:iam::123456789012:role/x',
      }),
    ],
  },
};
