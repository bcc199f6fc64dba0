import { beforeEach, describe, expect, test } from 'vitest';
import { indexOf, type Design } from '../../model/design/design.ts';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import { session, undo } from '../../session/document/store.ts';
import { pendingRoutes } from '../../session/page/pending-routes.ts';
import { between, columnIn, tableMove, type TableColumn, type TableKey } from './table-keys.ts';
import { pendingRows, tableRows, type PendingRow } from './table-rows.ts';
import { writePendingRoute } from './write-pending-route.ts';

const route = (design: Design, route_key: string) =>
  addObject(newObject(design, 'route', 'http', { route_key }))(design);
const http = route(route(blankDesign('HTTP'), 'GET /orders'), 'POST /orders');
const api = indexOf(http).byType.get('api')?.[0]?.key ?? '';
const line = (text: string, of = api) => ({ id: '?1', api: of, text });

describe('a line that is no route', () => {
  test.each<[text: string, problem: string | undefined]>([
    ['GET orders', "API Gateway doesn't accept the path orders."],
    ['GET /orders', 'GET /orders is already used by get_orders.'],
    ['GET /a nobody', 'No integration is named "nobody".'],
    ['', 'Enter METHOD /path.'],
    ['GET /carts', undefined],
  ])('%j says why, by the design as it is now', (text, problem) =>
    expect(pendingRows(http, [line(text)])).toMatchObject([{ kind: 'pending', text, problem, api: { key: api } }]),
  );

  test('is for the first API where its own is gone, and waits where there is none', () => {
    expect(pendingRows(http, [line('GET /a', 'a9')])).toMatchObject([{ api: { key: api }, problem: undefined }]);
    expect(pendingRows({ ...http, objects: [] }, [line('GET /a')])).toMatchObject([
      { api: undefined, problem: 'Add an API first.' },
    ]);
  });
});

describe('what is written in it', () => {
  const present = () => session.getState().history.present;
  const keys = () =>
    present().objects.flatMap(({ type, attributes }) => (type === 'route' ? [attributes['route_key']] : []));
  const rowOf = (text: string): PendingRow => {
    const [id = ''] = pendingRoutes.add('d1', api, [text]);
    const row = pendingRows(present(), pendingRoutes.of('d1')).find((one) => one.id === id);
    if (!row) throw new Error(text);
    return row;
  };
  const texts = () => pendingRoutes.of('d1').map(({ text }) => text);
  beforeEach(() => {
    for (const { id } of pendingRoutes.of('d1')) pendingRoutes.discard('d1', id);
    session.setState({
      ...session.getInitialState(),
      screen: 'workspace',
      documentId: 'd1',
      history: { ...session.getInitialState().history, present: http },
    });
  });

  test('becomes a route in one step', () => {
    const row = rowOf('GET carts');
    const key = writePendingRoute('d1', row, ' get /carts ');
    expect(indexOf(present()).byKey.get(key ?? '')).toMatchObject({ attributes: { route_key: 'GET /carts' } });
    expect(texts()).toEqual([]);
    undo();
    expect(present()).toBe(http);
  });

  test.each(['GET orders', 'GET /orders', 'anything else'])('stays out of the design and in the table: %s', (text) => {
    expect(writePendingRoute('d1', rowOf('x'), text)).toBeUndefined();
    expect(texts()).toEqual([text]);
    expect(present()).toBe(http);
    expect(keys()).toEqual(['GET /orders', 'POST /orders']);
  });

  test('goes with the last of its text', () => {
    writePendingRoute('d1', rowOf('x'), '  ');
    expect(texts()).toEqual([]);
  });
});

describe('keys on it', () => {
  const choices = { filter: '', isGrouped: true, isFaultyOnly: false, closed: new Set<string>() };
  const shown = tableRows(http, new Map(), { ...choices, order: (routes) => routes });
  const rows = [...pendingRows(http, [line('GET orders')]), ...shown];
  const press = (key: string, more: Partial<TableKey> = {}): TableKey => ({
    key,
    shiftKey: false,
    mod: false,
    altKey: false,
    ...more,
  });
  const to = (id: string, column: TableColumn) => ({ kind: 'go', to: { id, column } });

  test.each<[string, TableKey, TableColumn, object | undefined]>([
    ['down, in its column', press('ArrowDown'), 'target', to('/orders', 'target')],
    ['right', press('ArrowRight'), 'path', to('?1', 'problems')],
    ['left', press('ArrowLeft'), 'problems', to('?1', 'path')],
    ['Tab', press('Tab'), 'path', to('?1', 'problems')],
    ['Tab of what a method leads to', press('Tab'), 'method', to('?1', 'problems')],
    ['Tab out of it', press('Tab'), 'problems', to('/orders', 'method')],
    ['Shift Tab', press('Tab', { shiftKey: true }), 'problems', to('?1', 'path')],
    ['Shift Tab out of the first', press('Tab', { shiftKey: true }), 'path', undefined],
    ['Enter', press('Enter'), 'problems', { kind: 'edit' }],
    ['a letter', press('x'), 'path', { kind: 'edit', text: 'x' }],
    ['Delete', press('Delete'), 'path', { kind: 'discard' }],
    ['Space, which selects routes', press(' '), 'path', undefined],
  ])('%s', (_, key, column, move) => expect(tableMove(key, rows, { id: '?1', column })).toEqual(move));

  test('each column leads to a cell that it has', () => {
    expect((['number', 'method', 'path', 'target', 'problems'] as const).map((one) => columnIn(rows[0], one))).toEqual([
      'path',
      'path',
      'path',
      'problems',
      'problems',
    ]);
  });

  test('it is not selected with routes', () => expect(between(rows, '?1', 'r2')).toEqual(['r1', 'r2']));
});
