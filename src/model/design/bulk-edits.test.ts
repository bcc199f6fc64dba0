import { expect, it, test } from 'vitest';
import { setInAll, sharedAttributes } from './bulk-edits.ts';
import type { Design } from './design.ts';
import { addObject, blankDesign, newObject } from './edits.ts';
import type { Value } from '../schema/value.ts';

const add = (design: Design, variant: string, values = {}) =>
  addObject(newObject(design, 'integration', variant, values))(design);
const design = add(add(blankDesign('HTTP'), 'http-url', { timeout_in_millis: 5000 }), 'http-lambda');
const integrations = design.objects.filter(({ type }) => type === 'integration');
const keys = integrations.map(({ key }) => key);
const valuesIn = ({ objects }: Design, name: string) =>
  objects.flatMap(({ type, attributes }) => (type === 'integration' ? [attributes[name]] : []));

test('what all of them can say is offered, and nothing that each says of itself', () => {
  const names = sharedAttributes(integrations).map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['timeout_in_millis', 'description', 'request_parameters']));
  // A Lambda integration is always called with POST, and has no connection of its own.
  expect(names).not.toEqual(expect.arrayContaining(['integration_method']));
  expect(names.some((name) => ['api_id', 'integration_id', 'integration_type'].includes(name))).toBe(false);
  expect(sharedAttributes([])).toEqual([]);
});

it('sets one value in all, and leaves it out again', () => {
  const set = setInAll(keys, 'timeout_in_millis', 12_000)(design);
  expect(valuesIn(set, 'timeout_in_millis')).toEqual([12_000, 12_000]);
  expect(valuesIn(setInAll(keys, 'timeout_in_millis', undefined)(set), 'timeout_in_millis')).toEqual([
    undefined,
    undefined,
  ]);
  expect(setInAll(keys, 'timeout_in_millis', 12_000)(set)).toBe(set);
  expect(setInAll([], 'timeout_in_millis', 1)(design)).toBe(design);
});

test.each<[title: string, before: Value, given: Value, after: Value]>([
  ['beside others', { a: '1', b: '2' }, { b: '3', c: '4' }, { a: '1', b: '3', c: '4' }],
  ['in place of an expression', { hcl: 'local.tags' }, { a: '1' }, { a: '1' }],
  ['or an expression in their place', { a: '1' }, { var: 'tags' }, { var: 'tags' }],
])('entries of a map go %s', (_, before, given, after) => {
  const [first = ''] = keys;
  const start = setInAll([first], 'request_parameters', before)(design);
  expect(valuesIn(setInAll([first], 'request_parameters', given)(start), 'request_parameters')[0]).toEqual(after);
});

test('what one implies is implied in all: an authorizer brings its authorization, and takes it along', () => {
  const start = ['GET /a', 'GET /b', 'GET /c'].reduce(
    (before, route_key) => addObject(newObject(before, 'route', 'http', { route_key }))(before),
    addObject(newObject(design, 'authorizer', 'jwt'))(design),
  );
  const routes = start.objects.flatMap(({ type, key }) => (type === 'route' ? [key] : []));
  const [first = ''] = routes;
  const own = setInAll([first], 'authorization_type', 'AWS_IAM')(start);
  const authorizer = own.objects.find(({ type }) => type === 'authorizer')?.key ?? '';
  const types = ({ objects }: Design) =>
    objects.flatMap(({ type, attributes }) => (type === 'route' ? [attributes['authorization_type']] : []));
  const set = setInAll(routes, 'authorizer_id', { ref: authorizer })(own);
  // What a person chose otherwise stays.
  expect(types(set)).toEqual(['AWS_IAM', 'JWT', 'JWT']);
  expect(types(setInAll(routes, 'authorizer_id', undefined)(set))).toEqual(['AWS_IAM', undefined, undefined]);
});

test('names that were derived follow in all of them, each free', () => {
  const after = setInAll(keys, 'integration_uri', 'https://orders.example.com')(design);
  const names = after.objects.flatMap(({ type, name }) => (type === 'integration' ? [name] : []));
  expect(names).toEqual(['orders', 'orders_2']);
});
