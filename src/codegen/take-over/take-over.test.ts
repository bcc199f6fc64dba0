import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, emptyDesign, type Design, type DesignObject } from '../../model/design/design.ts';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { dynamicsOf } from '../../model/design/dynamics.ts';
import { fileText, generateFiles } from '../files.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Values } from '../../model/schema/value.ts';
import { linkChanges } from './link-changes.ts';
import { neededWith } from './needed-changes.ts';
import { takeOverChanges } from './take-over.ts';

const printed = (design: Design) => generateFiles(design).map((file) => [file.path, fileText(file)]);

const idsOf = (mine: Design, theirs: Design) => linkChanges(mine, theirs).map(({ id }) => id);

/** A version of a design: some objects are gone, some say what those of another design say. */
const anyPair = fc
  .tuple(anyDesign({ valid: true }), anyDesign({ valid: true }), fc.boolean(), fc.infiniteStream(fc.boolean()))
  .map(([mine, other, isVersion, stream]) => {
    const flags = stream[Symbol.iterator]();
    const flag = () => flags.next().value === true;
    if (!isVersion) return { mine, theirs: other };
    const objects = mine.objects.flatMap((object) => {
      if (object.type !== 'api' && flag()) return [];
      const twin = other.objects.find(({ type, variant }) => type === object.type && variant === object.variant);
      return [twin && flag() ? { ...object, attributes: { ...object.attributes, ...twin.attributes } } : object];
    });
    const theirs = { ...mine, objects, variables: flag() ? other.variables.slice(1) : mine.variables };
    return { mine, theirs };
  });

/** References, variables and expressions of objects that name nothing that is there. */
function danglingIn({ objects, variables }: Design): readonly string[] {
  const keys = new Set(objects.map(({ key }) => key));
  const names = new Set(variables.map(({ name }) => name));
  return objects.flatMap((object) => {
    const { refs, vars } = dynamicsOf(object);
    return [
      ...refs.flatMap(({ value }) => (keys.has(value.ref) ? [] : [value.ref])),
      ...vars.flatMap(({ value }) => (names.has(value.var) ? [] : [value.var])),
    ];
  });
}

test('all of a link taken over prints what the link prints, and nothing is left to take over', () => {
  fc.assert(
    fc.property(anyPair, ({ mine, theirs }) => {
      const all = takeOverChanges(theirs, idsOf(mine, theirs))(mine);
      expect(printed(all)).toEqual(printed(theirs));
      expect(idsOf(all, theirs)).toEqual([]);
    }),
  );
});

test('nothing taken over is the own design', () => {
  fc.assert(
    fc.property(anyPair, ({ mine, theirs }) => {
      expect(takeOverChanges(theirs, [])(mine)).toBe(mine);
      expect(linkChanges(mine, structuredClone(mine))).toEqual([]);
    }),
  );
});

test('whatever is taken over, nothing names what is not there', () => {
  fc.assert(
    fc.property(anyPair, fc.infiniteStream(fc.boolean()), ({ mine, theirs }, stream) => {
      const flags = stream[Symbol.iterator]();
      const known = new Set([...danglingIn(mine), ...danglingIn(theirs)]);
      const ids = idsOf(mine, theirs).filter(() => flags.next().value === true);
      const some = takeOverChanges(theirs, ids)(mine);
      expect(danglingIn(some).filter((name) => !known.has(name))).toEqual([]);
      expect(new Set(some.objects.map(({ key }) => key)).size).toBe(some.objects.length);
    }),
  );
});

const variants: { readonly [type: string]: string } = { api: 'HTTP', integration: 'http-url', route: 'http' };
const object = (
  type: ResourceTypeId,
  key: string,
  name: string,
  attributes: Values,
  more: object = {},
): DesignObject => ({
  type,
  key,
  name,
  variant: variants[type] ?? type,
  attributes,
  import: {},
  inactiveValues: {},
  ...more,
});
const api = { api_id: { ref: 'a1' } };
const own: Design = {
  ...emptyDesign,
  name: 'orders',
  objects: [
    object('api', 'a1', 'orders', { name: 'orders' }),
    object('integration', 'i1', 'list', { ...api, integration_uri: 'https://list.example' }),
    object('route', 'r1', 'list', { ...api, route_key: 'GET /orders', target: { ref: 'i1' } }),
  ],
};
/** The same with objects in place of those of the same key, or added. */
const withObjects = (design: Design, ...objects: DesignObject[]): Design => ({
  ...design,
  objects: [...design.objects.filter(({ key }) => !objects.some((one) => one.key === key)), ...objects],
});
const titles = (mine: Design, theirs: Design, id: string) => neededWith(mine, theirs, [id]).map(({ title }) => title);
const target = (design: Design, routeKey: string) => {
  const route = design.objects.find(({ attributes }) => attributes['route_key'] === routeKey);
  const { ref } = (route?.attributes['target'] ?? {}) as { ref?: string };
  const found = design.objects.find(({ key }) => key === ref);
  return found && addressOf(found);
};

