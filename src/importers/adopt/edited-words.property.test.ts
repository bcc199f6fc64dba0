/** Words that are edited setting by setting say the object, and nothing else than the edit changes in them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editedAtRandom } from '../../codegen/testing/edited-account.arbitrary.ts';
import { ofAws } from '../../codegen/testing/of-aws.ts';
import { blocksOf, hclAttributesOf, slice } from '../../hcl/body.ts';
import { readFile } from '../../hcl/syntax/file.ts';
import { fileText, generateFiles } from '../../codegen/files.ts';
import { printed } from '../../codegen/printed.ts';
import { companionPrinters } from '../../codegen/terraform/companions/printers.ts';
import { withEditedWords } from '../../codegen/terraform/edited-words.ts';
import { printedNames } from '../../codegen/terraform/names.ts';
import { contradictions, fingerprintOf, isAsWorded } from '../../codegen/terraform/source-text.ts';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { emptyDesign, indexOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { assemble } from '../proposal/assemble.ts';
import { readTerraform } from '../terraform/read.ts';
import { adopt } from './adopt.ts';

/** Ways in which a person writes a block otherwise than it is printed; none of them changes what it says. */
const habits: readonly ((lines: readonly string[]) => readonly string[])[] = [
  (lines) => lines.flatMap((line, at) => (isSetting(line) ? [`  # about ${at}`, line] : [line])),
  (lines) => lines.map((line, at) => (isShort(line) ? `${line} // behind ${at}` : line)),
  (lines) => lines.map((line) => (isShort(line) ? line.replace(/ +=/, '=') : line)),
  (lines) => lines.map((line) => line.replace(/^ {2}/, '\t')),
  (lines) => lines.toSpliced(-1, 0, '', '  lifecycle {', '    ignore_changes = [tags] # theirs', '  }'),
  (lines) => lines.toSpliced(1, 0, '  provider = awscc.east', ''),
  (lines) => lines.flatMap((line) => (isShort(line) ? [line, ''] : [line])),
  (lines) => lines.map((line) => `${line}\r`).with(-1, lines.at(-1) ?? ''),
];
const isSetting = (line: string) => /^ {2}\w/.test(line);
/** A setting on one line. */
const isShort = (line: string) => /^ {2}\w+ += [^{[(<]*$/.test(line);

const isPlain = (object: DesignObject) => companionPrinters[object.type] === undefined && object.address === undefined;

/** The design in the words of a person, as far as those say its objects. */
function inOwnWords(design: Design, chosen: readonly (readonly number[])[]): Design {
  const names = printedNames(design);
  const index = indexOf(design);
  const objects = design.objects.map((object, at): DesignObject => {
    const { sourceText: _, ...rest } = object;
    const chunk = isPlain(object) ? printed(rest, design, index).chunk : undefined;
    if (!chunk) return rest;
    const own = [...new Set(chosen[at % chosen.length])].map((habit) => habits[habit]);
    const text = own.reduce((lines, habit) => habit?.(lines) ?? lines, chunk.text.split('\n') as readonly string[]);
    const words = { ...rest, sourceText: { text: text.join('\n'), fingerprint: fingerprintOf(rest, names) } };
    return contradictions(words, names).length > 0 ? rest : words;
  });
  return { ...design, objects };
}

const wordless = (design: Design): Design => ({
  ...design,
  objects: design.objects.map((object) => {
    const { sourceText: _, ...rest } = object;
    return rest;
  }),
});

/** What files say of all objects. */
function readBack(design: Design) {
  const sources = generateFiles(design)
    .filter(({ path }) => path.endsWith('.tf'))
    .map((file) => ({ name: file.path, text: fileText(file) }));
  const { objects } = adopt(assemble([readTerraform(sources)], emptyDesign), {})(emptyDesign);
  const names = new Map(objects.map(({ key, name }) => [key, name]));
  return objects
    .map(({ type, name, variant, attributes, inactiveValues: aside, import: ids }) =>
      JSON.stringify([type, name, variant, attributes, aside, ids], (key, value) =>
        key === 'ref' && typeof value === 'string' ? names.get(value) : value,
      ),
    )
    .toSorted();
}

/** What an edit has to leave where it is: comments, what says something to Terraform, and settings that stay. */
function keptText(before: DesignObject, after: DesignObject): readonly string[] {
  const text = before.sourceText?.text ?? '';
  const stays = Object.keys(before.attributes).filter((name) => before.attributes[name] === after.attributes[name]);
  const settings = blocksOf(readFile(text).items.filter((item) => item.kind !== 'broken'))
    .flatMap(({ items }) => hclAttributesOf(items))
    // What is referred to may have another name.
    .filter(({ name, value }) => stays.includes(name) && !/[a-z_]+\.[a-z_]/.test(slice(text, value)));
  const others = text.match(/# about \d+|\/\/ behind \d+|provider = .*|lifecycle \{[^}]*\}/g) ?? [];
  return [...others, ...settings.map((item) => slice(text, item))];
}

test('words that are edited say the object, and keep what the edit does not concern', () => {
  let edited = 0;
  fc.assert(
    fc.property(
      anyDesign({ valid: true, most: 4 }),
      anyDesign({ valid: true, most: 4 }),
      fc.boolean(),
      fc.array(fc.array(fc.nat(habits.length - 1), { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 3 }),
      (random, donor, isOfAws, chosen, edits) => {
        const plain: Design = { ...random, passthrough: [], moves: [], output: { ...random.output, layout: 'files' } };
        let design = inOwnWords(isOfAws ? ofAws(plain) : plain, chosen);
        for (const [seed, steps] of edits) {
          const after = withEditedWords(design, editedAtRandom(design, [plain, donor], seed, steps));
          const names = printedNames(after);
          for (const object of after.objects) {
            const before = indexOf(design).byKey.get(object.key);
            if (!before?.sourceText || object === before || !isAsWorded(object, names)) continue;
            edited += 1;
            expect(contradictions(object, names)).toEqual([]);
            for (const kept of keptText(before, object)) expect(object.sourceText?.text).toContain(kept);
          }
          expect(readBack(after)).toEqual(readBack(wordless(after)));
          design = after;
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(edited).toBeGreaterThan(10);
});
