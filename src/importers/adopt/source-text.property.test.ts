/** What a block says, read back, is the object: whatever words a document brings for it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { emptyDesign, indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { toDocument } from '../../model/document/document.ts';
import { readDesign } from '../../model/document/read-document.ts';
import { blocksOf } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { fileText, generateFiles } from '../../codegen/files.ts';
import { printed } from '../../codegen/printed.ts';
import { companionPrinters } from '../../codegen/terraform/companions/printers.ts';
import { printedNames } from '../../codegen/terraform/names.ts';
import { contradictions, fingerprintOf } from '../../codegen/terraform/source-text.ts';
import { adopt } from './adopt.ts';
import { assemble } from '../proposal/assemble.ts';
import { readTerraform } from '../terraform/read.ts';

/** Lines that a forger may add to a block. */
const additions = [
  '  description = "forged"',
  '  count = 2',
  '  for_each = toset(["a"])',
  '  provider = awscc.other',
  '  depends_on = [terraform_data.x]',
  '  tags = { forged = "yes" }',
  '  integration_uri = "https://evil.example"',
  '  authorization_type = "NONE"',
  '  provisioner "local-exec" {\n    command = "x"\n  }',
  '  connection {\n    host = "x"\n  }',
  '  lifecycle {\n    ignore_changes = all\n  }',
  '  dynamic "x" {\n    for_each = []\n    content {}\n  }',
  '}\nresource "terraform_data" "forged" {',
  '}\nlocals {\n  a = 1',
  '/*',
  '*/',
  '# plain',
  '  x = <<EOT',
  'EOT',
];

interface Change {
  readonly kind: 'add' | 'drop' | 'twice' | 'text' | 'number' | 'value';
  readonly at: number;
  readonly addition: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('add', 'drop', 'twice', 'text', 'number', 'value'),
  at: fc.nat(200),
  addition: fc.constantFrom(...additions),
});

function forged(text: string, { kind, at, addition }: Change): string {
  const lines = text.split('\n');
  const line = 1 + (at % Math.max(1, lines.length - 1));
  const own = lines[line] ?? '';
  switch (kind) {
    case 'add':
      return lines.toSpliced(line, 0, addition).join('\n');
    case 'drop':
      return lines.toSpliced(line, 1).join('\n');
    case 'twice':
      return lines.toSpliced(line, 0, own).join('\n');
    case 'text':
      return lines.with(line, own.replace(/"([^"]*)"/, '"$1x"')).join('\n');
    case 'number':
      return lines
        .with(
          line,
          own.replace(/\d+/, (digits) => `${digits}1`),
        )
        .join('\n');
    case 'value':
      return lines.with(line, own.replace(/= .*/, '= var.forged')).join('\n');
  }
}

const isPlain = (object: DesignObject) => companionPrinters[object.type] === undefined && object.address === undefined;

/** What files say of all objects, and the heads of all other blocks. */
function readBack(design: Design) {
  const sources = generateFiles(design)
    .filter(({ path }) => path.endsWith('.tf'))
    .map((file) => ({ name: file.path, text: fileText(file) }));
  const { objects } = adopt(assemble([readTerraform(sources)], emptyDesign), {})(emptyDesign);
  const names = new Map(objects.map(({ key, name }) => [key, name]));
  const said = objects.map(({ type, name, variant, attributes, inactiveValues: aside, import: ids }) =>
    JSON.stringify([type, name, variant, attributes, aside, ids], (key, value) =>
      key === 'ref' && typeof value === 'string' ? names.get(value) : value,
    ),
  );
  const heads = sources.flatMap(({ text }) =>
    blocksOf(readFile(text).items.filter((item) => item.kind !== 'broken')).map(({ type, labels }) =>
      [type, ...labels].join(' '),
    ),
  );
  return { said: said.toSorted(), heads: heads.toSorted() };
}

test('a block is printed in the words of a document only where they say the object', () => {
  let used = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      anyDesign({ valid: true, most: 4 }),
      fc.nat(9),
      fc.array(change, { maxLength: 2 }),
      (random, at, changes) => {
        const honest: Design = { ...random, passthrough: [], output: { ...random.output, layout: 'files' } };
        const candidates = honest.objects.filter(isPlain);
        const object = candidates[at % Math.max(1, candidates.length)];
        const chunk = object && printed(object, honest, indexOf(honest)).chunk;
        if (!chunk || chunk.text.startsWith('resource "terraform_data"')) return;
        const text = changes.reduce(forged, chunk.text);
        const says = fingerprintOf(object, printedNames(honest));
        const objects = honest.objects.map((one) =>
          one === object ? { ...one, sourceText: { text, fingerprint: says } } : one,
        );
        const read = readDesign(toDocument({ ...honest, objects }));
        if (!read.ok) throw new Error(read.message);
        const own = read.design.objects.find(({ key }) => key === object.key);
        if (!own) throw new Error('The object is gone');
        if (contradictions(own, printedNames(read.design)).length > 0) refused++;
        else used++;
        expect(readBack(read.design)).toEqual(readBack(honest));
      },
    ),
    { numRuns: 150 },
  );
  expect(Math.min(used, refused)).toBeGreaterThan(5);
});
