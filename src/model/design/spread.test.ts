import { expect, it } from 'vitest';
import { indexOf, type Design } from './design.ts';
import { addObject, blankDesign, newObject } from './edits.ts';
import { spreadTexts } from './spread.ts';

const add = (design: Design, type: 'route' | 'integration', variant: string, values = {}) =>
  addObject(newObject(design, type, variant, values))(design);
const start = add(add(blankDesign('HTTP'), 'integration', 'http-lambda'), 'route', 'http', {
  target: { ref: 'i1' },
  authorization_type: 'AWS_IAM',
});
const routesIn = (design: Design) =>
  (indexOf(design).byType.get('route') ?? []).map(({ name, attributes, import: ids }) => [
    name,
    attributes['route_key'],
    attributes['target'],
    attributes['authorization_type'],
    ids,
  ]);
const spread = (texts: readonly string[], design = start) => spreadTexts('r1', 'route_key', texts)(design);

it('the first text goes to the object, the others to ones like it', () => {
  expect(routesIn(spread(['GET /orders', 'POST /orders']))).toEqual([
    ['get_orders', 'GET /orders', { ref: 'i1' }, 'AWS_IAM', {}],
    ['post_orders', 'POST /orders', { ref: 'i1' }, 'AWS_IAM', {}],
  ]);
});

it('what is an object already is not added again', () => {
  const once = spread(['GET /a', 'GET /b']);
  const twice = spread(['GET /b', 'GET /c', 'GET /a', 'GET /c'], once);
  expect(routesIn(twice).map(([, key]) => key)).toEqual(['GET /c', 'GET /a', 'GET /b']);
  expect(spreadTexts('r1', 'route_key', ['GET /b'])(once)).toBe(once);
  expect(spreadTexts('gone', 'route_key', ['GET /b'])(once)).toBe(once);
});

it('an object of another API may have the same', () => {
  const two = addObject({ ...newObject(start, 'api', 'HTTP'), key: 'a2', name: 'other' })(start);
  const other = newObject(two, 'route', 'http', { api_id: { ref: 'a2' }, route_key: 'GET /a' });
  const texts = ['GET /a', 'GET /b'];
  expect(routesIn(spread(texts, addObject(other)(two))).map(([, key]) => key)).toEqual(['GET /a', 'GET /b', 'GET /a']);
});

it('names that a person gave stay, and import ids are of the original alone', () => {
  const given = start.objects.map((object) =>
    object.key === 'r1' ? { ...object, name: 'mine', import: { route_id: 'abc' } } : object,
  );
  const after = spread(['GET /a', 'GET /b'], { ...start, objects: given });
  expect(routesIn(after).map(([name, , , , ids]) => [name, ids])).toEqual([
    ['mine', { route_id: 'abc' }],
    ['get_b', {}],
  ]);
});
