// Cases of answers: what the client gets for what the backend gives.
import { describe, expect, it } from 'vitest';
import type { Values } from '../../model/schema/value.ts';
import type { Json } from '../json.ts';
import { answerOf, shop, traced, type Shop } from '../testing/shop.ts';

const answered = (answer: Json, given: Shop = {}) => {
  const { result, refused } = traced(shop(given), { answer });
  const { statusCode, body, headers } = answerOf(result);
  return { statusCode, body, type: headers['content-type'], headers, refused, result };
};

const plain = 'text/plain; charset=utf-8';
const json = 'application/json';
const error = '{"message":"Internal Server Error"}';
const base64 = (text: string) => btoa(text);

describe('Lambda', () => {
  it.each<[version: string, answer: Json, status: number, body: string, type: string]>([
    ['2.0', { statusCode: 201, body: 'b' }, 201, 'b', plain],
    ['2.0', { statusCode: 201 }, 201, '', plain],
    ['2.0', { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: 'b' }, 200, 'b', 'text/html'],
    ['2.0', { statusCode: 200.5 }, 500, error, json],
    ['2.0', { statusCode: 0 }, 500, error, json],
    ['2.0', { a: 1 }, 200, '{"a":1}', json],
    ['2.0', [1, 2], 200, '[1,2]', json],
    ['2.0', 5, 200, '5', json],
    ['2.0', true, 200, 'true', json],
    ['2.0', 'abc', 200, 'abc', json],
    ['2.0', '', 200, '', json],
    ['2.0', '{"name":', 200, '{"name":', json],
    ['2.0', null, 200, 'null', json],
    ['2.0', { error: true }, 500, error, json],
    ['2.0', { timeout: true }, 503, '{"message":"Service Unavailable"}', json],
    ['2.0', { statusCode: 200, body: base64('hi'), isBase64Encoded: true }, 200, 'hi', plain],
    ['2.0', { statusCode: 200, body: 'x', extra: 1 }, 200, 'x', plain],
    ['1.0', { statusCode: 200, body: 'b' }, 200, 'b', plain],
    ['1.0', { a: 1 }, 500, error, json],
    ['1.0', 'abc', 500, error, json],
    ['1.0', [1], 500, error, json],
    ['1.0', { statusCode: 0 }, 500, error, json],
    ['1.0', { error: true }, 500, error, json],
    ['1.0', { timeout: true }, 503, '{"message":"Service Unavailable"}', json],
  ])('format %s: %j is %d %s', (payload_format_version, answer, status, body, type) => {
    const got = answered(answer, { integration: { payload_format_version } });
    expect([got.statusCode, got.body, got.type, got.refused]).toEqual([status, body, type, false]);
    expect(got.result.backend).toMatchObject(status >= 500 ? { outcome: 'failed' } : { kind: 'lambda' });
    expect('outcome' in got.result.backend).toBe(status >= 500);
  });

  it('keeps bytes that are no text as base64', () => {
    const { result } = answered({ statusCode: 200, body: '/+8=', isBase64Encoded: true });
    expect(result.response).toMatchObject({ body: '/+8=', isBase64Encoded: true, headers: { 'content-length': '2' } });
  });

  it.each<[version: string, answer: Json, headers: object]>([
    ['2.0', { statusCode: 200, cookies: ['a=1', 'b=2'], headers: { 'Set-Cookie': 'c=3' } }, { 'set-cookie': ['a=1', 'b=2', 'c=3'] }], // prettier-ignore
    ['2.0', { statusCode: 200, headers: { 'X-A': '1,2' } }, { 'x-a': '1,2' }],
    ['2.0', { statusCode: 200, multiValueHeaders: { 'X-A': ['1'] } }, { 'x-a': undefined }],
    ['1.0', { statusCode: 200, headers: { 'X-A': '0' }, multiValueHeaders: { 'x-a': ['1', '2'] } }, { 'x-a': ['0', '1', '2'] }], // prettier-ignore
    ['1.0', { statusCode: 200, cookies: ['a=1'] }, { 'set-cookie': undefined }],
  ])('format %s: the headers of %j', (payload_format_version, answer, expected) => {
    const { headers } = answered(answer, { integration: { payload_format_version } });
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, headers[name]]))).toEqual(expected);
  });

  it('has the headers of the gateway', () => {
    expect(answered({ statusCode: 200, body: 'é' }).headers).toEqual({
      'content-type': plain,
      date: 'Thu, 01 Jan 2026 12:00:00 GMT',
      'apigw-requestid': 'JKJaXmPLvHcESHA=',
      'content-length': '2',
    });
  });

  it('ends at the backend where no answer is given', () => {
    expect(traced(shop(), {}).result.response).toBeNull();
  });
});

