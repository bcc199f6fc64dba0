import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDesign } from '../design/design.arbitrary.ts';
import { addObject, blankDesign, newObject } from '../design/edits.ts';
import { requestsOf, saveRequest } from '../design/requests/request-edits.ts';
import type { SavedRequest } from '../design/requests/saved-request.ts';
import { replaceAllAccountIds, requestAccountIds } from './account-ids-in-requests.ts';
import { revealed } from './revealed.ts';

const one = '123456789012';
const two = '210987654321';

const api = blankDesign('HTTP');
const integration_uri = `arn:aws:lambda:eu-west-1:${one}:function:orders`;
const base = addObject(newObject(api, 'integration', 'http-lambda', { integration_uri }))(api);
const withRequest = (saved: Partial<SavedRequest>) =>
  saveRequest({ key: 'q1', name: 'saved', request: { method: 'GET', path: '/' }, ...saved })(base);

test.each<[what: string, saved: Partial<SavedRequest>, after: Partial<SavedRequest>]>([
  [
    'an ARN in a message, and the id alone',
    { request: { event: 'MESSAGE', message: `{"topic":"arn:aws:sns:eu-west-1:${one}:a","account":"${one}"}` } },
    {
      request: {
        event: 'MESSAGE',
        message: '{"topic":"arn:aws:sns:eu-west-1:${var.account_id}:a","account":"${var.account_id}"}',
      },
    },
  ],
  [
    'a queue address in a header, in lists too',
    { request: { method: 'GET', path: '/', headers: { a: ['b', `https://sqs.eu-west-1.amazonaws.com/${one}/q`] } } },
    {
      request: {
        method: 'GET',
        path: '/',
        headers: { a: ['b', 'https://sqs.eu-west-1.amazonaws.com/${var.account_id}/q'] },
      },
    },
  ],
  [
    'a path, which stays one',
    { request: { method: 'GET', path: `/accounts/${one}?of=1` } },
    { request: { method: 'GET', path: '/accounts/%24%7Bvar.account_id%7D?of=1' } },
  ],
  [
    'the account of a caller, which the design does not have',
    {
      request: { method: 'GET', path: '/', caller: { iam: { accountId: two, userArn: `arn:aws:iam::${two}:user/u` } } },
    },
    {
      request: {
        method: 'GET',
        path: '/',
        caller: { iam: { accountId: '${account_id_2}', userArn: 'arn:aws:iam::${account_id_2}:user/u' } },
      },
    },
  ],
  [
    'the name and the expected frame',
    { name: `Orders of ${one}`, expect: { route: null, frame: `{"account":"${one}"}` } },
    { name: 'Orders of ${var.account_id}', expect: { route: null, frame: '{"account":"${var.account_id}"}' } },
  ],
  [
    'digits that are no account',
    { request: { method: 'POST', path: '/', body: `{"order":"${two}","time":1767265200000}` } },
    { request: { method: 'POST', path: '/', body: `{"order":"${two}","time":1767265200000}` } },
  ],
])('%s', (_, saved, after) => {
  expect(requestsOf(replaceAllAccountIds(withRequest(saved)))).toMatchObject([after]);
});

test('a request that has none stays the same, and so does a design', () => {
  const before = withRequest({});
  const after = replaceAllAccountIds(before);
  expect(requestsOf(after)[0]).toBe(requestsOf(before)[0]);
  expect(replaceAllAccountIds(after)).toBe(after);
  expect(revealed(after).accountIds).toEqual([]);
});

test('leaves none in requests, whatever the design', () => {
  fc.assert(
    fc.property(anyDesign({ valid: true }), fc.constantFrom(one, two), (design, id) => {
      const request = { method: 'POST', path: '/', body: `arn:aws:iam::${id}:role/r` };
      const after = replaceAllAccountIds(saveRequest({ key: 'q99', name: 'own', request })(design));
      expect(requestAccountIds(after)).toEqual([]);
      expect(replaceAllAccountIds(after)).toBe(after);
    }),
    { numRuns: 30 },
  );
});
