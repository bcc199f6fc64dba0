import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentText } from '../model/document/document.ts';
import { readDocumentText } from '../model/document/read-document.ts';
import { addObject, blankDesign, newObject, setValue } from '../model/design/edits.ts';
import { encodeLink } from '../model/document/link.ts';
import type { FolderRequest } from './folder/plan.ts';
import { run } from './run.ts';
import { usage } from './usage.ts';

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
  const requests: FolderRequest[] = [];
  let out = '';
  let err = '';
  const code = await run(argv, {
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return bytesOf(text);
    },
    listFolder: async () => undefined,
    readInput: async () => bytesOf(input),
    writeFile: async (path, text) => {
      written[path] = text;
    },
    replaceFiles: async () => {},
    writeFolder: async (request) => {
      requests.push(request);
      if (request.folder === 'full') throw new Error('no space left on device');
      if (request.folder === 'own')
        return { ok: false, problems: ["main.tf wasn't written by Gatewright.", 'Move it.'] };
      for (const { path, text } of request.files) written[`${request.folder}/${path}`] = text;
      return { ok: true, removed: request.folder === 'old' ? ['routes.tf'] : [] };
    },
    isSameFile: async (a, b) => posix.normalize(a) === posix.normalize(b) && files[posix.normalize(a)] !== undefined,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err, written, requests };
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

  describe('generate', () => {
    const design = { 'a.json': documentText(sound) };

    it('writes resources of the other provider, without a word of a state', async () => {
      const { code, written } = await call(
        ['generate', 'a.json', '--out', 'dir', '--single', '--provider', 'aws'],
        design,
      );
      expect(code).toBe(0);
      expect(written['dir/main.tf']).toContain('resource "aws_apigatewayv2_integration"');
      expect(Object.keys(written).filter((path) => path.includes('removed'))).toEqual([]);
      const refused = await call(['generate', 'a.json', '--out', 'dir', '--provider', 'google'], design);
      expect(refused.err).toContain("generate: --provider google isn't supported. Use awscc or aws.");
    });

    it('asks for one folder with all files, and says what was removed', async () => {
      const { code, out, err, requests } = await call(['generate', 'a.json', '--out', 'old', '--single'], design);
      expect({ code, out, err }).toEqual({
        code: 0,
        out: 'main.tf\n',
        err: 'gatewright: Removed routes.tf, which is no longer generated.\n',
      });
      expect(requests).toHaveLength(1);
      expect(requests[0]).toMatchObject({ folder: 'old', force: false, input: 'a.json' });
      expect(requests[0]?.stays('x.gatewright.json')).toBe(true);
      expect(requests[0]?.stays('routes.tf')).toBe(false);
    });

    it('replaces with --force, and an earlier design with --design', async () => {
      const { requests } = await call(['generate', '-', '--out=x', '--force', '--design'], {}, documentText(sound));
      expect(requests[0]).toMatchObject({ force: true, input: undefined });
      expect(requests[0]?.stays('x.gatewright.json')).toBe(false);
    });

    it('names what is in the way, and lists nothing', async () => {
      const { code, out, err } = await call(['generate', 'a.json', '--out', 'own'], design);
      expect({ code, out, err }).toEqual({
        code: 2,
        out: '',
        err: "gatewright: main.tf wasn't written by Gatewright.\ngatewright: Move it.\n",
      });
    });

    it('says why when the disk fails', async () => {
      const { code, out, err } = await call(['generate', 'a.json', '--out', 'full'], design);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toBe("gatewright: full can't be written: no space left on device\n");
    });

    it('writes the scripts with their byte order mark, and marks those that may be run', async () => {
      const imported = setValue('a1', ['import', 'api_id'], 'x9y8z7')(sound);
      const { requests } = await call(['generate', '-', '--out', 'x'], {}, documentText(imported));
      const files = requests[0]?.files ?? [];
      expect(files.filter(({ bytes }) => bytes[0] === 0xef).map(({ path }) => path)).toEqual(['import.ps1']);
      expect(files.filter(({ isExecutable }) => isExecutable).map(({ path }) => path)).toEqual(['import.sh']);
    });
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
      /^standard input:\d+:\d+: error: awscc_apigatewayv2_integration\.public_http\.timeout_in_millis: .* \[value-range\]$/m,
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
        err: '2 objects imported, 0 managed by AWS, 0 repeated, 0 not supported\n0 repaired, 0 converted, 0 omitted, 0 to review\n',
      });
    });

    it('takes the id of the API from the command line, and says when it is missing', async () => {
      const given = await call(['import', '-', '--api-id', 'api2'], {}, list);
      expect(given.out).toContain('"api_id": "api2"');
      const missing = await call(['import', '-'], {}, list);
      expect(missing.code).toBe(0);
      expect(missing.err).toContain('The API ID of 1 resource is missing. Set it with --api-id.\n');
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
            text: 'A trailing comma was ignored.',
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

    it.each([
      ['a.txt', 'a.txt'],
      ['./a.txt', 'a.txt'],
      ['x/../a.txt', 'b.txt'],
    ])('does not replace an input by its report %s', async (report, first) => {
      const { code, err, out, written } = await call(['import', first, 'a.txt', '--json-report', report], {
        'a.txt': terminal,
        'b.txt': terminal,
      });
      expect({ code, out, written }).toEqual({ code: 2, out: '', written: {} });
      expect(err).toBe(`gatewright: --json-report ${report} would replace input a.txt. Use another file.\n`);
    });

    it('reads designs and links as they are', async () => {
      for (const text of [documentText(sound), await encodeLink(sound)])
        expect((await call(['import', '-'], {}, text)).out).toBe(documentText(sound));
    });

    it.each([
      [['import'], /import: no input\. Pass files, or - for/],
      [['import', '-', '-'], /- is accepted once/],
      [['import', 'none.txt'], /none\.txt can't be read/],
      [['import', 'cut.txt'], /cut\.txt: Line 1: the text is incomplete/],
      [['import', 'words.txt'], /words\.txt: Unsupported format\. Supported: /],
      [['import', 'empty.txt'], /Nothing to import/],
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

  it.each([[['help']], [['--help']], [['-h']], [['check', '--help']], [['generate', 'a.json', '-h']]])(
    'prints the usage for %j',
    async (argv) => expect(await call(argv)).toMatchObject({ code: 0, out: usage, err: '' }),
  );

  it.each([
    [[], /A command is required: generate, /],
    [['paint'], /Unknown command paint\. Use generate, /],
    [['generate', 'a.json'], /--out is required/],
    [['generate', 'a.json', '--out', 'x', '--imports', 'all'], /--imports all/],
    [['check', 'a.json', '--colour'], /: unknown option --colour/],
    [['check'], /check: no input\. Pass files, folders, or - for/],
    [['link'], /the design is required/],
    [['check', 'a.json', '-j'], /: unknown option -j\. Use --json/],
    [['design', 'a.json', '-x'], /: unknown option -x\. The command accepts no options\./],
    [['check', 'a.json', '--json=no'], /--json doesn't accept a value\. Use it without one/],
    [['check', 'a.json', '--json='], /--json doesn't accept a value\. Use it without one/],
    [['generate', 'a.json', '--out', 'x', '--single=no'], /--single doesn't accept a value\. Use it without one/],
    [['generate', 'a.json', '--out', 'x', '--force=true'], /--force doesn't accept a value\. Use it without one/],
    [['generate', 'a.json', '--out'], /--out requires a value/],
    [['generate', 'a.json', '--out='], /--out requires a value/],
    [['generate', 'a.json', '--out', ''], /--out requires a value/],
    [['generate', 'a.json', '--out', '--single'], /--out requires a value/],
    [['generate', 'a.json', '--out', 'x', '--out', 'y'], /--out is set twice/],
    [['generate', 'a.json', '--out=x', '--single', '--single'], /--single is set twice/],
    [['import', 'a.json', '--api-id', 'a', '--api-id=b'], /--api-id is set twice/],
    [['check', 'b.json'], /b\.json can't be read/],
    [['check', 'a.json'], /a\.json: This isn't valid JSON/],
    [['design', '#1z5.abc'], /3 of 5 characters/],
  ])('says what is wrong with %j and writes nothing', async (argv, message) => {
    const { code, err, out, written } = await call(argv, { 'a.json': '{"format":' });
    expect({ code, out, written }).toEqual({ code: 2, out: '', written: {} });
    expect(err).toMatch(message);
  });
});
