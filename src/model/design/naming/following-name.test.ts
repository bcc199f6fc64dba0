import { expect, it } from 'vitest';
import { addObject, blankDesign, newObject, renameObject, setValue } from '../edits.ts';
import { indexOf, type Design } from '../design.ts';
import { followingName } from './following-name.ts';

const api = blankDesign('HTTP');
const design = addObject(newObject(api, 'integration', 'http-url'))(api);
const nameIn = (after: Design) => indexOf(after).byKey.get('i1')?.name;
const setUrl = (url: string) => followingName('i1', setValue('i1', ['integration_uri'], url));

it('lets a derived name follow the target', () => {
  const after = setUrl('https://billing.example.com')(setUrl('https://b')(design));
  expect(nameIn(after)).toBe('billing');
});

it('leaves a name that a person gave', () => {
  const named = renameObject('i1', 'mine')(design);
  expect(nameIn(setUrl('https://billing.example.com')(named))).toBe('mine');
});

it('sets the attribute called name, not the label', () => {
  const after = setValue('a1', ['name'], 'orders-api')(design);
  expect(indexOf(after).byKey.get('a1')).toMatchObject({ name: 'http_api', attributes: { name: 'orders-api' } });
});

it('sets parts of the import id', () => {
  const after = setValue('i1', ['import', 'integration_id'], 'abc')(design);
  expect(indexOf(after).byKey.get('i1')?.import).toEqual({ integration_id: 'abc' });
});
