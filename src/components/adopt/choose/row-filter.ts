/** Rows by words: each has to stand somewhere in what the row shows. */
import { isObjectRow, type Row } from '../../../importers/proposal/proposal.ts';
import { resourceTypes } from '../../../model/resources/index.ts';
import type { Key } from '../../../model/schema/value.ts';
import { rowTarget } from './row-target.ts';

const statusWords = {
  new: 'new',
  updates: 'updates',
  same: 'same',
  managed: 'created by quick create',
  offered: 'overrides quick create',
  unsupported: 'kept unchanged',
} as const;

const textOf = (row: Row, names: ReadonlyMap<Key, string>): string => {
  const name = isObjectRow(row) ? (names.get(row.key) ?? row.object.name) : '';
  return [name, row.label, row.kind, rowTarget(row), row.id, statusWords[row.status]].join(' ').toLowerCase();
};

export function filterRows(rows: readonly Row[], names: ReadonlyMap<Key, string>, filter: string): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? rows
    : rows.filter((row) => {
        const text = textOf(row, names);
        return words.every((word) => text.includes(word));
      });
}

const order = new Map<string, number>(resourceTypes.map(({ id }, at) => [id, at]));
const placeOf = (row: Row): number => (isObjectRow(row) ? (order.get(row.type) ?? order.size) : order.size + 1);

/** Types stand together, in the order of the tables; within a type as in the paste. What is not brought in is last. */
export const sortRows = (rows: readonly Row[]): readonly Row[] => rows.toSorted((a, b) => placeOf(a) - placeOf(b));
