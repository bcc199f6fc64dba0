import { expect, test } from 'vitest';
import { emptyDesign } from '../../model/design/design.ts';
import type { ImportedResource, ParsedSource, SourceKind } from '../parsed-source.ts';
import { blankObject } from '../testing/object-rows.ts';
import { candidatesOf, withParents } from './candidates.ts';
import type { Resolutions } from './proposal.ts';

const found = (type: ImportedResource['type'], more: Partial<ImportedResource> = {}): ImportedResource => ({
  type,
  attributes: {},
  ids: {},
  origin: { source: 'x' },
  notes: [],
  ...more,
});
const source = (kind: SourceKind, resources: readonly ImportedResource[], apiId?: string): ParsedSource => ({
  kind,
  resources,
  variables: [],
  passthrough: [],
  notes: [],
  ...(apiId === undefined ? {} : { apiId }),
});

test('candidates have keys that the design has not, and references among those of their source', () => {
  const route = found('route', {
    attributes: { target: { ref: 'Fn' } },
    inactiveValues: { authorizer_id: { ref: 'Fn' } },
  });
  const sources = [
    source('cloudformation', [found('integration', { handle: 'Fn' }), route]),
    source('cloudformation', [route, found('integration', { handle: 'Fn' })]),
  ];
  const design = { ...emptyDesign, objects: [blankObject('api', 'row1', {})] };
  expect(
    candidatesOf(sources, design).map(({ key, source: at, values, inactiveValues }) => [
      key,
      at,
      values,
      inactiveValues,
    ]),
  ).toEqual([
    ['row_1', 0, {}, {}],
    ['row_2', 0, { target: { ref: 'row_1' } }, { authorizer_id: { ref: 'row_1' } }],
    ['row_3', 1, { target: { ref: 'row_4' } }, { authorizer_id: { ref: 'row_4' } }],
    ['row_4', 1, {}, {}],
  ]);
});

test('the API that a source says once is that of what lives in one and names none', () => {
  const sources = [source('cli', [found('api'), found('route'), found('route', { attributes: { api_id: 'b' } })], 'a')];
  expect(candidatesOf(sources, emptyDesign).map(({ values }) => values['api_id'])).toEqual([undefined, 'a', 'b']);
});

const api = (id: string) => found('api', { ids: { api_id: id } });
test.each<
  [
    what: string,
    sources: readonly ParsedSource[],
    resolutions: Resolutions,
    apis: readonly unknown[],
    missing: readonly unknown[],
  ]
>([
  ['the only API of the paste', [source('cli', [api('a'), found('stage')])], {}, [undefined, 'a'], []],
  [
    'none of several',
    [source('cli', [api('a'), api('b'), found('stage')])],
    {},
    [undefined, undefined, undefined],
    [{ part: 'api_id', rows: ['row3'] }],
  ],
  ['what a person said', [source('cli', [found('stage')])], { parts: { api_id: 'c' } }, ['c'], []],
  [
    'nothing',
    [source('cli', [found('stage'), found('model')])],
    { parts: { api_id: '' } },
    [undefined, undefined],
    [{ part: 'api_id', rows: ['row1', 'row2'] }],
  ],
  [
    'nothing, where the source says all',
    [source('terraform', [found('stage')])],
    { parts: { api_id: 'c' } },
    [undefined],
    [],
  ],
])('the missing API is %s', (_, sources, resolutions, apis, missing) => {
  const { candidates, missingIds } = withParents(candidatesOf(sources, emptyDesign), resolutions);
  expect(candidates.map(({ values }) => values['api_id'])).toEqual(apis);
  expect(missingIds).toEqual(missing);
});
