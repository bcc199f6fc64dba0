import { expect, test } from 'vitest';
import type { ChangeRow } from '../../codegen/forecast/change-rows.ts';
import type { ObjectChanges } from '../../codegen/forecast/changes-since-import.ts';
import { forecast } from '../../codegen/forecast/forecast.ts';
import { emptyDesign } from '../../model/design/design.ts';
import { changesMarkdown, clearText, namesText } from './change-text.ts';

const edited: ChangeRow = {
  attribute: 'description',
  path: ['description'],
  before: { value: 'a|b' },
  after: '@all `x`',
  why: 'Edited in this design.',
  isEdited: true,
  canRevert: true,
};
const cleared: ChangeRow = { ...edited, after: undefined, why: '', cleared: { provider: 'awscc', by: '' } };
const one: ObjectChanges = {
  keys: ['i1'],
  names: ['orders_get'],
  kind: 'integration',
  icon: undefined,
  verdict: 'Change in place',
  note: '',
  rows: [edited, cleared],
  isEdited: true,
};

test('Markdown says the counts and each value, and text of a design is no markup', () => {
  expect(changesMarkdown(forecast(emptyDesign), [one], emptyDesign).split('\n')).toEqual([
    '### Changes since import',
    '',
    'First plan: 0 to import, 0 to add, 0 to change, 0 to destroy.',
    '',
    String.raw`**orders\_get** (integration): Change in place`,
    '',
    String.raw`- description: "a\|b" → "&#64;all \`x\`". Edited in this design.`,
    String.raw`- description: "a\|b" → not set. awscc won't clear it in AWS; it stays "a\|b". Not in the plan.`,
    '',
  ]);
});

test('what clears a value says with what', () => {
  expect(clearText(cleared, emptyDesign)).toBe('Set ""');
  expect(clearText({ ...cleared, cleared: { provider: 'awscc', by: 30_000 } }, emptyDesign)).toBe('Set 30000');
  expect(clearText(edited, emptyDesign)).toBeUndefined();
});

test.each([
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('the heading of %s is %s', (names, text) => {
  expect(namesText({ ...one, names })).toBe(text);
});