test('a route comes with its integration, and that with its variable and the text that it names', () => {
  const theirs: Design = {
    ...withObjects(
      own,
      object('integration', 'i2', 'change', {
        ...api,
        integration_uri: { var: 'host' },
        description: { hcl: 'local.words' },
      }),
      object('route', 'r2', 'change', { ...api, route_key: 'PATCH /orders', target: { ref: 'i2' } }),
    ),
    variables: [{ key: 'v1', name: 'host', type: 'string', description: '' }],
    passthrough: [{ file: 'words.tf', text: 'locals {\n  words = "Changes"\n}' }],
  };
  expect(titles(own, theirs, 'added r2')).toEqual(['change', 'var.host', 'words.tf']);
  const taken = takeOverChanges(theirs, ['added r2'])(own);
  expect(target(taken, 'PATCH /orders')).toBe('awscc_apigatewayv2_integration.change');
  expect([taken.variables.length, taken.passthrough.length]).toEqual([1, 1]);
});

test('a name that means something else here gives way, also in expressions', () => {
  const other = { api_id: { ref: 'a2' } };
  const mine = withObjects(
    own,
    object('api', 'a2', 'other', { name: 'other' }),
    object('integration', 'i2', 'change', { ...other, integration_uri: 'https://mine.example' }),
    object('route', 'r2', 'change', { ...other, route_key: 'GET /mine', target: { ref: 'i2' } }),
  );
  const said = '"integrations/${awscc_apigatewayv2_integration.change.integration_id}"';
  const theirs = withObjects(
    own,
    object('integration', 'i5', 'change', { ...api, integration_uri: 'https://theirs.example' }),
    object('route', 'r5', 'change', { ...api, route_key: 'PATCH /orders', target: { hcl: said } }),
  );
  const taken = takeOverChanges(theirs, ['added r5'])(mine);
  expect(mine.objects.every((one) => taken.objects.includes(one))).toBe(true);
  expect(taken.objects.filter(({ name }) => name === 'change_2').map(({ attributes }) => attributes)).toEqual([
    { ...api, integration_uri: 'https://theirs.example' },
    { ...api, route_key: 'PATCH /orders', target: { hcl: said.replace('change', 'change_2') } },
  ]);
});

test('what is removed goes with what is of no use without it, or with the change that names it no more', () => {
  const mine = withObjects(
    own,
    object('integration', 'i2', 'old', { ...api, integration_uri: 'https://old.example' }),
    object('route', 'r2', 'old', { ...api, route_key: 'GET /old', target: { ref: 'i2' } }),
    object('route', 'r3', 'new', { ...api, route_key: 'GET /new', target: { ref: 'i2' } }),
  );
  const theirs = withObjects(
    own,
    object('route', 'r3', 'new', { ...api, route_key: 'GET /new', target: { ref: 'i1' } }),
  );
  expect(titles(mine, theirs, 'removed i2')).toEqual(['GET /new', 'GET /old']);
  expect(titles(mine, theirs, 'removed r2')).toEqual([]);
  const taken = takeOverChanges(theirs, ['removed i2'])(mine);
  expect(target(taken, 'GET /new')).toBe('awscc_apigatewayv2_integration.list');
  expect(taken.objects).toHaveLength(4);
});

test('one value, a name, an accepted finding and an import ID are each taken over alone', () => {
  const theirs = withObjects(
    own,
    object(
      'integration',
      'i1',
      'all',
      { ...api, integration_uri: 'https://list.example', timeout_in_millis: 12_000, description: 'All' },
      { import: { integration_id: 'abc' }, waivers: [{ rule: 'a-rule', reason: 'Known' }] },
    ),
  );
  const changes = linkChanges(own, theirs);
  expect(changes.map(({ lines: [line] }) => line?.label)).toEqual([
    'description',
    'timeout_in_millis',
    'Terraform name',
    'Import ID',
    'Accepted findings',
  ]);
  for (const { id } of changes) {
    const left = linkChanges(takeOverChanges(theirs, [id])(own), theirs);
    expect(left.map((change) => change.id)).toEqual(changes.map((change) => change.id).filter((other) => other !== id));
  }
  const renamed = takeOverChanges(theirs, ['facet i1 name'])(own);
  expect(target(renamed, 'GET /orders')).toBe('awscc_apigatewayv2_integration.all');
});

test('a later version of the own design takes over what is still there', () => {
  const theirs = withObjects(own, object('api', 'a1', 'orders', { name: 'orders', description: 'Orders' }));
  const gone: Design = { ...own, objects: [] };
  expect(takeOverChanges(theirs, ['value a1 description'])(gone)).toBe(gone);
});
