import { expect, test } from 'vitest';
import { addObject, blankDesign, newObject, setValue } from '../../model/design/edits.ts';
import { changeVariant } from '../../model/design/variant-edits.ts';
import { commitStep, startHistory } from '../../model/design/history.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { clearedOf } from './cleared.ts';

const url = { integration_uri: 'https://example.com', integration_method: 'GET', timeout_in_millis: 5000 };
const blank = blankDesign('HTTP');
const fresh = addObject(newObject(blank, 'integration', 'http-url', url))(blank);
const imported = setValue('i1', ['import', 'integration_id'], 'a1b2c3d')(fresh);
const after = (start: typeof fresh, ...edits: readonly Edit[]) =>
  edits.reduce(
    (history, edit, at) => commitStep(history, edit(history.present), { label: `Edit ${at}` }, at, false),
    startHistory(start),
  );
const clear = setValue('i1', ['timeout_in_millis'], undefined);

test('what an imported object lost is told, with its value', () => {
  expect(clearedOf(after(imported, clear), 'i1')).toEqual([['timeout_in_millis', 5000]]);
  expect(clearedOf(after(imported, setValue('i1', ['timeout_in_millis'], '')), 'i1')).toHaveLength(1);
});

test('nothing is told where AWS has nothing to keep, or the value is there', () => {
  expect(clearedOf(after(fresh, clear), 'i1')).toEqual([]);
  expect(clearedOf(after(imported), 'i1')).toEqual([]);
  expect(clearedOf(after(imported, setValue('i1', ['timeout_in_millis'], 9000)), 'i1')).toEqual([]);
  expect(clearedOf(after(imported, clear, setValue('i1', ['timeout_in_millis'], 5000)), 'i1')).toEqual([]);
  expect(clearedOf(after(imported, changeVariant('i1', 'http-lambda')), 'i1')).toEqual([]);
  expect(clearedOf(after(imported, setValue('i1', ['integration_uri'], undefined)), 'i1').length).toBeLessThan(2);
});
