import { expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { checkSchema } from './json-schema.ts';

// Each row: what the specification of draft 4 says of the value.
it.each<[schema: Json, value: Json, faults: readonly string[]]>([
  [{ type: 'object' }, {}, []],
  [{ type: 'object' }, [], ['$ is array, expected object']],
  [{ type: ['string', 'null'] }, null, []],
  [{ type: 'integer' }, 1.5, ['$ is number, expected integer']],
  [{ type: 'number' }, 1, []],
  [{ type: 'boolean' }, 'true', ['$ is string, expected boolean']],
  [{ required: ['a', 'b'] }, { a: 1 }, ['$.b is missing']],
  [{ required: ['constructor'] }, {}, ['$.constructor is missing']],
  [{ properties: { a: { type: 'string' } } }, { a: 1 }, ['$.a is integer, expected string']],
  [
    { properties: { a: {} }, additionalProperties: false },
    { a: 1, 'b c': 2 },
    ["$['b c'] isn't allowed (additionalProperties)"],
  ],
  [{ additionalProperties: { type: 'string' } }, { a: 1 }, ['$.a is integer, expected string']],
  [{ patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false }, { 'x-a': 'b' }, []],
  [{ enum: ['a', { b: [1] }] }, { b: [1] }, []],
  [{ enum: ['a'] }, 'b', ['$ is "b", expected one of ["a"]']],
  [{ items: { type: 'string' } }, ['a', 1], ['$[1] is integer, expected string']],
  [
    { items: [{ type: 'string' }], additionalItems: false },
    ['a', 1],
    ['$[1] exceeds the allowed items (additionalItems)'],
  ],
  [{ minItems: 1, maxItems: 2 }, [], ['$ has 0 items, expected at least 1']],
  [{ maxItems: 1 }, [1, 2], ['$ has 2 items, expected at most 1']],
  [{ uniqueItems: true }, [1, 1], ['$ has duplicate items']],
  [{ minLength: 2 }, '😀', ['$ has 1 characters, expected at least 2']],
  [{ maxLength: 1 }, 'ab', ['$ has 2 characters, expected at most 1']],
  [{ minimum: 3 }, 3, []],
  [{ minimum: 3, exclusiveMinimum: true }, 3, ['$ is 3, expected more than 3']],
  [{ maximum: 3 }, 4, ['$ is 4, expected at most 3']],
  [{ multipleOf: 0.1 }, 0.3, []],
  [{ multipleOf: 2 }, 3, ['$ is 3, expected a multiple of 2']],
  [{ minProperties: 1 }, {}, ['$ has 0 members, expected at least 1']],
  [{ pattern: '^a+$' }, 'aab', [`$ doesn't match "^a+$"`]],
  [{ pattern: 'b' }, 'abc', []],
  [{ dependencies: { a: ['b'] } }, { a: 1 }, ['$.b is missing but required by a']],
  [{ allOf: [{ type: 'string' }, { minLength: 1 }] }, '', ['$ has 0 characters, expected at least 1']],
  [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 1, ['$ matches none of the schemas in anyOf']],
  [{ oneOf: [{ type: 'integer' }, { minimum: 1 }] }, 2, ['$ matches 2 schemas in oneOf, expected exactly 1']],
  [{ not: { type: 'string' } }, 'a', ['$ matches the schema in not']],
  [{ $ref: '#/definitions/name', definitions: { name: { type: 'string' } } }, 1, ['$ is integer, expected string']],
  [
    { properties: { next: { $ref: '#' }, n: { type: 'integer' } } },
    { next: { next: { n: 'x' } } },
    ['$.next.next.n is string, expected integer'],
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
  [{ $ref: '#' }, 'parts that exceed the validation limits'],
])('names what is not checked of %j', (schema, unchecked) => {
  expect(checkSchema(schema, 'text')).toEqual({ faults: [], unchecked: [unchecked] });
});
