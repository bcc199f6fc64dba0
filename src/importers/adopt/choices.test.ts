import { expect, test } from 'vitest';
import { blankObject, blankProposal, blankRow } from '../testing/object-rows.ts';
import { chosenRows, type Choices } from './choices.ts';

const rows = [
  blankRow(blankObject('integration', 'i1', {})),
  blankRow(blankObject('integration', 'i2', {}), { duplicateOf: 'row of i1' }),
  blankRow(blankObject('integration_response', 'x1', { integration_id: { ref: 'i2' } })),
  blankRow(blankObject('route', 'r1', { target: { ref: 'i2' } }), { selected: false }),
  blankRow(blankObject('route', 'r2', {}), { status: 'same' }),
];
const of = (...keys: readonly string[]) => new Set(keys.map((key) => `row of ${key}`));

test.each<[what: string, choices: Choices, taken: readonly string[]]>([
  ['those that are selected', {}, ['i1', 'i2', 'x1']],
  ['those that are chosen, unless they are the same', { rows: of('i1', 'r1', 'r2') }, ['i1', 'r1']],
  ['neither merged rows nor parts of them', { rows: of('i1', 'i2', 'x1', 'r1'), merged: of('i2') }, ['i1', 'r1']],
  ['rows that are merged into nothing', { merged: of('i1') }, ['i1', 'i2', 'x1']],
])('an import takes over %s', (_, choices, taken) => {
  expect(chosenRows(blankProposal(rows), choices).map(({ object }) => object.key)).toEqual(taken);
});
