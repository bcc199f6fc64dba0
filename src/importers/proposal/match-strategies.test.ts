import { describe, expect, test } from 'vitest';
import { emptyDesign, type Design, type DesignObject } from '../../model/design/design.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Key, Values } from '../../model/schema/value.ts';
import { blankCandidate, type Candidate } from './candidates.ts';
import { peersOf } from './match.ts';
import { GrowingMatchIndex } from './match-index.ts';
import { identityStrategies, likenessStrategiesOf, type MatchStrategy } from './match-strategies.ts';
import type { Resolutions } from './proposal.ts';
import type { SourceKind } from '../parsed-source.ts';
import { userNamesOf } from './users.ts';

interface More {
  readonly ids?: { readonly [part: string]: string };
  readonly name?: string;
  readonly kind?: SourceKind;
  readonly source?: number;
  readonly address?: string;
  /** The key in a design of ours. */
  readonly own?: Key;
}

const candidate = (key: Key, type: ResourceTypeId, values: Values, more: More = {}): Candidate =>
  blankCandidate(
    key,
    {
      type,
      attributes: values,
      ids: more.ids ?? {},
      origin: { source: 'x' },
      notes: [],
      ...(more.name === undefined ? {} : { name: more.name }),
      ...(more.address === undefined ? {} : { address: more.address }),
      ...(more.own === undefined ? {} : { key: more.own }),
    },
    { kind: more.kind ?? 'cli', source: more.source ?? 1, region: undefined },
  );

const object = (
  key: Key,
  type: ResourceTypeId,
  attributes: Values,
  more: Partial<DesignObject> = {},
): DesignObject => ({
  type,
  key,
  name: key,
  variant: '',
  attributes,
  import: {},
  inactiveValues: {},
  ...more,
});

interface World {
  readonly objects?: readonly DesignObject[];
  /** Candidates that came before and are offered; routes and stages among them lead to others. */
  readonly earlier?: readonly Candidate[];
  readonly peers?: readonly Candidate[];
  readonly resolution?: Key | null;
  /** Keys of what something was found to be already. */
  readonly taken?: readonly Key[];
}

/** What a strategy says of a candidate, in short: `is KEY`, `own`, `one of KEY KEY`, or nothing. */
function saidOf(strategy: MatchStrategy | undefined, one: Candidate, world: World): string | undefined {
  const { objects = [], earlier = [], peers = [], resolution, taken = [] } = world;
  const design: Design = { ...emptyDesign, objects };
  const resolutions: Resolutions = resolution === undefined ? {} : { matches: new Map([[one.key, resolution]]) };
  const index = new GrowingMatchIndex(design, userNamesOf(design, [...earlier, one, ...peers]), resolutions);
  for (const other of earlier) {
    index.rememberId(other);
    index.offer(other);
  }
  for (const key of taken) index.take(key);
  const verdict = strategy?.find(one, index, peersOf([one, ...peers], index));
  switch (verdict?.kind) {
    case 'is':
      return ['is', verdict.counterpart.key, ...(verdict.also ?? []).map(({ key }) => `also ${key}`)].join(' ');
    case 'several':
      return ['one of', ...verdict.keys].join(' ');
    default:
      return verdict?.kind;
  }
}

const api = { api_id: 'api1' };
const get = { ...api, route_key: 'GET /a' };
const lambda = (name: string, account = '123456789012'): Values => ({
  ...api,
  integration_type: 'AWS_PROXY',
  integration_uri: `arn:aws:lambda:eu-west-1:${account}:function:${name}`,
});
const leads = (key: Key, routeKey: string, target: Key, source = 1) =>
  candidate(key, 'route', { ...api, route_key: routeKey, target: { ref: target } }, { source });
const serves = (key: Key, stage: string, deployment: Key) =>
  candidate(key, 'stage', { ...api, stage_name: stage, deployment_id: { ref: deployment } });
const leadsTo = (key: Key, routeKey: string, target: Key) =>
  object(key, 'route', { ...api, route_key: routeKey, target: { ref: target } });
const ids = { api_id: 'api1', route_id: 'rou1' };
const withId = { import: { api_id: 'api1', route_id: 'rou1' } };
const route = (more: More = {}) => candidate('c', 'route', get, more);

type Case = readonly [what: string, strategy: string, one: Candidate, world: World, said: string | undefined];

