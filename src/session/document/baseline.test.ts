import { expect, test } from 'vitest';
import type { Design } from '../../model/design/design.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { addObject, blankDesign, newObject, renameObject, setValue } from '../../model/design/edits.ts';
import { commitStep, startHistory, type History, type StepKind } from '../../model/design/history.ts';
import { clearedOf } from './cleared.ts';
import { firstNameOf } from './first-name.ts';

const blank = blankDesign('HTTP');
const live = {
  ...newObject(blank, 'integration', 'http-url', { integration_uri: 'https://example.com', timeout_in_millis: 5000 }),
  name: 'list',
  import: { integration_id: 'a1b2c3d' },
};
const steps = (start: Design, ...edits: readonly (readonly [label: string, edit: Edit, kind?: StepKind])[]): History =>
  edits.reduce(
    (history, [label, edit, kind], at) => commitStep(history, edit(history.present), { label, kind }, at, false),
    startHistory(start),
  );
const { key } = live;
const rename = ['Rename list', renameObject(key, 'list_all')] as const;
const clear = ['Set timeout', setValue(key, ['timeout_in_millis'], undefined)] as const;

test.each([
  ['was there', steps(addObject(live)(blank), rename, clear)],
  ['was brought in', steps(blank, ['Import 1 integration', addObject(live), 'adopt'], rename, clear)],
  [
    'was brought in after other work',
    steps(
      blank,
      ['Rename api', renameObject('a1', 'shop')],
      ['Import 1 integration', addObject(live), 'adopt'],
      rename,
      clear,
    ),
  ],
])('an object that %s is known by its first name, with what it had', (_, history) => {
  expect(firstNameOf(history, key)).toBe('list');
  expect(clearedOf(history, key)).toEqual([['timeout_in_millis', 5000]]);
});

test('one that was added here is known by no other', () => {
  const history = steps(blank, ['Add integration', addObject(live)], rename, clear);
  expect(firstNameOf(history, key)).toBeUndefined();
  expect(clearedOf(history, key)).toEqual([]);
});
