import { expect, test } from 'vitest';
import { emptyDesign } from '../../model/design/design.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Key, Values } from '../../model/schema/value.ts';
import type { SourceKind } from '../parsed-source.ts';
import { blankObject } from '../testing/object-rows.ts';
import { withAttached } from './attach.ts';
import { blankCandidate, type Candidate } from './candidates.ts';

const candidate = (key: Key, type: ResourceTypeId, attributes: Values, kind: SourceKind = 'cli'): Candidate =>
  blankCandidate(
    key,
    { type, attributes, ids: {}, origin: { source: 'x', line: 3 }, notes: [] },
    { kind, source: 1, region: undefined },
  );
const pasted = [
  candidate('row1', 'route', { api_id: 'old', route_key: 'GET /a' }),
  candidate('row2', 'route', { api_id: 'other' }),
  candidate('row3', 'route', { api_id: 'old' }, 'terraform'),
  candidate('row4', 'api', { name: 'orders' }, 'openapi'),
];
const start = { ...emptyDesign, objects: [blankObject('api', 'a1', {}, { name: 'shop' })] };
const apis = (candidates: readonly Candidate[]) => candidates.map(({ values }) => values['api_id']);

test('children go to an API of the design, which comes too with their id', () => {
  const attached = withAttached(pasted, new Map([['old', 'a1']]), start);
  expect(apis(attached)).toEqual([{ ref: 'a1' }, 'other', 'old', undefined, undefined]);
  expect(attached.at(-1)).toMatchObject({
    key: 'row1-api',
    kind: 'cli',
    source: 1,
    values: {},
    ids: { api_id: 'old' },
    match: { key: 'a1' },
    complete: false,
    notes: [{ kind: 'attention', origin: { source: 'x', line: 3 } }],
  });
});

test('children go to an API of the paste, which has their id from then on', () => {
  const attached = withAttached(pasted, new Map([['old', 'row4']]), start);
  expect(apis(attached)).toEqual([{ ref: 'row4' }, 'other', 'old', undefined]);
  expect(attached[3]?.ids).toEqual({ api_id: 'old' });
});

test('what was pasted stays as it is', () => {
  const before = structuredClone(pasted);
  withAttached(pasted, new Map([['old', 'row4']]), start);
  expect(pasted).toEqual(before);
  expect(withAttached(pasted, new Map(), start)).toBe(pasted);
});
