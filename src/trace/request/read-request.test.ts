import { expect, it } from 'vitest';
import { readRequest } from './read-request.ts';

const read = (request: object) => readRequest(JSON.stringify(request));

it('fills in what an HTTP request leaves out', () => {
  expect(read({ method: 'get', path: '/orders/42?tag=a&tag=b' })).toEqual({
    ok: true,
    request: {
      kind: 'http',
      host: null,
      method: 'GET',
      path: '/orders/42',
      query: 'tag=a&tag=b',
      headers: [],
      body: '',
      sourceIp: '203.0.113.9',
      time: Date.UTC(2026, 0, 1, 12),
      requestId: 'JKJaXmPLvHcESHA=',
      caller: undefined,
      clientCert: undefined,
      answer: undefined,
    },
  });
});

it('fills in what a WebSocket event leaves out', () => {
  expect(read({ event: 'CONNECT', query: { t: ['a', 'b'] } })).toMatchObject({
    ok: true,
    request: { kind: 'websocket', connectionId: 'L0SM9cOFvHcCIhw=', message: '', query: [['t', 'a'], ['t', 'b']] }, // prettier-ignore
  });
});

it.each<[request: object, expected: object]>([
  [{ path: '' }, { path: '/' }],
  [{ path: '?a=1' }, { path: '/', query: 'a=1' }],
  [{ path: '/é?ü=1' }, { path: '/%C3%A9', query: '%C3%BC=1' }],
  [{ path: '/a', host: 'API.example.com:443' }, { host: 'api.example.com' }],
  [{ path: '/a', headers: { 'X-A': ['1', '2'], b: '' } }, { headers: [['X-A', '1'], ['X-A', '2'], ['b', '']] }], // prettier-ignore
  [{ path: '/a', answer: null }, { answer: null }],
  [{ path: '/a', time: '2026-02-03T04:05:06Z' }, { time: Date.UTC(2026, 1, 3, 4, 5, 6) }],
])('reads %j', (request, expected) => {
  expect(read({ method: 'GET', ...request })).toMatchObject({ ok: true, request: expected });
});

it.each<[request: object, message: RegExp]>([
  [{ path: '/a' }, /^method must be a method such as GET\.$/],
  [{ method: 'GET' }, /^path must be a path such as/],
  [{ method: 'GET', path: 'orders' }, /^path must be a path that begins with \//],
  [{ method: 'GET', path: '/a b' }, /^path must be/],
  [{ method: 'GET', path: '/a', headres: {} }, /^headres isn't a valid request member\./],
  [{ method: 'GET', path: '/a', headers: { 'a b': '1' } }, /^headers\.a b isn't a valid header name\./],
  [{ method: 'GET', path: '/a', headers: { a: 1 } }, /^headers\.a must be a string or a list of strings\.$/],
  [{ method: 'GET', path: '/a', headers: { a: 'x\r\nb: c' } }, /^headers\.a must be/],
  [{ method: 'GET', path: '/a', caller: { jwt: 1 } }, /^caller must be \{"claims": …|^caller must be/],
  [{ method: 'GET', path: '/a', caller: { lambda: { policyDocument: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: {} }] } } } }, /^caller\.lambda\.policyDocument\.Statement\.0\.Condition isn't a valid request member\./], // prettier-ignore
  [{ method: 'GET', path: '/a', caller: { lambda: { policyDocument: { Statement: { Effect: 'Deny', Action: '*', Resource: 'a'.repeat(8_192) } } } } }, /^caller\.lambda\.policyDocument must be a policy of at most 8,192 characters\.$/], // prettier-ignore
  [{ method: 'GET', path: '/a', time: 'today' }, /^time must be a time such as/],
  [{ method: 'GET', path: `/${'a'.repeat(10_240)}` }, /^path exceeds the API Gateway limit of 10,240 characters/],
  [{ event: 'OPEN' }, /^event must be CONNECT, MESSAGE or DISCONNECT\.$/],
  [{ event: 'DISCONNECT', code: 1 }, /^code must be 1000 to 4999\.$/],
])('refuses %j', (request, message) => {
  const outcome = read(request);
  expect(outcome.ok ? '' : outcome.message).toMatch(message);
});

it.each<[text: string, message: RegExp]>([
  ['{', /^The request isn't valid JSON/],
  ['[]', /^The request isn't a JSON object/],
  [`{"method":"GET","path":"/","body":"${'a'.repeat(1_048_576)}"}`, /exceeds 1,048,576 characters/],
  ['['.repeat(100_000), /levels of nesting/],
  ['{"method":"GET","path":"/","__proto__":{}}', /__proto__/],
])('refuses the text %#', (text, message) => {
  const outcome = readRequest(text);
  expect(outcome.ok ? '' : outcome.message).toMatch(message);
});