const identity: readonly Case[] = [
  [
    'the object',
    'object chosen by a person',
    route(),
    { objects: [object('r1', 'route', {})], resolution: 'r1' },
    'is r1',
  ],
  ['an object that is gone', 'object chosen by a person', route(), { resolution: 'r1' }, 'own'],
  ['none', 'object chosen by a person', route(), { resolution: null }, undefined],
  ['nothing', 'object chosen by a person', route(), { objects: [object('r1', 'route', get)] }, undefined],

  ['an object with it', 'import ID', route({ ids }), { objects: [object('r1', 'route', {}, withId)] }, 'is r1'],
  [
    'an object of another type with it',
    'import ID',
    route({ ids }),
    { objects: [object('r1', 'model', {}, withId)] },
    undefined,
  ],
  [
    'a part of it',
    'import ID',
    route({ ids: { route_id: 'rou1' } }),
    { objects: [object('r1', 'route', {}, withId)] },
    undefined,
  ],
  [
    'an earlier candidate with it',
    'import ID',
    route({ ids }),
    { earlier: [candidate('b', 'route', {}, { ids })] },
    'is b',
  ],
  [
    'an object that a person refused',
    'import ID',
    route({ ids }),
    { objects: [object('r1', 'route', {}, withId)], resolution: null },
    undefined,
  ],
  [
    'an earlier candidate, where a person wants no object',
    'import ID',
    route({ ids }),
    { earlier: [candidate('b', 'route', {}, { ids })], resolution: null },
    'is b',
  ],
  [
    'another block of Terraform',
    'import ID',
    route({ ids, kind: 'terraform' }),
    { earlier: [candidate('b', 'route', {}, { ids, kind: 'terraform' })] },
    'own',
  ],
  [
    'another object of the same design',
    'import ID',
    route({ ids, kind: 'design' }),
    { earlier: [candidate('b', 'route', {}, { ids, kind: 'design' })] },
    undefined,
  ],

  [
    'an object with it',
    'Terraform address',
    route({ kind: 'state', name: 'r1' }),
    { objects: [object('r1', 'route', {})] },
    'is r1',
  ],
  [
    'its name from the command line',
    'Terraform address',
    route({ name: 'r1' }),
    { objects: [object('r1', 'route', {})] },
    undefined,
  ],
  [
    'an address in another module',
    'Terraform address',
    route({ kind: 'state', name: 'r1', address: 'module.x.r1' }),
    { objects: [object('r1', 'route', {})] },
    undefined,
  ],
  [
    'an object of another module',
    'Terraform address',
    route({ kind: 'state', name: 'r1' }),
    { objects: [object('r1', 'route', {}, { address: 'module.x.r1' })] },
    undefined,
  ],
  [
    'an object with another id',
    'Terraform address',
    route({ kind: 'state', name: 'r1', ids: { ...ids, route_id: 'rou2' } }),
    { objects: [object('r1', 'route', {}, withId)] },
    undefined,
  ],
  [
    'an object that something is already',
    'Terraform address',
    route({ kind: 'state', name: 'r1' }),
    { objects: [object('r1', 'route', {})], taken: ['r1'] },
    undefined,
  ],
  [
    'a block of the same source',
    'Terraform address',
    route({ kind: 'state', name: 'a' }),
    { earlier: [candidate('b', 'route', {}, { kind: 'terraform', name: 'a' })] },
    undefined,
  ],
  [
    'a block of another source',
    'Terraform address',
    route({ kind: 'state', name: 'a' }),
    { earlier: [candidate('b', 'route', {}, { kind: 'terraform', name: 'a', source: 0 })] },
    'is b',
  ],
  [
    'a block of another module',
    'Terraform address',
    route({ kind: 'terraform', name: 'a' }),
    { earlier: [candidate('b', 'route', {}, { kind: 'terraform', name: 'a', source: 0 })] },
    'own',
  ],

  ['none', 'new by choice of a person', route(), { objects: [object('r1', 'route', get)], resolution: null }, 'own'],
  ['nothing', 'new by choice of a person', route(), { objects: [object('r1', 'route', get)] }, undefined],
];

