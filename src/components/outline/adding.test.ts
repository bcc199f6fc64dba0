import { expect, test } from 'vitest';
import { indexOf, type Design } from '../../model/design/design.ts';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import { resourceType, type ResourceTypeId } from '../../model/resources/index.ts';
import { newDesign, select, session } from '../../session/document/store.ts';
import { addOfKind } from './adding.ts';

const add = (design: Design, type: ResourceTypeId, variant: string, values = {}) =>
  addObject(newObject(design, type, variant, values))(design);
const one = add(add(blankDesign('HTTP'), 'integration', 'http-lambda'), 'integration', 'http-url');
const second = { ...newObject(one, 'api', 'HTTP', { name: 'other' }), key: 'a2', name: 'other' };
const ofSecond = { api_id: { ref: 'a2' } };
const two = add(addObject(second)(one), 'integration', 'http-lambda', ofSecond);
const design = add(add(two, 'route', 'http', { target: { ref: 'i2' } }), 'route', 'http', {
  ...ofSecond,
  target: { ref: 'i3' },
});

test.each<[selected: string, api: string, target: string | undefined]>([
  ['a1', 'a1', undefined],
  ['i1', 'a1', 'i1'],
  ['i3', 'a2', 'i3'],
  ['a2', 'a2', undefined],
  ['r1', 'a1', 'i2'],
  ['r2', 'a2', 'i3'],
])('a route that is added while %s is selected is of %s and leads to %s', (selected, api, target) => {
  newDesign(design);
  select(selected);
  const [variant] = resourceType('route').variants;
  if (variant) addOfKind('route', variant);
  const { history, selection } = session.getState();
  expect(indexOf(history.present).byKey.get(selection.key ?? '')?.attributes).toEqual({
    api_id: { ref: api },
    ...(target === undefined ? {} : { target: { ref: target } }),
  });
});
