// Cases of what an integration gets: mappings, events of both formats, URLs and headers, calls of services.
import { describe, expect, it } from 'vitest';
import { serviceActions } from '../../model/schema/services.ts';
import type { Values } from '../../model/schema/value.ts';
import type { JsonObject } from '../json.ts';
import { shop, traced, type GivenRequest, type Shop } from '../testing/shop.ts';

const eventOf = (given: Shop, request: GivenRequest): JsonObject => {
  const { backend } = traced(shop(given), request).result;
  return backend.kind === 'lambda' && 'event' in backend ? (backend.event as JsonObject) : {};
};

describe('parameter mapping', () => {
  const request = {
    method: 'POST',
    path: '/orders/7?q=1&q=2&Q=3',
    headers: { 'X-A': ['1', '2'], 'content-type': 'application/json' },
    body: '{"a":{"b":["x",{"c":1.5}]},"n":null,"t":"text","f":false}',
  };
  it.each<[source: string, value: string | undefined]>([
    ['$request.header.x-a', '1,2'],
    ['$request.header.none', undefined],
    ['$request.querystring.q', '1,2'],
    ['$request.querystring.Q', '3'],
    ['$request.path', '/orders/7'],
    ['$request.path.id', '7'],
    ['$request.path.none', undefined],
    ['$request.body', request.body],
    ['$request.body.t', 'text'],
    ['$request.body.a.b[0]', 'x'],
    ['$request.body.a.b[1]', '{"c":1.5}'],
    ['$request.body.a.b', '["x",{"c":1.5}]'],
    ['$request.body.f', 'false'],
    ['$request.body.n', undefined],
    ['$request.body.none', undefined],
    ['$request.body..c', undefined],
    ['$context.httpMethod', 'POST'],
    ['$context.requestId', 'JKJaXmPLvHcESHA='],
    ['$context.identity.sourceIp', '203.0.113.9'],
    ['$context.routeKey', 'POST /orders/{id}'],
    ['$context.requestTimeEpoch', '1767268800000'],
    ['$context.connectionId', undefined],
    ['$stageVariables.env', 'test'],
    ['$stageVariables.none', undefined],
    ['plain', 'plain'],
    ['${request.path.id}-${context.stage}', '7-$default'],
    ['a ${request.body.none} b', 'a  b'],
    ['${request.header.x-a}', '1,2'],
  ])('%s is %j', (source, value) => {
    const event = eventOf(
      { routes: ['POST /orders/{id}'], stage: { stage_variables: { env: 'test' } }, integration: { request_parameters: { 'overwrite:header.out': source } } }, // prettier-ignore
      request,
    );
    expect((event['headers'] as JsonObject)['out']).toBe(value);
  });

  it.each<[parameters: Values, headers: object, query: string]>([
    [{ 'append:header.x-a': 'n' }, { 'x-a': '1,2,n' }, 'q=1&q=2&Q=3'],
    [{ 'overwrite:header.X-a': 'n' }, { 'x-a': 'n' }, 'q=1&q=2&Q=3'],
    [{ 'remove:header.X-A': "''", 'append:header.x-b': '$request.header.x-a' }, { 'x-a': undefined, 'x-b': '1,2' }, 'q=1&q=2&Q=3'], // prettier-ignore
    [{ 'overwrite:querystring.q': 'a b' }, {}, 'q=a%20b&Q=3'],
    [{ 'append:querystring.r': 'é' }, {}, 'q=1&q=2&Q=3&r=%C3%A9'],
    [{ 'remove:querystring.q': '' }, {}, 'Q=3'],
    [{ 'overwrite:header.x-a': '$request.header.none' }, { 'x-a': '1,2' }, 'q=1&q=2&Q=3'],
  ])('%j', (request_parameters, headers, query) => {
    const event = eventOf({ routes: ['POST /orders/{id}'], integration: { request_parameters } }, request);
    const seen = event['headers'] as JsonObject;
    expect(Object.fromEntries(Object.keys(headers).map((name) => [name, seen[name]]))).toEqual(headers);
    expect(event['rawQueryString']).toBe(query);
  });

  it('looks up paths in 100 KB of a body alone', () => {
    const body = JSON.stringify({ t: 'x', long: 'y'.repeat(102_400) });
    const out = (source: string) => ((eventOf({ integration: { request_parameters: { 'overwrite:header.out': source } } }, { ...request, body })['headers']) as JsonObject)['out']; // prettier-ignore
    expect(out('$request.body.t')).toBeUndefined();
    expect(out('$request.body')).toBe(body);
  });

  it('takes claims of the token', () => {
    const authorizer = { authorizer_type: 'JWT', identity_source: ['$request.header.Authorization'], jwt_configuration: { issuer: 'i', audience: ['a'] } }; // prettier-ignore
    const event = eventOf({ authorizer, integration: { request_parameters: { 'overwrite:header.sub': '$context.authorizer.claims.sub' } } }, { caller: { claims: { iss: 'i', aud: 'a', sub: 'u1' } } }); // prettier-ignore
    expect(event['headers']).toMatchObject({ sub: 'u1' });
  });
});

