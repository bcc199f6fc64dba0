import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../../model/design/design.ts';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { dynamicsOf } from '../../model/design/dynamics.ts';
import { fileText, generateFiles } from '../files.ts';
import { linkChanges } from './link-changes.ts';
import { takeOverChanges } from './take-over.ts';

const printed = (design: Design) => generateFiles(design).map((file) => [file.path, fileText(file)]);

const idsOf = (mine: Design, theirs: Design) => linkChanges(mine, theirs).map(({ id }) => id);

/** A version of a design: some objects are gone, some say what those of another design say. */
const anyPair = fc
  .tuple(anyDesign({ valid: true }), anyDesign({ valid: true }), fc.boolean(), fc.infiniteStream(fc.boolean()))
  .map(([mine, other, isVersion, stream]) => {
    const flags = stream[Symbol.iterator]();
    const flag = () => flags.next().value === true;
    if (!isVersion) return { mine, theirs: other };
    const objects = mine.objects.flatMap((object) => {
      if (object.type !== 'api' && flag()) return [];
      const twin = other.objects.find(({ type, variant }) => type === object.type && variant === object.variant);
      return [twin && flag() ? { ...object, attributes: { ...object.attributes, ...twin.attributes } } : object];
    });
    const theirs = { ...mine, objects, variables: flag() ? other.variables.slice(1) : mine.variables };
    return { mine, theirs };
  });

/** References, variables and expressions of objects that name nothing that is there. */
function danglingIn({ objects, variables }: Design): readonly string[] {
  const keys = new Set(objects.map(({ key }) => key));
  const names = new Set(variables.map(({ name }) => name));
  return objects.flatMap((object) => {
    const { refs, vars } = dynamicsOf(object);
    return [
      ...refs.flatMap(({ value }) => (keys.has(value.ref) ? [] : [value.ref])),
      ...vars.flatMap(({ value }) => (names.has(value.var) ? [] : [value.var])),
    ];
  });
}

test('all of a link taken over prints what the link prints, and nothing is left to take over', () => {
  fc.assert(
    fc.property(anyPair, ({ mine, theirs }) => {
      const all = takeOverChanges(theirs, idsOf(mine, theirs))(mine);
      expect(printed(all)).toEqual(printed(theirs));
      expect(idsOf(all, theirs)).toEqual([]);
    }),
  );
});

test('nothing taken over is the own design', () => {
  fc.assert(
    fc.property(anyPair, ({ mine, theirs }) => {
      expect(takeOverChanges(theirs, [])(mine)).toBe(mine);
      expect(linkChanges(mine, structuredClone(mine))).toEqual([]);
    }),
  );
});

test('whatever is taken over, nothing names what is not there', () => {
  fc.assert(
    fc.property(anyPair, fc.infiniteStream(fc.boolean()), ({ mine, theirs }, stream) => {
      const flags = stream[Symbol.iterator]();
      const known = new Set([...danglingIn(mine), ...danglingIn(theirs)]);
      const ids = idsOf(mine, theirs).filter(() => flags.next().value === true);
      const some = takeOverChanges(theirs, ids)(mine);
      expect(danglingIn(some).filter((name) => !known.has(name))).toEqual([]);
      expect(new Set(some.objects.map(({ key }) => key)).size).toBe(some.objects.length);
    }),
  );
});
