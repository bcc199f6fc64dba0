import { describe, expect, it } from 'vitest';
import { documentText } from '../model/document.ts';
import { addObject, blankDesign, newObject } from '../model/edits.ts';
import { encodeLink } from '../model/link.ts';
import { run } from './run.ts';

const api = blankDesign('HTTP');
const sound = addObject(
  newObject(api, 'integration', 'http-url', {
    integration_uri: 'https://orders.example.com',
    integration_method: 'GET',
  }),
)(api);
const faulty = addObject(
  newObject(api, 'integration', 'http-url', { integration_method: 'GET', timeout_in_millis: 45_000 }),
)(api);

async function call(argv: readonly string[], files: { readonly [path: string]: string } = {}, input = '') {
  const written: { [path: string]: string } = {};
  let out = '';
  let err = '';
  const code = await run(argv, {
    readFile: async (path) => files[path] ?? Promise.reject(new Error('no such file')),
    readInput: async () => input,
    writeFile: async (folder, path, text) => {
      written[`${folder}/${path}`] = text;
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err, written };
}

describe('gatewright', () => {
  it('generates the files of a design and lists them', async () => {
    const { code, out, written } = await call(['generate', 'a.json', '--out', 'dir', '--single', '--design'], {
      'a.json': documentText(sound),
    });
    expect(code).toBe(0);
    expect(out).toBe('main.tf\nhttp-api.gatewright.json\n');
    expect(written['dir/main.tf']).toContain('integration_uri        = "https://orders.example.com"');
  });

  it('reads links and standard input', async () => {
    const link = await encodeLink(sound);
    expect((await call(['design', link])).out).toBe(documentText(sound));
    expect((await call(['design', '-'], {}, `https://x.example/${link}\n`)).out).toBe(documentText(sound));
    expect((await call(['link', '-', '--base', 'https://x.example/'], {}, documentText(sound))).out).toBe(
      `https://x.example/${link}\n`,
    );
  });

  it('checks: one object or one line each, a summary aside, status 1 with an error', async () => {
    const json = await call(['check', '-', '--json'], {}, documentText(faulty));
    expect(json.code).toBe(1);
    const found = JSON.parse(json.out) as readonly {
      readonly rule: string;
      readonly path: readonly string[];
      readonly resource: string;
    }[];
    expect(found.map(({ rule, path, resource }) => [rule, path, resource])).toContainEqual([
      'value-range',
      ['timeout_in_millis'],
      'awscc_apigatewayv2_integration.public_http',
    ]);
    expect(json.err).toMatch(/^2 errors, \d+ warnings?, \d+ hints?\n$/);
    const text = await call(['check', '-'], {}, documentText(faulty));
    expect(text.out).toMatch(
      /^error: awscc_apigatewayv2_integration\.public_http\.timeout_in_millis: .* \[value-range\]$/m,
    );
    expect((await call(['check', '-'], {}, documentText(sound))).code).toBe(0);
  });

  it.each([
    [[], /A command is missing/],
    [['paint'], /no command paint/],
    [['generate', 'a.json'], /--out is missing/],
    [['generate', 'a.json', '--out', 'x', '--imports', 'all'], /--imports all/],
    [['check', 'a.json', '--colour'], /--colour is not known/],
    [['check'], /design is missing/],
    [['check', 'b.json'], /b\.json cannot be read/],
    [['check', 'a.json'], /a\.json: This is not JSON/],
    [['design', '#1z5.abc'], /3 of 5 characters/],
  ])('says what is wrong with %j and writes nothing', async (argv, message) => {
    const { code, err, out, written } = await call(argv, { 'a.json': '{"format":' });
    expect({ code, out, written }).toEqual({ code: 2, out: '', written: {} });
    expect(err).toMatch(message);
  });
});
