import fc from 'fast-check';
import { expect, it } from 'vitest';
import { methods } from './method-path.ts';
import { pastedKeys } from './pasted-keys.ts';

const two = ['GET /orders', 'POST /orders'];

it.each([
  ['lines', 'GET /orders\nPOST /orders'],
  ['lines of Windows with blanks around', '  GET /orders \r\n\r\nPOST /orders\r\n'],
  ['one line', 'GET /orders, POST /orders'],
  ['bullets', '- GET /orders\n- POST /orders'],
  ['numbers', '1. GET /orders\n2) POST /orders'],
  ['JSON', '[\n  "GET /orders",\n  "POST /orders"\n]'],
  ['JSON on one line', '["GET /orders","POST /orders"]'],
  ['columns', 'GET\t/orders\nPOST\t/orders'],
  ['a table', '| GET | /orders |\n| POST | /orders |'],
  ['any spelling of the method', 'get /orders\nPost /orders'],
  ['a key twice', 'GET /orders\nPOST /orders\nGET /orders'],
])('reads %s', (_, text) => {
  expect(pastedKeys(text, 'HTTP')).toEqual({ keys: two, unread: 0 });
});

it('reads what catches all others, and counts what is no key', () => {
  expect(pastedKeys('GET /a\n$default\n# admin\n/b', 'HTTP')).toEqual({ keys: ['GET /a', '$default'], unread: 2 });
});

it('reads keys of messages', () => {
  const keys = ['$connect', '$disconnect', 'sendMessage'];
  expect(pastedKeys('$connect\n$disconnect\nsendMessage', 'WEBSOCKET')).toEqual({ keys, unread: 0 });
});

it.each([
  ['one key', 'GET /orders'],
  ['a path', '/orders'],
  ['nothing', ''],
  ['prose', 'Orders are read\nand written.'],
  ['more than an API can have', Array.from({ length: 301 }, (_, at) => `GET /r${at}`).join('\n')],
  ['very much', `GET /a\nGET /${'b'.repeat(70_000)}`],
])('leaves %s as text', (_, text) => {
  expect(pastedKeys(text, 'HTTP')).toBeUndefined();
});

it('gives back any list of keys', () => {
  const key = fc
    .tuple(fc.constantFrom(...methods), fc.stringMatching(/^[a-z{}+_]{1,8}$/))
    .map(([method, part]) => `${method} /${part}`);
  fc.assert(
    fc.property(
      fc.uniqueArray(key, { minLength: 2, maxLength: 20 }),
      fc.constantFrom('\n', '\r\n', ', '),
      (keys, by) => {
        expect(pastedKeys(keys.join(by), 'HTTP')).toEqual({ keys, unread: 0 });
      },
    ),
  );
});
