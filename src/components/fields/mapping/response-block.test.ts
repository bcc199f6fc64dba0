import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Value } from '../../../model/schema/value.ts';
import { responseBlock, responseChanges } from './response-block.ts';

const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.record({ hcl: fc.string() }, { noNullPrototype: true }),
);

it('holds the changes of a status in the shape of the provider', () => {
  const change = fc.record({ destination: leaf, source: leaf }, { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      expect(responseChanges(responseBlock(changes))).toEqual(changes);
    }),
  );
});

it.each([
  [{ response_parameters: [{ destination: 'a' }] }, [{ destination: 'a', source: '' }]],
  [{}, []],
  [{ response_parameters: { hcl: 'local.changes' } }, undefined],
  [{ response_parameters: [], other: 'x' }, undefined],
  [{ response_parameters: [{ destination: 'a', source: 'b', note: 'c' }] }, undefined],
  [{ response_parameters: [{ destination: ['a'] }] }, undefined],
  ['text', undefined],
] satisfies [Value, unknown][])('%j', (block, changes) => {
  expect(responseChanges(block)).toEqual(changes);
});