describe('format 2.0', () => {
  it('has every field of a request', () => {
    const request = { method: 'POST', path: '/a/x%20y?n=1&n=2&e', headers: { Cookie: 'a=1; b=2', 'X-A': ['1', '2'], 'Content-Type': 'application/json; charset=utf-8', 'User-Agent': 'curl/8.5.0' }, body: '{"é":1}' }; // prettier-ignore
    expect(eventOf({ routes: ['POST /a/{id}'], stage: { stage_variables: { env: 'test' } } }, request)).toEqual({
      version: '2.0',
      routeKey: 'POST /a/{id}',
      rawPath: '/a/x y',
      rawQueryString: 'n=1&n=2&e',
      cookies: ['a=1', 'b=2'],
      headers: {
        'x-a': '1,2',
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'curl/8.5.0',
        'content-length': '8',
        host: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
        'x-amzn-trace-id': 'Root=1-695661c0-1234567890abcdef12345678',
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-port': '443',
        'x-forwarded-proto': 'https',
      },
      queryStringParameters: { n: '1,2', e: '' },
      requestContext: {
        accountId: '123456789012',
        apiId: 'a1b2c3d4e5',
        domainName: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
        domainPrefix: 'a1b2c3d4e5',
        http: { method: 'POST', path: '/a/x y', protocol: 'HTTP/1.1', sourceIp: '203.0.113.9', userAgent: 'curl/8.5.0' }, // prettier-ignore
        requestId: 'JKJaXmPLvHcESHA=',
        routeKey: 'POST /a/{id}',
        stage: '$default',
        time: '01/Jan/2026:12:00:00 +0000',
        timeEpoch: 1767268800000,
      },
      pathParameters: { id: 'x y' },
      stageVariables: { env: 'test' },
      body: '{"é":1}',
      isBase64Encoded: false,
    });
  });

  it('leaves out what is empty', () => {
    const event = eventOf({}, {});
    expect(Object.keys(event)).toEqual(['version', 'routeKey', 'rawPath', 'rawQueryString', 'headers', 'requestContext', 'isBase64Encoded']); // prettier-ignore
    expect(event).toMatchObject({ headers: { 'content-length': '0' }, requestContext: { http: { userAgent: '' } } });
  });

  it.each<[type: string | undefined, isBase64Encoded: boolean]>([
    ['text/plain', false],
    ['text/html; charset=utf-8', false],
    ['application/json', false],
    ['application/xml', false],
    ['application/javascript', false],
    ['APPLICATION/JSON', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['application/vnd.api+json', true],
    ['application/octet-stream', true],
    [undefined, true],
  ])('encodes a body of %s: %s', (type, isBase64Encoded) => {
    const headers = type === undefined ? {} : { 'Content-Type': type };
    for (const payload_format_version of ['1.0', '2.0'])
      expect(eventOf({ integration: { payload_format_version } }, { method: 'POST', headers, body: 'é' })).toMatchObject({ body: isBase64Encoded ? 'w6k=' : 'é', isBase64Encoded }); // prettier-ignore
  });

  it.each([
    ['/c/space%20value', '/c/space value'],
    ['/c/slash%2Fvalue', '/c/slash/value'],
    ['/c/hash%23value', '/c/hash#value'],
    ['/c/question%3Fvalue', '/c/question'],
    ['/c/literal%252Fvalue', '/c/literal/value'],
    ['/c/literal%253Fvalue', '/c/literal?value'],
    ['/c/literal%2525value', '/c/literal%value'],
    ['/c/', '/c/'],
    ['/c/a+b', '/c/a+b'],
  ])('of %s has the rawPath %s', (path, rawPath) => {
    expect(eventOf({}, { path })['rawPath']).toBe(rawPath);
  });

  it('adds the address of the client to those before', () => {
    expect(eventOf({}, { headers: { 'X-Forwarded-For': '1.2.3.4' } })).toMatchObject({ headers: { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' } }); // prettier-ignore
  });

  it.each([
    ['%2B', '+'],
    ['+', ' '],
    ['%20', ' '],
    ['%C3%A9', 'é'],
    ['', ''],
  ])('decodes %j in a query as %j', (text, value) => {
    expect(eventOf({}, { path: `/?a=${text}` })).toMatchObject({ rawQueryString: `a=${text}`, queryStringParameters: { a: value } }); // prettier-ignore
  });
});

describe('format 1.0', () => {
  const integration = { payload_format_version: '1.0' };
  it('has every field of a request', () => {
    const request = { method: 'POST', path: '/a/x%20y?n=1&n=2', headers: { cookie: 'a=1; b=2', 'X-a': ['1', '2'] } };
    const event = eventOf({ routes: ['POST /a/{id}'], integration, stage: { stage_name: 'dev' } }, request);
    expect(event).toMatchObject({
      version: '1.0',
      resource: '/a/{id}',
      path: '/dev/a/x%20y',
      httpMethod: 'POST',
      headers: { cookie: 'a=1; b=2', 'X-a': '2', 'Content-Length': '0', 'X-Forwarded-Proto': 'https' },
      multiValueHeaders: { 'X-a': ['1', '2'], Host: ['a1b2c3d4e5.execute-api.us-east-1.amazonaws.com'] },
      queryStringParameters: { n: '2' },
      multiValueQueryStringParameters: { n: ['1', '2'] },
      requestContext: { resourceId: 'POST /a/{id}', resourcePath: '/a/{id}', path: '/dev/a/x y', stage: 'dev', authorizer: null }, // prettier-ignore
      pathParameters: { id: 'x y' },
      stageVariables: null,
      body: null,
      isBase64Encoded: false,
    });
    expect(Object.keys(event['requestContext'] as JsonObject).toSorted()).toEqual(
      'accountId apiId authorizer domainName domainPrefix extendedRequestId httpMethod identity path protocol requestId requestTime requestTimeEpoch resourceId resourcePath stage'.split(' '), // prettier-ignore
    );
  });

  it('has null for what is empty', () => {
    expect(eventOf({ integration }, {})).toMatchObject({ resource: '$default', queryStringParameters: null, multiValueQueryStringParameters: null, pathParameters: null, stageVariables: null, body: null }); // prettier-ignore
  });
});

it('fills stage variables into the ARN of the function', () => {
  const arn = (fn: string) => `arn:aws:lambda:us-east-1:123456789012:function:${fn}`;
  const invoke = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${arn('${stageVariables.fn}')}/invocations`; // prettier-ignore
  const own = (stage: Values) => traced(shop({ integration: { integration_uri: invoke }, stage }), {}).result.backend;
  expect(own({ stage_variables: { fn: 'blue' } })).toMatchObject({ function: arn('blue') });
  expect(own({})).toMatchObject({ function: arn('${stageVariables.fn}') });
});

describe('an HTTP backend', () => {
  const sentTo = (routes: readonly string[], integration: Values, request: GivenRequest, more: Shop = {}) => {
    const variant = integration['connection_type'] === 'VPC_LINK' ? 'http-private' : 'http-url';
    const { backend } = traced(shop({ routes, variant, integration: { integration_method: 'ANY', ...integration }, ...more }), request).result; // prettier-ignore
    if (backend.kind !== 'http') throw new Error('There is no HTTP backend.');
    return backend;
  };
  it.each<[uri: string, route: string, request: string, url: string, parameters?: Values]>([
    ['https://b/petstore/{proxy}', 'ANY /parent/{proxy+}', 'GET /parent/a/b?q=1', 'GET https://b/petstore/a/b?q=1'],
    ['https://b/p/{petID}', 'GET /pets/{petID}', 'GET /pets/6', 'GET https://b/p/6'],
    ['https://b', '$default', 'GET /store/checkout', 'GET https://b/store/checkout'],
    ['https://b/base', '$default', 'GET /x', 'GET https://b/base/x'],
    ['https://b/', '$default', 'PUT /x', 'PUT https://b/x'],
    ['https://b/list', 'GET /pets', 'GET /pets?id=1', 'GET https://b/list?id=1'],
    ['https://b/list?a=1', 'GET /pets', 'GET /pets?b=2', 'GET https://b/list?a=1&b=2'],
    ['https://b/old', 'GET /pets', 'GET /pets?b=2', 'GET https://b/new?b=2', { 'overwrite:path': '/new' }],
    ['https://b/old', 'GET /pets/{id}', 'GET /pets/7', 'GET https://b/p/7', { 'overwrite:path': '/p/${request.path.id}' }], // prettier-ignore
    ['https://${stageVariables.host}/x', 'GET /a', 'GET /a', 'GET https://h.example.com/x'],
    ['https://b/{id}', 'GET /a/{id}', 'GET /a/x%20y%26z', 'GET https://b/x%20y&z'],
    ['https://b/{p}', 'GET /a/{p+}', 'GET /a/x%20/y', 'GET https://b/x%20/y'],
    ['https://b/list', 'GET /pets', 'GET /pets?a=1&a=2', 'GET https://b/list?a=1&a=2'],
  ])('%s for %s and %s is sent %s', (integration_uri, route, line, url, request_parameters) => {
    const [method, path] = line.split(' ');
    const backend = sentTo([route], { integration_uri, ...(request_parameters ? { request_parameters } : {}) }, { method, path }, { stage: { stage_variables: { host: 'h.example.com' } } }); // prettier-ignore
    expect(`${backend.method} ${backend.url}`).toBe(url);
  });

  it('has the method of the integration where it is not ANY', () => {
    expect(sentTo(['$default'], { integration_uri: 'https://b', integration_method: 'POST' }, {}).method).toBe('POST');
  });

  it('gets the headers of the client and those of the gateway', () => {
    const request = { method: 'POST', headers: { Authorization: 'x', Connection: 'close', Forwarded: 'for=1.2.3.4', 'X-A': ['1', '2'] }, body: 'é' }; // prettier-ignore
    expect(sentTo(['$default'], { integration_uri: 'https://b.example.com:8443/x' }, request)).toMatchObject({
      headers: {
        host: 'b.example.com:8443',
        authorization: 'x',
        via: 'HTTP/1.1 AmazonAPIGateway',
        forwarded: 'for=1.2.3.4, for=203.0.113.9;host=a1b2c3d4e5.execute-api.us-east-1.amazonaws.com;proto=https',
        'x-a': ['1', '2'],
        'content-length': '2',
      },
      body: 'é',
    });
    const { headers } = sentTo(['$default'], { integration_uri: 'https://b' }, request);
    expect(Object.keys(headers).filter((name) => /^connection$|^x-forwarded-/.test(name))).toEqual([]);
  });

  const listener = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/lb/50dc6c495c0c9188/0467ef3c8400ae65'; // prettier-ignore
  it.each<[string, Values, string | undefined, string]>([
    ['$default stage', {}, undefined, `http://[${listener}]/a/7?q=1`],
    ['named stage', {}, 'test', `http://[${listener}]/test/a/7?q=1`],
    ['overwritten path', { request_parameters: { 'overwrite:path': '$request.path' } }, 'test', `http://[${listener}]/a/7?q=1`], // prettier-ignore
    ['TLS', { tls_config: { server_name_to_verify: 'in.example.com' } }, undefined, 'https://in.example.com/a/7?q=1'],
  ])('is private with %s', (_, more, stage_name, url) => {
    const integration = { integration_uri: listener, connection_type: 'VPC_LINK', ...more };
    const stage = stage_name === undefined ? {} : { stage: { stage_name } };
    const backend = sentTo(['GET /a/{id}'], integration, { path: '/a/7?q=1' }, stage);
    expect([backend.url, backend.headers['host']]).toEqual([url, 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com']);
  });
});

describe('a service', () => {
  it.each(serviceActions.map(({ subtype, required, iamAction }) => [subtype, required, iamAction] as const))(
    '%s',
    (integration_subtype, required, action) => {
      const request_parameters = Object.fromEntries([...required.map((name) => [name, '$request.body.v']), ['Region', 'eu-west-1']]); // prettier-ignore
      const call = (body: string) => traced(shop({ variant: 'http-service', integration: { integration_subtype, request_parameters } }), { method: 'POST', body }).result.backend; // prettier-ignore
      expect(call('{"v":"x"}')).toEqual({ kind: 'service', action, parameters: Object.fromEntries(required.map((name) => [name, 'x'])) }); // prettier-ignore
      expect(call('{}')).toEqual({ kind: 'service', action, parameters: {}, outcome: 'failed' });
    },
  );

  it('passes lists as lists', () => {
    const request_parameters = { QueueUrl: 'https://q', AttributeNames: '["All"]' };
    expect(traced(shop({ variant: 'http-service', integration: { integration_subtype: 'SQS-ReceiveMessage', request_parameters } }), {}).result.backend).toMatchObject({ parameters: { AttributeNames: ['All'] } }); // prettier-ignore
  });
});
