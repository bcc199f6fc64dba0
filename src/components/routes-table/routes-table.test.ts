import { describe, expect, it, test } from 'vitest';
import { indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { addObject, blankDesign, newObject, setValue } from '../../model/design/edits.ts';
import { canEdit, cellEdit, cellText, editable, writtenEdit, type EditableColumn } from './route-cells.ts';
import { between, tableMove, type TableColumn, type TableKey } from './table-keys.ts';
import { sortedRoutes, nextOrder, type RowOrder } from './row-order.ts';
import { prefixOf, tableRows } from './table-rows.ts';

const add = (design: Design, type: 'api' | 'integration' | 'route' | 'authorizer', variant: string, values = {}) =>
  addObject(newObject(design, type, variant, values))(design);
const base = add(
  add(add(blankDesign('HTTP'), 'integration', 'http-lambda'), 'authorizer', 'jwt'),
  'authorizer',
  'request-http',
);
const http = ['GET /orders', 'POST /orders', 'GET /users', '$default', 'DELETE /orders/{id}'].reduce(
  (whole, route_key) => add(whole, 'route', 'http', { route_key }),
  base,
);
const routeOf = (design: Design, key = 'r1') => {
  const route = indexOf(design).byKey.get(key);
  if (!route) throw new Error(key);
  return route;
};
const choices = {
  filter: '',
  isGrouped: true,
  isFaultyOnly: false,
  closed: new Set<string>(),
  order: (routes: readonly DesignObject[]) => routes,
};
const rows = tableRows(http, new Map(), choices);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('rows', () => {
  test('stand in groups by the beginning of the path, closed ones without their routes', () => {
    expect(ids(rows)).toEqual(['/orders', 'r1', 'r2', 'r5', '/users', 'r3', 'Other keys', 'r4']);
    expect(ids(tableRows(http, new Map(), { ...choices, closed: new Set(['/orders']) }))).toEqual([
      '/orders',
      '/users',
      'r3',
      'Other keys',
      'r4',
    ]);
    expect(ids(tableRows(http, new Map(), { ...choices, isGrouped: false }))).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
  });

  test('narrow by words, and by problems', () => {
    expect(ids(tableRows(http, new Map(), { ...choices, filter: 'get ORD', isGrouped: false }))).toEqual(['r1']);
    expect(ids(tableRows(http, new Map([['r3', [{} as never]]]), { ...choices, isFaultyOnly: true }))).toEqual([
      '/users',
      'r3',
    ]);
  });

  test.each<[order: RowOrder, ids: readonly string[]]>([
    [{ column: 'method', isDescending: false }, ['r5', 'r1', 'r3', 'r2', 'r4']],
    [{ column: 'method', isDescending: true }, ['r2', 'r1', 'r3', 'r5', 'r4']],
    [{ column: 'path', isDescending: false }, ['r1', 'r2', 'r5', 'r3', 'r4']],
    [{ column: 'target', isDescending: true }, ['r1', 'r2', 'r3', 'r4', 'r5']],
  ])('are sorted by a column as a view: %j', (order, sorted) => {
    const before = http.objects;
    const choice = {
      ...choices,
      isGrouped: false,
      order: (found: readonly DesignObject[]) => sortedRoutes(found, order, http),
    };
    expect(ids(tableRows(http, new Map(), choice))).toEqual(sorted);
    expect(http.objects).toBe(before);
  });

  test('numbers in a path are in the order of numbers, and a group stands where its first route does', () => {
    const paths = ['GET /b/10', 'GET /b/9', 'GET /a/1'].reduce(
      (whole, route_key) => add(whole, 'route', 'http', { route_key }),
      blankDesign('HTTP'),
    );
    const order = (found: readonly DesignObject[]) =>
      sortedRoutes(found, { column: 'path', isDescending: false }, paths);
    expect(ids(tableRows(paths, new Map(), { ...choices, order }))).toEqual(['/a', 'r3', '/b', 'r2', 'r1']);
  });

  test('a head sorts up, then down, then not', () => {
    const up = nextOrder(undefined, 'path');
    expect([up, nextOrder(up, 'path'), nextOrder(nextOrder(up, 'path'), 'path')]).toEqual([
      { column: 'path', isDescending: false },
      { column: 'path', isDescending: true },
      undefined,
    ]);
    expect(nextOrder(up, 'target')).toEqual({ column: 'target', isDescending: false });
  });

  test('say the API where there are several', () => {
    const both = add(add(http, 'api', 'WEBSOCKET', { name: 'chat' }), 'route', 'websocket', { route_key: 'join' });
    expect(ids(tableRows(both, new Map(), choices))).toEqual(
      expect.arrayContaining(['http_api · /orders', 'r1', 'chat']),
    );
  });

  test.each([
    ['GET /a/b', '/a'],
    ['GET /', '/'],
    ['$default', ''],
    ['', ''],
  ])('%j begins with %j', (key, prefix) => expect(prefixOf(key)).toBe(prefix));
});

describe('cells', () => {
  const after = (column: EditableColumn, text: string, design = http) => {
    const change = cellEdit(routeOf(design), column, text, design);
    return 'problem' in change ? change.problem : routeOf(change.edit(design)).attributes;
  };

  test.each<[EditableColumn, string, object]>([
    ['method', 'put', { route_key: 'PUT /orders' }],
    ['method', 'put /x', { route_key: 'PUT /x' }],
    ['path', '/carts', { route_key: 'GET /carts' }],
    ['path', 'carts', { route_key: 'GET /carts' }],
    ['path', 'PUT /orders/{id}', { route_key: 'PUT /orders/{id}' }],
    ['path', '$default', { route_key: '$default' }],
    ['target', 'LAMBDA', { target: { ref: 'i1' } }],
    ['target', 'integrations/abc', { target: 'integrations/abc' }],
    ['authorizer', 'jwt', { authorizer_id: { ref: 'au1' }, authorization_type: 'JWT' }],
    ['authorizer', 'aws_iam', { authorization_type: 'AWS_IAM' }],
  ])('%s %j', (column, text, values) => expect(after(column, text)).toMatchObject(values));

  test.each<[EditableColumn, string, RegExp]>([
    ['method', 'FETCH', /isn't an HTTP method/],
    ['path', '', /Enter a path/],
    ['path', 'GET orders', /"orders" isn't a path/],
    ['target', 'nobody', /No integration is named "nobody"/],
    ['authorizer', 'nobody', /No authorizer is named "nobody"/],
  ])('%s %j is refused', (column, text, problem) => expect(after(column, text)).toMatch(problem));

  test('authorizers take each other along, and an empty cell takes all of it', () => {
    const jwt = cellEdit(routeOf(http), 'authorizer', 'jwt', http);
    const iam = cellEdit(routeOf(http), 'authorizer', 'AWS_IAM', http);
    if ('problem' in jwt || 'problem' in iam) throw new Error('both are there');
    expect(after('authorizer', 'lambda', jwt.edit(http))).toMatchObject({ authorization_type: 'CUSTOM' });
    expect(after('authorizer', '', jwt.edit(http))).not.toHaveProperty('authorization_type');
    expect(after('authorizer', 'jwt', iam.edit(http))).toMatchObject({ authorization_type: 'JWT' });
    expect(after('authorizer', 'NONE', jwt.edit(http))).toMatchObject({ authorization_type: 'NONE' });
    expect(after('authorizer', 'NONE', jwt.edit(http))).not.toHaveProperty('authorizer_id');
  });

  test('an empty cell takes the type of a route without an authorizer', () => {
    const iam = setValue('r1', ['authorization_type'], 'AWS_IAM')(http);
    expect(after('authorizer', '', iam)).not.toHaveProperty('authorization_type');
  });

  test.each<[string, Design]>([
    ['nothing else', http],
    ['a key without a path', setValue('r1', ['route_key'], 'GET orders')(http)],
    ['no key', setValue('r1', ['route_key'], undefined)(http)],
    ['a target that is gone', setValue('r1', ['target'], { ref: 'i9' })(http)],
  ])('a cell that was left as it is changes nothing, of a route with %s', (_, design) => {
    const route = routeOf(design);
    for (const column of editable)
      expect(writtenEdit(route, column, cellText(route, column, design), design)).toBeUndefined();
    expect(writtenEdit(route, 'target', 'lambda', design)).toHaveProperty('edit');
  });

  test('a derived name follows, one that was given stays', () => {
    const change = cellEdit(routeOf(http), 'path', '/carts', http);
    if ('problem' in change) throw new Error(change.problem);
    expect(routeOf(change.edit(http)).name).toBe('get_carts');
    const named = setValue('r1', ['label'], 'mine')(http);
    expect(routeOf(change.edit(named)).name).toBe('mine');
  });

  test('keys of messages have no method, and expressions are for the form', () => {
    const chat = add(blankDesign('WEBSOCKET'), 'route', 'websocket', { route_key: 'join' });
    expect([canEdit(routeOf(chat), 'method'), canEdit(routeOf(chat), 'path')]).toEqual([false, true]);
    expect(cellText(routeOf(chat), 'path', chat)).toBe('join');
    const dynamic = setValue('r1', ['target'], { hcl: 'local.target' })(http);
    expect([canEdit(routeOf(dynamic), 'target'), cellText(routeOf(dynamic), 'target', dynamic)]).toEqual([
      false,
      'local.target',
    ]);
    const typed = setValue('r1', ['authorization_type'], { var: 'authorization' })(http);
    expect(canEdit(routeOf(typed), 'authorizer')).toBe(false);
  });
});

describe('keys', () => {
  const press = (key: string, extra: Partial<TableKey> = {}): TableKey => ({
    key,
    shiftKey: false,
    mod: false,
    altKey: false,
    ...extra,
  });
  const shift = { shiftKey: true };

  test.each<[string, TableKey, id: string, TableColumn, object | undefined]>([
    ['down', press('ArrowDown'), 'r1', 'path', { kind: 'go', to: { id: 'r2', column: 'path' } }],
    ['down at the end', press('ArrowDown'), 'r4', 'path', { kind: 'go', to: { id: 'r4', column: 'path' } }],
    [
      'Shift down',
      press('ArrowDown', shift),
      'r1',
      'path',
      { kind: 'go', to: { id: 'r2', column: 'path' }, extends: true },
    ],
    [
      'Shift down over a group',
      press('ArrowDown', shift),
      'r5',
      'path',
      { kind: 'go', to: { id: 'r3', column: 'path' }, extends: true },
    ],
    ['right', press('ArrowRight'), 'r1', 'path', { kind: 'go', to: { id: 'r1', column: 'target' } }],
    ['Tab', press('Tab'), 'r1', 'authorizer', { kind: 'go', to: { id: 'r1', column: 'problems' } }],
    ['Tab to the next row', press('Tab'), 'r1', 'problems', { kind: 'go', to: { id: 'r2', column: 'method' } }],
    ['Tab out of the last cell', press('Tab'), 'r4', 'problems', undefined],
    ['Shift Tab out of the first', press('Tab', shift), '/orders', 'number', undefined],
    ['a letter', press('x'), 'r1', 'path', { kind: 'edit', text: 'x' }],
    ['a slash', press('/'), 'r1', 'path', { kind: 'edit', text: '/' }],
    ['a letter where nothing is edited', press('x'), 'r1', 'problems', undefined],
    ['Enter', press('Enter'), 'r1', 'target', { kind: 'edit' }],
    ['Enter on the number', press('Enter'), 'r1', 'number', { kind: 'open' }],
    ['Enter on a group', press('Enter'), '/orders', 'path', { kind: 'fold', id: '/orders' }],
    ['Space', press(' '), 'r1', 'path', { kind: 'pick' }],
    ['Ctrl A', press('a', { mod: true }), 'r1', 'path', { kind: 'pick-all' }],
    ['Ctrl Z', press('z', { mod: true }), 'r1', 'path', undefined],
    ['Delete of a target', press('Delete'), 'r1', 'target', { kind: 'clear' }],
    ['Delete of a row', press('Delete'), 'r1', 'check', { kind: 'remove' }],
    ['Delete of a path', press('Delete'), 'r1', 'path', undefined],
  ])('%s', (_, key, id, column, move) => expect(tableMove(key, rows, { id, column })).toEqual(move));

  it('extends over routes and not over groups, both ways', () => {
    expect(between(rows, 'r5', 'r3')).toEqual(['r5', 'r3']);
    expect(between(rows, 'r3', 'r1')).toEqual(['r1', 'r2', 'r5', 'r3']);
    expect(between(rows, 'r1', 'gone')).toEqual([]);
  });
});
