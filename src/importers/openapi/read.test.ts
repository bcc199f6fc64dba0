import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDesign, indexOf } from '../../model/design/design.ts';
import { checkModel } from '../../model/checks/check-model.ts';
import { adopt } from '../adopt/adopt.ts';
import { assemble } from '../proposal/assemble.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import { liveDesign } from '../testing/live-design.arbitrary.ts';
import { definitionOf } from '../testing/openapi-definitions.arbitrary.ts';
import type { ImportedResource, ParsedSource } from '../parsed-source.ts';
import { readSources } from '../read.ts';

async function readingOf(text: string): Promise<ParsedSource> {
  const { parsedSources: sources, refused } = await readSources([{ name: 'api', text }]);
  expect(refused).toEqual([]);
  const [parsed, ...others] = sources;
  expect(others).toEqual([]);
  if (!parsed) throw new Error('There is no reading');
  return parsed;
}

const told = (parsed: ParsedSource) =>
  [...parsed.notes, ...parsed.resources.flatMap(({ notes }) => notes)].map(({ kind, what }) => [kind, what]);
const of = (parsed: ParsedSource, type: ImportedResource['type']) =>
  parsed.resources.filter((found) => found.type === type).map(({ attributes }) => attributes);

const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const invoke = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${lambda}/invocations`;

const exported = {
  openapi: '3.0.1',
  info: { title: 'orders', description: 'Orders of the shop', version: '2025-04-02' },
  servers: [
    {
      url: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/{basePath}',
      variables: { basePath: { default: '' } },
    },
  ],
  tags: [
    { name: 'Team', 'x-amazon-apigateway-tag-value': 'shop' },
    { name: 'aws:cloudformation:stack-id', 'x-amazon-apigateway-tag-value': 'x' },
    { name: 'only for people' },
  ],
  paths: {
    '/$default': {
      'x-amazon-apigateway-any-method': {
        isDefaultRoute: true,
        responses: { default: { description: 'x' } },
        'x-amazon-apigateway-integration': { $ref: '#/components/x-amazon-apigateway-integrations/fallback' },
      },
    },
    '/orders/{id}': {
      parameters: [{ name: 'id', in: 'path' }],
      get: {
        operationId: 'getOrder',
        security: [{ people: ['orders.read'] }],
        'x-amazon-apigateway-integration': {
          payloadFormatVersion: '2.0',
          type: 'aws_proxy',
          httpMethod: 'POST',
          uri: invoke,
          connectionType: 'INTERNET',
          timeoutInMillis: 12000,
          responseParameters: { '200': { 'append:header.x': '$context.requestId' } },
        },
      },
      delete: { security: [{ function: [] }] },
      trace: {},
    },
    '/queue': {
      post: {
        security: [{ sigv4: [] }],
        'x-amazon-apigateway-integration': {
          integrationSubtype: 'SQS-SendMessage',
          credentials: 'arn:aws:iam::123456789012:role/gateway',
          requestParameters: { QueueUrl: 'https://sqs', MessageBody: '$request.body' },
          payloadFormatVersion: '1.0',
          type: 'aws_proxy',
        },
      },
    },
  },
  components: {
    schemas: { Order: { type: 'object' } },
    securitySchemes: {
      people: {
        type: 'oauth2',
        'x-amazon-apigateway-authorizer': {
          type: 'jwt',
          identitySource: '$request.header.Authorization',
          jwtConfiguration: { issuer: 'https://issuer.example.com', audience: ['one'] },
        },
      },
      function: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          identitySource: '$request.header.Authorization, $request.querystring.user',
          authorizerUri: invoke,
          authorizerPayloadFormatVersion: '2.0',
          authorizerResultTtlInSeconds: 300,
          enableSimpleResponses: true,
          authorizerCredentials: 'arn:aws:iam::123456789012:role/auth',
        },
      },
      sigv4: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' },
      plain: { type: 'http', scheme: 'basic' },
    },
    'x-amazon-apigateway-integrations': {
      fallback: {
        type: 'http_proxy',
        httpMethod: 'ANY',
        uri: 'arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-abc',
        connectionType: 'VPC_LINK',
        connectionId: 'vpc123',
        payloadFormatVersion: '1.0',
        tlsConfig: { serverNameToVerify: 'x.example.com' },
      },
    },
  },
  'x-amazon-apigateway-cors': { allowOrigins: ['*'], allowMethods: ['GET'], maxAge: 60, allowCredentials: false },
  'x-amazon-apigateway-endpoint-configuration': { disableExecuteApiEndpoint: true },
  'x-amazon-apigateway-importexport-version': '1.0',
  'x-amazon-apigateway-policy': { Version: '2012-10-17' },
};

const ref = (handle: string) => ({ ref: handle });
const api = { api_id: ref('the API') };

describe('an exported definition', () => {
  it('gives the API with its id and region, which its address names', async () => {
    const parsed = await readingOf(JSON.stringify(exported, null, 2));
    expect(parsed.region).toBe('eu-west-1');
    expect(parsed.resources[0]).toMatchObject({
      type: 'api',
      ids: { api_id: 'a1b2c3d4e5' },
      attributes: {
        name: 'orders',
        description: 'Orders of the shop',
        version: '2025-04-02',
        protocol_type: 'HTTP',
        disable_execute_api_endpoint: true,
        tags: { Team: 'shop' },
        cors_configuration: { allow_origins: ['*'], allow_methods: ['GET'], max_age: 60, allow_credentials: false },
      },
    });
  });

  it('gives integrations, shared and in place', async () => {
    expect(of(await readingOf(JSON.stringify(exported)), 'integration')).toEqual([
      {
        ...api,
        integration_type: 'HTTP_PROXY',
        integration_method: 'ANY',
        integration_uri: 'arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-abc',
        connection_type: 'VPC_LINK',
        connection_id: 'vpc123',
        payload_format_version: '1.0',
        tls_config: { server_name_to_verify: 'x.example.com' },
      },
      {
        ...api,
        integration_type: 'AWS_PROXY',
        integration_method: 'POST',
        integration_uri: invoke,
        connection_type: 'INTERNET',
        payload_format_version: '2.0',
        timeout_in_millis: 12000,
        response_parameters: {
          '200': { response_parameters: [{ destination: 'append:header.x', source: '$context.requestId' }] },
        },
      },
      {
        ...api,
        integration_type: 'AWS_PROXY',
        integration_subtype: 'SQS-SendMessage',
        credentials_arn: 'arn:aws:iam::123456789012:role/gateway',
        payload_format_version: '1.0',
        request_parameters: { QueueUrl: 'https://sqs', MessageBody: '$request.body' },
      },
    ]);
  });

  it('gives authorizers, and routes that use them', async () => {
    const parsed = await readingOf(JSON.stringify(exported));
    expect(of(parsed, 'authorizer')).toEqual([
      {
        ...api,
        name: 'people',
        authorizer_type: 'JWT',
        identity_source: ['$request.header.Authorization'],
        jwt_configuration: { issuer: 'https://issuer.example.com', audience: ['one'] },
      },
      {
        ...api,
        name: 'function',
        authorizer_type: 'REQUEST',
        identity_source: ['$request.header.Authorization', '$request.querystring.user'],
        authorizer_uri: invoke,
        authorizer_payload_format_version: '2.0',
        enable_simple_responses: true,
        authorizer_result_ttl_in_seconds: 300,
        authorizer_credentials_arn: 'arn:aws:iam::123456789012:role/auth',
      },
    ]);
    expect(of(parsed, 'route')).toEqual([
      { ...api, route_key: '$default', target: ref('integration 1') },
      {
        ...api,
        route_key: 'GET /orders/{id}',
        target: ref('integration 2'),
        operation_name: 'getOrder',
        authorization_type: 'JWT',
        authorizer_id: ref('authorizer people'),
        authorization_scopes: ['orders.read'],
      },
      {
        ...api,
        route_key: 'DELETE /orders/{id}',
        authorization_type: 'CUSTOM',
        authorizer_id: ref('authorizer function'),
      },
      { ...api, route_key: 'POST /queue', target: ref('integration 3'), authorization_type: 'AWS_IAM' },
    ]);
  });

  it('says what is not taken over', async () => {
    expect(told(await readingOf(JSON.stringify(exported)))).toEqual([
      ['left-out', '/orders/{id} parameters'],
      ['left-out', '/orders/{id} trace'],
      ['left-out', 'x-amazon-apigateway-policy'],
      ['left-out', 'components'],
      ['left-out', 'plain'],
      ['left-out', 'aws:cloudformation:stack-id'],
      ['converted', 'responseParameters'],
      ['left-out', 'responses'],
      ['attention', 'x-amazon-apigateway-integration'],
    ]);
  });

  it('becomes a sound design that waits for ids', async () => {
    const proposal = assemble([await readingOf(JSON.stringify(exported))], emptyDesign);
    expect(proposal.lacksIds).toBe(true);
    const design = adopt(proposal)(emptyDesign);
    expect(design.objects.map(({ name, variant }) => [name, variant])).toEqual([
      ['orders', 'HTTP'],
      ['fallback', 'http-private'],
      ['orders', 'http-lambda'],
      ['sqs', 'http-service'],
      ['default', 'http'],
      ['get_orders_id', 'http'],
      ['delete_orders_id', 'http'],
      ['post_queue', 'http'],
      ['people', 'jwt'],
      ['function', 'request-http'],
    ]);
    expect(checkModel(design).counts.error).toBe(0);
    expect(indexOf(design).byType.get('route')?.[1]?.attributes).toMatchObject({
      api_id: { ref: 'a1' },
      target: { ref: 'i2' },
      authorizer_id: { ref: 'au1' },
    });
  });
});

describe('other definitions', () => {
  it('YAML says the same', async () => {
    const yaml = `openapi: "3.0.1"
