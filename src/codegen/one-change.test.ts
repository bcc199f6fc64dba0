import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkModel } from '../model/checks/check-model.ts';
import type { Design } from '../model/design/design.ts';
import { addObject, blankDesign, newObject, removeObject, renameObject, setValue } from '../model/design/edits.ts';
import { allRules } from './checks/all-rules.ts';
import { caseFileOf } from './checks/rule-cases.ts';
import { check } from './checks/check.ts';
import { fileText, generateFiles } from './files.ts';

/** An API with integrations, routes that call them, and what depends on more than it refers to. */
function startingDesign(): Design {
  let design = blankDesign('HTTP');
  const add = (...[type, variant, attributes]: [Parameters<typeof newObject>[1], string, object]) => {
    design = addObject({ ...newObject(design, type, variant, attributes as never), import: {} })(design);
  };
  for (const at of [1, 2, 3])
    add('integration', 'http-url', { integration_uri: `https://example.com/${at}`, integration_method: 'GET' });
  for (const at of [1, 2, 3]) add('route', 'http', { route_key: `GET /${at}`, target: { ref: `i${at}` } });
  add('stage', 'http', {});
  add('deployment', 'http', {});
  return design;
}

const keys = ['a1', 'i1', 'i2', 'i3', 'r1', 'r2', 'r3', 's1', 'd1'];
const edits = fc.array(
  fc.oneof(
    fc.record({
      what: fc.constant('description' as const),
      key: fc.constantFrom(...keys),
      to: fc.constantFrom('a', 'b'),
    }),
    fc.record({
      what: fc.constant('target' as const),
      key: fc.constantFrom('r1', 'r2'),
      to: fc.constantFrom('i1', 'i2'),
    }),
    fc.record({ what: fc.constant('name' as const), key: fc.constantFrom(...keys), to: fc.constantFrom('n', 'm') }),
    fc.record({
      what: fc.constant('id' as const),
      key: fc.constantFrom(...keys),
      to: fc.constantFrom('', 'x1', 'a b'),
    }),
    fc.record({ what: fc.constant('remove' as const), key: fc.constantFrom(...keys), to: fc.constant('') }),
  ),
  { minLength: 1, maxLength: 8 },
);

function changed(design: Design, { what, key, to }: { what: string; key: string; to: string }): Design {
  if (what === 'description') return setValue(key, ['description'], to)(design);
  if (what === 'target') return setValue(key, ['target'], { ref: to })(design);
  if (what === 'name') return renameObject(key, to)(design);
  if (what === 'remove') return removeObject(key)(design);
  return {
    ...design,
    objects: design.objects.map((object) =>
      object.key === key ? { ...object, import: to === '' ? {} : { [`${object.type}_id`]: to } } : object,
    ),
  };
}

const found = (design: Design) =>
  check(design).all.map(({ rule, key, path, message, fix }) => [rule, key, path, message, fix?.title]);

/** The designs that differ from one by a single value, which is left out, or by words about an object. */
const editedOnce = (design: Design): readonly Design[] =>
  design.objects.flatMap(({ key, attributes, import: ids }) => [
    setValue(key, ['description'], 'Typed')(design),
    setValue(key, ['name'], 'typed')(design),
    renameObject(key, 'typed')(design),
    ...Object.keys(attributes).map((name) => setValue(key, [name], undefined)(design)),
    ...Object.keys(ids).map((part) => setValue(key, ['import', part], undefined)(design)),
  ]);

/** Larger ones are those of quotas, which count. */
const small = ({ objects }: Design) => objects.length <= 8;

test.each(allRules.map(({ id }) => id))('%s finds the same after one edit as at first', async (id) => {
  const cases = await caseFileOf(id)?.load();
  const designs = [...(cases?.accepts ?? []), ...(cases?.rejects ?? []).map(({ design }) => design)].filter(small);
  for (const design of designs) {
    const anew = found(structuredClone(design));
    for (const other of editedOnce(design)) {
      const otherAnew = found(structuredClone(other));
      // Last of all, so that what is remembered is of this one.
      const start = { ...design };
      check(start);
      expect(found(other)).toEqual(otherAnew);
      expect(found({ ...design })).toEqual(anew);
    }
  }
});

const said = (design: Design) => ({
  files: generateFiles(design).map((file) => [file.path, fileText(file)]),
  problems: checkModel(design).all.map(({ rule, key, path, message }) => [rule, key, path, message]),
});

test('after any edits one says what one would say of the same design made anew', () => {
  fc.assert(
    fc.property(edits, (list) => {
      const designs = list.reduce<readonly Design[]>(
        (all, edit) => [...all, changed(all.at(-1) ?? startingDesign(), edit)],
        [],
      );
      // All of them before the first one that is made anew, or nothing would be remembered of the one before.
      const told = designs.map(said);
      expect(told).toEqual(designs.map((design) => said(structuredClone(design))));
    }),
    { numRuns: 40 },
  );
});
