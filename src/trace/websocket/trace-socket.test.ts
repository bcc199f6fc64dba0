// Cases of WebSocket APIs, from the reference page of each rule.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anObject } from '../../model/checks/cases.ts';
import type { Values } from '../../model/schema/value.ts';
import type { TraceResult } from '../result.ts';
import { chat, chatFunction, tracedEvent, type Chat, type GivenEvent } from '../testing/chat.ts';

const frame = (message: string) =>
  `{"message": "${message}", "connectionId":"L0SM9cOFvHcCIhw=", "requestId":"JKJaXmPLvHcESHA="}`;
const forbidden = frame('Forbidden');
const invalid = frame('Invalid request body');
const broken = frame('Internal server error');
const unsupported = frame('Unsupported Media Type');

/** `=> response | backend kind | exit`, in short. */
function short({ result, refused }: { readonly result: TraceResult; readonly refused: boolean }): string {
  const { response, backend, route } = result;
  const back =
    response === null
      ? 'null'
      : 'frame' in response
        ? `frame ${response.frame}`
        : 'closed' in response
          ? `closed ${response.closed}`
          : String(response.statusCode);
  return `${route?.key ?? '-'} ${backend.kind}${'outcome' in backend ? ' failed' : ''} ${back} ${refused ? 1 : 0}`;
}

type Case = readonly [event: GivenEvent, expected: string, design?: Chat];
const connect = (more: GivenEvent = {}): GivenEvent => ({ event: 'CONNECT', ...more });
const send = (message: unknown, more: GivenEvent = {}): GivenEvent => ({
  event: 'MESSAGE',
  message: typeof message === 'string' ? message : JSON.stringify(message),
  ...more,
});
const ok = { statusCode: 200 };
const allow = { lambda: { policy: 'Allow', principalId: 'u', context: { plan: 'pro', level: 3, flag: true } } };
const guard = {
  authorizer_type: 'REQUEST',
  authorizer_uri: 'arn:f',
  identity_source: ['route.request.header.Auth', 'route.request.querystring.token'],
};
const identified = { headers: { auth: 'x' }, query: { token: 't' } };
const model = (schema: unknown) =>
  anObject(
    'model',
    { name: 'Send', schema: JSON.stringify(schema), content_type: 'application/json' },
    { key: 'mo', name: 'send' },
  );
const modelled = (schema: unknown, models: Record<string, string> = { $default: 'Send' }): Chat => ({
  route: { request_models: models, model_selection_expression: '$request.body.kind' },
  others: [model(schema)],
});
const custom = (integration: Values, more: Chat = {}): Chat => ({
  variant: 'ws-lambda-custom',
  twoWay: true,
  responses: { $default: {} },
  ...more,
  integration,
});
const mock = (template: string, more: Chat = {}): Chat => ({
  ...custom({ request_templates: { $default: template }, template_selection_expression: '\\$default' }, more),
  variant: 'ws-mock',
});

