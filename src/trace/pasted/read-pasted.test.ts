import { expect, test } from 'vitest';
import { readPasted } from './read-pasted.ts';

const read = (text: string) => {
  const pasted = readPasted(text);
  return pasted.ok ? pasted.request : pasted.message;
};

test.each<readonly [command: string, request: unknown]>([
  ['curl https://api.example.com/orders?x=1', { method: 'GET', path: '/orders?x=1', host: 'api.example.com' }],
  ["curl 'https://a.example'", { method: 'GET', path: '/', host: 'a.example' }],
  ['$ curl localhost:3000/a#b', { method: 'GET', path: '/a', host: 'localhost' }],
  [
    `curl -X PATCH "https://a.example/o/1" \\\n  -H 'Accept: a/b' -H "X-Tag: it's" -H 'x-tag: two' --data-raw '{"a":"b\\n"}' --compressed`,
    {
      method: 'PATCH',
      path: '/o/1',
      host: 'a.example',
      headers: { Accept: 'a/b', 'X-Tag': ["it's", 'two'], 'Content-Type': 'application/x-www-form-urlencoded' },
      body: '{"a":"b\\n"}',
    },
  ],
  [
    'curl -sSd a=1 -d b=2 https://a.example/f',
    {
      method: 'POST',
      path: '/f',
      host: 'a.example',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'a=1&b=2',
    },
  ],
  [
    'curl -G https://a.example/f?z=0 --data-urlencode "q=a b&c" -d n=1',
    { method: 'GET', path: '/f?z=0&q=a+b%26c&n=1', host: 'a.example' },
  ],
  [
    `curl --json '{"a":1}' https://a.example/ -u me:pw -A agent -b 'c=1'`,
    {
      method: 'POST',
      path: '/',
      host: 'a.example',
      headers: {
        Cookie: 'c=1',
        'User-Agent': 'agent',
        Authorization: 'Basic bWU6cHc=',
        'Content-Type': 'application/json',
        Accept: 'application/json',
      },
      body: '{"a":1}',
    },
  ],
  ['curl --ciphers X https://a.example/c -b jar.txt', { method: 'GET', path: '/c', host: 'a.example' }],
  ["curl -I $'https://a.example/\\u0061'", { method: 'HEAD', path: '/a', host: 'a.example' }],
  ['curl ^"https://a.example/x?a=1^&b=2^"', { method: 'GET', path: '/x?a=1&b=2', host: 'a.example' }],
])('%s', (command, request) => {
  expect(read(command)).toEqual(request);
});

test.each([
  ["curl 'https://a.example", 'quote'],
  ['curl -X GET', 'no URL'],
  ['wget https://a.example', 'isn’t a request'],
  ['{"a":1}', 'isn’t a request'],
  ['[1]', 'isn’t a request'],
  ['', 'isn’t a request'],
  ['x'.repeat(1024 * 1024 + 1), '1,048,576'],
])('%s is refused with a reason', (text, reason) => expect(read(text)).toContain(reason));

test('a HAR entry brings its request and what came back', () => {
  const entry = {
    request: {
      method: 'POST',
      url: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/dev/orders?x=1',
      headers: [
        { name: ':authority', value: 'x' },
        { name: 'accept', value: 'a/b' },
        { name: 'content-length', value: '2' },
      ],
      postData: { text: '{}' },
    },
    response: {
      status: 201,
      headers: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'Location', value: '/orders/1' },
        { name: 'Content-Length', value: '1' },
      ],
      content: { text: '1' },
    },
  };
  const request = {
    method: 'POST',
    path: '/dev/orders?x=1',
    host: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
    headers: { accept: 'a/b' },
    body: '{}',
    answer: { statusCode: 201, headers: { 'Content-Type': 'application/json', Location: '/orders/1' }, body: '1' },
  };
  expect(read(JSON.stringify(entry))).toEqual(request);
  const archive = readPasted(JSON.stringify({ log: { entries: [entry, entry] } }));
  expect(archive).toMatchObject({
    ok: true,
    kind: 'har',
    request,
    notes: [/2 entries/].map(() => expect.stringContaining('2 entries')),
  });
});

