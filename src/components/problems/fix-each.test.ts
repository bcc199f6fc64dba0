import { beforeAll, beforeEach, expect, it } from 'vitest';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import { loadChecks } from '../../session/document/checks.ts';
import { openDesign, say, session } from '../../session/document/store.ts';
import { fixEach } from './fix-each.ts';

const blank = blankDesign('HTTP');
const route = newObject(blank, 'route', 'http', { route_key: 'GET /a', authorization_scopes: ['', 'read', ''] });

const toast = () => session.getState().toast?.message;

beforeAll(loadChecks);
beforeEach(() => openDesign(addObject(route)(blank)));

it('says how many problems are gone', () => {
  fixEach('list-item-filled');
  expect(toast()).toBe('Fixed 2 problems');
  expect(session.getState().history.past.map(({ label }) => label)).toEqual(['Fix 2 problems']);
});

it('says nothing where a row is pressed that is not true any more', () => {
  fixEach('list-item-filled');
  say('Saved');
  fixEach('list-item-filled');
  expect(toast()).toBe('Saved');
});