const tables: Readonly<Record<string, readonly Case[]>> = {
  connect: [
    [connect(), '$connect lambda null 0'],
    [connect({ answer: ok }), '$connect lambda 200 0'],
    [connect({ answer: { statusCode: 201 } }), '$connect lambda 200 0'],
    [connect({ answer: { statusCode: 401 } }), '$connect lambda 401 1'],
    [connect({ answer: { statusCode: 301 } }), '$connect lambda 301 1'],
    [connect({ answer: { statusCode: 501 } }), '$connect lambda 501 1'],
    [connect({ answer: { error: true } }), '$connect lambda failed 502 0'],
    [connect({ answer: 'no object' }), '$connect lambda failed 502 0'],
    [connect(), '- none 200 0', { routes: ['$default'] }],
    [connect(), '$connect none 200 0', { route: { target: '' } }],
    [connect({ answer: { statusCode: 204, body: 'x' } }), '$connect http 200 0', { variant: 'ws-http-proxy' }],
    [connect(), '$connect mock 200 0', mock('{"statusCode": 200}')],
    [connect(), '$connect mock 403 1', mock('{"statusCode": 403}')],
    [connect(), '$connect mock failed 500 0', mock('{"statusCode": 200}', { responses: {} })],
    [connect(), '$connect none 415 1', custom({ passthrough_behavior: 'NEVER' })],
    [
      connect(),
      '$connect none 400 1',
      { route: { request_parameters: { 'route.request.querystring.token': { Required: true } } } },
    ],
    [
      connect({ query: { token: '1' }, answer: ok }),
      '$connect lambda 200 0',
      { route: { request_parameters: { 'route.request.querystring.token': { Required: true } } } },
    ],
  ],
  'authorizer of $connect': [
    [connect({ ...identified, caller: allow, answer: ok }), '$connect lambda 200 0', { authorizer: guard }],
    [connect({ headers: { auth: 'x' }, caller: allow }), '$connect none 401 1', { authorizer: guard }],
    [connect({ query: { token: 't' }, caller: allow }), '$connect none 401 1', { authorizer: guard }],
    [
      connect({ caller: allow, answer: ok }),
      '$connect lambda 200 0',
      { authorizer: { ...guard, identity_source: ['context.identity.sourceIp'] } },
    ],
    [connect({ ...identified, caller: { lambda: { policyDocument: { Statement: { Effect: 'Allow', Action: '*', Resource: '*/prod/$connect' } } } } }), '$connect lambda null 0', { authorizer: guard }], // prettier-ignore
    [connect({ ...identified, caller: { lambda: { policyDocument: { Statement: { Effect: 'Allow', Action: '*', Resource: '*/dev/*' } } } } }), '$connect none 403 1', { authorizer: guard }], // prettier-ignore
    [connect({ ...identified, caller: { lambda: { policy: 'Deny' } } }), '$connect none 403 1', { authorizer: guard }],
    [
      connect({ ...identified, caller: { lambda: { error: 'Unauthorized' } } }),
      '$connect none 401 1',
      { authorizer: guard },
    ],
    [connect({ ...identified, caller: { lambda: { error: 'boom' } } }), '$connect none 500 1', { authorizer: guard }],
    [
      connect({ ...identified, caller: { lambda: { isAuthorized: true } } }),
      '$connect none 500 1',
      { authorizer: guard },
    ],
    [connect(identified), '$connect none 403 1', { authorizer: guard }],
    [connect({ ...identified, caller: { token: 'missing' } }), '$connect none 401 1', { authorizer: guard }],
    [
      connect({ caller: { iam: { accountId: '1' } }, answer: ok }),
      '$connect lambda 200 0',
      { route: { authorization_type: 'AWS_IAM' } },
    ],
    [connect(), '$connect none 403 1', { route: { authorization_type: 'AWS_IAM' } }],
    [connect(), '$connect none 403 1', { route: { api_key_required: true } }],
    [
      connect({ headers: { 'X-API-Key': 'k' }, answer: ok }),
      '$connect lambda 200 0',
      { route: { api_key_required: true } },
    ],
    [send({ action: 'send' }), 'send lambda null 0', { authorizer: guard }],
  ],
  routes: [
    [send({ action: 'send' }), 'send lambda null 0'],
    [send({ action: 'SEND' }), '$default lambda null 0'],
    [send({ action: 'other' }), '$default lambda null 0'],
    [send({}), '$default lambda null 0'],
    [send('hi'), '$default lambda null 0'],
    [send(''), '$default lambda null 0'],
    [send('hi'), `- none frame ${forbidden} 1`, { routes: ['send'] }],
    [send({ action: 'x' }), `- none frame ${forbidden} 1`, { routes: ['send', '$connect'] }],
    [send({ action: null }), '$default lambda null 0'],
    [send({ action: 1.5 }), '1.5 lambda null 0', { routes: ['1.5', '$default'] }],
    [send({ action: true }), 'true lambda null 0', { routes: ['true'] }],
    [send({ action: ['a', 'b'] }), '[a, b] lambda null 0', { routes: ['[a, b]'] }],
    [
      send({ a: 'join' }),
      'join- lambda null 0',
      { routes: ['join-'], api: { route_selection_expression: '${request.body.a}-${request.body.none}' } },
    ],
    [
      send({ a: { b: 'x' }, c: 1 }),
      'x/1 lambda null 0',
      { routes: ['x/1'], api: { route_selection_expression: '${request.body.a.b}/${request.body.c}' } },
    ],
    [
      send({ a: '${request.body.b}', b: 'x' }),
      '$default lambda null 0',
      { api: { route_selection_expression: '${request.body.a}' } },
    ],
    [send('hi'), '$default lambda null 0', { api: { route_selection_expression: '\\$default' } }],
    [send('hi'), 'static lambda null 0', { routes: ['static'], api: { route_selection_expression: 'static' } }],
    [send({ type: ['send'] }), 'send lambda null 0', { api: { route_selection_expression: '$request.body.type[0]' } }],
    [send(`{"action":"send","x":"${'y'.repeat(40_000)}"}`), 'send lambda null 0'],
    [send('y'.repeat(131_073)), '- none closed 1009 1'],
    [send('aGk=', { isBase64Encoded: true }), '- none closed 1003 1'],
    [send('hi', { isBase64Encoded: false }), '$default lambda null 0'],
    [send({ action: 'send' }), `send none frame ${broken} 1`, { route: { target: '' } }],
    [{ event: 'DISCONNECT' }, '$disconnect lambda null 0'],
    [{ event: 'DISCONNECT', answer: { error: true } }, '$disconnect lambda null 0'],
    [{ event: 'DISCONNECT' }, '- none null 0', { routes: ['send'] }],
  ],
  models: [
    [send({ action: 'send', text: 'a' }), 'send lambda null 0', modelled({ type: 'object', required: ['text'] })],
    [send({ action: 'send' }), `send none frame ${invalid} 1`, modelled({ type: 'object', required: ['text'] })],
    [send('hi'), `$default none frame ${invalid} 1`, modelled({ type: 'object' })],
    [send({ kind: 'a' }), `$default none frame ${invalid} 1`, modelled({}, { b: 'Send' })],
    [send({ kind: 'b' }), '$default lambda null 0', modelled({}, { b: 'Send' })],
    [connect({ answer: ok }), '$connect lambda 200 0', modelled({ required: ['x'] })],
  ],
  'proxy integrations': [
    [send({ action: 'send' }, { answer: { statusCode: 200, body: 'hi' } }), 'send lambda frame null 0'],
    [send({ action: 'send' }, { answer: { statusCode: 500 } }), 'send lambda frame null 0'],
    [send({ action: 'send' }, { answer: { error: true } }), `send lambda failed frame ${broken} 0`],
    [send({ action: 'send' }, { answer: { timeout: true } }), `send lambda failed frame ${broken} 0`],
    [send({ action: 'send' }, { answer: { statusCode: 200, body: 'hi' } }), 'send lambda frame hi 0', { twoWay: true }],
    [
      send({ action: 'send' }, { answer: { statusCode: 200, body: 'aGk=', isBase64Encoded: true } }),
      'send lambda frame hi 0',
      { twoWay: true },
    ],
    [send({ action: 'send' }, { answer: { statusCode: 200 } }), 'send lambda frame null 0', { twoWay: true }],
    [
      send({ action: 'send' }, { answer: { statusCode: 400, body: 'no' } }),
      `send lambda frame ${broken} 0`,
      { twoWay: true },
    ],
    [
      send({ action: 'send' }, { answer: { statusCode: 200, body: 'hi' } }),
      'send lambda frame null 0',
      { route: { route_response_selection_expression: '$default' } },
    ],
    [
      send({ action: 'send' }, { answer: { statusCode: 200, body: 'hi' } }),
      'send http frame hi 0',
      { twoWay: true, variant: 'ws-http-proxy' },
    ],
  ],
  'custom integrations': [
    [send({ action: 'send' }), 'send lambda null 0', custom({})],
    [send({ action: 'send' }), `send none frame ${unsupported} 1`, custom({ passthrough_behavior: 'NEVER' })],
    [send({ action: 'send' }), 'send lambda null 0', custom({ passthrough_behavior: 'WHEN_NO_TEMPLATES' })],
    [
      send({ action: 'send' }),
      `send none frame ${unsupported} 1`,
      custom({
        passthrough_behavior: 'WHEN_NO_TEMPLATES',
        request_templates: { a: 'x' },
        template_selection_expression: 'b',
      }),
    ],
    [
      send({ action: 'send' }),
      'send lambda null 0',
      custom({
        passthrough_behavior: 'WHEN_NO_MATCH',
        request_templates: { a: 'x' },
        template_selection_expression: 'b',
      }),
    ],
    [
      send({ action: 'send' }),
      `send none frame ${unsupported} 1`,
      custom({ passthrough_behavior: 'NEVER', request_templates: { a: 'x' }, template_selection_expression: 'b' }),
    ],
    [send({ action: 'send' }), `send none frame ${broken} 1`, custom({ request_templates: { $default: '#if(' } })],
    [send({ action: 'send' }, { answer: { a: 1 } }), 'send lambda frame {"a":1} 0', custom({})],
    [
      send({ action: 'send' }, { answer: { a: 1 } }),
      'send lambda frame a is 1 0',
      custom(
        {},
        {
          responses: {
            $default: {
              response_templates: { $default: "a is $input.json('$.a')" },
              template_selection_expression: '\\$default',
            },
          },
        },
      ),
    ],
    [
      send({ action: 'send' }, { answer: { a: 1 } }),
      `send lambda failed frame ${broken} 0`,
      custom({}, { responses: {} }),
    ],
    [
      send({ action: 'send' }, { answer: { a: 1 } }),
      `send lambda failed frame ${broken} 0`,
      custom({}, { responses: { $default: { response_templates: { $default: '#end' } } } }),
    ],
    [
      send({ action: 'send' }, { answer: { a: 1 } }),
      'send lambda frame null 0',
      custom({}, { twoWay: false, responses: {} }),
    ],
    [
      send({ action: 'send' }, { answer: { errorMessage: 'Not Found: 7' } }),
      'send lambda frame missing 0',
      custom(
        {},
        { responses: { $default: {}, '/Not Found.*/': { response_templates: { 'application/json': 'missing' } } } },
      ),
    ],
    [
      send({ action: 'send' }, { answer: { errorMessage: 'x Not Found' } }),
      'send lambda frame other 0',
      custom(
        {},
        { responses: { '/Not Found.*/': {}, $default: { response_templates: { 'application/json': 'other' } } } },
      ),
    ],
    [send({ action: 'send' }, { answer: { error: true } }), `send lambda failed frame ${broken} 0`, custom({})],
    [send({ action: 'send' }), 'send mock frame null 0', mock('{statusCode: 200}')],
    [send({ action: 'send' }), `send mock failed frame ${broken} 0`, mock('{"status": 200}')],
    [send({ action: 'send' }), `send mock failed frame ${broken} 0`, mock('nothing')],
    [
      send({ action: 'send' }),
      'send mock frame 2xx/send 0',
      mock('{"statusCode": 204}', {
        responses: { '/2\\d\\d/': { response_templates: { $default: '2xx/$context.routeKey' } }, $default: {} },
      }),
    ],
    [
      send({ action: 'send' }, { answer: { statusCode: 200, body: 'hi' } }),
      'send http frame aGk= 0',
      custom({}, { variant: 'ws-http', responses: { $default: { content_handling_strategy: 'CONVERT_TO_TEXT' } } }),
    ],
    [
      send({ action: 'send' }, { answer: { statusCode: 503, body: 'x', headers: { 'X-Kind': 'busy' } } }),
      'send http frame busy! 0',
      custom(
        {},
        {
          variant: 'ws-http',
          responses: {
            '/5\\d\\d/': {
              template_selection_expression: '${integration.response.header.x-kind}',
              response_templates: { busy: 'busy!' },
            },
          },
        },
      ),
    ],
    [send({ action: 'send' }), 'send service null 0', custom({}, { variant: 'ws-service' })],
  ],
};

