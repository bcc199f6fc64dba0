import { describe, expect, it } from 'vitest';
import { patterns } from './patterns.ts';

// Texts that each pattern takes and refuses; the reference for both is what AWS documents or was seen to refuse.
const examples: {
  readonly [name in keyof typeof patterns]: { readonly accept: readonly string[]; readonly reject: readonly string[] };
} = {
  lambdaFunctionArn: {
    accept: [
      'arn:aws:lambda:us-east-1:123456789012:function:my-fn',
      'arn:aws:lambda:us-east-1:123456789012:function:my_fn:live',
      'arn:aws:lambda:us-east-1:123456789012:function:my-fn:7',
      'arn:aws:lambda:us-east-1:123456789012:function:my-fn:$LATEST',
      'arn:aws-cn:lambda:cn-north-1:123456789012:function:f',
      'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:f',
      'arn:aws-iso-b:lambda:us-isob-east-1:123456789012:function:f',
      'arn:aws-eusc:lambda:eusc-de-east-1:123456789012:function:f',
      'arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.fn}',
      'arn:aws:lambda:us-east-1:123456789012:function:my-fn:${stageVariables.alias}',
      'arn:aws:lambda:us-east-1:123456789012:function:pre-${stageVariables.env}',
    ],
    reject: [
      'my-fn',
      'arn:aws:lambda:us-east-1:12345:function:my-fn',
      'arn:aws:lambda:us-east-1:123456789012:layer:x:1',
      'arn:aws:lambda:us-east-1:123456789012:function:my fn',
      'arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.bad-name}',
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations',
    ],
  },
  lambdaInvokeArn: {
    accept: [
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations',
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f:live/invocations',
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:${stageVariables.fn}/invocations',
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f:${stageVariables.v}/invocations',
      'arn:aws-cn:apigateway:cn-northwest-1:lambda:path/2015-03-31/functions/arn:aws-cn:lambda:cn-northwest-1:123456789012:function:f/invocations',
    ],
    reject: [
      'arn:aws:lambda:us-east-1:123456789012:function:f',
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f',
      'arn:aws:apigateway:us-east-1:lambda:action/Invoke',
      'arn:aws:apigateway::lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations',
    ],
  },
  httpUrl: {
    accept: [
      'https://example.com',
      'http://example.com:8080/a/b?x=1&y=2',
      'https://example.com/{proxy}',
      'https://example.com/pets/{petID}/x',
      'http://${stageVariables.url}',
      'http://${stageVariables.url}/resource/operation',
      'http://${stageVariables.sub}.example.com/r',
      'http://example.com/${stageVariables.p}/bar',
      'http://example.com/foo?q=${stageVariables.v}',
      'https://10.0.0.1/',
      'https://example.com/odata/$metadata',
    ],
    reject: [
      'example.com',
      'ftp://example.com',
      '//example.com',
      'https://',
      'https://exa mple.com',
      'https://example.com/{proxy+}',
      'https://example.com/{}',
      'https://example.com/${env.x}',
      'https://example.com/{open',
    ],
  },
  elbListenerArn: {
    accept: [
      'arn:aws:elasticloadbalancing:us-east-2:123456789012:listener/app/my-load-balancer/50dc6c495c0c9188/0467ef3c8400ae65',
      'arn:aws-us-gov:elasticloadbalancing:us-gov-west-1:123456789012:listener/net/my-nlb/50dc6c495c0c9188/0467ef3c8400ae65',
    ],
    reject: [
      'arn:aws:elasticloadbalancing:us-east-2:123456789012:loadbalancer/app/my-load-balancer/50dc6c495c0c9188',
      'arn:aws:elasticloadbalancing:us-east-2:123456789012:listener-rule/app/m/50dc6c495c0c9188/0467ef3c8400ae65/9683b2d02a6cabee',
      'arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/t/50dc6c495c0c9188',
      'arn:aws:elasticloadbalancing:us-east-2:123456789012:listener/gwy/m/50dc6c495c0c9188/0467ef3c8400ae65',
    ],
  },
  cloudMapServiceArn: {
    accept: [
      'arn:aws:servicediscovery:us-east-2:123456789012:service/srv-e4anhexample0004',
      'arn:aws:servicediscovery:us-east-2:123456789012:service/srv-abcd1234?stage=prod&deployment=green_deployment',
    ],
    reject: [
      'arn:aws:servicediscovery:us-east-2:123456789012:namespace/ns-abc',
      'srv-abcd1234',
      'arn:aws:servicediscovery:us-east-2:123456789012:service/my-name',
      'arn:aws:servicediscovery:us-east-2:123456789012:service/srv-abc?',
    ],
  },
  webSocketAwsUri: {
    accept: [
      'arn:aws:apigateway:us-east-1:dynamodb:action/PutItem',
      'arn:aws:apigateway:us-west-2:s3:path/{bucket}/{key}',
      'arn:aws:apigateway:us-west-2:s3:action/GetObject&Bucket={bucket}&Key={key}',
      'arn:aws:apigateway:us-east-1:sqs:path/123456789012/my-queue',
      'arn:aws:apigateway:us-east-1:states:action/StartExecution',
      'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:f/invocations',
      'arn:aws:apigateway:us-east-1:abc123.execute-api:path/prod/POST/x',
      'arn:aws:apigateway:us-east-1:sqs:${stageVariables.target}',
      'arn:aws-cn:apigateway:cn-north-1:sns:action/Publish',
    ],
    reject: [
      'arn:aws:sqs:us-east-1:123456789012:q',
      'arn:aws:apigateway:us-east-1:dynamodb:PutItem',
      'arn:aws:apigateway::dynamodb:action/PutItem',
      'https://sqs.us-east-1.amazonaws.com/1/q',
      'arn:aws:apigateway:us-east-1:dynamodb:action/',
    ],
  },
  credentialsArnProvider: {
    accept: [
      'arn:aws:iam::123456789012:role/x',
      'arn:aws-cn:iam::123456789012:role/path/x',
      'arn:aws-us-gov:iam::123456789012:user/u',
      'arn:aws:iam::123456789012:role/${stageVariables.role}',
      'arn:aws:iam:::role/x',
    ],
    reject: [
      'arn:aws:iam::*:user/*',
      'arn:aws-iso:iam::123456789012:role/x',
      'arn:aws-iso-b:iam::123456789012:role/x',
      'arn:aws-eusc:iam::123456789012:role/x',
      'arn:aws:iam::123456789012:${stageVariables.role}',
      'arn:aws:sts::123456789012:assumed-role/r/s',
      '',
    ],
  },
  httpRouteKey: {
    accept: [
      '$default',
      'GET /',
      'ANY /{proxy+}',
      'GET /pets/{petID}',
      'POST /a/b-c_d.e:f',
      'DELETE /v1/{a}/x/{rest+}',
      'GET /pets/',
    ],
    reject: [
      'GET',
      'GET pets',
      'get /pets',
      'TRACE /x',
      '/pets',
      'GET /voice/*',
      'GET /a/{proxy+}/b',
      'GET /{id}.json',
      'GET //a',
      'GET /a b',
      '$connect',
      '',
    ],
  },
  webSocketRouteKey: {
    accept: ['$connect', '$disconnect', '$default', 'sendmessage', 'chat/join', 'a b'],
    reject: ['', '$custom', '$Default'],
  },
  routeTarget: {
    accept: ['integrations/abc123'],
    reject: ['abc123', 'integrations/', 'integrations/a1b2c3|abc123', 'integration/abc123'],
  },
  stageName: { accept: ['$default', 'prod', 'v1_2', 'my-stage'], reject: ['bad stage', 'a.b', '', '$prod'] },
  stageVariableName: { accept: ['fn', 'FN_1'], reject: ['a-b', '', 'a.b'] },
  stageVariableValue: { accept: ['example.com', 'arn:aws:iam::1:role/x', 'a=1&b=2,c'], reject: ['a b', '{x}', ''] },
  httpRequestParameterKey: {
    accept: ['append:header.X-Id', 'overwrite:querystring.q', 'remove:querystring.q', 'overwrite:path'],
    reject: [
      'header.X',
      'set:header.X',
      'overwrite:body.x',
      'append:path',
      'integration.request.header.X',
      'overwrite:path.x',
    ],
  },
  httpResponseParameterKey: {
    accept: ['append:header.Location', 'remove:header.Server', 'overwrite:statuscode'],
    reject: ['overwrite.statuscode', 'append:statuscode', 'append:querystring.x'],
  },
  httpResponseStatusKey: { accept: ['200', '404', '599'], reject: ['199', '600', 'default', '2xx'] },
  httpRequestSource: {
    accept: [
      '$request.header.X-Id',
      '$request.querystring.q',
      '$request.path',
      '$request.path.id',
      '$request.body',
      '$request.body.a.b[0]',
      '$context.requestId',
      '$context.authorizer.claims.sub',
      '$stageVariables.env',
    ],
    reject: ['$request', '$request.header', '$response.header.x', '$context', 'request.path', '$stageVariables.a-b'],
  },
  httpResponseSource: {
    accept: ['$response.header.etag', '$response.body', '$response.body.id', '$context.requestId', '$stageVariables.x'],
    reject: ['$request.path', '$response', '$response.header'],
  },
  webSocketRequestParameterKey: {
    accept: [
      'integration.request.header.connectionId',
      'integration.request.path.id',
      'integration.request.querystring.q',
    ],
    reject: ['overwrite:header.x', 'integration.request.body.x', 'method.request.header.x'],
  },
  webSocketRequestParameterValue: {
    accept: [
      'route.request.querystring.authToken',
      'route.request.header.X-Id',
      'route.request.multivalueheader.X',
      'route.request.body.room.id',
      'context.connectionId',
      'stageVariables.env',
      "'application/json'",
    ],
    reject: ['application/json', '$request.header.x', 'method.request.header.x', 'route.request.header', 'context'],
  },
  webSocketRouteRequestParameterKey: {
    accept: ['route.request.querystring.authToken', 'route.request.header.Auth'],
    reject: ['querystring.x', 'integration.request.header.x'],
  },
  httpIdentitySource: {
    accept: [
      '$request.header.Authorization',
      '$request.querystring.token',
      '$context.identity.sourceIp',
      '$stageVariables.x',
    ],
    reject: ['route.request.header.Auth', '$request.body.x', 'Authorization'],
  },
  webSocketIdentitySource: {
    accept: ['route.request.header.Auth', 'route.request.querystring.t', 'context.routeKey', 'stageVariables.x'],
    reject: ['$request.header.Auth', 'Auth'],
  },
  integrationResponseKey: {
    accept: ['$default', '/2\\d\\d/', '/error.*/'],
    reject: ['200', 'default', '2\\d\\d', '//'],
  },
  modelName: { accept: ['Pet', 'statusResponse2'], reject: ['my-model', 'a b', ''] },
  mappingKey: {
    accept: ['v1', 'orders/v1', 'a/b/c', "$-_.+!*'(),", 'v1/'],
    reject: ['', '/', '/v1', 'v 1', 'a?b', 'ä', '{proxy}', 'a:b', '${stage}'],
  },
  domainName: { accept: ['api.example.com', '*.example.com'], reject: ['API.example.com', 'a_b.com'] },
  permittedFunction: {
    accept: [
      'orders',
      'orders:live',
      'arn:aws:lambda:eu-west-1:123456789012:function:orders:7',
      'arn:aws-iso-b:lambda:us-isob-east-1:123456789012:function:orders',
      '123456789012:function:orders:live',
      'f:$LATEST',
      'f:$LATEST.PUBLISHED',
    ],
    reject: ['', 'a b', 'a:b:c', 'arn:aws:lambda:eu-west-1:123456789012:layer:x', '${stageVariables.fn}'],
  },
  logGroupName: {
    accept: ['/aws/apigateway/orders', 'orders_1', 'a.b#c-d'],
    reject: ['', 'a b', 'a:*'],
  },
  lambdaFunctionName: { accept: ['orders', 'orders_v2-x'], reject: ['', 'a b', 'é', 'a.b'] },
  iamRoleName: { accept: ['orders-role', 'a+=,.@_-b'], reject: ['', 'a b', 'a/b', 'x'.repeat(65)] },
  terraformLabel: {
    accept: ['api', '_x', 'a-b_c', 'a-', 'é', 'for'],
    reject: ['1a', '-a', 'a.b', 'a b', '$default', 'a/b', ''],
  },
};

describe.each(Object.entries(examples))('%s', (name, { accept, reject }) => {
  const pattern: RegExp = patterns[name as keyof typeof patterns];
  it.each(accept)('takes %j', (text) => expect(pattern.test(text)).toBe(true));
  it.each(reject)('refuses %j', (text) => expect(pattern.test(text)).toBe(false));
});
