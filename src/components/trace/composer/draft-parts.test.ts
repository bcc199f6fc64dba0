import { describe, expect, it, test } from 'vitest';
import { answerBody, answerChoice, answerFor } from '../answers.ts';
import { draftTitle, rowsIn, rowsValue } from './draft-parts.ts';

describe('headers', () => {
  it('have a row for each value', () =>
    expect(rowsIn({ headers: { a: '1', b: ['2', '3'] } }, 'headers')).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['b', '3'],
    ]));
  it.each([
    [
      [
        ['a', '1'],
        ['b', '2'],
        ['a', '3'],
      ],
      { a: ['1', '3'], b: '2' },
    ],
    [[['', 'no name yet']], undefined],
    [[], undefined],
    [[['__proto__', 'x']], JSON.parse('{"__proto__":"x"}') as object],
  ] as const)('of the rows %j are %j', (rows, value) => expect(rowsValue(rows)).toEqual(value));
});

test.each([
  [undefined, 'none', ''],
  [{ error: true }, 'error', ''],
  [{ timeout: true }, 'timeout', ''],
  [{ statusCode: 204 }, '204', ''],
  [{ statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{"a":1}' }, '200', '{"a":1}'],
  [{ statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'no' }, '404', 'no'],
] as const)('%j is the choice %s with the body %s, and the other way round', (answer, choice, body) => {
  expect([answerChoice(answer), answerBody(answer)]).toEqual([choice, body]);
  expect(answerFor(choice, body)).toEqual(answer);
});

test.each([[{ statusCode: 302 }], ['text'], [{ errorMessage: 'x' }]])('%j is an answer of its own', (answer) =>
  expect(answerChoice(answer)).toBeNull(),
);

test.each([
  [{ method: 'PUT', path: '/a' }, 'PUT /a'],
  [{ path: '/a' }, 'GET /a'],
  [{ event: 'CONNECT' }, 'CONNECT'],
  [{ event: 'MESSAGE', message: '{"action":"x"}' }, 'MESSAGE {"action":"x"}'],
])('%j is called %s', (draft, title) => expect(draftTitle(draft)).toBe(title));