describe('HTTP', () => {
  const http = { variant: 'http-url', integration: { integration_uri: 'https://b', integration_method: 'ANY' } };
  it.each<[answer: Json, status: number, body: string]>([
    [{ statusCode: 404, headers: { 'X-A': '1', Connection: 'close' }, body: 'no' }, 404, 'no'],
    [{ body: 'ok' }, 200, 'ok'],
    [{ error: true }, 503, '{"message":"Service Unavailable"}'],
    [{ timeout: true }, 503, '{"message":"Service Unavailable"}'],
  ])('%j is %d', (answer, status, body) => {
    const got = answered(answer, http);
    expect([got.statusCode, got.body, 'connection' in got.headers]).toEqual([status, body, false]);
  });
});

const mapping = (entries: readonly (readonly [string, string])[]): Values => ({
  response_parameters: entries.map(([destination, source]) => ({ destination, source })),
});

describe('response mapping', () => {
  const answer = { statusCode: 500, headers: { 'X-A': '1', Location: '/x' }, body: '{"code":"E7"}' };
  it.each<[string, Values, number, object]>([
    ['a header of the body', { 500: mapping([['append:header.x-code', '$response.body.code']]) }, 500, { 'x-code': 'E7' }], // prettier-ignore
    [
      'a status',
      {
        500: mapping([
          ['overwrite:statuscode', '403'],
          ['append:header.x-b', 'b'],
        ]),
      },
      403,
      { 'x-b': 'b' },
    ],
    ['the entry of the first status', { 500: mapping([['overwrite:statuscode', '403']]), 403: mapping([['append:header.x-b', 'b']]) }, 403, { 'x-b': undefined }], // prettier-ignore
    ['another status', { 404: mapping([['append:header.x-b', 'b']]) }, 500, { 'x-b': undefined }],
    ['a header of the response', { 500: mapping([['overwrite:header.x-a', '${response.header.location}!']]) }, 500, { 'x-a': '/x!' }], // prettier-ignore
    ['one that is removed', { 500: mapping([['remove:header.x-a', "''"]]) }, 500, { 'x-a': undefined }],
    ['a variable', { 500: mapping([['append:header.x-r', '$context.requestId']]) }, 500, { 'x-r': 'JKJaXmPLvHcESHA=' }],
    ['nothing found', { 500: mapping([['overwrite:header.x-a', '$response.header.none']]) }, 500, { 'x-a': '1' }],
    ['a status that is none', { 500: mapping([['overwrite:statuscode', '$response.body.code']]) }, 500, {}],
  ])('maps %s', (_, response_parameters, status, expected) => {
    const got = answered(answer, { integration: { response_parameters } });
    expect(got.statusCode).toBe(status);
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, got.headers[name]]))).toEqual(expected);
  });

  it('leaves answers of the gateway alone', () => {
    const response_parameters = { 500: mapping([['overwrite:statuscode', '200']]) };
    expect(answered({ error: true }, { integration: { response_parameters } }).statusCode).toBe(500);
  });
});
