/** Laws of all rules, on random designs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeAt } from '../../schema/attribute.ts';
import { checkModel } from '../check-model.ts';
import { anyDesign } from '../../design/design.arbitrary.ts';
import { emptyDesign, indexOf, typeOf, type Design } from '../../design/design.ts';
import type { Diagnostic, Edit } from '../diagnostics.ts';
import { toDocument } from '../../document/document.ts';
import { readDesign } from '../../document/read-document.ts';
import { addVariable, removeObject, renameObject, setOutput, setValue } from '../../design/edits.ts';

/** How often a rule speaks about an object: a fix may move what it does not mend, as when a list item goes. */
const timesOf = (design: Design, { rule, key }: Diagnostic) =>
  checkModel(design).all.filter((other) => other.rule === rule && other.key === key).length;

/** Whether the place exists: an attribute of the table, a part of the import id, the name, or the object itself. */
function isPlace(design: Design, { key, path }: Diagnostic): boolean {
  const [head] = path;
  const object = key === undefined ? undefined : indexOf(design).byKey.get(key);
  if (head === undefined) return true;
  if (!object) return key === undefined ? head === 'output' : ['label', 'default'].includes(String(head));
  return head === 'label' || head === 'import' || attributeAt(typeOf(object).attributes, path) !== undefined;
}

test('any draft is checked, and each message has a place, a problem and a remedy', () => {
  fc.assert(
    fc.property(anyDesign({ valid: false }), (design) => {
      const { all, byKey, counts } = checkModel(design);
      expect(all.length).toBe([...byKey.values()].flat().length);
      expect(all.length).toBe(counts.error + counts.warning + counts.hint);
      for (const diagnostic of all) {
        expect(isPlace(design, diagnostic)).toBe(true);
        expect(diagnostic.message.split('. ').length).toBeGreaterThan(1);
        expect(diagnostic.source).toMatch(/^https:\/\//);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a fix mends what it is for and leaves a design that can be saved', () => {
  fc.assert(
    fc.property(anyDesign({ valid: false }), (design) => {
      for (const diagnostic of checkModel(design).all) {
        if (!diagnostic.fix) continue;
        const mended = diagnostic.fix.edit(design);
        expect(timesOf(mended, diagnostic)).toBeLessThan(timesOf(design, diagnostic));
        expect(readDesign(JSON.parse(JSON.stringify(toDocument(mended))))).toMatchObject({ ok: true });
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

const said = (design: Design) =>
  checkModel(design).all.map(({ rule, key, path, message, severity }) => [rule, key, path, message, severity]);

const ownPartOf = (design: Design, key: string) => {
  const object = indexOf(design).byKey.get(key);
  return (object && typeOf(object).ownId) ?? 'api_id';
};

/** What a look says that remembers nothing, neither of an object nor of what stood in its place before. */
function saidAnew(design: Design) {
  checkModel(emptyDesign);
  return said({ ...design, objects: design.objects.map((object) => ({ ...object })) });
}

test('what is remembered of an object is what a fresh look at it says', () => {
  const objectAt = (design: Design, at: number) => design.objects[at % Math.max(1, design.objects.length)]?.key ?? '';
  const step = fc.record({ kind: fc.nat(8), at: fc.nat(50), text: fc.constantFrom('x', 'orders', '', 'a1b2c3') });
  fc.assert(
    fc.property(anyDesign({ valid: false }), fc.array(step, { minLength: 1, maxLength: 6 }), (start, steps) => {
      let design = start;
      checkModel(design);
      for (const { kind, at, text } of steps) {
        const key = objectAt(design, at);
        const edits: readonly Edit[] = [
          setValue(key, ['description'], text),
          renameObject(key, text),
          removeObject(key),
          setOutput({ account: text, imports: at % 2 === 0 ? 'none' : 'id' }),
          addVariable({ key: `v${design.variables.length + 90}`, name: text, type: 'string', description: '' }),
          setValue(key, ['import', ownPartOf(design, key)], text),
          setValue(key, ['api_id'], { ref: objectAt(design, text.length) }),
          setValue(key, ['target'], { ref: objectAt(design, at + text.length) }),
          setValue(key, ['route_key'], `GET /{${text}}`),
        ];
        design = edits[kind]?.(design) ?? design;
        expect(said(design)).toEqual(saidAnew(design));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