describe.each(Object.entries(tables))('%s', (_, cases) => {
  it.each(cases.map(([event, expected, design = {}]) => ({ event, expected, design })))(
    '$event: $expected',
    ({ event, expected, design }) => expect(short(tracedEvent(chat(design), event))).toBe(expected),
  );
});

const context = {
  extendedRequestId: 'JKJaXmPLvHcESHA=',
  requestTime: '01/Jan/2026:12:00:00 +0000',
  messageDirection: 'IN',
  stage: 'prod',
  connectedAt: 1767268800000,
  requestTimeEpoch: 1767268800000,
  identity: { sourceIp: '203.0.113.9' },
  requestId: 'JKJaXmPLvHcESHA=',
  domainName: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
  connectionId: 'L0SM9cOFvHcCIhw=',
  apiId: 'a1b2c3d4e5',
};

const eventOf = (design: Chat, event: GivenEvent): unknown => {
  const { backend } = tracedEvent(chat(design), event).result;
  return backend.kind === 'lambda' && 'event' in backend ? backend.event : undefined;
};

describe('proxy events', () => {
  it('of a message', () => {
    expect(eventOf({ stage: { stage_variables: { table: 'orders' } } }, send({ action: 'send' }))).toEqual({
      stageVariables: { table: 'orders' },
      requestContext: { ...context, routeKey: 'send', messageId: 'R1knPc2ntjMCFIA=', eventType: 'MESSAGE' },
      body: '{"action":"send"}',
      isBase64Encoded: false,
    });
  });

  it('of a connection', () => {
    const event = connect({ headers: { 'User-Agent': 'wscat', 'X-A': ['1', '2'] }, query: { t: ['a', 'b'] } });
    const headers = {
      'User-Agent': ['wscat'],
      'X-A': ['1', '2'],
      Host: [context.domainName],
      'Sec-WebSocket-Key': [expect.any(String)],
      'Sec-WebSocket-Version': ['13'],
      'X-Amzn-Trace-Id': [expect.stringMatching(/^Root=1-/)],
      'X-Forwarded-For': ['203.0.113.9'],
      'X-Forwarded-Port': ['443'],
      'X-Forwarded-Proto': ['https'],
    };
    expect(eventOf({}, event)).toEqual({
      headers: Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.at(-1)])),
      multiValueHeaders: headers,
      queryStringParameters: { t: 'b' },
      multiValueQueryStringParameters: { t: ['a', 'b'] },
      requestContext: {
        ...context,
        routeKey: '$connect',
        eventType: 'CONNECT',
        identity: { sourceIp: '203.0.113.9', userAgent: 'wscat' },
      },
      isBase64Encoded: false,
    });
  });

  it('of a disconnection', () => {
    expect(eventOf({}, { event: 'DISCONNECT', code: 1006, reason: 'gone' })).toEqual({
      headers: { Host: context.domainName, 'x-api-key': '', 'X-Forwarded-For': '', 'x-restapi': '' },
      multiValueHeaders: { Host: [context.domainName], 'x-api-key': [''], 'X-Forwarded-For': [''], 'x-restapi': [''] },
      requestContext: {
        ...context,
        routeKey: '$disconnect',
        disconnectStatusCode: 1006,
        disconnectReason: 'gone',
        eventType: 'DISCONNECT',
      },
      isBase64Encoded: false,
    });
  });

  it('carry what the authorizer gave, as texts', () => {
    const authorizer = { principalId: 'u', integrationLatency: 12, plan: 'pro', level: '3', flag: 'true' };
    for (const event of [connect({ ...identified, caller: allow }), send({ action: 'send' }, { caller: allow })])
      expect(eventOf({ authorizer: guard }, event)).toMatchObject({ requestContext: { authorizer } });
  });
});

