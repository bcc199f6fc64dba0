import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileText, generateFiles } from '../../codegen/files.ts';
import { documentText } from '../../model/document/document.ts';
import { encodeLink } from '../../model/document/link.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import type { Design } from '../../model/design/design.ts';
import { addObject, blankDesign, newObject, removeObject, renameObject, setValue } from '../../model/design/edits.ts';
import type { CliEnvironment } from '../environment.ts';
import { run } from '../run.ts';

type Files = { readonly [path: string]: string };

const base = blankDesign('HTTP');
const api = { api_id: { ref: 'a1' } };
const withIntegration = addObject(
  newObject(base, 'integration', 'http-url', {
    ...api,
    integration_uri: 'https://a.example',
    integration_method: 'ANY',
  }),
)(base);
const before = addObject(
  newObject(withIntegration, 'route', 'http', { ...api, route_key: 'GET /orders', target: { ref: 'i1' } }),
)(withIntegration);
const slower = setValue('i1', ['timeout_in_millis'], 12_000)(before);
const breaking = removeObject('r1')(slower);
const risky = setValue('i1', ['integration_uri'], 'https://b.example')(before);
const safe = setValue('a1', ['description'], 'Orders | of *all* @shops\n<b>')(before);
const renamed = renameObject('i1', 'other')(before);

async function diff(files: Files, argv: readonly string[], input = '') {
  const folders = new Set(Object.keys(files).flatMap((path) => (path.includes('/') ? [path.split('/')[0] ?? ''] : [])));
  let [out, err] = ['', ''];
  const world: CliEnvironment = {
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return new TextEncoder().encode(text);
    },
    listFolder: async (path) => {
      const folder = path.replace(/\/$/, '');
      return folders.has(folder)
        ? Object.keys(files).flatMap((name) => (name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1)] : []))
        : undefined;
    },
    readInput: async () => new TextEncoder().encode(input),
    writeFile: async () => {},
    writeFolder: async () => ({ ok: true, removed: [] }),
    replaceFiles: async () => undefined,
    isSameFile: async () => false,
    out: (text) => (out += text),
    err: (text) => (err += text),
  };
  return { code: await run(['diff', ...argv], world), out, err };
}

const pair = (after: Design): Files => ({ 'a.json': documentText(before), 'b.json': documentText(after) });
const compared = (after: Design, ...flags: readonly string[]) => diff(pair(after), ['a.json', 'b.json', ...flags]);

describe('the list', () => {
  it('is grouped by grade, with what follows below each difference', async () => {
    expect(await compared(breaking)).toEqual({
      code: 0,
      err: '2 breaking\n',
      out: [
        'Breaking 2',
        '  Route GET /orders removed',
        '    Its requests get 404.',
        '  a: Timeout lowered from 30000 ms (default) to 12000 ms',
        '    Requests that take longer fail.',
        '',
      ].join('\n'),
    });
  });

  it('is empty for the same design', async () => {
    expect(await compared(before)).toEqual({ code: 0, out: '', err: 'No differences\n' });
  });

  it('is a table without markup of the designs', async () => {
    const { out } = await compared(safe, '--format', 'markdown');
    expect(out.split('\n')).toEqual([
      'API changes: 1 safe',
      '',
      '| Grade | Change | Consequence |',
      '| --- | --- | --- |',
      '| **Safe** 1 | http\\_api: Description set |  |',
      '',
    ]);
    const { out: other } = await compared(
      setValue('a1', ['name'], 'a | b @all <i> #1 https://x.example')(before),
      '--format',
      'markdown',
    );
    expect(other).toContain(String.raw`to a \| b &#64;all \<i\> \#1 https&#58;//x.example |`);
    expect((await compared(before, '--format=markdown')).out).toBe('API changes: No differences\n');
  });

  it('is JSON with the same members for each difference', async () => {
    const { out } = await compared(breaking, '--format=json');
    const list: unknown = JSON.parse(out);
    expect(list).toEqual([
      expect.objectContaining({ grade: 'breaking', kind: 'removed', type: 'route', after: null, path: [], now: null }),
      {
        grade: 'breaking',
        kind: 'changed',
        type: 'integration',
        title: 'a',
        before: { address: 'awscc_apigatewayv2_integration.a', file: null },
        after: { address: 'awscc_apigatewayv2_integration.a', file: null },
        path: ['timeout_in_millis'],
        was: null,
        now: 12_000,
        sentence: 'Timeout lowered from 30000 ms (default) to 12000 ms',
        consequence: 'Requests that take longer fail.',
        source: expect.stringMatching(/^https:/),
      },
    ]);
    expect((await compared(before, '--format=json')).out).toBe('[]\n');
  });
});

