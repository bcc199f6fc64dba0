/** What each keyword of JSON Schema draft 4 checks. */
import { matchAll } from '../java-regex/match-regex.ts';
import { readRegex } from '../java-regex/parse-regex.ts';
import { isJsonList, isJsonObject, ownMember, type Json, type JsonObject } from '../json.ts';
import { hasJsonType, jsonPathInside, sameJson, shortJson, typeOfJson } from './json-kinds.ts';
import type { SchemaChecker } from './json-schema.ts';

type Test = (schema: SchemaChecker, wanted: Json, value: Json, path: string, whole: JsonObject, depth: number) => void;

/** Undefined where the pattern cannot be read or tries too much. */
function found(pattern: Json, text: string): boolean | undefined {
  const reading = typeof pattern === 'string' ? readRegex(pattern) : undefined;
  if (!reading?.ok) return undefined;
  try {
    return matchAll(reading.regex, text).matches.length > 0;
  } catch {
    return undefined;
  }
}

const number =
  (test: (value: number, wanted: number, whole: JsonObject) => string | undefined): Test =>
  (checker, wanted, value, path, whole) => {
    const message = typeof value === 'number' && typeof wanted === 'number' ? test(value, wanted, whole) : undefined;
    if (message !== undefined) checker.fault(path, message);
  };

const size =
  (sizeOf: (value: Json) => number | undefined, isLeast: boolean, what: string): Test =>
  (checker, wanted, value, path) => {
    const own = sizeOf(value);
    if (own === undefined || typeof wanted !== 'number' || (isLeast ? own >= wanted : own <= wanted)) return;
    checker.fault(path, `has ${own} ${what}, expected at ${isLeast ? 'least' : 'most'} ${wanted}`);
  };

const characters = (value: Json) => (typeof value === 'string' ? Array.from(value).length : undefined);
const items = (value: Json) => (isJsonList(value) ? value.length : undefined);
const members = (value: Json) => (isJsonObject(value) ? Object.keys(value).length : undefined);

const checkItems: Test = (checker, wanted, value, path, whole, depth) => {
  if (!isJsonList(value)) return;
  const more = ownMember(whole, 'additionalItems');
  value.forEach((item, index) => {
    const schema = isJsonList(wanted) ? (wanted[index] ?? more) : wanted;
    if (schema === false) checker.fault(`${path}[${index}]`, 'exceeds the allowed items (additionalItems)');
    else checker.check(schema, item, `${path}[${index}]`, depth);
  });
};

/** Members that no property and no pattern names. */
const checkAdditional: Test = (checker, wanted, value, path, whole, depth) => {
  if (!isJsonObject(value)) return;
  const properties = ownMember(whole, 'properties');
  const patterns = ownMember(whole, 'patternProperties');
  for (const [name, member] of Object.entries(value)) {
    if (isJsonObject(properties) && Object.hasOwn(properties, name)) continue;
    if (isJsonObject(patterns) && Object.keys(patterns).some((pattern) => found(pattern, name))) continue;
    if (wanted === false) checker.fault(jsonPathInside(path, name), "isn't allowed (additionalProperties)");
    else checker.check(wanted, member, jsonPathInside(path, name), depth);
  }
};

