import { describe, expect, test } from 'vitest';
import { emptyDesign } from '../../model/design/design.ts';
import type { Key, Values } from '../../model/schema/value.ts';
import type { SourceKind } from '../parsed-source.ts';
import { blankCandidate, type Candidate } from './candidates.ts';
import { matchesOf, peersOf } from './match.ts';
import { GrowingMatchIndex } from './match-index.ts';

const route = (key: Key, source: number, kind: SourceKind, values: Values, id?: string): Candidate =>
  blankCandidate(
    key,
    {
      type: 'route',
      attributes: { api_id: 'api1', ...values },
      ids: id === undefined ? {} : { api_id: 'api1', route_id: id },
      origin: { source: 'x' },
      notes: [],
    },
    { kind, source, region: undefined },
  );
const get = { route_key: 'GET /a' };
const blankIndex = () => new GrowingMatchIndex(emptyDesign, { routes: new Map(), stages: new Map() }, {});
/** Pairs of a candidate and the one that it was found to be. */
const pairs = (...candidates: readonly Candidate[]) =>
  [...matchesOf('route', candidates, blankIndex())].map(([{ key }, match]) => [key, match.candidate?.key]);

describe('candidates of one paste', () => {
  test.each<[what: string, candidates: readonly Candidate[], expected: readonly (readonly string[])[]]>([
    ['with one id are one', [route('a', 0, 'cli', {}, 'rou1'), route('b', 0, 'cli', {}, 'rou1')], [['b', 'a']]],
    ['that are alike in one source are two', [route('a', 0, 'cli', get), route('b', 0, 'cli', get)], []],
    ['that are alike in two sources are one', [route('a', 0, 'openapi', get), route('b', 1, 'cli', get)], [['b', 'a']]],
    [
      'of which one has an id are the one without, whichever comes first',
      [route('a', 0, 'cli', get, 'rou1'), route('b', 1, 'openapi', get)],
      [['a', 'b']],
    ],
    [
      'of which one is a block of Terraform are that one, whichever comes first',
      [route('a', 0, 'openapi', get), route('b', 1, 'terraform', get)],
      [['a', 'b']],
    ],
    [
      'are one thing for one other only',
      [route('a', 0, 'openapi', get), route('b', 1, 'cli', get, 'rou1'), route('c', 2, 'cli', get, 'rou2')],
      [['b', 'a']],
    ],
  ])('%s', (_, candidates, expected) => {
    expect(pairs(...candidates)).toEqual(expected);
  });

  test('stay as they are while they are matched', () => {
    const [first, again] = [route('a', 0, 'cli', {}, 'rou1'), route('b', 1, 'cli', {}, 'rou1')];
    const before = structuredClone([first, again]);
    matchesOf('route', [first, again], blankIndex());
    expect([first, again]).toEqual(before);
  });
});

test('peers are counted by what they share', () => {
  const [a, b, other] = [route('a', 0, 'cli', get), route('b', 0, 'cli', get), route('c', 0, 'cli', {})];
  const peers = peersOf([a, b, other], blankIndex());
  expect([a, other].map((one) => peers.countSharing('matchKey', one))).toEqual([2, 0]);
});
