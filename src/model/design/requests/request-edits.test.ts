import { expect, test } from 'vitest';
import { blankDesign } from '../edits.ts';
import {
  changeRequest,
  freeRequestKey,
  removeRequest,
  requestOf,
  requestsOf,
  saveRequest,
  withoutRequests,
} from './request-edits.ts';

const start = blankDesign('HTTP');
const get = { key: 'q1', name: 'Get', request: { method: 'GET', path: '/' }, expect: { status: 200 } };

test('a request is added, named apart from others, changed and removed', () => {
  const one = saveRequest(get)(start);
  const two = saveRequest({ ...get, key: freeRequestKey(one) })(one);
  expect(requestsOf(two).map(({ key, name }) => [key, name])).toEqual([
    ['q1', 'Get'],
    ['q2', 'Get 2'],
  ]);
  const changed = changeRequest('q2', { stage: 'dev', expect: undefined })(two);
  expect(requestOf(changed, 'q2')).toEqual({ key: 'q2', name: 'Get 2', request: get.request, stage: 'dev' });
  expect(requestOf(changed, 'q1')).toBe(requestOf(two, 'q1'));
  expect(removeRequest('q2')(changed)).toEqual(one);
});

test('saving a request again takes its place and keeps its name', () => {
  const two = saveRequest({ ...get, key: 'q2', name: 'Other' })(saveRequest(get)(start));
  const again = saveRequest({ ...get, request: { method: 'PUT', path: '/' } })(two);
  expect(requestsOf(again).map(({ name, request }) => [name, request['method']])).toEqual([
    ['Get', 'PUT'],
    ['Other', 'GET'],
  ]);
});

test('a design without requests is like one that never had any', () => {
  expect(withoutRequests(saveRequest(get)(start))).toEqual(start);
  expect(removeRequest('q9')(start)).toBe(start);
  expect(changeRequest('q9', { name: 'x' })(start)).toBe(start);
});
