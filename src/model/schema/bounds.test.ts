import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, jsonWithinBounds, tooMany, withinBounds, type Counted } from './bounds.ts';
import { readDocumentText } from '../document/read-document.ts';
import { decodeLink } from '../document/link.ts';

/** A link that holds any text, as somebody else may make it. */
async function linkOf(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  const payload = Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url');
  return `#1z${payload.length.toString(36)}.${payload}`;
}

/** How long it took on the processor, in milliseconds. */
async function costOf<Result>(work: () => Promise<Result> | Result): Promise<readonly [Result, number]> {
  const start = process.cpuUsage();
  const result = await work();
  return [result, process.cpuUsage(start).user / 1000];
}

const times = (count: number, item: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => item(at)).join();
const variable = (at: number) => `["key","k${at.toString(36)}","name","b"]`;
const values = (value: string) => `["x",[["api","HTTP","a",["name","x","tags",${value}]]]]`;

describe('a link that holds too much is refused at once, with the figure', () => {
  it.each<[name: string, text: () => string, message: RegExp]>([
    ['130,000 variables', () => `["x",[],[${times(130_000, variable)}]]`, /130,000 variables; the maximum is 5,000\./],
    ['5,001 variables', () => `["x",[],[${times(5001, variable)}]]`, /5,001 variables/],
    [
      '1,000,000 moves',
      () => `["x",[],[],[],"",[${times(330_000, () => '"api","a","b"')}]]`,
      /330,000 moved blocks; the maximum is 5,000\./,
    ],
    [
      'more moves than values',
      () => `["x",[],[],[],"",[${times(1_000_000, () => '"api","a","b"')}]]`,
      /It has more than 1,000,000 values\./,
    ],
    [
      '400,000 kept pieces',
      () => `["x",[],[],[],"",[],[${times(400_000, () => '"a.tf","b"')}]]`,
      /400,000 segments of passthrough text; the maximum is 20,000\./,
    ],
    ['300,000 objects', () => `["x",[${times(300_000, () => '["api"]')}]]`, /300,000 objects; the maximum is 20,000\./],
    [
      '1.9 million objects',
      () => `["x",[${times(1_900_000, () => '["api"]')}]]`,
      /It has more than 1,000,000 values\./,
    ],
    [
      '20,001 entries',
      () => values(`[1,${times(20_001, (at) => `"k${at}","v"`)}]`),
      /20,001 entries in one list or map; the maximum is 20,000\./,
    ],
    ['20,001 items', () => values(`[0,${times(20_001, () => '"v"')}]`), /20,001 entries/],
    ['8 million brackets', () => '['.repeat(8_000_000), /exceeds 64 levels of nesting/],
    ['66 levels', () => `${'['.repeat(66)}${']'.repeat(66)}`, /exceeds 64 levels of nesting/],
    [
      'a text of 2 MiB',
      () => JSON.stringify(['x'.repeat(2 << 20)]),
      /2,097,152 characters; the maximum is 1,048,576\./,
    ],
  ])('%s', async (_, text, message) => {
    const link = await linkOf(text());
    const [result, cost] = await costOf(() => decodeLink(link));
    expect(result).toMatchObject({ ok: false, problem: 'too-large' });
    expect(result.ok ? '' : result.message).toMatch(message);
    expect(result.ok ? '' : result.message).toMatch(
      /^The design in this link is too large to open\. .*Your designs aren't changed\.$/,
    );
    expect(cost).toBeLessThan(2000);
  });

  it('what is just within the bounds is not too large', async () => {
    const design = `["x",[],[${times(5000, variable)}],[],"",[${times(5000, (at) => `"api","a${at}","b"`)}],[${times(20_000, () => '"a.tf","b"')}]]`;
    expect(await decodeLink(await linkOf(design))).toMatchObject({ ok: true });
  });
});

describe('a design file that holds too much is refused at once, with the figure', () => {
  const document = (rest: string) => `{"format":"gatewright","version":1,"name":"x"${rest}}`;
  it.each<[name: string, text: () => string, message: RegExp]>([
    [
      '5,001 variables',
      () => document(`,"variables":[${times(5001, (at) => `{"key":"v${at}","name":"a"}`)}]`),
      /5,001 variables/,
    ],
    [
      '5,001 moves',
      () => document(`,"moves":[${times(5001, () => '{"type":"api","from":"a","to":"b"}')}]`),
      /5,001 moved blocks/,
    ],
    [
      '20,001 kept pieces',
      () => document(`,"kept":[${times(20_001, () => '{"file":"a.tf","text":"b"}')}]`),
      /20,001 segments of passthrough text/,
    ],
    ['8 million brackets', () => '['.repeat(8_000_000), /exceeds 64 levels of nesting/],
    ['8 million brackets with keys', () => '{"a":'.repeat(4_000_000), /exceeds 64 levels of nesting/],
    [
      '2 million values',
      () => document(`,"apis":[${times(2_000_000, () => '0')}]`),
      /It has more than 1,000,000 values\./,
    ],
    [
      'deployments that each name each route',
      () =>
        document(
          `,"apis":[{"key":"a","name":"a","protocol":"HTTP"}],"routes":[${times(10_000, (at) => `{"key":"r${at}","name":"r${at}","variant":"http","attributes":{"api_id":{"ref":"a"}}}`)}],"deployments":[${times(9000, (at) => `{"key":"d${at}","name":"d${at}","attributes":{"api_id":{"ref":"a"}}}`)}]`,
        ),
      /It has more than 200,000 dependencies of deployments and stages on routes and integrations/,
    ],
    ['33 MiB', () => ' '.repeat(33 << 20), /34,603,008 characters; the maximum is 33,554,432\./],
  ])('%s', async (_, text, message) => {
    const content = text();
    const [result, cost] = await costOf(() => readDocumentText(content));
    expect(result).toMatchObject({ ok: false, beyond: true });
    expect(result.ok ? '' : result.message).toMatch(message);
    expect(cost).toBeLessThan(2000);
  });
});

it('a text is refused before it is parsed only where its value would be', () => {
  const json = fc.letrec<{ readonly node: unknown }>((tie) => ({
    node: fc.oneof({ maxDepth: 80, depthSize: 'max' }, fc.string(), fc.array(tie('node'), { maxLength: 2 })),
  })).node;
  fc.assert(
    fc.property(json, fc.integer({ min: 55, max: 70 }), fc.string(), (inner, levels, text) => {
      let value: unknown = [inner, text];
      for (let level = 0; level < levels; level += 1) value = level % 2 ? { [text]: value } : [value];
      expect(jsonWithinBounds(JSON.stringify(value)).ok || !withinBounds(value).ok).toBe(true);
    }),
  );
});

it('brackets, quotes and commas within texts count nothing', () => {
  const text = JSON.stringify([`${'['.repeat(100)}${'\\"'.repeat(50)},`, '\\', ',,,[[']);
  expect(jsonWithinBounds(text)).toEqual({ ok: true });
});

it.each<[Counted, number]>([
  ['objects', 20_000],
  ['variables', 5000],
  ['moves', 5000],
  ['passthrough', 20_000],
  ['entries', 20_000],
  ['implied', 200_000],
  ['values', 1_000_000],
])('%s: the most that there may be, and one more', (what, most) => {
  expect(bounds[what]).toBe(most);
  expect(tooMany(what, most)).toBeUndefined();
  expect(tooMany(what, most + 1)).toMatch(
    /^It has (?:[\d,]+ \w.*; the maximum is [\d,]+|more than [\d,]+ \w.*)\. [A-Z].*\.$/,
  );
});