const alike: readonly Case[] = [
  ['an object', 'match key', route(), { objects: [object('r1', 'route', get)] }, 'is r1'],
  [
    'an object of another API',
    'match key',
    route(),
    { objects: [object('r1', 'route', { ...get, api_id: 'api2' })] },
    undefined,
  ],
  [
    'several objects',
    'match key',
    route(),
    { objects: [object('r1', 'route', get), object('r2', 'route', get)] },
    'one of r1 r2',
  ],
  [
    'several objects, one of which has the address',
    'match key',
    route({ kind: 'terraform', name: 'r2' }),
    { objects: [object('r1', 'route', get), object('r2', 'route', get)] },
    'is r2',
  ],
  [
    'an object that something is already',
    'match key',
    route(),
    { objects: [object('r1', 'route', get)], taken: ['r1'] },
    undefined,
  ],
  ['an earlier candidate of its source', 'match key', route(), { earlier: [candidate('b', 'route', get)] }, undefined],
  ['one of another source', 'match key', route(), { earlier: [candidate('b', 'route', get, { source: 0 })] }, 'is b'],
  [
    'one of another source with an id',
    'match key',
    route(),
    { earlier: [candidate('b', 'route', get, { source: 0, ids })] },
    undefined,
  ],

  ['a block', 'name', route({ kind: 'terraform', name: 'r1' }), { objects: [object('r1', 'route', {})] }, 'is r1'],
  ['a name of the command line', 'name', route({ name: 'r1' }), { objects: [object('r1', 'route', {})] }, undefined],
  [
    'a block, where something has the match key',
    'name',
    route({ kind: 'terraform', name: 'r1' }),
    { objects: [object('r1', 'route', {}), object('r2', 'route', get)] },
    undefined,
  ],
  [
    'an object of a design of ours with the key too',
    'name',
    route({ kind: 'design', name: 'r1', own: 'r1' }),
    { objects: [object('r1', 'route', {})] },
    'is r1',
  ],
  [
    'an object of a design of ours with another key',
    'name',
    route({ kind: 'design', name: 'r1', own: 'r9' }),
    { objects: [object('r1', 'route', {})] },
    undefined,
  ],
];

const integration = (key: Key, values: Values, more: More = {}) => candidate(key, 'integration', values, more);
const calls = (key: Key, values: Values) => object(key, 'integration', values);
const inline = { kind: 'openapi', source: 0 } as const;

const integrations: readonly Case[] = [
  [
    'a block',
    'name and target',
    integration('c', lambda('a'), { kind: 'terraform', name: 'i1' }),
    { objects: [calls('i1', lambda('a'))] },
    'is i1',
  ],
  [
    'a block that calls another',
    'name and target',
    integration('c', lambda('a'), { kind: 'terraform', name: 'i1' }),
    { objects: [calls('i1', lambda('b'))] },
    undefined,
  ],

  [
    'one that calls the same',
    'target',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a')), calls('i2', lambda('b'))] },
    'is i1',
  ],
  [
    'two that call the same',
    'target',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a')), calls('i2', lambda('a'))] },
    undefined,
  ],
  [
    'one, for two candidates',
    'target',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a'))], peers: [integration('d', lambda('a'))] },
    undefined,
  ],
  [
    'one in another account',
    'target',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a', '210987654321'))] },
    undefined,
  ],

  [
    'one with the same route',
    'routes',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a')), leadsTo('r1', 'GET /a', 'i1')], peers: [leads('d', 'GET /a', 'c')] },
    'is i1',
  ],
  [
    'one with another route',
    'routes',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a')), leadsTo('r1', 'GET /b', 'i1')], peers: [leads('d', 'GET /a', 'c')] },
    undefined,
  ],
  [
    'one of another type with the same route',
    'routes',
    integration('c', lambda('a')),
    {
      objects: [calls('i1', { ...api, integration_type: 'HTTP_PROXY' }), leadsTo('r1', 'GET /a', 'i1')],
      peers: [leads('d', 'GET /a', 'c')],
    },
    undefined,
  ],
  [
    'two, each with one of its routes',
    'routes',
    integration('c', lambda('a')),
    {
      objects: [
        calls('i1', lambda('a')),
        calls('i2', lambda('a')),
        leadsTo('r1', 'GET /a', 'i1'),
        leadsTo('r2', 'GET /b', 'i2'),
      ],
      peers: [leads('d', 'GET /a', 'c'), leads('e', 'GET /b', 'c')],
    },
    undefined,
  ],

  [
    'two at operations that say the same',
    'routes of several operations',
    integration('c', lambda('a')),
    {
      earlier: [
        integration('a', lambda('a'), inline),
        integration('b', lambda('a'), inline),
        leads('ra', 'GET /a', 'a', 0),
        leads('rb', 'GET /b', 'b', 0),
      ],
      peers: [leads('d', 'GET /a', 'c'), leads('e', 'GET /b', 'c')],
    },
    'is a also b',
  ],
  [
    'two at operations that differ',
    'routes of several operations',
    integration('c', lambda('a')),
    {
      earlier: [
        integration('a', lambda('a'), inline),
        integration('b', { ...lambda('a'), timeout_in_millis: 50 }, inline),
        leads('ra', 'GET /a', 'a', 0),
        leads('rb', 'GET /b', 'b', 0),
      ],
      peers: [leads('d', 'GET /a', 'c'), leads('e', 'GET /b', 'c')],
    },
    undefined,
  ],
  [
    'objects of the design',
    'routes of several operations',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a')), leadsTo('r1', 'GET /a', 'i1')], peers: [leads('d', 'GET /a', 'c')] },
    undefined,
  ],

  [
    'one in another account',
    'name of the target',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a', '210987654321'))] },
    'is i1',
  ],
  [
    'one of another name',
    'name of the target',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('b'))] },
    undefined,
  ],

  [
    'a block that calls another',
    'name',
    integration('c', lambda('a'), { kind: 'terraform', name: 'i1' }),
    { objects: [calls('i1', lambda('b'))] },
    'is i1',
  ],

  [
    'two that call the same',
    'several with the target',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a')), calls('i2', lambda('a')), calls('i3', lambda('a', '210987654321'))] },
    'one of i1 i2',
  ],
  [
    'two that call one of the name',
    'several with the target',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('a', '210987654321')), calls('i2', lambda('a', '310987654321'))] },
    'one of i1 i2',
  ],
  [
    'none',
    'several with the target',
    integration('c', lambda('a')),
    { objects: [calls('i1', lambda('b'))] },
    undefined,
  ],
];

