import { addressOf, printedAs, type Design, type DesignObject } from '../../../design/design.ts';
import { namesOf, uniqueName } from '../../../design/naming/names.ts';
import { declaredIn } from '../../../design/passthrough/passthrough.ts';
import { groupsBy, itemsAt } from '../../../groups.ts';
import { sources } from '../../../schema/sources.ts';
import type { DesignRule } from '../../rule.ts';

/** The second of two equal names: renaming one must not rewrite expressions that mean the other. */
function renameAlone(object: DesignObject) {
  return (design: Design): Design => {
    const free = uniqueName(object.name, namesOf(design, object.type, object.key));
    const interim = design.objects.map((other) => (other.key === object.key ? { ...other, name: free } : other));
    return { ...design, objects: interim };
  };
}

const addressed = (object: DesignObject) => (object.name === '' ? undefined : addressOf(object));
const named = groupsBy(addressed);
const repeated = groupsBy(addressed, 2);

/** Objects whose address is taken by one before them or by a block of the passthrough text. */
function late({ objects, passthrough: kept }: Design): ReadonlySet<DesignObject> {
  const { resources } = declaredIn(kept);
  const declared = resources.size === 0 ? [] : [...resources].flatMap((address) => named(objects).get(address) ?? []);
  return new Set([
    ...declared.flatMap((place) => objects[place] ?? []),
    ...[...repeated(objects).values()].flatMap(([, ...rest]) => itemsAt(objects, rest)),
  ]);
}

export const nameUnique: DesignRule = {
  id: 'name-unique',
  severity: 'error',
  title: 'Names are unique within a Terraform type',
  source: sources.terraformResources,
  *checkDesign(design) {
    for (const object of late(design))
      yield {
        key: object.key,
        path: ['label'],
        problem: `Name ${object.name} is already used by another ${printedAs(object).terraformType}. Names must be unique.`,
        how: 'Rename one of them.',
        fix: { title: 'Rename', edit: renameAlone(object) },
      };
  },
};
