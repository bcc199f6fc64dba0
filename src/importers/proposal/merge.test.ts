import { expect, test } from 'vitest';
import { emptyDesign } from '../../model/design/design.ts';
import type { Key, Values } from '../../model/schema/value.ts';
import type { SourceKind } from '../parsed-source.ts';
import { blankObject } from '../testing/object-rows.ts';
import { blankCandidate, type Candidate } from './candidates.ts';
import { mergeCandidates } from './merge.ts';

const ids = { api_id: 'api1' };
const none = { routes: new Map(), stages: new Map() };
const api = (key: Key, kind: SourceKind, values: Values, id: { readonly api_id?: string } = ids): Candidate =>
  blankCandidate(
    key,
    { type: 'api', attributes: values, ids: id, origin: { source: key }, notes: [] },
    { kind, source: key === 'a' ? 0 : 1, region: undefined },
  );
const named = { name: 'orders', protocol_type: 'HTTP' };

/** What is known of the first of two candidates after they are merged. */
function mergedOf(first: Candidate, second: Candidate) {
  mergeCandidates([first, second], emptyDesign, none, {});
  expect([first, second].map(({ mergedInto }) => mergedInto?.key)).toEqual([undefined, first.key]);
  const { values, ids: known, complete, answered, notes } = first;
  return { values, ids: known, complete, answered: [...answered], notes: notes.map(({ origin }) => origin.source) };
}

test.each<[what: string, first: Candidate, second: Candidate, merged: Partial<ReturnType<typeof mergedOf>>]>([
  [
    'adds what was not known',
    api('a', 'openapi', named, {}),
    api('b', 'cli', { ...named, description: 'text' }),
    { values: { ...named, description: 'text' }, ids, complete: true, answered: ['description'] },
  ],
  [
    'wins, with a note, where both say something in the same kind of source',
    api('a', 'cli', { ...named, description: 'old' }),
    api('b', 'cli', { ...named, description: 'new' }),
    { values: { ...named, description: 'new' }, notes: ['b'] },
  ],
  [
    'needs no note where both say the same',
    api('a', 'cli', named),
    api('b', 'cli', named),
    { values: named, notes: [] },
  ],
  [
    'gives only its ids to what a person wrote',
    api('a', 'terraform', named, {}),
    api('b', 'cli', { ...named, description: 'text' }),
    { values: named, ids, answered: [] },
  ],
])('what was found again %s', (_, first, second, merged) => {
  expect(mergedOf(first, second)).toMatchObject(merged);
});

test('references lead to what a candidate was found to be, by its key and by its id', () => {
  const design = { ...emptyDesign, objects: [blankObject('api', 'a1', named, { import: ids })] };
  const again = api('a', 'cli', named);
  const routes = [{ ref: 'a' }, 'api1'].map((id, at) =>
    blankCandidate(
      `row${at}`,
      {
        type: 'route',
        attributes: { api_id: id, route_key: `GET /${at}` },
        ids: {},
        origin: { source: 'x' },
        notes: [],
      },
      { kind: 'cli', source: 0, region: undefined },
    ),
  );
  const { alias, book } = mergeCandidates([again, ...routes], design, none, {});
  expect([...alias]).toEqual([['a', 'a1']]);
  expect(routes.map(({ values, ids: known }) => [values['api_id'], known])).toEqual([
    [{ ref: 'a1' }, ids],
    [{ ref: 'a1' }, ids],
  ]);
  expect(book.find('api', '', 'api1')).toBe('a1');
});
