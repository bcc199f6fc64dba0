/** JSON Schema draft 4 as models of WebSocket APIs have it. Keywords that are not checked are named. */
import { append } from '../../hcl/lists.ts';
import { matchAll } from '../java-regex/match-regex.ts';
import { readRegex } from '../java-regex/parse-regex.ts';
import { isJsonList, isJsonObject, ownMember, type Json, type JsonObject } from '../json.ts';

export interface SchemaFault {
  /** JSONPath of the value. */
  readonly path: string;
  readonly message: string;
}

export interface SchemaCheck {
  readonly faults: readonly SchemaFault[];
  /** Keywords and references that are not checked. */
  readonly unchecked: readonly string[];
}

/** Checks of one message, and how deep schemas may call each other. */
const bounds = { checks: 100_000, depth: 60, faults: 20 } as const;

type Test = (schema: SchemaChecker, wanted: Json, value: Json, path: string, whole: JsonObject, depth: number) => void;

const notes: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'title',
  'description',
  'default',
  'definitions',
  'example',
  'examples',
]);

/** What does not fit. */
export function checkSchema(schema: Json, value: Json): SchemaCheck {
  const checker = new SchemaChecker(schema);
  checker.check(schema, value, '$', 0);
  return { faults: checker.faults, unchecked: [...checker.unchecked] };
}

class SchemaChecker {
  readonly faults: SchemaFault[] = [];
  readonly unchecked = new Set<string>();
  readonly #root: Json;
  #checks = 0;

  constructor(root: Json) {
    this.#root = root;
  }

  fault(path: string, message: string): void {
    if (this.faults.length < bounds.faults) this.faults.push({ path, message });
  }

  check(schema: Json | undefined, value: Json, path: string, depth: number): void {
    this.#checks += 1;
    if (this.#checks > bounds.checks || depth > bounds.depth) {
      this.unchecked.add('parts beyond the bound');
      return;
    }
    if (!isJsonObject(schema)) return;
    const reference = ownMember(schema, '$ref');
    if (typeof reference === 'string') {
      const target = this.#target(reference);
      if (target === undefined) this.unchecked.add(`$ref ${reference}`);
      else this.check(target, value, path, depth + 1);
      return;
    }
    for (const [keyword, wanted] of Object.entries(schema)) {
      const test = tests.get(keyword);
      if (test) test(this, wanted, value, path, schema, depth + 1);
      else if (!notes.has(keyword)) this.unchecked.add(keyword);
    }
  }

  /** Whether a value fits, without its faults. */
  fits(schema: Json, value: Json, path: string, depth: number): boolean {
    const kept = this.faults.splice(0);
    this.check(schema, value, path, depth);
    const isFit = this.faults.length === 0;
    this.faults.length = 0;
    append(this.faults, kept);
    return isFit;
  }

  #target(reference: string): Json | undefined {
    if (!reference.startsWith('#')) return undefined;
    let place: Json | undefined = this.#root;
    for (const part of reference.slice(1).split('/').slice(1)) {
      const name = decodeName(part);
      if (isJsonObject(place)) place = ownMember(place, name);
      else if (isJsonList(place)) place = place[Number(name)];
      else return undefined;
    }
    return place;
  }
}

