import { describe, expect, it } from 'vitest';
import { documentText, readDocumentText } from '../model/document.ts';
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

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

async function call(
  argv: readonly string[],
  files: { readonly [path: string]: string } = {},
  input: string | Uint8Array = '',
) {
  const written: { [path: string]: string } = {};
  let out = '';
  let err = '';
  const code = await run(argv, {
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return bytesOf(text);
    },
    readInput: async () => bytesOf(input),
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

  it('reads what PowerShell wrote to a file', async () => {
    const text = documentText(sound);
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    const bytes = Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 255, unit >> 8])]);
    expect((await call(['design', '-'], {}, bytes)).out).toBe(text);
    expect((await call(['import', '-'], {}, bytes)).out).toBe(text);
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

  describe('import', () => {
    const integration = { IntegrationId: 'int1', IntegrationType: 'AWS_PROXY', IntegrationUri: 'arn:aws:lambda:x' };
    const list = JSON.stringify({ Items: [integration] });
    const terminal = `$ aws apigatewayv2 get-integrations --api-id api1\n${list}\n`;

    it('prints the design of several files and of standard input', async () => {
      const api = '{"ApiId": "api1", "Name": "orders", "ProtocolType": "HTTP"}';
      const { code, out, err } = await call(['import', 'a.txt', '-'], { 'a.txt': terminal }, api);
      const design = readDocumentText(out);
      expect(design.ok && design.design.name).toBe('orders');
      expect(design.ok && design.design.objects.map(({ type, import: ids }) => [type, ids])).toEqual([
        ['api', { api_id: 'api1' }],
        ['integration', { integration_id: 'int1' }],
      ]);
      expect({ code, err }).toEqual({
        code: 0,
        err: '2 objects imported, 0 managed by AWS, 0 repeated, 0 not supported\n0 repaired, 0 converted, 0 left out, 0 to look at\n',
      });
    });

    it('takes the id of the API from the command line, and says when it is missing', async () => {
      const given = await call(['import', '-', '--api-id', 'api2'], {}, list);
      expect(given.out).toContain('"api_id": "api2"');
      const missing = await call(['import', '-'], {}, list);
      expect(missing.code).toBe(0);
      expect(missing.err).toContain('The id of the API of 1 object is not known. Give it with --api-id.\n');
    });

    it('reports what became of everything', async () => {
      const text = terminal.replace('"IntegrationId"', '"CreatedDate": "2025", "IntegrationId"').replace('}]', '},]');
      const { written } = await call(['import', 'a.txt', '--json-report', 'dir/report.json'], { 'a.txt': text });
      expect(JSON.parse(written['dir/report.json'] ?? '')).toEqual({
        objects: [
          {
            status: 'new',
            imported: true,
            label: 'Integration',
            kind: 'Lambda',
            address: 'awscc_apigatewayv2_integration.lambda',
            target: 'arn:aws:lambda:x',
            id: 'api1|int1',
            source: 'a.txt',
            line: 2,
            notes: [{ kind: 'left-out', what: 'CreatedDate', text: 'AWS sets it.', source: 'a.txt', line: 2 }],
          },
        ],
        notes: [
          {
            kind: 'repaired',
            what: 'commas',
            text: 'A comma before a closing bracket was passed over.',
            source: 'a.txt',
            line: 2,
          },
        ],
        needs: [],
        regions: [],
        accounts: [],
        refused: [],
      });
    });

    it('reads designs and links as they are', async () => {
      for (const text of [documentText(sound), await encodeLink(sound)])
        expect((await call(['import', '-'], {}, text)).out).toBe(documentText(sound));
    });

    it.each([
      [['import'], /what to import is missing/],
      [['import', '-', '-'], /can be given once/],
      [['import', 'none.txt'], /none\.txt cannot be read/],
      [['import', 'cut.txt'], /cut\.txt: Line 1: the text stops in the middle/],
      [['import', 'words.txt'], /words\.txt: Nothing in it is known/],
      [['import', 'empty.txt'], /Nothing that a design can hold was found/],
      [['import', 'rest.txt'], /REST API/],
    ])('says why nothing can be read: %j', async (argv, message) => {
      const files = {
        'cut.txt': '{"Items": [',
        'words.txt': 'some words',
        'empty.txt': '{"Items": []}',
        'rest.txt': '{"items": [{"id": "x", "apiKeySource": "HEADER"}]}',
      };
      const { code, out, err } = await call(argv, files);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(message);
    });
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