const deployment = (key: Key, more: More = {}) => candidate(key, 'deployment', api, more);
const servedBy = (stage: string) => object('s1', 'stage', { ...api, stage_name: stage, deployment_id: { ref: 'd1' } });

const deployments: readonly Case[] = [
  [
    'one that the same stage serves',
    'stages',
    deployment('c'),
    { objects: [object('d1', 'deployment', api), servedBy('prod')], peers: [serves('d', 'prod', 'c')] },
    'is d1',
  ],
  [
    'one that another stage serves',
    'stages',
    deployment('c'),
    { objects: [object('d1', 'deployment', api), servedBy('test')], peers: [serves('d', 'prod', 'c')] },
    undefined,
  ],
  [
    'one with an id, which is another',
    'stages',
    deployment('c'),
    {
      objects: [object('d1', 'deployment', api, { import: { deployment_id: 'dep1' } }), servedBy('prod')],
      peers: [serves('d', 'prod', 'c')],
    },
    undefined,
  ],
];

describe.each<[name: string, strategies: readonly MatchStrategy[], cases: readonly Case[]]>([
  ['what a candidate certainly is', identityStrategies, identity],
  ['what a candidate most likely is', likenessStrategiesOf('route'), alike],
  ['which integration a candidate is', likenessStrategiesOf('integration'), integrations],
  ['which deployment a candidate is', likenessStrategiesOf('deployment'), deployments],
])('%s', (_, strategies, cases) => {
  test.each(cases)('%s, by %s', (...[, name, one, world, said]) => {
    const strategy = strategies.find((each) => each.name === name);
    expect(strategy).toBeDefined();
    expect(saidOf(strategy, one, world)).toBe(said);
  });
});

test('every strategy of a list has cases, in the order in which they are asked', () => {
  const asked = (cases: readonly Case[]) => [...new Set(cases.map(([, name]) => name))];
  const names = (strategies: readonly MatchStrategy[]) => strategies.map(({ name }) => name);
  expect(names(identityStrategies)).toEqual(asked(identity));
  expect(names(likenessStrategiesOf('route'))).toEqual(asked(alike));
  expect(names(likenessStrategiesOf('integration'))).toEqual(asked(integrations));
  expect(names(likenessStrategiesOf('deployment'))).toEqual([...asked(deployments), ...asked(alike)]);
  expect(likenessStrategiesOf('stage')).toEqual(likenessStrategiesOf('route'));
});
