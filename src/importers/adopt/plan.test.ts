import { expect, test } from 'vitest';
import { emptyDesign } from '../../model/design/design.ts';
import { blankObject, blankProposal, blankRow } from '../testing/object-rows.ts';
import { isUpdate, planOf, rowKeysOf } from './plan.ts';

const start = { ...emptyDesign, objects: [blankObject('route', 'r1', {}), blankObject('route', 'r2', {})] };
const update = blankRow(blankObject('route', 'r1', {}), { status: 'updates', existing: 'r1' });
const gone = blankRow(blankObject('route', 'r9', {}), { status: 'updates', existing: 'r9' });
const inUse = blankRow(blankObject('route', 'r2', {}));
const added = blankRow(blankObject('route', 'r3', {}));
const again = blankRow(blankObject('route', 'r3', {}), { key: 'again', status: 'same', duplicateOf: added.key });
const same = blankRow(blankObject('route', 'r2', {}), { key: 'same', status: 'same', existing: 'r2' });
const out = blankRow(blankObject('route', 'r5', {}));

const proposal = blankProposal([update, gone, inUse, added, again, same, out], {
  variables: [{ key: 'v1', name: 'x', type: 'string', description: '' }],
});
const plan = planOf(start, proposal, [update, gone, inUse, added]);

test('rows change what is there and add what is not, or not any more', () => {
  expect([update, gone, inUse, added].map((row) => isUpdate(row, plan.isThere))).toEqual([true, false, false, false]);
});

test('new objects get another key where theirs is in use, and no key comes twice', () => {
  expect([...plan.keys]).toEqual([['r2', 'r4']]);
  expect(['r', 'r', 'v'].map(plan.makeKey)).toEqual(['r5', 'r6', 'v2']);
});

test('each row is something in the design, unless it stays out', () => {
  expect([...rowKeysOf(proposal, plan)]).toEqual([
    [update.key, 'r1'],
    [gone.key, 'r9'],
    [inUse.key, 'r4'],
    [added.key, 'r3'],
    ['again', 'r3'],
    ['same', 'r2'],
  ]);
});
