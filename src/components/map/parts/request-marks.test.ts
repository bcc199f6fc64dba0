import { expect, test } from 'vitest';
import { firstToOpen, requestsByRoute, type RequestMark } from '../../../session/trace/verdicts.ts';
import { partOf } from '../graph/map-part.ts';
import type { MapNode } from '../layout/map-layout.ts';
import { requestsOfNode, requestWords } from './request-marks.ts';

const mark = (request: string, kind: RequestMark['kind'], route?: string): RequestMark => ({
  request,
  name: request,
  kind,
  route,
});
const marks = [
  mark('q1', 'passed', 'r1'),
  mark('q2', 'failed', 'r1'),
  mark('q3', 'broken', 'r2'),
  mark('q4', 'open', 'r3'),
  mark('q5', 'failed'),
];

test.each<[what: string, kind: MapNode['kind'], isOpen: boolean, keys: readonly string[], words: string]>([
  ['a route', 'route', true, ['r1'], '1 of 2 saved requests failed'],
  ['a route whose request cannot be traced', 'route', true, ['r2'], '1 saved request failed'],
  ['a route of which nothing is expected', 'route', true, ['r3'], ''],
  ['a closed group', 'group', false, ['r1', 'r2', 'r3'], '2 of 3 saved requests failed'],
  ['an open group, whose rows show it', 'group', true, ['r1', 'r2'], ''],
  ['an integration', 'integration', true, ['r1'], ''],
])('%s', (_, kind, isOpen, keys, words) => {
  const node = { ...partOf({ id: 'n', kind, lane: 'a1', keys, name: '', isOpen }), x: 0, y: 0, width: 1, height: 1 };
  expect(requestWords(requestsOfNode(node, requestsByRoute(marks)))).toBe(words);
});

test('one that failed is opened before one that passed', () => {
  expect(firstToOpen(marks)?.request).toBe('q2');
  expect(firstToOpen(marks.slice(0, 1))?.request).toBe('q1');
  expect(firstToOpen([])).toBeUndefined();
});
