import { createStore } from 'zustand';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setValue } from '../../model/design/edits.ts';
import { startHistory } from '../../model/design/history.ts';
import { saveRequest } from '../../model/design/requests/request-edits.ts';
import type { SavedRequest } from '../../model/design/requests/saved-request.ts';
import { shop } from '../../trace/testing/shop.ts';
import { followRequests, markRequests, type RequestMark } from './verdicts.ts';

const orders = { method: 'GET', path: '/orders' };
const empty = shop({ routes: ['GET /orders', 'GET /users'] });
const withSaved = (...requests: readonly Omit<SavedRequest, 'name'>[]) =>
  requests.reduce((design, request) => saveRequest({ name: request.key, ...request })(design), empty);

test.each<[what: string, request: Omit<SavedRequest, 'key' | 'name'>, mark: string]>([
  ['as expected', { request: orders, expect: { route: 'r0' } }, 'passed r0'],
  ['at another route: shown where it was expected', { request: orders, expect: { route: 'r1' } }, 'failed r1'],
  ['no route expected, one reached', { request: orders, expect: { route: null } }, 'failed r0'],
  ['nothing expected', { request: orders }, 'open r0'],
  ['no route', { request: { method: 'GET', path: '/none' }, expect: { status: 404 } }, 'passed undefined'],
  ['no request', { request: { method: 1 }, expect: { route: 'r0' } }, 'broken r0'],
  ['an API that is gone', { request: orders, api: 'gone' }, 'broken undefined'],
])('the mark of a request: %s', async (_, request, mark) => {
  const marks = await markRequests(withSaved({ key: 'q1', ...request }), () => true);
  expect(marks?.map(({ kind, route }) => `${kind} ${route}`)).toEqual([mark]);
});

test('nothing is told that nobody wants any more', async () => {
  expect(await markRequests(withSaved({ key: 'q1', request: orders }), () => false)).toBeUndefined();
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('marks follow the design after it rested', async () => {
  const design = withSaved({ key: 'q1', request: orders, expect: { route: 'r0' } });
  const source = createStore(() => ({ history: startHistory(design) }));
  const told: (readonly RequestMark[])[] = [];
  const stop = followRequests(source, (marks) => told.push(marks));
  await vi.advanceTimersByTimeAsync(300);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  source.setState({ history: startHistory(setValue('r0', ['route_key'], 'GET /carts')(design)) });
  expect(told).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(300);
  await vi.waitFor(() => expect(told.map(([mark]) => mark?.kind)).toEqual(['passed', 'failed']));
  source.setState({ history: startHistory(empty) });
  await vi.advanceTimersByTimeAsync(300);
  await vi.waitFor(() => expect(told.at(-1)).toEqual([]));
  stop();
  source.setState({ history: startHistory(design) });
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toHaveLength(3);
});
