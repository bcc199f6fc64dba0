import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anApi, anObject, aRoute, designOf } from '../checks/cases.ts';
import { anyDesign } from '../design/design.arbitrary.ts';
import { emptyDesign, type Design } from '../design/design.ts';
import { blankDesign } from '../design/edits.ts';
import { documentText } from './document.ts';
import { readDocumentText } from './read-document.ts';
import { linkWords } from './link-words.ts';
import { decodeLink, encodeLink } from './link.ts';
import { resourceTypes } from '../resources/index.ts';
import type { Attributes } from '../schema/attribute.ts';

const problemOf = async (link: string) => {
  const result = await decodeLink(link);
  return result.ok ? 'ok' : result.problem;
};

describe('links', () => {
  it('decode to the design that was encoded', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyDesign({ valid: false }), async (design) => {
        expect(await decodeLink(await encodeLink(design))).toEqual({ ok: true, design });
      }),
      { numRuns: 200 },
    );
  });

  it('open from a whole address, also with the full stop of a sentence behind it', async () => {
    const link = await encodeLink(blankDesign('HTTP'));
    expect(await problemOf(`https://example.com/gatewright/${link}`)).toBe('ok');
    expect(await problemOf(`${link}).`)).toBe('ok');
  });

  it('say how much of a cut link arrived', async () => {
    const link = await encodeLink(blankDesign('HTTP'));
    const payload = link.length - link.indexOf('.') - 1;
    for (let cut = 1; cut < payload; cut += 1) {
      const result = await decodeLink(link.slice(0, -cut));
      expect(result).toMatchObject({ ok: false, problem: 'cut' });
      expect(result.ok ? '' : result.message).toContain(`${payload - cut} of ${payload}`);
    }
  });

  it.each(['#1z', '#1z5k'])('name no figures where %s does not say how long it was', async (link) => {
    const result = await decodeLink(link);
    expect(result.ok ? '' : result.message).toMatch(/^This link is incomplete: only its beginning arrived\./);
  });

  it('say that a link with any one payload character changed is damaged', async () => {
    const link = await encodeLink(blankDesign('WEBSOCKET'));
    const start = link.indexOf('.') + 1;
    for (let at = start; at < link.length; at += 1) {
      const changed = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
      expect([at, await problemOf(changed)]).toEqual([at, 'damaged']);
    }
  });

  it.each([
    ['#2z5.abcde', 'newer'],
    ['#section-2', 'foreign'],
    ['', 'foreign'],
    ['#1y5.abcde', 'foreign'],
    ['#1z', 'cut'],
    ['#0z5.abcde', 'damaged'],
    ['#00z5.abcde', 'damaged'],
    [`#${'1'.repeat(3 << 20)}`, 'too-large'],
  ])('%.20s is %s', async (link, problem) => expect(await problemOf(link)).toBe(problem));

  it('refuse a decompression bomb without unpacking it', async () => {
    const zeros = new Blob(Array.from({ length: 64 }, () => new Uint8Array(1 << 20)))
      .stream()
      .pipeThrough(new CompressionStream('deflate'));
    const payload = Buffer.from(await new Response(zeros).arrayBuffer()).toString('base64url');
    expect(await problemOf(`#1z${payload.length.toString(36)}.${payload}`)).toBe('too-large');
  });

  it.each([
    ['{"__proto__":{"x":1}}'],
    ['[]'],
    ['[1,[[99999]]]'],
    ['["x",[[0,3,"a",["__proto__","x"]]]]'],
    ['null'],
    ['["x",[[0,3,"a",[22,[9]]]]]'],
    // An attribute, a key of a map, a part of an id, a value set aside, a field of a variable: each named twice.
    ['["x",[["api","HTTP","a",["name","x","name","y"]]]]'],
    ['["x",[["api","HTTP","a",["tags",[1,"k","x","k","y"]]]]]'],
    ['["x",[["api","HTTP","a",[],["api_id","x","api_id","y"]]]]'],
    ['["x",[["api","HTTP","a",[],[],["name","x","name","y"]]]]'],
    ['["x",[],[["key","v1","name","a","name","b"]]]'],
    ['["x",[],[],["layout","single","layout","files"]]'],
  ])('refuse well-packed nonsense: %s', async (json) => {
    const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate'));
    const payload = Buffer.from(await new Response(packed).arrayBuffer()).toString('base64url');
    expect(await problemOf(`#1z${payload.length.toString(36)}.${payload}`)).toBe('damaged');
  });
});

describe('link words', () => {
  it('hold each name of the tables once', () => {
    const names = (attributes: Attributes): string[] =>
      Object.entries(attributes).flatMap(([name, attribute]) => [
        name,
        ...('attributes' in attribute ? names(attribute.attributes) : []),
      ]);
    const wanted = resourceTypes.flatMap((type) => [
      type.id,
      ...type.variants.map((variant) => variant.id),
      ...names(type.attributes),
      ...type.identity,
    ]);
    expect(wanted.filter((word) => !linkWords.includes(word))).toEqual([]);
    expect(new Set(linkWords).size).toBe(linkWords.length);
  });
});

it.each(['awscc', 'aws'] as const)(
  'carries the provider of each resource, where new ones are of %s',
  async (provider) => {
    const api = { ...anApi('HTTP'), provider: 'aws' as const };
    const design: Design = {
      ...designOf(api, aRoute('GET /'), { ...anObject('deployment'), redeploys: false }),
      output: { ...emptyDesign.output, provider },
      passthrough: [
        { file: 'main.tf', text: 'locals {}', gap: 2 },
        { file: 'main.tf', ref: 'a1', gap: 0 },
      ],
    };
    const read = await decodeLink(await encodeLink(design));
    expect(read.ok && read.design).toEqual(design);
    const document = readDocumentText(documentText(design));
    expect(document.ok && document.design).toEqual(design);
  },
);