describe('what is sent', () => {
  const backendOf = (design: Chat, event: GivenEvent) => tracedEvent(chat(design), event).result.backend;

  it('to a custom function: what the template gives', () => {
    const template =
      '{"id":"$context.connectionId","text":$input.json(\'$.text\'),"plan":"$context.authorizer.plan","table":"$stageVariables.table"}';
    const design = {
      ...custom({ request_templates: { 'application/json': template } }),
      stage: { stage_variables: { table: 'orders' } },
    };
    expect(backendOf(design, send({ action: 'send', text: 'a "b"' }, { caller: allow }))).toEqual({
      kind: 'lambda',
      function: chatFunction,
      payload: '{"id":"L0SM9cOFvHcCIhw=","text":"a \\"b\\"","plan":"pro","table":"orders"}',
    });
  });

  it('to a URL: only mapped headers and query, and path variables', () => {
    const design = custom(
      {
        integration_method: 'PUT',
        request_parameters: {
          'integration.request.header.X-Connection': 'context.connectionId',
          'integration.request.header.X-Fixed': "'a b'",
          'integration.request.header.X-Missing': 'route.request.body.none',
          'integration.request.header.X-Handshake': 'route.request.header.Auth',
          'integration.request.querystring.table': 'stageVariables.table',
          'integration.request.path.room': 'route.request.body.room.id',
        },
        request_templates: { $default: "$input.json('$.room')" },
      },
      { variant: 'ws-http', stage: { stage_variables: { table: 'a&b' } } },
    );
    expect(backendOf(design, send({ action: 'send', room: { id: 7 } }))).toEqual({
      kind: 'http',
      method: 'PUT',
      url: 'https://backend.example.com/messages/7?table=a%26b',
      headers: { 'content-type': 'application/json', 'x-connection': 'L0SM9cOFvHcCIhw=', 'x-fixed': 'a b' },
      body: '{"id":7}',
    });
  });

  it('to a URL on $connect: values of the handshake', () => {
    const design: Chat = {
      variant: 'ws-http-proxy',
      integration: {
        request_parameters: {
          'integration.request.header.X-One': 'route.request.header.X-A',
          'integration.request.header.X-All': 'route.request.multivalueheader.X-A',
          'integration.request.querystring.t': 'route.request.querystring.token',
        },
      },
    };
    expect(backendOf(design, connect({ headers: { 'x-a': ['1', '2'] }, query: { token: 't 1' } }))).toMatchObject({
      url: 'https://backend.example.com/messages?t=t%201',
      headers: { 'x-one': '2', 'x-all': ['1', '2'] },
      body: '',
    });
  });

  it('to a service', () => {
    const design = custom(
      {
        request_templates: { $default: 'Action=SendMessage&MessageBody=$util.urlEncode($input.body)' },
        integration_uri: 'arn:aws:apigateway:us-east-1:sqs:path/123456789012/orders',
        request_parameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
      },
      { variant: 'ws-service' },
    );
    expect(backendOf(design, send({ action: 'send' }))).toEqual({
      kind: 'service',
      action: 'sqs:path/123456789012/orders',
      parameters: { Action: 'SendMessage', MessageBody: '{"action":"send"}' },
      url: 'https://sqs.us-east-1.amazonaws.com/123456789012/orders',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=SendMessage&MessageBody=%7B%22action%22%3A%22send%22%7D',
    });
  });
});

