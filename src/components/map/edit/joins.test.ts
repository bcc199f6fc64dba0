import { expect, test } from 'vitest';
import { indexOf, type Design } from '../../../model/design/design.ts';
import type { Values } from '../../../model/schema/value.ts';
import { mapGraph } from '../graph/graph-of.ts';
import { sampleDesign } from '../graph/graph-samples.ts';
import { shownGraph } from '../graph/shown-graph.ts';
import { mapLayout, type MapLayout } from '../layout/map-layout.ts';
import { measuresOf } from '../layout/map-measures.ts';
import { cutEdit, goalsOf, joinEdit, moveStartEdit } from './joins.ts';

const layoutOf = (design: Design): MapLayout =>
  mapLayout(
    shownGraph(mapGraph(design)('prefix'), {
      level: 'routes',
      turned: new Set(),
      foldedLanes: new Set(),
      hidden: new Set(),
    }),
    measuresOf('routes'),
  );
const listener = (name: string) =>
  `arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/${name}/50dc6c495c0c9188/0467ef3c8400ae65`;

const design = sampleDesign('HTTP', [
  ['integration', 'http-lambda', { integration_uri: 'arn:aws:lambda:eu-west-1:123456789012:function:a' }],
  ['integration', 'http-lambda', {}],
  ['integration', 'http-private', { integration_uri: listener('a'), connection_id: 'vpclink1' }],
  ['integration', 'http-private', { integration_uri: listener('b'), connection_id: 'vpclink2' }],
  ['route', 'http', { route_key: 'GET /a', target: { ref: 'i1' } }],
  ['route', 'http', { route_key: 'GET /b' }],
  ['authorizer', 'jwt', {}],
  ['stage', 'http', { stage_name: 'prod' }],
  ['stage', 'http', { stage_name: 'dev' }],
  ['domain_name', 'domain_name', { domain_name: 'a.example.com' }],
  ['domain_name', 'domain_name', { domain_name: 'b.example.com' }],
  ['api_mapping', 'api_mapping', { domain_name: { ref: 'dn1' }, stage: { ref: 'st1' } }],
  ['scaffold', 'lambda-function', { function_name: 'orders' }],
  ['api', 'HTTP', {}],
  ['integration', 'http-url', { api_id: { ref: 'a2' } }],
]);
const layout = layoutOf(design);
const node = (id: string) => {
  const found = layout.nodes.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`${id} is not on the map`);
  return found;
};
const after = (edit: ReturnType<typeof joinEdit>, key: string): Values | undefined =>
  edit && indexOf(edit(design)).byKey.get(key)?.attributes;

test.each<[from: string, to: string, key: string, values: Values]>([
  ['r2', 'i1', 'r2', { target: { ref: 'i1' } }],
  ['r1', 'au1', 'r1', { authorizer_id: { ref: 'au1' }, authorization_type: 'JWT' }],
  ['i2', 'backend s1', 'i2', { integration_uri: { ref: 's1' } }],
  ['i2', 'backend i1', 'i2', { integration_uri: 'arn:aws:lambda:eu-west-1:123456789012:function:a' }],
  ['i4', 'backend i3', 'i4', { integration_uri: listener('a'), connection_id: 'vpclink1' }],
  ['am1', 'st2', 'am1', { stage: { ref: 'st2' } }],
  ['a1 dn2', 'am1', 'am1', { domain_name: { ref: 'dn2' } }],
])('a line from %s to %s is written into %s', (from, to, key, values) => {
  const ids = layout.nodes.map(({ id }) => id);
  const start = ids.includes(from) ? from : from.replace('a1', '');
  expect(after(joinEdit(design, layout, node(start), node(to)), key)).toMatchObject(values);
});

test.each([
  ['r1', 'r2'],
  ['r1', 'backend i1'],
  ['r1', 'i5'],
  ['i1', 'backend i3'],
  ['i2', 'i1'],
  ['st1', 'am1'],
])('there is no line from %s to %s', (from, to) => {
  expect(joinEdit(design, layout, node(from), node(to))).toBeUndefined();
});

test('a derived name follows what is joined and cut, as in the form', () => {
  const joined = joinEdit(design, layout, node('i2'), node('backend s1'))?.(design);
  expect(joined && indexOf(joined).byKey.get('i2')?.name).toBe('orders');
  expect(joined && indexOf(cutEdit({ key: 'i2', path: ['integration_uri'] })(joined)).byKey.get('i2')?.name).toBe(
    indexOf(design).byKey.get('i2')?.name,
  );
});

test('an edge that is cut leaves no reference', () => {
  const edge = layout.edges.find(({ from }) => from === 'r1');
  expect(edge?.reference && after(cutEdit(edge.reference), 'r1')).not.toHaveProperty('target');
});

test('the start of an edge goes to another route, and the first has none', () => {
  const edge = layout.edges.find(({ from }) => from === 'r1');
  if (!edge) throw new Error('The route is not joined');
  const moved = moveStartEdit(design, layout, edge, node('r2'));
  expect(after(moved, 'r2')).toMatchObject({ target: { ref: 'i1' } });
  expect(after(moved, 'r1')).not.toHaveProperty('target');
  expect(moveStartEdit(design, layout, edge, node('r1'))).toBeUndefined();
});

test('a route may go to the integrations and authorizers of its API', () => {
  expect(goalsOf(design, layout, node('r1')).map(({ id }) => id)).toEqual(['i1', 'i2', 'i3', 'i4', 'au1']);
  expect(goalsOf(design, layout, node('i5')).map(({ id }) => id)).toEqual([]);
});
