import { expect, test } from 'vitest';
import { emptyDesign, type DesignObject } from '../../model/design/design.ts';
import type { Values } from '../../model/schema/value.ts';
import { blankCandidate, type Candidate } from './candidates.ts';
import { userNamesOf, type Users } from './users.ts';

const candidate = (key: string, type: 'integration' | 'route' | 'stage' | 'deployment', attributes: Values, id = '') =>
  blankCandidate(
    key,
    { type, attributes, ids: id === '' ? {} : { [`${type}_id`]: id }, origin: { source: 'x' }, notes: [] },
    { kind: 'cli', source: 0, region: undefined },
  );
const route: DesignObject = {
  type: 'route',
  key: 'r1',
  name: 'r1',
  variant: 'http',
  attributes: { route_key: 'GET /z', target: { ref: 'row1' } },
  import: {},
  inactiveValues: {},
};
const shown = (users: Users) => [...users].map(([key, names]) => [key, ...names]);

test.each<[what: string, candidates: readonly Candidate[], routes: readonly string[][], stages: readonly string[][]]>([
  [
    'references',
    [
      candidate('row2', 'route', { route_key: 'GET /a', target: { ref: 'row1' } }),
      candidate('row3', 'stage', { stage_name: 'prod', deployment_id: { ref: 'row4' } }),
    ],
    [['row1', 'GET /z', 'GET /a']],
    [['row4', 'prod']],
  ],
  [
    'ids within one API',
    [
      candidate('row5', 'integration', { api_id: 'b' }, 'int1'),
      candidate('row6', 'integration', { api_id: 'a' }, 'int1'),
      candidate('row7', 'route', { api_id: 'a', route_key: 'GET /a', target: 'integrations/int1' }),
      candidate('row8', 'deployment', { api_id: 'a' }, 'dep1'),
      candidate('row9', 'stage', { api_id: 'a', stage_name: 'prod', deployment_id: 'dep1' }),
    ],
    [
      ['row1', 'GET /z'],
      ['row6', 'GET /a'],
    ],
    [['row8', 'prod']],
  ],
  [
    'ids of nothing, and things without a name',
    [
      candidate('row2', 'route', { route_key: 'GET /a', target: 'integrations/int1' }),
      candidate('row3', 'route', { route_key: { var: 'key' }, target: { ref: 'row1' } }),
    ],
    [['row1', 'GET /z']],
    [],
  ],
])('routes and stages are known by %s', (_, candidates, routes, stages) => {
  const users = userNamesOf({ ...emptyDesign, objects: [route] }, candidates);
  expect(shown(users.routes)).toEqual(routes);
  expect(shown(users.stages)).toEqual(stages);
});
