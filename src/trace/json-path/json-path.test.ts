import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonPath } from './json-path.ts';
import { selectPath, valueAt } from './select-path.ts';

const store = {
  book: [
    { title: 'a', price: 1, author: { name: 'x' } },
    { title: 'b', price: null },
  ],
  'my shelf': { 'a.b': 1, "it's": 2 },
  bicycle: { color: 'red', price: 19.95 },
  404: 'number',
};
const other = new Map<string, unknown>([
  ['10', 'ten'],
  ['a', [1, new Map([['b', 2]])]],
]);

function pathOf(text: string) {
  const reading = readJsonPath(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.message}`);
  return reading.path;
}

// Jayway: a definite path gives its value, any other a list; a missing member of a definite path is missing (undefined).
it.each<[path: string, value: unknown, found: unknown]>([
  ['$', store, store],
  ['$.bicycle.color', store, 'red'],
  ["$['bicycle']['color']", store, 'red'],
  ['$["bicycle"].color', store, 'red'],
  ['$.bicycle[ "color" ]', store, 'red'],
  ['bicycle.color', store, 'red'],
  ["['bicycle'].color", store, 'red'],
  [' $.bicycle.color ', store, 'red'],
  ["$['my shelf']['a.b']", store, 1],
  ["$['my shelf']['it\\'s']", store, 2],
  ['$.404', store, 'number'],
  ['$.book[0].title', store, 'a'],
  ['$.book[-1].title', store, 'b'],
  ['$.book[2].title', store, undefined],
  ['$.book[-3]', store, undefined],
  ['$.book.title', store, undefined],
  ['$.none.deeper', store, undefined],
  ['$.bicycle.color.length', store, undefined],
  ['$.book[1].price', store, null],
  ['$.book[*].title', store, ['a', 'b']],
  ['$.book[*].author.name', store, ['x']],
  ['$.book[*].none', store, []],
  ['$.book.*.title', store, ['a', 'b']],
  ['$.bicycle.*', store, ['red', 19.95]],
  ['$.none[*]', store, []],
  ['$..price', store, [1, null, 19.95]],
  ['$..book[0].title', store, ['a']],
  ["$..['color']", store, ['red']],
  ['$..name', store, ['x']],
  ['$..none', store, []],
  ['$..[0].title', store, ['a']],
  ['$..*', { a: { b: 1 }, c: [2] }, [{ b: 1 }, [2], 1, 2]],
  ['$..a..b', { a: { b: 1, a: { b: 2 } } }, [1, 2, 2]],
  ['$[0]', [1, 2], 1],
  ['$[1][0]', [1, [2]], 2],
  ['$.a[1].b', other, 2],
  ['$.10', other, 'ten'],
  ['$.constructor', {}, undefined],
  ['$.__proto__', {}, undefined],
  ['$.toString', 'text', undefined],
  ['$.length', [1], undefined],
  ['$.a-b.c_d', { 'a-b': { c_d: 1 } }, 1],
  ['$.größe', { größe: 1 }, 1],
])('%s', (path, value, found) => expect(valueAt(pathOf(path), value)).toEqual(found));

it.each<[path: string, at: number, message: string]>([
  ['', 0, 'required'],
  ['   ', 0, 'required'],
  ['$.', 1, "can't end with a dot"],
  ['$.a.', 3, "can't end with a dot"],
  ['$..', 2, "can't end with a dot"],
  ['$...a', 3, 'more than two consecutive dots'],
  ['$a', 1, 'Continue with .name'],
  ['$.a b', 3, 'in brackets'],
  ['$. a', 2, 'in brackets'],
  ['$.a.length()', 10, 'functions'],
  ['$.a[?(@.b)]', 4, 'filters'],
  ['$.a[(@.length-1)]', 4, 'filters'],
  ['$.a[0:2]', 4, 'Slices'],
  ['$.a[:2]', 4, 'Slices'],
  ['$.a[0,1]', 4, 'Slices'],
  ["$['a','b']", 2, 'Slices'],
  ['$.a[0', 3, 'Unclosed bracket'],
  ["$['a", 1, 'Unclosed bracket'],
  ['$.a[b]', 4, 'Brackets must contain'],
  ['$.a[]', 4, 'Brackets must contain'],
  ['$.a]', 3, 'Continue with .name'],
  ["$.'a'", 2, 'Continue with .name'],
  ['$..a..b..c..d', 10, 'at most 3 times'],
  [`$${'.a'.repeat(65)}`, 129, 'limited to 64 steps'],
  [`$.${'a'.repeat(2_048)}`, 2_048, 'limited to 2,048 characters'],
])('refuses %s at %i', (path, at, message) => {
  expect(readJsonPath(path)).toEqual({ ok: false, message: expect.stringContaining(message), at });
});

describe('laws', () => {
  const pathText = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('$', '.', '..', '[', ']', "'", '"', '*', '0', '-1', 'a', 'b', ' ', '\\', '('), {
        maxLength: 20,
      })
      .map((parts) => parts.join('')),
  );

  it('a path is read or refused within the text, and selects from any JSON', () => {
    fc.assert(
      fc.property(pathText, fc.jsonValue(), (text, value) => {
        const reading = readJsonPath(text);
        const holds = reading.ok
          ? !reading.path.isDefinite || selectPath(reading.path, value).length <= 1
          : reading.at >= 0 && reading.at <= text.length;
        expect(holds).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the path to each place finds what is there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const visit = (place: unknown, path: string) => {
          expect(valueAt(pathOf(path), value)).toBe(place);
          if (typeof place !== 'object' || place === null || path.length > 500) return;
          for (const [name, child] of Object.entries(place))
            visit(child, Array.isArray(place) ? `${path}[${name}]` : `${path}['${name.replace(/[\\']/g, '\\$&')}']`);
        };
        visit(value, '$');
      }),
    );
  });

  it('deep documents end within the bound', () => {
    let deep: unknown = { a: 1 };
    for (let depth = 0; depth < 3_000; depth += 1) deep = { a: deep };
    expect(selectPath(pathOf('$..a..a..a'), deep).length).toBeLessThanOrEqual(200_000);
  });

  it('a list of as many items as a message can have is gone through', () => {
    expect(selectPath(pathOf('$..a'), [{ a: 1 }, ...Array.from({ length: 500_000 }, () => 0)])).toEqual([1]);
  });
});