test.each<readonly [name: string, event: unknown, request: unknown]>([
  [
    'format 2.0',
    {
      version: '2.0',
      rawPath: '/dev/a b/ü',
      rawQueryString: 'x=1',
      cookies: ['a=1', 'b=2'],
      headers: { accept: 'a', host: 'h', 'x-forwarded-for': '1.1.1.1' },
      requestContext: {
        stage: 'dev',
        requestId: 'R=',
        timeEpoch: 1767268800000,
        http: { method: 'PUT', sourceIp: '198.51.100.7' },
        authorizer: { jwt: { claims: { sub: 'u1' }, scopes: null } },
      },
      body: 'aGk=',
      isBase64Encoded: true,
    },
    {
      method: 'PUT',
      path: '/a%20b/%C3%BC?x=1',
      headers: { accept: 'a', Cookie: 'a=1; b=2' },
      body: 'hi',
      sourceIp: '198.51.100.7',
      time: '2026-01-01T12:00:00.000Z',
      requestId: 'R=',
      caller: { claims: { sub: 'u1' } },
    },
  ],
  [
    'format 1.0',
    {
      version: '1.0',
      httpMethod: 'GET',
      path: '/a%20b',
      multiValueQueryStringParameters: { t: ['a', 'b'] },
      queryStringParameters: { t: 'b' },
      requestContext: { stage: '$default', identity: { sourceIp: '198.51.100.7', userArn: 'arn:aws:iam::1:user/x' } },
    },
    {
      method: 'GET',
      path: '/a%20b?t=a&t=b',
      sourceIp: '198.51.100.7',
      caller: { iam: { userArn: 'arn:aws:iam::1:user/x' } },
    },
  ],
  [
    'a connection with two parameters that differ by case',
    { requestContext: { eventType: 'CONNECT' }, multiValueQueryStringParameters: { A: ['1'], a: ['2', '3'] } },
    { event: 'CONNECT', query: { A: '1', a: ['2', '3'] } },
  ],
  [
    'a message',
    { requestContext: { eventType: 'MESSAGE', connectionId: 'C=', requestTimeEpoch: 0 }, body: '{"action":"x"}' },
    { event: 'MESSAGE', message: '{"action":"x"}', connectionId: 'C=', time: '1970-01-01T00:00:00.000Z' },
  ],
])('the event of a Lambda function, %s', (_, event, request) => {
  expect(read(JSON.stringify(event))).toEqual(request);
});

test.each<readonly [line: string, request: unknown]>([
  [
    '{"requestId":"R=","ip":"198.51.100.7","requestTime":"01/Jan/2026:12:00:00 +0000","httpMethod":"GET","routeKey":"GET /orders/{id}","status":"200"}',
    { method: 'GET', path: '/orders/id', sourceIp: '198.51.100.7', time: '2026-01-01T12:00:00Z', requestId: 'R=' },
  ],
  ['{"status":404,"httpMethod":"GET","path":"/x","routeKey":"-"}', { method: 'GET', path: '/x' }],
  [
    '{"eventType":"MESSAGE","routeKey":"send","connectionId":"C=","status":"200","requestId":"R="}',
    { event: 'MESSAGE', message: '{"action":"send"}', connectionId: 'C=', requestId: 'R=' },
  ],
  [
    '198.51.100.7 - - [01/Jan/2026:12:00:00 +0000] "GET GET /orders/{id} HTTP/1.1" 200 15 R=',
    { method: 'GET', path: '/orders/id', sourceIp: '198.51.100.7', time: '2026-01-01T12:00:00Z', requestId: 'R=' },
  ],
  [
    '198.51.100.7 - - [01/Jan/2026:12:00:00 +0000] "POST /a HTTP/1.1" 500 15',
    { method: 'POST', path: '/a', sourceIp: '198.51.100.7', time: '2026-01-01T12:00:00Z' },
  ],
])('a line of an access log: %s', (line, request) => expect(read(line)).toEqual(request));

test('what is left in files, or is binary, is said', () => {
  const notes = (text: string) => {
    const pasted = readPasted(text);
    return pasted.ok ? pasted.notes : [pasted.message];
  };
  expect(notes('curl https://a.example -H @headers.txt')).toEqual([expect.stringContaining('from files')]);
  expect(notes('curl https://a.example --data @body.json')).toEqual([expect.stringContaining('body.json')]);
  expect(notes('curl https://a.example --next https://b.example')).toEqual([expect.stringContaining('several')]);
  const response = { status: 200, headers: [], content: { encoding: 'base64', text: 'AA==' } };
  expect(notes(JSON.stringify({ request: { url: 'https://a.example' }, response }))).toEqual([
    expect.stringContaining('binary'),
  ]);
});

// Half of a character, as JSON can write it.
test.each([
  [
    { version: '2.0', rawPath: '/a\ud800b', rawQueryString: '', requestContext: { http: { method: 'GET' } } },
    '/a%EF%BF%BDb',
  ],
  [{ httpMethod: 'GET', path: '/a', queryStringParameters: { q: '\udc00' }, requestContext: {} }, '/a?q=%EF%BF%BD'],
])('an event with half of a character is read: %#', (event, path) => {
  expect(readPasted(JSON.stringify(event))).toMatchObject({ ok: true, request: { path } });
});

test('a command with half of a character is read', () => {
  expect(readPasted("curl -G --data-urlencode 'q=\ud800' https://api.example.com/a")).toMatchObject({
    ok: true,
    request: { path: '/a?q=%EF%BF%BD' },
  });
});
