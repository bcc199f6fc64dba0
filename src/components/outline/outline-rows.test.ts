import { expect, test } from 'vitest';
import { checkModel } from '../../model/checks/check-model.ts';
import { addObject, addVariable, blankDesign, newObject } from '../../model/design/edits.ts';
import { resourceTypes } from '../../model/resources/index.ts';
import { addable, protocolsForAdding } from './adding.ts';
import { entryText, otherProviderOf, outlineSections } from './outline-rows.ts';
import { leadsTo, ownersOf, rowTitle } from './row-title.ts';

const blank = blankDesign('HTTP');
const lambda = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
const design = [
  ['http-lambda', { integration_uri: lambda('orders') }],
  ['http-url', { integration_uri: 'https://shop.example.com', timeout_in_millis: 45_000 }],
  ['http-lambda', { integration_uri: lambda('users') }],
].reduce(
  (before, [variant, attributes]) =>
    addObject(newObject(before, 'integration', variant as string, attributes as Record<string, string>))(before),
  addVariable({ key: 'v1', name: 'region', type: 'string', description: 'Where it runs' })(blank),
);

const outline = (filter: string) =>
  outlineSections(design, checkModel(design).byKey, filter)
    .filter(({ total }) => total > 0)
    .flatMap(({ title, shown, total, entries, groups }) => [
      `${title} ${shown}/${total}`,
      ...[...groups.map((group) => group.label), ...entries.map(({ key }) => key)].map((text) => `- ${text}`),
      ...groups.flatMap((group) => group.entries.map(({ key }) => `-- ${key}`)),
    ]);

test('integrations stand by kind, in the order of the kinds', () => {
  expect(outline('')).toEqual([
    'API 1/1',
    '- a1',
    'Integrations 3/3',
    '- Lambda',
    '- Public HTTP',
    '-- i1',
    '-- i3',
    '-- i2',
    'Variables 1/1',
    '- v1',
  ]);
});

test.each([
  ['by name', 'users', ['i3']],
  ['by target', 'shop.example', ['i2']],
  ['by kind', 'lambda ORDERS', ['i1']],
  ['by problem', '30000', ['i2']],
  ['by severity', 'error', ['i2']],
  ['by the description of a variable', 'where it', ['v1']],
  ['by nothing that is there', 'zzz', []],
])('filters %s', (_, filter, keys) => {
  const sections = outlineSections(design, checkModel(design).byKey, filter);
  const shown = sections.flatMap(({ entries, groups }) => [...groups.flatMap((group) => group.entries), ...entries]);
  expect(shown.map(({ key }) => key)).toEqual(keys);
});

test('every type has a section, and routes show method, path and target', () => {
  const sections = outlineSections(design, checkModel(design).byKey, '');
  expect(sections.flatMap(({ types }) => types).toSorted()).toEqual(resourceTypes.map(({ id }) => id).toSorted());
  const values = { route_key: 'GET /orders/{id}', target: { ref: 'i1' } };
  const route = newObject(design, 'route', 'http', values);
  const whole = addObject(route)(design);
  expect([rowTitle(route), leadsTo(route, whole)]).toEqual([{ lead: 'GET', text: '/orders/{id}' }, 'orders']);
  const blankRoute = newObject(design, 'route', 'http');
  expect([rowTitle(blankRoute).text, leadsTo(blankRoute, whole)]).toEqual([blankRoute.name, '']);
});

test('only what fits the protocol can be added, by a name that says which', () => {
  const labels = (protocol: 'HTTP' | 'WEBSOCKET') =>
    addable(protocolsForAdding(blankDesign(protocol)), ['route', 'authorizer', 'model']).map(({ label }) => label);
  expect(labels('HTTP')).toEqual(['Route', 'JWT authorizer', 'Lambda authorizer']);
  expect(labels('WEBSOCKET')).toEqual(['Route', 'Authorizer', 'Model']);
});

test('objects that read the same in two APIs say which they are of', () => {
  const second = addObject(newObject(blank, 'api', 'HTTP', { name: 'second' }))(blank);
  const stageOf = (api: string) => ({ api_id: { ref: api }, stage_name: '$default' });
  const add = (before: typeof blank, api: string) =>
    addObject({ ...newObject(before, 'stage', 'http', stageOf(api)), attributes: stageOf(api) })(before);
  const one = add(second, 'a1');
  expect(ownersOf(one).size).toBe(0);
  expect([...ownersOf(add(one, 'a2')).values()]).toEqual(second.objects.map(({ name }) => name));
});

test.each([
  ['api', undefined, 'awscc', undefined],
  ['api', undefined, 'aws', 'awscc'],
  ['api', 'aws', 'awscc', 'aws'],
  ['api', 'aws', 'aws', undefined],
  ['lambda_permission', undefined, 'aws', undefined],
] as const)('a row of %s of %s in a design of %s is marked %s', (type, own, provider, expected) =>
  expect(otherProviderOf({ type, ...(own ? { provider: own } : {}) }, { provider })).toBe(expected),
);

test('blocks that are kept as text stand with their type, and are counted and found', () => {
  const text = `resource "aws_apigatewayv2_route" "this" {
  for_each = var.routes
}
resource "aws_apigatewayv2_integration" "kept" {
  count            = 1
  integration_type = "AWS_PROXY"
}
resource "aws_apigatewayv2_integration" "open" {
  integration_type = var.type
}
`;
  const kept = { ...design, passthrough: [{ file: 'main.tf', text }] };
  const rows = (filter: string) =>
    outlineSections(kept, checkModel(kept).byKey, filter)
      .filter(({ shown }) => shown > 0)
      .map(({ title, shown, total, entries, groups }) => [
        `${title} ${shown}/${total}`,
        ...entries.map(entryText),
        ...groups.flatMap((group) => [`- ${group.label}`, ...group.entries.map(entryText)]),
      ]);
  expect(rows('').slice(1, 3)).toEqual([
    ['Routes 1/1', 'this'],
    ['Integrations 5/5', '- Lambda', 'orders', 'users', 'kept', '- Public HTTP', 'shop', '- Other', 'open'],
  ]);
  expect(rows('for_each')).toEqual([['Routes 1/1', 'this']]);
  expect(rows('lambda count')).toEqual([['Integrations 1/5', '- Lambda', 'kept']]);
  expect(rows('var.type')).toEqual([['Integrations 1/5', '- Other', 'open']]);
});
