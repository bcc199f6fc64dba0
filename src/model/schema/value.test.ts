import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDynamic, isMap, isPairs, mapDynamics, mapOf, pairsOf, type Pair, type Value } from './value.ts';

describe('maps', () => {
  it.each<[string, Pair[], boolean]>([
    [
      'plain keys',
      [
        ['b', '1'],
        ['a', '2'],
      ],
      false,
    ],
    [
      'status codes in ascending order',
      [
        ['200', 'x'],
        ['404', 'y'],
      ],
      false,
    ],
    [
      'status codes in another order',
      [
        ['404', 'x'],
        ['200', 'y'],
      ],
      true,
    ],
    [
      'two equal keys',
      [
        ['a', '1'],
        ['a', '2'],
      ],
      true,
    ],
    ['a __proto__ key', [['__proto__', '1']], true],
    ['what looks like an expression', [['hcl', 'var.x']], true],
    [
      'what looks like a reference',
      [
        ['ref', 'i1'],
        ['attribute', 'x'],
      ],
      true,
    ],
    ['what looks like a variable', [['var', 'x']], true],
    ['nothing', [], false],
  ])('with %s keep every pair', (_, pairs, spelledAsPairs) => {
    const map = mapOf(pairs);
    expect(pairsOf(map)).toEqual(pairs);
    expect(isPairs(map)).toBe(spelledAsPairs);
    expect(isMap(map)).toBe(true);
  });

  it('keep any pairs, in order, and never become an expression', () => {
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('hcl', 'ref', 'var', 'attribute', 'entries', '__proto__', 'constructor', '1', '0', '-1'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.string())), (pairs) => {
        const map = mapOf(pairs);
        expect(pairsOf(map)).toEqual(pairs);
        expect(isDynamic(map)).toBe(false);
        expect(pairsOf(JSON.parse(JSON.stringify(map)) as Value)).toEqual(pairs);
      }),
    );
  });
});

it('mapDynamics returns the same value where nothing changes', () => {
  const value: Value = { a: ['x', { hcl: 'var.x' }], b: { c: { ref: 'i1' } } };
  expect(mapDynamics(value, (dynamic) => dynamic)).toBe(value);
  expect(mapDynamics(value, () => 'y')).toEqual({ a: ['x', 'y'], b: { c: 'y' } });
});
