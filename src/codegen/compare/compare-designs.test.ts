import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDesign, type Design, type DesignObject } from '../../model/design/design.ts';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { removeObject, renameObject, renameVariable, setValue } from '../../model/design/edits.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Values } from '../../model/schema/value.ts';
import { adopted } from '../testing/live-account.arbitrary.ts';
import { moveProvider } from '../move/move-provider.ts';
import { compareDesigns } from './compare-designs.ts';

const object = (type: ResourceTypeId, key: string, name: string, attributes: Values, ids = {}): DesignObject => ({
  type,
  key,
  name,
  variant: { api: 'HTTP', integration: 'http-url', route: 'http', stage: 'http' }[type as string] ?? type,
  attributes,
  import: ids,
  inactiveValues: {},
});

/** An API of three routes to two backends, with keys, names and IDs of its own where a mark is given. */
function orders(mark = ''): Design {
  const api = { api_id: { ref: `a${mark}1` } };
  return {
    ...emptyDesign,
    objects: [
      object('api', `a${mark}1`, `orders${mark}`, { name: 'orders' }),
      object('integration', `i${mark}1`, `list${mark}`, { ...api, integration_uri: 'https://list.example' }),
      object('integration', `i${mark}2`, `save${mark}`, { ...api, integration_uri: 'https://save.example' }),
      object('route', `r${mark}1`, `get${mark}`, { ...api, route_key: 'GET /orders', target: { ref: `i${mark}1` } }),
      object('route', `r${mark}2`, `put${mark}`, { ...api, route_key: 'PUT /orders', target: { ref: `i${mark}2` } }),
      object('route', `r${mark}3`, `post${mark}`, { ...api, route_key: 'POST /orders', target: { ref: `i${mark}2` } }),
      object('stage', `s${mark}1`, `live${mark}`, { ...api, stage_name: '$default', auto_deploy: true }),
    ],
  };
}

const said = (before: Design, after: Design) =>
  compareDesigns(before, after).differences.map(
    ({ grade, kind, title, path, sentence }) => `${grade} ${kind} ${[title, ...path].join(' ')}: ${sentence}`,
  );

const changed = (design: Design, key: string, attributes: Values): Design => ({
  ...design,
  objects: design.objects.map((one) =>
    one.key === key ? { ...one, attributes: { ...one.attributes, ...attributes } } : one,
  ),
});

test('a design does not differ from itself', () => {
  fc.assert(
    fc.property(anyDesign({ valid: false }), (design) => {
      expect(compareDesigns(design, structuredClone(design)).differences).toEqual([]);
    }),
  );
});

test('a design with other names differs in nothing that matters', () => {
  fc.assert(
    fc.property(anyDesign({ valid: true }), (design) => {
      const objects = design.objects.reduce((next, { key }, at) => renameObject(key, `other_${at}`)(next), design);
      const renamed = objects.variables.reduce(
        (next, { key }, at) => renameVariable(key, `value_${at}`)(next),
        objects,
      );
      const { differences, counts } = compareDesigns(design, renamed);
      expect(differences.filter(({ kind }) => kind !== 'renamed')).toEqual([]);
      expect(counts).toMatchObject({ breaking: 0, risky: 0 });
      expect(counts.safe).toBeGreaterThanOrEqual(design.objects.length);
    }),
  );
});

test('what one direction removes, the other adds', () => {
  fc.assert(
    fc.property(anyDesign({ valid: false }), anyDesign({ valid: false }), (a, b) => {
      const [there, back] = [compareDesigns(a, b), compareDesigns(b, a)];
      const count = (side: typeof there, kind: string) => side.differences.filter((one) => one.kind === kind).length;
      expect(count(there, 'removed')).toBe(count(back, 'added'));
      expect(count(there, 'added')).toBe(count(back, 'removed'));
      expect(count(there, 'changed')).toBe(count(back, 'changed'));
    }),
  );
});

test('another provider is no difference by itself', () => {
  fc.assert(
    fc.property(anyDesign({ valid: true, most: 3 }), (drawn) => {
      const design = adopted({ ...drawn, passthrough: [] }, 'identity');
      const { design: moved, problems } = moveProvider(design, 'aws');
      fc.pre(problems.every(({ severity }) => severity !== 'error'));
      const { differences } = compareDesigns(design, moved);
      // The files have a state forget the previous resources.
      expect(differences.filter(({ type, kind }) => type !== undefined && kind !== 'renamed')).toEqual([]);
    }),
    { numRuns: 8, maxSkipsPerRun: 500 },
  );
});

