import { expect, test } from 'vitest';
import type { Version } from '../../session/storage/versions.ts';
import { firstPicks, pickRow, standing } from './picks.ts';

const version = (id: string, reason: Version['reason']): Version => ({
  id,
  designId: 'd',
  at: 0,
  reason,
  name: id,
  size: 0,
});
const versions = [version('v3', 'adopt'), version('v2', 'export'), version('v1', 'manual')];

test('at first what is there now is compared with the latest version, or with the last export', () => {
  expect(firstPicks(versions, 'latest')).toEqual({ a: 'v3', b: 'now' });
  expect(firstPicks(versions, 'export')).toEqual({ a: 'v2', b: 'now' });
  expect(firstPicks(versions.slice(2), 'export')).toEqual({ a: undefined, b: 'now' });
});

test.each([
  ['v1', { a: 'v1', b: 'now' }],
  ['v3', { a: undefined, b: 'now' }],
  ['now', { a: 'v3', b: undefined }],
])('a press on %s picks it or lets it go', (id, picks) => expect(pickRow({ a: 'v3', b: 'now' }, id)).toEqual(picks));

test('a version that is gone is no longer picked, and the next press fills B', () => {
  expect(standing({ a: 'v9', b: 'v1' }, versions)).toEqual({ a: undefined, b: 'v1' });
  expect(pickRow({ a: 'v3', b: undefined }, 'v1')).toEqual({ a: 'v3', b: 'v1' });
});
