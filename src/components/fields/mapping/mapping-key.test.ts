import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mappingActions,
  columnsOf,
  isWhole,
  mappingKeyOf,
  mappingKeyParts,
  type MappingSpelling,
} from './mapping-key.ts';

const spellings: readonly MappingSpelling[] = ['request', 'response', 'websocket'];

describe.each(spellings)('keys of a %s mapping', (spelling) => {
  const columns = fc.constantFrom(...mappingKeyParts[spelling]).chain((part) =>
    fc.record(
      {
        part: fc.constant(part),
        name: isWhole(spelling, part)
          ? fc.constant('')
          : fc.oneof(fc.string(), fc.constantFrom('a.b', 'x:y', '\n', 'é', '  ')),
        ...(spelling === 'websocket' ? {} : { action: fc.constantFrom(...mappingActions) }),
      },
      { noNullPrototype: true },
    ),
  );

  it('come back from their columns', () => {
    fc.assert(
      fc.property(columns, (row) => {
        expect(columnsOf(spelling, mappingKeyOf(spelling, row))).toEqual(row);
      }),
    );
  });

  it('are never changed by being shown', () => {
    const near = fc
      .array(
        fc.constantFrom(
          'append',
          'overwrite',
          ':',
          'header',
          'path',
          'statuscode',
          '.',
          'integration.request.',
          ' ',
          'x',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (key) => {
        const row = columnsOf(spelling, key);
        expect(row ? mappingKeyOf(spelling, row) : key).toBe(key);
      }),
    );
  });
});

it.each([
  ['request', 'append:header.x', { action: 'append', part: 'header', name: 'x' }],
  ['request', 'overwrite:path', { action: 'overwrite', part: 'path', name: '' }],
  ['request', 'overwrite:path.id', undefined],
  ['request', 'overwrite:statuscode', undefined],
  ['request', 'set:header.x', undefined],
  ['request', '', undefined],
  ['response', 'overwrite:statuscode', { action: 'overwrite', part: 'statuscode', name: '' }],
  ['response', 'append:querystring.x', undefined],
  ['websocket', 'integration.request.path.id', { part: 'path', name: 'id' }],
  ['websocket', 'append:header.x', undefined],
] as const)('a %s key %j', (spelling, key, columns) => {
  expect(columnsOf(spelling, key)).toEqual(columns);
});