describe('steps', () => {
  const steps = (design: Chat, event: GivenEvent) => tracedEvent(chat(design), event).result.steps;

  it('come in their order', () => {
    const design = { ...custom({ request_parameters: { 'integration.request.header.a': "'b'" } }), ...modelled({}) };
    const names = steps(design, send({ action: 'send' }, { answer: {} })).map(({ step }) => step);
    expect(names).toEqual([
      'stage',
      'route',
      'model',
      'parameters',
      'template',
      'backend',
      'response',
      'response',
      'client',
    ]);
    expect(
      steps({ authorizer: guard }, connect({ ...identified, caller: allow, answer: ok })).map(({ step }) => step),
    ).toEqual(['stage', 'route', 'authorizer', 'backend', 'response', 'client']);
  });

  it('name the line of a template that fails, and what a model wants', () => {
    expect(steps(custom({ request_templates: { $default: 'a\n#if(' } }), send({}))).toContainEqual(
      expect.objectContaining({
        step: 'template',
        outcome: 'failed',
        text: expect.stringContaining('line 2, column 5'),
      }),
    );
    expect(steps(modelled({ properties: { n: { type: 'integer' } } }), send({ n: 'x' }))).toContainEqual(
      expect.objectContaining({
        step: 'model',
        outcome: 'refused',
        text: expect.stringContaining('$.n is string, expected integer'),
      }),
    );
  });

  it.each([
    [{ event: 'CONNECT', answer: ok }, 'has no documented effect'],
    [send({ action: 'send' }, { answer: ok }), 'has no documented effect'],
  ])('say that response_parameters do nothing to %j', (event, text) => {
    const responses = { $default: { response_parameters: '{"method.response.header.X":"\'1\'"}' } };
    const shaped = custom({}, { variant: 'ws-http', responses });
    const found = { step: 'response', text: expect.stringContaining(text), path: ['response_parameters'], basis: 'unverified' }; // prettier-ignore
    expect(steps(shaped, event)).toContainEqual(expect.objectContaining(found));
    expect(steps(custom({}, { variant: 'ws-http', responses: { $default: {} } }), event)).not.toContainEqual(expect.objectContaining({ path: ['response_parameters'] })); // prettier-ignore
  });

  it('say what is undecided', () => {
    expect(
      steps({ api: { route_selection_expression: { hcl: 'local.expression' } } }, send({ action: 'send' })),
    ).toContainEqual(expect.objectContaining({ step: 'route', outcome: 'undecided' }));
  });
});