function decodeName(part: string): string {
  const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const typeOfJson = (value: Json): string => {
  if (value === null) return 'null';
  if (isJsonList(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
};

const hasType = (value: Json, type: Json) => {
  const own = typeOfJson(value);
  return own === type || (own === 'integer' && type === 'number');
};

const same = (a: Json, b: Json): boolean => {
  if (isJsonList(a))
    return isJsonList(b) && a.length === b.length && a.every((item, index) => same(item, b[index] ?? null));
  if (!isJsonObject(a)) return a === b;
  const names = Object.keys(a);
  return (
    isJsonObject(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && same(a[name] ?? null, b[name] ?? null))
  );
};

const inside = (path: string, name: string) => (/^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}['${name}']`);

const shown = (value: Json) => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

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
    checker.fault(path, `has ${own} ${what}, ${isLeast ? 'at least' : 'at most'} ${wanted} allowed`);
  };

const characters = (value: Json) => (typeof value === 'string' ? Array.from(value).length : undefined);
const items = (value: Json) => (isJsonList(value) ? value.length : undefined);
const members = (value: Json) => (isJsonObject(value) ? Object.keys(value).length : undefined);

const checkItems: Test = (checker, wanted, value, path, whole, depth) => {
  if (!isJsonList(value)) return;
  const more = ownMember(whole, 'additionalItems');
  value.forEach((item, index) => {
    const schema = isJsonList(wanted) ? (wanted[index] ?? more) : wanted;
    if (schema === false) checker.fault(`${path}[${index}]`, 'is more than the list may have');
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
    if (wanted === false) checker.fault(inside(path, name), 'is not allowed (additionalProperties)');
    else checker.check(wanted, member, inside(path, name), depth);
  }
};

const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  [
    'type',
    (checker, wanted, value, path) => {
      const types = isJsonList(wanted) ? wanted : [wanted];
      if (!types.some((type) => hasType(value, type)))
        checker.fault(path, `is ${typeOfJson(value)}, ${types.map(String).join(' or ')} expected`);
    },
  ],
  [
    'enum',
    (checker, wanted, value, path) => {
      if (isJsonList(wanted) && !wanted.some((one) => same(one, value)))
        checker.fault(path, `is ${shown(value)}, one of ${shown(wanted)} expected`);
    },
  ],
  [
    'properties',
    (checker, wanted, value, path, _, depth) => {
      if (!isJsonObject(wanted) || !isJsonObject(value)) return;
      for (const [name, schema] of Object.entries(wanted)) {
        const member = ownMember(value, name);
        if (member !== undefined) checker.check(schema, member, inside(path, name), depth);
      }
    },
  ],
  [
    'patternProperties',
    (checker, wanted, value, path, _, depth) => {
      if (!isJsonObject(wanted) || !isJsonObject(value)) return;
      for (const [pattern, schema] of Object.entries(wanted))
        for (const [name, member] of Object.entries(value))
          if (found(pattern, name)) checker.check(schema, member, inside(path, name), depth);
    },
  ],
  ['additionalProperties', checkAdditional],
  [
    'required',
    (checker, wanted, value, path) => {
      if (!isJsonList(wanted) || !isJsonObject(value)) return;
      for (const name of wanted)
        if (typeof name === 'string' && !Object.hasOwn(value, name)) checker.fault(inside(path, name), 'is missing');
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
              checker.fault(inside(path, other), `is missing, and ${name} needs it`);
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
      if (seen.size < value.length) checker.fault(path, 'has an item twice');
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
        : `is ${value}, ${isOpen ? 'more than' : 'at least'} ${wanted} expected`;
    }),
  ],
  [
    'maximum',
    number((value, wanted, whole) => {
      const isOpen = ownMember(whole, 'exclusiveMaximum') === true;
      return value < wanted || (value === wanted && !isOpen)
        ? undefined
        : `is ${value}, ${isOpen ? 'less than' : 'at most'} ${wanted} expected`;
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
        ? `is ${value}, a multiple of ${wanted} expected`
        : undefined;
    }),
  ],
  [
    'pattern',
    (checker, wanted, value, path) => {
      if (typeof value !== 'string') return;
      const isFound = found(wanted, value);
      if (isFound === undefined) checker.unchecked.add(`pattern ${shown(wanted)}`);
      else if (!isFound) checker.fault(path, `does not match ${shown(wanted)}`);
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
        checker.fault(path, 'fits none of anyOf');
    },
  ],
  [
    'oneOf',
    (checker, wanted, value, path, _, depth) => {
      if (!isJsonList(wanted)) return;
      const count = wanted.filter((schema) => checker.fits(schema, value, path, depth)).length;
      if (count !== 1) checker.fault(path, `fits ${count} of oneOf, exactly 1 expected`);
    },
  ],
  [
    'not',
    (checker, wanted, value, path, _, depth) => {
      if (checker.fits(wanted, value, path, depth)) checker.fault(path, 'fits what not excludes');
    },
  ],
]);
