import { expect, test } from 'vitest';
import { edgeMenu, nodeMenu, type NodeFacts } from './menu-items.ts';

const plain: NodeFacts = {
  isEditing: true,
  isObject: true,
  canConnect: true,
  isConnected: true,
  routes: 0,
  selected: 1,
};
const labels = (groups: ReturnType<typeof nodeMenu>) =>
  groups.map((items) => items.map(({ label }) => label).join(', '));

test.each<[what: string, node: Parameters<typeof nodeMenu>[0], facts: Partial<NodeFacts>, items: readonly string[]]>([
  [
    'a route',
    { kind: 'route', isOpen: true, keys: ['r1'] },
    {},
    ['Open in form, Zoom to selection, Show only this', 'Connect, Disconnect', 'Duplicate, Delete'],
  ],
  [
    'a route with a saved request',
    { kind: 'route', isOpen: true, keys: ['r1'] },
    { request: 'Get an order' },
    [
      'Open in form, Open request “Get an order”, Zoom to selection, Show only this',
      'Connect, Disconnect',
      'Duplicate, Delete',
    ],
  ],
  [
    'an authorizer of 14 routes',
    { kind: 'authorizer', isOpen: true, keys: ['au1'] },
    { routes: 14, canConnect: false },
    ['Open in form, Select its 14 routes, Zoom to selection, Show only this', 'Duplicate, Delete'],
  ],
  [
    'a group',
    { kind: 'group', isOpen: false, keys: ['r1', 'r2'] },
    { routes: 2, canConnect: false, selected: 2 },
    ['Expand, Select its 2 routes, Zoom to selection, Show only these'],
  ],
  [
    'a thing that is only named',
    { kind: 'backend', isOpen: true, keys: [] },
    { isObject: false, canConnect: false },
    ['Zoom to selection'],
  ],
  [
    'a route that cannot be edited',
    { kind: 'route', isOpen: true, keys: ['r1'] },
    { isEditing: false },
    ['Open in form, Zoom to selection, Show only this'],
  ],
])('the menu of %s', (_, node, facts, items) => {
  expect(labels(nodeMenu(node, { ...plain, ...facts }))).toEqual(items);
});

test.each<[Parameters<typeof edgeMenu>[0], isEditing: boolean, items: readonly string[]]>([
  [
    { kind: 'target', reference: { key: 'r1', path: ['target'] } },
    true,
    ['Reconnect, Go to route, Go to integration, Open in form', 'Disconnect'],
  ],
  [{ kind: 'target' }, true, ['Go to route, Go to integration']],
  [
    { kind: 'call', reference: { key: 'i1', path: ['integration_uri'] } },
    false,
    ['Go to integration, Go to backend, Open in form'],
  ],
])('the menu of an edge: %j', (edge, isEditing, items) => {
  expect(labels(edgeMenu(edge, isEditing))).toEqual(items);
});