info:
  title: orders
  version: 1.0
paths:
  /orders:
    get:
      x-amazon-apigateway-integration:
        type: http_proxy
        httpMethod: GET
        uri: https://orders.example.com
        payloadFormatVersion: 1.0
`;
    const parsed = await readingOf(yaml);
    expect(parsed.resources.map(({ type, attributes, origin }) => [type, attributes, origin.line])).toEqual([
      ['api', { name: 'orders', version: '1.0', protocol_type: 'HTTP' }, 1],
      [
        'integration',
        {
          ...api,
          integration_type: 'HTTP_PROXY',
          integration_uri: 'https://orders.example.com',
          integration_method: 'GET',
          payload_format_version: '1.0',
        },
        9,
      ],
      ['route', { ...api, route_key: 'GET /orders', target: ref('integration 1') }, 8],
    ]);
  });

  it('changes of answers may be numbers', async () => {
    const yaml = `openapi: 3.0.1
info: {title: x}
paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: http_proxy
        responseParameters: {"200": {overwrite:statuscode: 201, append:header.version: 1.0}}
`;
    expect(of(await readingOf(yaml), 'integration')[0]?.['response_parameters']).toEqual({
      '200': {
        response_parameters: [
          { destination: 'overwrite:statuscode', source: '201' },
          { destination: 'append:header.version', source: '1.0' },
        ],
      },
    });
  });

  it('Swagger 2 of a REST API is taken as far as it maps', async () => {
    const parsed = await readingOf(
      JSON.stringify({
        swagger: '2.0',
        info: { title: 'old', version: '1' },
        host: 'zzzzzzzzzz.execute-api.us-east-1.amazonaws.com',
        basePath: '/prod',
        schemes: ['https'],
        paths: {
          '/a': {
            get: {
              produces: ['application/json'],
              'x-amazon-apigateway-integration': {
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: invoke,
                passthroughBehavior: 'when_no_match',
                responses: { default: { statusCode: '200' } },
                cacheNamespace: 'x',
              },
            },
            options: {
              'x-amazon-apigateway-integration': { type: 'mock', requestTemplates: { 'application/json': '{}' } },
            },
          },
        },
        definitions: { Empty: {} },
      }),
    );
    expect([parsed.region, parsed.resources[0]?.ids]).toEqual(['us-east-1', {}]);
    expect(of(parsed, 'integration')[0]).toMatchObject({
      integration_type: 'AWS_PROXY',
      payload_format_version: '1.0',
    });
    expect(told(parsed)).toEqual([
      ['attention', 'REST API'],
      ['left-out', 'definitions'],
      ['left-out', 'responses'],
      ['left-out', 'cacheNamespace'],
      ['converted', 'payloadFormatVersion'],
      ['left-out', 'produces'],
    ]);
    const proposal = assemble([parsed], emptyDesign);
    expect(
      proposal.rows
        .flatMap(({ notes }) => notes)
        .filter(({ kind }) => kind === 'attention')
        .map(({ text }) => text),
    ).toEqual([
      "Lambda doesn't support passthrough_behavior. The value is kept as inactive.",
      'No Integration that its API supports has integration_type "MOCK". The closest match is Mock of WebSocket APIs. Check the protocol of the API, or change the values.',
    ]);
  });

  describe('security that a route cannot say is told at the route', () => {
    const iam = { authorization_type: 'AWS_IAM' };
    const nothing = {};
    it.each<[name: string, operation: object, values: object, told: readonly string[]]>([
      ['none', { security: [] }, nothing, []],
      ['nobody is asked', { security: [{}] }, nothing, []],
      ['what the definition asks for', {}, iam, []],
      [
        'a scheme that is not declared',
        { security: [{ nope: [] }] },
        nothing,
        [
          "The operation requires nope, which the definition doesn't declare, so the route has no authorization. Choose its authorization.",
        ],
      ],
      [
        'schemes without an authorizer',
        { security: [{ key: [] }, { basic: [] }] },
        nothing,
        [
          'The operation requires key or basic, for which API Gateway has no authorizer, so the route has no authorization. Choose its authorization.',
        ],
      ],
      ['a scheme without an authorizer, or nothing', { security: [{ key: [] }, {}] }, nothing, []],
      [
        'no list',
        { security: { iam: [] } },
        nothing,
        [
          "The security requirement of the operation isn't a list, so the route has no authorization. Choose its authorization.",
        ],
      ],
      ['a name alone', { security: ['iam'] }, iam, []],
      [
        'two schemes at once',
        { security: [{ key: [], iam: [] }] },
        iam,
        [
          'The operation requires iam together with key, but a route has one authorizer: only iam is required now. Check whether that is enough.',
        ],
      ],
      [
        'one of two schemes, or nothing',
        { security: [{ key: [] }, { iam: [] }, {}] },
        iam,
        [
          'The operation also accepts key instead of iam, but a route has one authorizer: iam is required now. Choose another if necessary.',
          "The operation also accepts callers without iam, but a route with an authorizer doesn't. Set its authorization to NONE if anyone may call it.",
        ],
      ],
      ['IAM in the extension', { security: [{ key: [] }], 'x-amazon-apigateway-auth': { type: 'aws_iam' } }, iam, []],
      [
        'another type in the extension',
        { security: [], 'x-amazon-apigateway-auth': { type: 'custom' } },
        nothing,
        [
          'The operation requires CUSTOM, for which API Gateway has no authorizer, so the route has no authorization. Choose its authorization.',
        ],
      ],
      ['open access in the extension', { security: [], 'x-amazon-apigateway-auth': { type: 'NONE' } }, nothing, []],
    ])('%s', async (_, operation, values, told) => {
      const parsed = await readingOf(
        JSON.stringify({
          openapi: '3.0.1',
          info: { title: 'x' },
          security: [{ iam: [] }],
          paths: { '/a': { get: operation } },
          components: {
            securitySchemes: {
              iam: { type: 'apiKey', 'x-amazon-apigateway-authtype': 'awsSigv4' },
              key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
              basic: { type: 'http', scheme: 'basic' },
            },
          },
        }),
      );
      const [route] = parsed.resources.filter(({ type }) => type === 'route');
      expect(route?.attributes).toEqual({ ...api, route_key: 'GET /a', ...values });
      expect(route?.notes.flatMap(({ what, text }) => (what === 'security' ? [text] : []))).toEqual(told);
    });
  });

  it('references lead to what stands in the definition, and others are told of', async () => {
    const http = (uri: string) => ({
      'x-amazon-apigateway-integration': { type: 'http_proxy', httpMethod: 'GET', uri },
    });
    const parsed = await readingOf(
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'x' },
        paths: {
          '/a': { $ref: '#/components/pathItems/a', post: http('https://post.example.com') },
          '/b': { $ref: '#/paths/~1a' },
          '/c/{id}': { $ref: './c.yaml', get: { $ref: '#/x-operations/0' } },
          '/d': {
            get: { $ref: '#/nowhere' },
            put: {},
            post: { 'x-amazon-apigateway-integration': { $ref: '#/x-way' } },
          },
          '/e': { get: { 'x-amazon-apigateway-integration': { $ref: '#/x-way' } } },
          '/f': { get: { 'x-amazon-apigateway-integration': { $ref: '#/components/gone' } } },
          '/g': { $ref: '#/components/pathItems/circle' },
        },
        components: {
          pathItems: { a: { get: http('https://a.example.com') }, circle: { $ref: '#/components/pathItems/circle' } },
          securitySchemes: { alias: { $ref: '#/x-scheme' } },
        },
        security: [{ alias: [] }],
        'x-scheme': { type: 'apiKey', 'x-amazon-apigateway-authtype': 'awsSigv4' },
        'x-operations': [http('https://c.example.com')],
        'x-way': { type: 'http_proxy', httpMethod: 'GET', uri: 'https://shared.example.com' },
      }),
    );
    const uris = new Map(parsed.resources.map(({ handle, attributes }) => [handle, attributes['integration_uri']]));
    expect(
      of(parsed, 'route').map((route) => [
        route['route_key'],
        uris.get((route['target'] as { readonly ref: string } | undefined)?.ref),
        route['authorization_type'],
      ]),
    ).toEqual([
      ['POST /a', 'https://post.example.com', 'AWS_IAM'],
      ['GET /a', 'https://a.example.com', 'AWS_IAM'],
      ['POST /b', 'https://post.example.com', 'AWS_IAM'],
      ['GET /b', 'https://a.example.com', 'AWS_IAM'],
      ['GET /c/{id}', 'https://c.example.com', 'AWS_IAM'],
      ['PUT /d', undefined, 'AWS_IAM'],
      ['POST /d', 'https://shared.example.com', 'AWS_IAM'],
      ['GET /e', 'https://shared.example.com', 'AWS_IAM'],
      ['GET /f', undefined, 'AWS_IAM'],
    ]);
    expect(
      of(parsed, 'integration').filter((values) => values['integration_uri'] === 'https://shared.example.com'),
    ).toHaveLength(1);
    const attentions = [...parsed.notes, ...parsed.resources.flatMap(({ notes }) => notes)];
    expect(attentions.filter(({ kind }) => kind === 'attention').map(({ what, text }) => [what, text])).toEqual([
      [
        '/c/{id} $ref',
        '"./c.yaml" can\'t be resolved in this definition, so its routes are missing. Replace the reference with its content.',
      ],
      [
        '/d get $ref',
        '"#/nowhere" can\'t be resolved in this definition, so its routes are missing. Replace the reference with its content.',
      ],
      [
        '/g $ref',
        '"#/components/pathItems/circle" can\'t be resolved in this definition, so its routes are missing. Replace the reference with its content.',
      ],
      [
        'x-amazon-apigateway-integration',
        'The operation has no integration, so the route has no target. Choose a target.',
      ],
      [
        'x-amazon-apigateway-integration',
        '"#/components/gone" can\'t be resolved in this definition, so the route has no target. Choose a target.',
      ],
    ]);
  });

  it('many references to much take bounded time', async () => {
    const keys = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`x-${at}`, at]));
    const paths = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`/${at}`, { $ref: '#/x-much' }]));
    const start = performance.now();
    const parsed = await readingOf(JSON.stringify({ openapi: '3.1.0', paths, 'x-much': { get: keys } }));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(of(parsed, 'route')).toHaveLength(499);
    expect(parsed.notes.filter(({ what }) => what.endsWith(' $ref'))).toHaveLength(4_501);
  });

  it.each<[name: string, parts: object, integration: object, rest: boolean]>([
    ['of a proxy', {}, { type: 'aws_proxy' }, false],
    ['exported from an HTTP API', { 'x-amazon-apigateway-importexport-version': '1.0' }, { type: 'mock' }, false],
    ['of a mock', {}, { type: 'mock' }, true],
    ['with mapped answers', {}, { type: 'http_proxy', responses: {} }, true],
  ])('OpenAPI 3 %s is told from that of a REST API', async (_, parts, integration, rest) => {
    const parsed = await readingOf(
      JSON.stringify({
        openapi: '3.0.1',
        info: { title: 'x' },
        servers: [{ url: 'https://zzzzzzzzzz.execute-api.us-east-1.amazonaws.com/{basePath}' }],
        paths: { '/a': { get: { 'x-amazon-apigateway-integration': integration } } },
        ...parts,
      }),
    );
    expect(parsed.resources[0]?.ids).toEqual(rest ? {} : { api_id: 'zzzzzzzzzz' });
    expect(parsed.notes.filter(({ what }) => what === 'REST API')).toHaveLength(rest ? 1 : 0);
  });

  it('OpenID Connect becomes a JWT authorizer whose audience is to be entered', async () => {
    const parsed = await readingOf(
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'x' },
        security: [{ login: [] }],
        paths: { '/a': { get: {}, post: { security: [] } } },
        components: {
          securitySchemes: {
            login: {
              type: 'openIdConnect',
              openIdConnectUrl: 'https://issuer.example.com/.well-known/openid-configuration',
            },
          },
        },
      }),
    );
    expect(of(parsed, 'authorizer')[0]?.['jwt_configuration']).toEqual({ issuer: 'https://issuer.example.com' });
    expect(of(parsed, 'route').map((route) => route['authorization_type'])).toEqual(['JWT', undefined]);
  });

  it.each<object>([
    { openapi: '3.0.0' },
    { openapi: '3.0.0', paths: [], components: 'x', info: 3, tags: {}, servers: null },
    {
      openapi: '3.0.0',
      paths: { '/a': { get: { security: 'x', operationId: {}, 'x-amazon-apigateway-integration': { $ref: '#/x' } } } },
    },
    { openapi: '3.0.0', components: { securitySchemes: { a: null, b: { 'x-amazon-apigateway-authorizer': [] } } } },
    { openapi: '3.0.0', paths: { __proto__: { get: {} }, '/a': { constructor: {}, get: [] } } },
  ])('odd ones do no harm: %j', async (definition) => {
    const parsed = await readingOf(JSON.stringify(definition));
    expect(adopt(assemble([parsed], emptyDesign))(emptyDesign).objects.length).toBeGreaterThan(0);
  });
});

it('routes and integrations of any HTTP API come back from its definition', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(liveDesign, async (design) => {
      const printed = definitionOf(design);
      const parsed = await readingOf(JSON.stringify(printed.definition));
      const sorted = (texts: readonly string[]) => texts.toSorted((one, other) => (one < other ? -1 : 1));
      const keys = of(parsed, 'route').map((values) => canonical(values['route_key'] ?? ''));
      expect(sorted(keys)).toEqual(sorted(printed.routeKeys.map((key) => canonical(key))));
      const found = of(parsed, 'integration').map((values) => canonical({ ...values, api_id: '' }));
      expect(sorted(found)).toEqual(sorted(printed.integrations.map((values) => canonical({ ...values, api_id: '' }))));
    }),
    { numRuns: 40 },
  );
});