describe('the exit status', () => {
  it.each<[limit: string, designs: readonly Design[]]>([
    ['breaking', [breaking]],
    ['risky', [breaking, risky]],
    ['any', [breaking, risky, safe, renamed]],
    ['none', []],
  ])('is 1 with --fail-on %s for what it names alone', async (limit, failing) => {
    for (const after of [before, breaking, risky, safe, renamed])
      expect((await compared(after, '--fail-on', limit)).code).toBe(failing.includes(after) ? 1 : 0);
  });

  it.each<[argv: readonly string[], message: RegExp]>([
    [[], /requires two designs, received 0/],
    [['a.json'], /requires two designs, received 1/],
    [['a.json', 'b.json', 'c.json'], /requires two designs, received 3/],
    [['-', '-'], /- is accepted once/],
    [['a.json', 'b.json', '--format', 'xml'], /--format xml isn't supported. Use text, json, markdown/],
    [['a.json', 'b.json', '--fail-on', 'safe'], /--fail-on safe isn't supported. Use breaking, risky, any, none/],
    [['a.json', 'missing.json'], /missing.json can't be read/],
    [['a.json', '#1z5.abc'], /cut|arrived/],
    [['a.json', 'empty'], /no Terraform, JSON or YAML files/],
  ])('is 2 for %j', async (argv, message) => {
    const { code, out, err } = await diff({ ...pair(risky), 'empty/readme.md': '' }, argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });
});

describe('a side', () => {
  it('is a link, or standard input', async () => {
    const link = await encodeLink(risky);
    for (const argv of [
      ['a.json', link],
      ['a.json', `https://example.com/${link}`],
    ])
      expect((await diff(pair(before), argv)).err).toBe('1 risky\n');
    expect((await diff(pair(before), ['a.json', '-'], documentText(risky))).err).toBe('1 risky\n');
    expect((await diff(pair(before), ['a.json', '-'], link)).err).toBe('1 risky\n');
  });

  it.each(readdirSync('public/templates').filter((name) => name.endsWith('.gatewright.json')))(
    '%s is the folder that is generated from it',
    async (name) => {
      const text = readFileSync(`public/templates/${name}`, 'utf8');
      const read = readDocumentText(text);
      const files = generateFiles(read.ok ? read.design : base).map((file) => [`infra/${file.path}`, fileText(file)]);
      const hidden = { 'infra/.terraform/modules/modules.json': '{', 'infra/design.gatewright.json': text };
      const { out, err, code } = await diff({ ...Object.fromEntries(files), ...hidden, 'a.json': text }, [
        'a.json',
        'infra/',
      ]);
      expect({ out, err, code }).toEqual({ out: '', err: 'No differences\n', code: 0 });
    },
  );

  it('is what AWS responds', async () => {
    const response = JSON.stringify({
      Items: [
        { RouteId: 'r1', RouteKey: 'GET /a' },
        { RouteId: 'r2', RouteKey: 'GET /b' },
      ],
    });
    const later = JSON.stringify({ Items: [{ RouteId: 'r2', RouteKey: 'GET /b' }] });
    const { err, out } = await diff({ 'a.json': response, 'b.json': later }, ['a.json', 'b.json']);
    expect(out).toContain('  Route GET /a removed\n    Its requests get 404.\n');
    expect(err).toMatch(/^1 breaking$/m);
  });
});
