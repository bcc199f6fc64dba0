import { expect, it } from 'vitest';
import { check } from './check.ts';
import { fixAll } from '../../model/checks/fix-all.ts';
import { setInAll } from '../../model/design/bulk-edits.ts';
import type { Design } from '../../model/design/design.ts';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';

const findingsIn = (design: Design) => check(design).all;
const errorsIn = (design: Design) => check(design).counts.error;
const fixed = (rule: string, design: Design) => fixAll(rule, findingsIn, errorsIn)(design);

const start = ['GET /a', 'GET /b', 'GET /c'].reduce(
  (before, route_key) => addObject(newObject(before, 'route', 'http', { route_key }))(before),
  addObject(newObject(blankDesign('HTTP'), 'authorizer', 'jwt'))(blankDesign('HTTP')),
);
const routes = start.objects.flatMap(({ type, key }) => (type === 'route' ? [key] : []));

it('fixes what several objects have', () => {
  const scopes = setInAll(routes, 'authorization_scopes', ['read'])(start);
  const after = fixed('scopes-need-jwt', scopes);
  expect(findingsIn(scopes).filter(({ rule }) => rule === 'scopes-need-jwt')).toHaveLength(3);
  expect(after.objects.filter(({ attributes }) => attributes['authorization_scopes'] !== undefined)).toEqual([]);
});

it('removes items of one list without touching those between', () => {
  const [first = ''] = routes;
  const scopes = setInAll([first], 'authorization_scopes', ['', 'read', '', 'write', ''])(start);
  const after = fixed('list-item-filled', scopes).objects.find(({ key }) => key === first);
  expect(after?.attributes['authorization_scopes']).toEqual(['read', 'write']);
});

it('leaves a design without such findings', () => {
  expect(fixed('scopes-need-jwt', start)).toBe(start);
});