test('objects of two designs are found by what they do', () => {
  expect(said(orders(), orders('x')).map((line) => line.split(':')[0])).toEqual(
    ['orders', 'list', 'save', 'GET /orders', 'PUT /orders', 'POST /orders', '$default'].map(
      (title) => `safe renamed ${/^[a-z]+$/.test(title) ? `${title}x` : title}`,
    ),
  );
});

test('two imports whose keys are counted do not mix up what they count', () => {
  const before = orders();
  const [first, ...others] = before.objects.filter(({ type }) => type === 'route');
  const counted = [...others, first].flatMap((route, at) => (route ? [{ ...route, key: `r${at + 1}` }] : []));
  const after = { ...before, objects: [...before.objects.filter(({ type }) => type !== 'route'), ...counted] };
  expect(said(before, after)).toEqual([]);
});

test('a later version keeps what its keys stand for', () => {
  const renamed = renameObject('r1', 'list_orders')(setValue('r1', ['route_key'], 'GET /all')(orders()));
  expect(said(orders(), renamed)).toEqual([
    'breaking changed GET /all route_key: Route key changed from GET /orders to GET /all',
    'safe renamed GET /all: Renamed from awscc_apigatewayv2_route.get to awscc_apigatewayv2_route.list_orders',
  ]);
});

test.each<[name: string, after: Design, lines: readonly string[]]>([
  ['a route that is gone', removeObject('r3')(orders()), ['breaking removed POST /orders: Route POST /orders removed']],
  [
    'a route to another integration of its kind',
    changed(orders(), 'r3', { target: { ref: 'i1' } }),
    [
      'risky changed POST /orders target: Target changed from awscc_apigatewayv2_integration.save to awscc_apigatewayv2_integration.list',
    ],
  ],
  [
    'the same reference as an expression, in the words of either provider',
    changed(orders(), 'r3', {
      target: { hcl: '"integrations/${awscc_apigatewayv2_integration.save.integration_id}"' },
    }),
    [],
  ],
  ['a default that is written', changed(orders(), 'i1', { timeout_in_millis: 30_000 }), []],
  ['a number as text', changed(orders(), 'i1', { timeout_in_millis: '30000' }), []],
  ['an empty text', changed(orders(), 'i1', { description: '' }), []],
])('%s', (_, after, lines) => {
  expect(said(orders(), after)).toEqual(lines);
});

test('a variable stands for its default', () => {
  const variables = [
    { key: 'v1', name: 'url', type: 'string' as const, description: '', default: 'https://list.example' },
  ];
  const after = changed({ ...orders(), variables }, 'i1', { integration_uri: { var: 'url' } });
  expect(said(orders(), after)).toEqual(['safe added var.url: Variable url added']);
  const other = { ...after, variables: variables.map((one) => ({ ...one, default: 'https://other.example' })) };
  expect(said(after, other)).toEqual([
    'risky changed list integration_uri: URL changed from https://list.example to https://other.example',
    'risky changed var.url default: Default changed from https://list.example to https://other.example',
  ]);
});

test('an ID in place of a reference to what has it is no difference', () => {
  const imported = orders();
  const withId = {
    ...imported,
    objects: imported.objects.map((one) => (one.key === 'i1' ? { ...one, import: { integration_id: 'abc123' } } : one)),
  };
  expect(said(withId, changed(withId, 'r1', { target: 'integrations/abc123' }))).toEqual([]);
});

test('passthrough text is compared block by block, wherever it stands', () => {
  const kept = (...passthrough: Design['passthrough']): Design => ({ ...orders(), passthrough });
  const queue = 'resource "aws_sqs_queue" "jobs" {\n  name = "jobs"\n}';
  const before = kept({ file: 'main.tf', text: `# Jobs\n${queue}\n\nlocals {\n  a = 1\n}` });
  expect(
    said(before, kept({ file: 'queues.tf', text: queue }, { file: 'main.tf', text: 'locals {\n  a = 1\n}' })),
  ).toEqual([]);
  const after = kept({
    file: 'main.tf',
    text: `${queue.replace('"jobs"\n}', '"work"\n}')}\n\noutput "a" {\n  value = 1\n}`,
  });
  expect(said(before, after)).toEqual([
    'risky changed aws_sqs_queue.jobs: aws_sqs_queue.jobs changed in main.tf',
    'risky removed locals: locals removed in main.tf',
    'risky added output.a: output.a added in main.tf',
  ]);
});
