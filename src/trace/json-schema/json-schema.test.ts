import { expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { checkSchema } from './json-schema.ts';

// Each row: what the specification of draft 4 says of the value.
it.each<[schema: Json, value: Json, faults: readonly string[]]>([
  [{ type: 'object' }, {}, []],
  [{ type: 'object' }, [], ['$ is array, object expected']],
  [{ type: ['string', 'null'] }, null, []],
  [{ type: 'integer' }, 1.5, ['$ is number, integer expected']],
  [{ type: 'number' }, 1, []],
  [{ type: 'boolean' }, 'true', ['$ is string, boolean expected']],
  [{ required: ['a', 'b'] }, { a: 1 }, ['$.b is missing']],
  [{ required: ['constructor'] }, {}, ['$.constructor is missing']],
  [{ properties: { a: { type: 'string' } } }, { a: 1 }, ['$.a is integer, string expected']],
  [
    { properties: { a: {} }, additionalProperties: false },
    { a: 1, 'b c': 2 },
    ["$['b c'] is not allowed (additionalProperties)"],
  ],
  [{ additionalProperties: { type: 'string' } }, { a: 1 }, ['$.a is integer, string expected']],
  [{ patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false }, { 'x-a': 'b' }, []],
  [{ enum: ['a', { b: [1] }] }, { b: [1] }, []],
  [{ enum: ['a'] }, 'b', ['$ is "b", one of ["a"] expected']],
  [{ items: { type: 'string' } }, ['a', 1], ['$[1] is integer, string expected']],
  [{ items: [{ type: 'string' }], additionalItems: false }, ['a', 1], ['$[1] is more than the list may have']],
  [{ minItems: 1, maxItems: 2 }, [], ['$ has 0 items, at least 1 allowed']],
  [{ maxItems: 1 }, [1, 2], ['$ has 2 items, at most 1 allowed']],
  [{ uniqueItems: true }, [1, 1], ['$ has an item twice']],
  [{ minLength: 2 }, '😀', ['$ has 1 characters, at least 2 allowed']],
  [{ maxLength: 1 }, 'ab', ['$ has 2 characters, at most 1 allowed']],
  [{ minimum: 3 }, 3, []],
  [{ minimum: 3, exclusiveMinimum: true }, 3, ['$ is 3, more than 3 expected']],
  [{ maximum: 3 }, 4, ['$ is 4, at most 3 expected']],
  [{ multipleOf: 0.1 }, 0.3, []],
  [{ multipleOf: 2 }, 3, ['$ is 3, a multiple of 2 expected']],
  [{ minProperties: 1 }, {}, ['$ has 0 members, at least 1 allowed']],
  [{ pattern: '^a+$' }, 'aab', ['$ does not match "^a+$"']],
  [{ pattern: 'b' }, 'abc', []],
  [{ dependencies: { a: ['b'] } }, { a: 1 }, ['$.b is missing, and a needs it']],
  [{ allOf: [{ type: 'string' }, { minLength: 1 }] }, '', ['$ has 0 characters, at least 1 allowed']],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, ['$ fits none of anyOf']],
  [{ oneOf: [{ type: 'integer' }, { minimum: 1 }] }, 2, ['$ fits 2 of oneOf, exactly 1 expected']],
  [{ not: { type: 'string' } }, 'a', ['$ fits what not excludes']],
  [{ $ref: '#/definitions/name', definitions: { name: { type: 'string' } } }, 1, ['$ is integer, string expected']],
  [
    { properties: { next: { $ref: '#' }, n: { type: 'integer' } } },
    { next: { next: { n: 'x' } } },
    ['$.next.next.n is string, integer expected'],
  ],
])('%j of %j', (schema, value, faults) => {
  const { faults: found, unchecked } = checkSchema(schema, value);
  expect(found.map(({ path, message }) => `${path} ${message}`)).toEqual(faults);
  expect(unchecked).toEqual([]);
});

it.each<[schema: Json, unchecked: string]>([
  [{ const: 1 }, 'const'],
  [{ format: 'email' }, 'format'],
  [
    { $ref: 'https://apigateway.amazonaws.com/restapis/a/models/b' },
    '$ref https://apigateway.amazonaws.com/restapis/a/models/b',
  ],
  [{ pattern: '(' }, 'pattern "("'],
  [{ $ref: '#' }, 'parts beyond the bound'],
])('names what is not checked of %j', (schema, unchecked) => {
  expect(checkSchema(schema, 'text')).toEqual({ faults: [], unchecked: [unchecked] });
});
