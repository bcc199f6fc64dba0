import { describe, expect, it } from 'vitest';
import { giveRole, logAccess, permitFunctions, setTwoWay, stopLogging } from './companions.ts';
import type { Design } from './design.ts';
import { addObject, blankDesign, newObject, setValue } from './edits.ts';
import { addMove, moveFrom, removeMove } from './addresses/moves.ts';
import { renameMoved, renameWithMove } from './addresses/renames.ts';
import type { ResourceTypeId } from '../resources/index.ts';
import type { Values } from '../schema/value.ts';

const add = (design: Design, type: ResourceTypeId, variant: string, values: Values = {}) =>
  addObject(newObject(design, type, variant, values))(design);
const names = (design: Design, type: ResourceTypeId) =>
  design.objects.filter((object) => object.type === type).map(({ name, variant }) => `${name} ${variant}`);

const http = add(add(blankDesign('HTTP'), 'integration', 'http-lambda'), 'authorizer', 'request-http', {
  name: 'auth',
});
const chat = add(blankDesign('WEBSOCKET'), 'integration', 'ws-mock');
const route = add(chat, 'route', 'websocket', { route_key: 'ping', target: { ref: 'i1' } });

describe('permissions', () => {
  const permitted = permitFunctions('awscc')(http);

  it('are added for each integration and authorizer that invokes a function', () =>
    expect(names(permitted, 'lambda_permission')).toEqual(['lambda awscc', 'auth awscc']));

  it('are added once, change their provider, and go', () => {
    expect(names(permitFunctions('awscc')(permitted), 'lambda_permission')).toHaveLength(2);
    expect(names(permitFunctions('aws')(permitted), 'lambda_permission')).toEqual(['lambda aws', 'auth aws']);
    expect(names(permitFunctions(undefined)(permitted), 'lambda_permission')).toEqual([]);
  });

  it('are not needed with a role', () =>
    expect(names(permitFunctions('awscc')(giveRole('i1')(http)), 'lambda_permission')).toEqual(['auth awscc']));
});

it('a role is added and used', () => {
  const design = giveRole('i1')(http);
  expect(names(design, 'role')).toEqual(['lambda service-role']);
  expect(design.objects.find(({ key }) => key === 'i1')?.attributes['credentials_arn']).toEqual({ ref: 'ro1' });
});

it('access logs come back as they were, with a log group that somebody has set', () => {
  const on = logAccess('st1')(add(http, 'stage', 'http'));
  expect(stopLogging('st1')(on)).toEqual(add(http, 'stage', 'http'));
  const own = setValue('st1', ['access_log_settings', 'format'], '$context.requestId')(on);
  const off = stopLogging('st1')(own);
  expect(names(off, 'log_group')).toEqual([]);
  const again = logAccess('st1')(off);
  expect(names(again, 'log_group')).toHaveLength(1);
  expect(again.objects.find(({ type }) => type === 'stage')).toMatchObject({
    attributes: { access_log_settings: { format: '$context.requestId' } },
    inactiveValues: {},
  });
  const sourceText = setValue('st1', ['access_log_settings'], { hcl: 'local.logs' })(add(http, 'stage', 'http'));
  expect(logAccess('st1')(stopLogging('st1')(sourceText))).toEqual(sourceText);
  const passthrough = setValue('lg1', ['retention_in_days'], 30)(on);
  expect(logAccess('st1')(stopLogging('st1')(passthrough))).toEqual(passthrough);
});

it('access logs get a group and a format', () => {
  const design = logAccess('st1')(add(http, 'stage', 'http'));
  expect(names(design, 'log_group')).toEqual(['default log_group']);
  expect(design.objects.find(({ type }) => type === 'stage')?.attributes['access_log_settings']).toMatchObject({
    destination_arn: { ref: 'lg1' },
    format: expect.stringContaining('$context.requestId') as string,
  });
});

it('a two-way route gets its answers and loses them', () => {
  const on = setTwoWay('r1', true)(route);
  expect(names(on, 'route_response')).toHaveLength(1);
  expect(names(on, 'integration_response')).toHaveLength(1);
  expect(setTwoWay('r1', true)(on).objects).toHaveLength(on.objects.length);
  expect(names(setTwoWay('r1', false)(on), 'route_response')).toEqual([]);
});

describe('renaming with a move', () => {
  const rename = (...to: readonly string[]) =>
    to.reduce((design, name) => renameWithMove('a1', name)(design), http).moves;
  const type = 'awscc_apigatewayv2_api';

  it('keeps each step', () =>
    expect(rename('b', 'c')).toEqual([
      { type, from: 'http_api', to: 'b' },
      { type, from: 'b', to: 'c' },
    ]));

  it('forgets the way to a name that comes back', () =>
    expect(rename('b', 'http_api')).toEqual([{ type, from: 'b', to: 'http_api' }]));

  it('leads past a name that another object takes', () => {
    const two = add(renameWithMove('a1', 'c')(renameWithMove('a1', 'b')(http)), 'api', 'HTTP', { name: 'd' });
    expect(renameWithMove('a2', 'b')(two).moves).toEqual([
      { type, from: 'http_api', to: 'c' },
      { type, from: 'd', to: 'b' },
    ]);
  });

  it('a move can be added later, follows further names, and goes', () => {
    const renamed = renameMoved('a1', 'b', 'http_api')(http);
    expect(renamed.moves).toEqual([]);
    const moved = addMove('a1', 'http_api')(renamed);
    expect(moved.moves).toEqual([{ type: 'awscc_apigatewayv2_api', from: 'http_api', to: 'b' }]);
    const further = renameMoved('a1', 'c', 'http_api')(moved);
    expect(further.moves).toEqual([{ type: 'awscc_apigatewayv2_api', from: 'http_api', to: 'c' }]);
    expect(moveFrom(further, 'a1', 'http_api')).toBe(further.moves[0]);
    expect(removeMove('a1', 'http_api')(further).moves).toEqual([]);
    expect(renameMoved('a1', 'http_api', 'http_api')(further).moves).toEqual([]);
  });

  it('moves of an earlier day stay beside one of today', () => {
    const before = renameWithMove('a1', 'b')(http);
    const today = addMove('a1', 'b')(renameMoved('a1', 'c', 'b')(before));
    expect(today.moves.map(({ from, to }) => [from, to])).toEqual([
      ['http_api', 'b'],
      ['b', 'c'],
    ]);
  });
});
