import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribute } from '../../model/schema/attribute.ts';
import type { Value } from '../../model/schema/value.ts';
import { draftOf, emptyDraft, followValue, modeOf, valueOf, wholeNumber } from './draft.ts';

const facts = { label: 'Field', help: '', source: '' };
const text: Attribute = { kind: 'string', ...facts };
const integer: Attribute = { kind: 'integer', min: 0, max: 10, ...facts };
const map: Attribute = { kind: 'map', keyLabel: 'Key', valueLabel: 'Value', editor: 'pairs', ...facts };

const kinds: readonly Attribute[] = [
  text,
  integer,
  map,
  { kind: 'enum', values: ['a', 'b'], ...facts },
  { kind: 'boolean', ...facts },
  { kind: 'list', itemLabel: 'Item', ...facts },
  { kind: 'json', ...facts },
  { kind: 'object-map', keyLabel: 'Key', editor: 'response-mapping', attributes: {}, ...facts },
  { kind: 'object-list', itemLabel: 'Item', attributes: {}, ...facts },
];

it.each([
  ['12', 12],
  ['  12 ', 12],
  ['-1', -1],
  ['007', 7],
  ['+5', 5],
  ['-0', 0],
  ['1.5', undefined],
  ['1e3', undefined],
  ['0x10', undefined],
  ['12ms', undefined],
  ['', undefined],
  ['1234567890123456', undefined],
])('%j as a whole number', (written, number) => {
  expect(wholeNumber(written)).toBe(number);
});

describe('a draft', () => {
  it.each([
    [integer, '45000', 45_000],
    [integer, '45 s', '45 s'],
    [integer, '', undefined],
    [text, '12', '12'],
    [kinds[4] as Attribute, 'true', true],
    [kinds[4] as Attribute, 'yes', 'yes'],
  ])('of %o with the text %j', (attribute, written, value) => {
    expect(valueOf(attribute, { mode: 'text', text: written })).toBe(value);
  });

  it('says what the design said, whatever shape that had', () => {
    const leaf = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.record({ hcl: fc.string({ minLength: 1 }) }, { noNullPrototype: true }),
    );
    const value: fc.Arbitrary<Value> = fc.oneof(
      leaf,
      fc.constant(null),
      fc.constant({ ref: 'a1' }),
      fc.constant({ ref: 'a1', attribute: 'id' }),
      fc.constant({ var: 'x' }),
      fc.array(leaf, { minLength: 1 }),
      fc.array(fc.tuple(fc.string(), leaf), { minLength: 1 }).map((entries): Value => ({ entries })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), value, (attribute, before) => {
        const after = valueOf(attribute, draftOf(attribute, before));
        // Pairs become a plain map where that says the same.
        const entries = (map_: Value | undefined) => valueOf(map, draftOf(map, map_));
        expect(entries(after)).toEqual(entries(before));
      }),
    );
  });

  it('keeps a number that was typed in another spelling', () => {
    const typed = { mode: 'text', text: '007' } as const;
    expect(followValue(integer, typed, 7)).toBe(typed);
    expect(followValue(integer, typed, 8)).toEqual({ mode: 'text', text: '8' });
  });

  it('keeps an expression that is still empty', () => {
    const empty = { mode: 'hcl', text: '' } as const;
    expect(followValue(text, empty, undefined)).toBe(empty);
    expect(valueOf(text, empty)).toBeUndefined();
  });

  it('starts in the mode of the table', () => {
    expect(modeOf(emptyDraft({ ...text, startsAs: 'ref' }))).toBe('ref');
    expect(modeOf(emptyDraft(text))).toBe('literal');
  });

  it('keeps two equal keys', () => {
    const draft = {
      mode: 'rows',
      pairs: [
        ['a', '1'],
        ['a', '2'],
      ],
    } as const;
    expect(valueOf(map, draft)).toEqual({ entries: draft.pairs });
  });
});
