import { expect, test } from 'vitest';
import { emptyDesign } from '../../model/design/design.ts';
import { blankObject, blankProposal, blankRow } from '../testing/object-rows.ts';
import { newObjects, updatedObjects } from './objects.ts';
import { planOf } from './plan.ts';

const start = {
  ...emptyDesign,
  objects: [
    blankObject('stage', 'st1', { stage_name: 'a', description: 'old' }, { variant: 'http' }),
    blankObject('stage', 'st2', { stage_name: 'b' }, { variant: 'http' }),
  ],
};
const update = blankRow(
  blankObject('stage', 'st1', { stage_name: 'a', description: 'new' }, { name: 'x', variant: 'http' }),
  { status: 'updates', existing: 'st1' },
);
const inUse = blankRow(blankObject('stage', 'st2', { stage_name: 'c' }));
const sourceText = { text: '# c', fingerprint: '' };
const further = blankRow(blankObject('stage', 'st5', {}, { name: 'st5' }));
const words = { ...further, found: { ...further.found, address: 'module.x.s5', sourceText } };
const rows = [update, inUse, words];
const plan = planOf(start, blankProposal(rows), rows);
const linked = rows.map((row) => ({ row, object: row.object }));
const names = new Map([
  [update.key, 'renamed'],
  [words.key, 'chosen'],
]);

test('objects that are there take over what was found, and keep their places and names', () => {
  const [first, second] = updatedObjects(start, linked, plan, {});
  expect(first).toEqual({ ...start.objects[0], attributes: { stage_name: 'a', description: 'new' } });
  expect(second).toBe(start.objects[1]);
  expect(updatedObjects(start, linked, plan, { names })[0]?.name).toBe('renamed');
});

test('new objects get a key and a name that are free, and bring their words', () => {
  expect(newObjects(start, linked, plan, {})).toEqual([
    { ...inUse.object, key: 'st3', name: 'st2_2' },
    { ...words.object, name: 'st5', address: 'module.x.s5', sourceText },
  ]);
  expect(newObjects(start, linked, plan, { names }).map(({ name }) => name)).toEqual(['st2_2', 'chosen']);
});