/** By keyword; what is in no list is named as unchecked. */
export const schemaKeywords: ReadonlyMap<string, Test> = new Map<string, Test>([
  [
    'type',
    (checker, wanted, value, path) => {
      const types = isJsonList(wanted) ? wanted : [wanted];
      if (!types.some((type) => hasJsonType(value, type)))
        checker.fault(path, `is ${typeOfJson(value)}, expected ${types.map(String).join(' or ')}`);
    },
  ],
  [
    'enum',
    (checker, wanted, value, path) => {
      if (isJsonList(wanted) && !wanted.some((one) => sameJson(one, value)))
        checker.fault(path, `is ${shortJson(value)}, expected one of ${shortJson(wanted)}`);
    },
  ],
  [
    'properties',
    (checker, wanted, value, path, _, depth) => {
      if (!isJsonObject(wanted) || !isJsonObject(value)) return;
      for (const [name, schema] of Object.entries(wanted)) {
        const member = ownMember(value, name);
        if (member !== undefined) checker.check(schema, member, jsonPathInside(path, name), depth);
      }
    },
  ],
  [
    'patternProperties',
    (checker, wanted, value, path, _, depth) => {
      if (!isJsonObject(wanted) || !isJsonObject(value)) return;
      for (const [pattern, schema] of Object.entries(wanted))
        for (const [name, member] of Object.entries(value))
          if (found(pattern, name)) checker.check(schema, member, jsonPathInside(path, name), depth);
    },
  ],
  ['additionalProperties', checkAdditional],
  [
    'required',
    (checker, wanted, value, path) => {
      if (!isJsonList(wanted) || !isJsonObject(value)) return;
      for (const name of wanted)
        if (typeof name === 'string' && !Object.hasOwn(value, name))
          checker.fault(jsonPathInside(path, name), 'is missing');
    },
  ],
  [
    'dependencies',
    (checker, wanted, value, path, _, depth) => {
      if (!isJsonObject(wanted) || !isJsonObject(value)) return;
      for (const [name, needs] of Object.entries(wanted)) {
        if (!Object.hasOwn(value, name)) continue;
        if (!isJsonList(needs)) checker.check(needs, value, path, depth);
        else
          for (const other of needs)
            if (typeof other === 'string' && !Object.hasOwn(value, other))
              checker.fault(jsonPathInside(path, other), `is missing but required by ${name}`);
      }
    },
  ],
  ['items', checkItems],
  ['additionalItems', () => {}],
  [
    'uniqueItems',
    (checker, wanted, value, path) => {
      if (wanted !== true || !isJsonList(value)) return;
      const seen = new Set(value.map((item) => JSON.stringify(item)));
      if (seen.size < value.length) checker.fault(path, 'has duplicate items');
    },
  ],
  ['minItems', size(items, true, 'items')],
  ['maxItems', size(items, false, 'items')],
  ['minLength', size(characters, true, 'characters')],
  ['maxLength', size(characters, false, 'characters')],
  ['minProperties', size(members, true, 'members')],
  ['maxProperties', size(members, false, 'members')],
  [
    'minimum',
    number((value, wanted, whole) => {
      const isOpen = ownMember(whole, 'exclusiveMinimum') === true;
      return value > wanted || (value === wanted && !isOpen)
        ? undefined
        : `is ${value}, expected ${isOpen ? 'more than' : 'at least'} ${wanted}`;
    }),
  ],
  [
    'maximum',
    number((value, wanted, whole) => {
      const isOpen = ownMember(whole, 'exclusiveMaximum') === true;
      return value < wanted || (value === wanted && !isOpen)
        ? undefined
        : `is ${value}, expected ${isOpen ? 'less than' : 'at most'} ${wanted}`;
    }),
  ],
  [
    'exclusiveMinimum',
    (checker, wanted) => void (typeof wanted === 'boolean' || checker.unchecked.add('exclusiveMinimum')),
  ],
  [
    'exclusiveMaximum',
    (checker, wanted) => void (typeof wanted === 'boolean' || checker.unchecked.add('exclusiveMaximum')),
  ],
  [
    'multipleOf',
    number((value, wanted) => {
      const times = value / wanted;
      return wanted > 0 && Math.abs(times - Math.round(times)) > 1e-9
        ? `is ${value}, expected a multiple of ${wanted}`
        : undefined;
    }),
  ],
  [
    'pattern',
    (checker, wanted, value, path) => {
      if (typeof value !== 'string') return;
      const isFound = found(wanted, value);
      if (isFound === undefined) checker.unchecked.add(`pattern ${shortJson(wanted)}`);
      else if (!isFound) checker.fault(path, `doesn't match ${shortJson(wanted)}`);
    },
  ],
  [
    'allOf',
    (checker, wanted, value, path, _, depth) => {
      if (isJsonList(wanted)) for (const schema of wanted) checker.check(schema, value, path, depth);
    },
  ],
  [
    'anyOf',
    (checker, wanted, value, path, _, depth) => {
      if (isJsonList(wanted) && !wanted.some((schema) => checker.fits(schema, value, path, depth)))
        checker.fault(path, 'matches none of the schemas in anyOf');
    },
  ],
  [
    'oneOf',
    (checker, wanted, value, path, _, depth) => {
      if (!isJsonList(wanted)) return;
      const count = wanted.filter((schema) => checker.fits(schema, value, path, depth)).length;
      if (count !== 1) checker.fault(path, `matches ${count} schemas in oneOf, expected exactly 1`);
    },
  ],
  [
    'not',
    (checker, wanted, value, path, _, depth) => {
      if (checker.fits(wanted, value, path, depth)) checker.fault(path, 'matches the schema in not');
    },
  ],
]);