it('every event has exactly one outcome', () => {
  const text = fc.oneof(
    fc.constantFrom(
      'send',
      '$default',
      '',
      '${request.body.a}',
      '$request.body.action',
      '\\$default',
      '/2\\d\\d/',
      '/(/',
      '#if(',
      '{"statusCode": 200}',
      '${x',
      "$input.path('$..a')",
    ),
    fc.string(),
  );
  const texts = fc.dictionary(text, text, { maxKeys: 3 });
  const design = fc.record({
    api: fc.record({ route_selection_expression: text }),
    routes: fc.uniqueArray(fc.constantFrom('$connect', '$disconnect', '$default', 'send', 'a'), { maxLength: 4 }),
    route: fc.record(
      { request_models: texts, model_selection_expression: text, api_key_required: fc.boolean() },
      { requiredKeys: [] },
    ),
    variant: fc.constantFrom('ws-lambda', 'ws-lambda-custom', 'ws-http', 'ws-http-proxy', 'ws-service', 'ws-mock'),
    integration: fc.record(
      {
        request_templates: texts,
        template_selection_expression: text,
        passthrough_behavior: fc.constantFrom('NEVER', 'WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES'),
        request_parameters: fc.dictionary(
          fc.oneof(text, fc.constantFrom('integration.request.header.a', 'integration.request.path.room')),
          text,
          { maxKeys: 3 },
        ),
        content_handling_strategy: fc.constantFrom('CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'),
      },
      { requiredKeys: [] },
    ),
    responses: fc.dictionary(
      text,
      fc.record({ response_templates: texts, template_selection_expression: text }, { requiredKeys: [] }),
      { maxKeys: 3 },
    ),
    twoWay: fc.boolean(),
  });
  const event = fc.record(
    {
      event: fc.constantFrom('CONNECT', 'MESSAGE', 'DISCONNECT'),
      message: fc.oneof(fc.json(), text, fc.constant('{"action":"send","a":["x"]}')),
      answer: fc.oneof(
        fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
        fc.record({ statusCode: fc.oneof(fc.integer(), fc.constant(200)), body: fc.string() }),
      ),
    },
    { requiredKeys: ['event'] },
  );
  fc.assert(
    fc.property(design, event, (given, request) => {
      const { result, refused } = tracedEvent(chat(given as Chat), request);
      const { response, backend, steps } = result;
      expect(steps.length > 0 && steps.length < 60).toBe(true);
      expect(steps.every(({ source, text: said }) => source.startsWith('https://') && said !== '')).toBe(true);
      // A refusal calls nothing, unless it is the backend that refuses the upgrade.
      const isUpgrade = request.event === 'CONNECT';
      expect(!refused || backend.kind === 'none' || isUpgrade).toBe(true);
      const fits = {
        CONNECT: response === null || 'statusCode' in response,
        MESSAGE: response === null || 'frame' in response || 'closed' in response,
        DISCONNECT: response === null,
      };
      expect(fits[request.event as keyof typeof fits]).toBe(true);
    }),
    { numRuns: 600 },
  );
});
