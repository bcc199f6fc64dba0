import { describe, expect, it } from 'vitest';
import { isRawList, isRawObject, jsonText, plain, textOfRaw } from '../convert/raw-value.ts';
import { readYaml } from './yaml.ts';

const valueOf = async (text: string) => {
  const read = await readYaml(text);
  return read.ok ? read.values.map(plain) : read.message;
};

describe('YAML', () => {
  it.each([
    ['maps and lists', 'a: 1\nb: [x, true, null]\n', [{ a: 1, b: ['x', true, null] }]],
    ['several documents', 'a: 1\n---\nb: 2\n', [{ a: 1 }, { b: 2 }]],
    [
      'numbers that were meant as text',
      'v: 2.0\nid: 012345678901\nt: 30000\n',
      [{ v: '2.0', id: '012345678901', t: 30000 }],
    ],
    [
      'dates and yes stay text',
      'AWSTemplateFormatVersion: 2010-09-09\nx: yes\n',
      [{ AWSTemplateFormatVersion: '2010-09-09', x: 'yes' }],
    ],
    ['keys that are numbers', '200: a\n404: b\n', [{ '200': 'a', '404': 'b' }]],
    ['anchors and merges', 'a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}\n', [{ a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }]],
    [
      'short functions',
      'a: !Ref X\nb: !GetAtt Y.Arn.Z\nc: !Sub "${A}"\nd: !If [C, !Ref X, 1]\n',
      [
        {
          a: { Ref: 'X' },
          b: { 'Fn::GetAtt': ['Y', 'Arn.Z'] },
          c: { 'Fn::Sub': '${A}' },
          d: { 'Fn::If': ['C', { Ref: 'X' }, 1] },
        },
      ],
    ],
    ['a key of the language', '__proto__: {x: 1}\n', [JSON.parse('{"__proto__": {"x": 1}}')]],
  ])('%s', async (_, text, values) => expect(await valueOf(text)).toEqual(values));

  it('knows the line on which an object begins', async () => {
    const read = await readYaml('a:\n  b: 1\nc:\n  - d: 2\n');
    const root = read.ok ? read.values[0] : undefined;
    const list = isRawObject(root) ? root.get('c') : undefined;
    const [item] = Array.isArray(list) ? (list as readonly unknown[]) : [];
    expect(isRawObject(item as never) && (item as { line: number }).line).toBe(4);
  });

  it('a key that stands twice is told, but not one that a merge brings', async () => {
    const read = await readYaml('a: &x {b: 1}\nc:\n  <<: *x\n  b: 2\n  b: 3\na: 4\n');
    expect(read.ok && [read.values.map(plain), read.repaired]).toEqual([
      [{ a: 4, c: { b: 3 } }],
      [{ repair: 'twice', line: 5, count: 2 }],
    ]);
  });

  it('a mistake says the line', async () => expect(await valueOf('a: 1\n  b: 2\n')).toMatch(/^Line [12]: .*\.$/));
});

it('numbers keep their spelling, for places where they are text', async () => {
  const read = await readYaml('[2.0, 0123, 1e400, 9223372036854775807, 0x1F, .inf, 30000, -1.5]\n');
  const [list] = read.ok ? read.values : [];
  expect(isRawList(list) && list.map(textOfRaw)).toEqual([
    '2.0',
    '0123',
    '1e400',
    '9223372036854775807',
    '0x1F',
    '.inf',
    undefined,
    undefined,
  ]);
  expect(jsonText(list ?? null)).toBe('[2.0,"0123",1e400,9223372036854775807,31,".inf",30000,-1.5]');
});

describe('bounds', () => {
  const laughs = (levels: number) =>
    Array.from({ length: levels }, (_, at) =>
      at === 0
        ? 'l0: &l0 [x, x, x, x, x, x, x, x, x, x]'
        : `l${at}: &l${at} [${Array.from({ length: 10 }, () => `*l${at - 1}`).join(', ')}]`,
    ).join('\n');
  it.each([
    ['aliases that multiply', laughs(9), /aliases expand to more than 1,000,000 values/],
    ['an alias in itself', 'a: &a [*a]', undefined],
    ['flow brackets', `a: ${'['.repeat(100_000)}`, /exceeds 200 levels of nesting/],
    ['dashes', `${'- '.repeat(50_000)}x`, /exceeds 200 levels of nesting/],
    ['more than 4 MiB', `a: ${'x'.repeat(4 * 1024 * 1024)}`, /limited to 4,194,304 characters/],
    ['too many items', `a:\n${'- x\n'.repeat(100_001)}`, /more than 100,000 items/],
  ])('%s', { timeout: 30_000 }, async (_, text, message) => {
    const value = await valueOf(text);
    expect(typeof value === 'string' ? value : '').toMatch(message ?? /^/);
  });
});
