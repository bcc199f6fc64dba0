/** A module that comes in and is generated again has the bytes that it had, also at the ends of files and lines. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fileText, generateFiles } from '../../codegen/files.ts';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import { addObject, newObject, removeObject, setValue } from '../../model/design/edits.ts';
import { documentText } from '../../model/document/document.ts';
import { decodeLink, encodeLink } from '../../model/document/link.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import { assemble } from '../proposal/assemble.ts';
import { readSources } from '../read.ts';
import { readTerraform } from '../terraform/read.ts';
import { adopt } from './adopt.ts';

interface File {
  readonly name: string;
  readonly text: string;
}

const brought = (files: readonly File[], before: Design = emptyDesign): Design =>
  adopt(assemble([readTerraform(files)], before), {})(before);

const textIn = (design: Design, path: string): string | undefined => {
  const file = generateFiles(design).find((candidate) => candidate.path === path);
  return file && fileText(file);
};

const crlf = (text: string) => text.replaceAll('\n', '\r\n');

const module = `# An API
resource "aws_apigatewayv2_api" "shop" {
  name          = "shop"
  protocol_type = "HTTP"
}

locals {
  text = <<EOT
one
two
EOT
}

resource "aws_apigatewayv2_stage" "default" {
  api_id = aws_apigatewayv2_api.shop.id
  name   = "$default"
}
`;

describe('comes out as it came in', () => {
  test.each<[what: string, text: string]>([
    ['with LF', module],
    ['with CR LF', crlf(module)],
    ['with blank lines at its start', `\n\n${module}`],
    ['with spaces on them', ` \n\t\n${module}`],
    ['with blank lines at its end', `${module}\n\n`],
    ['without a line end at its end', module.trimEnd()],
    ['with spaces at its end', `${module}  `],
    ['with all of it in CR LF', crlf(`\n${module}\n\n`)],
    ['with CR LF and no line end at its end', crlf(module.trimEnd())],
    ['of one line', 'locals { a = 1 }'],
    ['with spaces between its blocks', module.replaceAll('\n\n', '\n \t\n')],
    ['with spaces behind its blocks', module.replaceAll('}\n', '}  \n')],
    ['with blocks that are indented', module.replaceAll('\nresource', '\n  resource')],
    ['with CR LF in some lines', module.replaceAll('}\n', '}\r\n')],
    ['with CR LF between blocks alone', module.replaceAll('\n\n', '\r\n\r\n')],
    ['with LF between blocks alone', crlf(module).replaceAll('\r\n\r\n', '\n\n')],
    ['with two ends in one gap', module.replaceAll('\n\n', '\r\n\n')],
    ['with many empty lines', module.replaceAll('\n\n', '\n'.repeat(60))],
    ['of one block of ours', crlf(module.slice(0, module.indexOf('\n\n') + 1))],
  ])('%s', (_, text) => {
    const design = brought([{ name: 'shop.tf', text }]);
    expect(textIn(design, 'shop.tf')).toBe(text);
    const read = readDocumentText(documentText(design));
    expect(read.ok && textIn(read.design, 'shop.tf')).toBe(text);
  });

  it('in files of other modules too', () => {
    const other = crlf('\nlocals {\n  a = 1\n}');
    const files = [
      { name: 'main.tf', text: module },
      { name: 'modules/x/main.tf', text: other },
    ];
    expect(textIn(brought(files), 'modules/x/main.tf')).toBe(other);
  });

  it('through a link', async () => {
    const text = crlf(`\n${module.trimEnd()}`);
    const read = await decodeLink(await encodeLink(brought([{ name: 'shop.tf', text }])));
    expect(read.ok && textIn(read.design, 'shop.tf')).toBe(text);
  });

  test('a random module with random ends', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        anyDesign({ valid: true, most: 4 }),
        fc.boolean(),
        fc.constantFrom('', '\n', '\n \n', '\n\n\n'),
        fc.constantFrom('', '\n', '\n\n', '\n\t\n '),
        (random, isCrlf, above, below) => {
          const plain: Design = { ...random, passthrough: [], output: { ...random.output, layout: 'files' } };
          const files = generateFiles(plain)
            .filter(({ path }) => path.endsWith('.tf'))
            .map((file): File => ({ name: file.path, text: fileText(file) }));
          const styled = files.map(({ name, text }): File => {
            const own = `${above}${text.trimEnd()}${below}`;
            // A heredoc with CR LF says another value.
            return { name, text: isCrlf && !own.includes('<<') ? crlf(own) : own };
          });
          const [before, after] = [brought(files), brought(styled)];
          for (const [at, { name, text }] of styled.entries()) {
            // What comes back otherwise with our own ends, such as versions.tf, is not about ends.
            if (textIn(before, name) !== files[at]?.text) continue;
            compared += 1;
            expect(textIn(after, name)).toBe(text);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(60);
  });
});

test('a module whose lines end in any way comes out as it came in', () => {
  const lines = readFileSync('src/importers/terraform/samples/aws-module.tf', 'utf8').split('\n');
  const end = fc.constantFrom('\n', '\n', '\r\n', ' \n', '\n\n', '\t\r\n \n', '\n\n\n\n');
  fc.assert(
    fc.property(fc.array(end, { minLength: lines.length, maxLength: lines.length }), (ends) => {
      const text = lines.map((line, at) => line + (ends[at] ?? '')).join('');
      expect(textIn(brought([{ name: 'x.tf', text }]), 'x.tf')).toBe(text);
    }),
    { numRuns: 30 },
  );
});

describe('a file with CR LF', () => {
  const design = brought([{ name: 'shop.tf', text: crlf(module) }]);
  const api = design.objects.find(({ type }) => type === 'api');
  if (!api) throw new Error('no API');
  const bare = /(?<!\r)\n/;

  it('has it in blocks that are printed anew, and new ones', () => {
    const edited = setValue(api.key, ['description'], 'new')(design);
    const text = textIn(edited, 'shop.tf') ?? '';
    expect(text).toContain('description');
    expect(text).not.toMatch(bare);
    const stage = design.objects.find(({ type }) => type === 'stage');
    expect(textIn(removeObject(stage?.key ?? '')(design), 'shop.tf')).not.toMatch(bare);
  });

  it('has LF within heredocs of ours, where it is part of the value', () => {
    const edited = setValue(api.key, ['description'], 'one\ntwo\n')(design);
    const text = textIn(edited, 'shop.tf') ?? '';
    expect(text).toMatch(/= <<-?EOT\r\n *one\n *two\n *EOT\r\n/);
    const again = brought([{ name: 'shop.tf', text }]);
    expect(again.objects.find(({ type }) => type === 'api')?.attributes['description']).toBe('one\ntwo\n');
  });

  it('leaves other files as we write them', () => {
    const route = newObject(design, 'route', 'http');
    const added = addObject({ ...route, attributes: { api_id: { ref: api.key }, route_key: 'GET /x' } })(design);
    expect(textIn(added, 'routes.tf')).toMatch(/\n/);
    expect(textIn(added, 'routes.tf')).not.toContain('\r');
  });

  it('has LF when it is dropped again with LF', () => {
    const again = brought([{ name: 'shop.tf', text: module }], design);
    expect(textIn(again, 'shop.tf')).toBe(module);
    expect(again.fileForms).toBeUndefined();
  });
});

it('lines of a file with blank ones above are counted', () => {
  const design = brought([{ name: 'shop.tf', text: `\n\n${module}` }]);
  const file = generateFiles(design).find(({ path }) => path === 'shop.tf');
  expect(file?.chunks[0]?.lineCount).toBe(2);
});

it('the samples come out with CR LF as with LF', () => {
  for (const name of ['aws-module.tf', 'aws.tf', 'awscc.tf']) {
    const text = readFileSync(`src/importers/terraform/samples/${name}`, 'utf8');
    const plain = textIn(brought([{ name: 'x.tf', text }]), 'x.tf');
    const styled = textIn(brought([{ name: 'x.tf', text: crlf(text) }]), 'x.tf');
    expect(plain).toBe(text);
    expect(styled).toBe(crlf(text));
  }
});

describe('a design with files that is dropped onto another', () => {
  const ofFile = (name: string, text: string) => brought([{ name, text }]);
  const droppedOnto = async (dropped: Design, before: Design): Promise<Design> => {
    const { parsedSources } = await readSources([{ name: 'x.gatewright.json', text: documentText(dropped) }]);
    return adopt(assemble(parsedSources, before), {})(before);
  };
  const drawn = addObject(newObject(emptyDesign, 'api', 'WEBSOCKET'))(emptyDesign);

  it.each([crlf(module), `\n\n${module}\n`, module.trimEnd()])('brings their forms %#', async (text) => {
    expect(textIn(await droppedOnto(ofFile('shop.tf', text), drawn), 'shop.tf')).toBe(text);
  });

  it('leaves the form of a file that is there already', async () => {
    const before = ofFile('shop.tf', module.replaceAll('shop', 'store'));
    const after = await droppedOnto(ofFile('shop.tf', crlf(module)), before);
    expect(after.fileForms).toEqual(before.fileForms);
  });
});
