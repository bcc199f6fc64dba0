import { printedAs, type Design, type DesignObject } from '../design.ts';
import { declaredIn } from '../kept.ts';
import { onePerItem } from '../memo.ts';
import { namesOf, uniqueName } from '../names.ts';
import { sources } from '../sources.ts';
import type { DesignRule } from './rule.ts';

/** The second of two equal names: renaming one must not rewrite expressions that mean the other. */
function renameAlone(object: DesignObject) {
  return (design: Design): Design => {
    const free = uniqueName(object.name, namesOf(design, object.type, object.key));
    const interim = design.objects.map((other) => (other.key === object.key ? { ...other, name: free } : other));
    return { ...design, objects: interim };
  };
}

const terraformTypes = onePerItem((object: DesignObject) => printedAs(object).terraformType);

export const nameUnique: DesignRule = {
  id: 'name-unique',
  severity: 'error',
  title: 'A name is given once for each Terraform type',
  source: sources.terraformResources,
  *checkDesign(design) {
    const taken = new Map<string, Set<string>>();
    for (const address of declaredIn(design.kept).resources) {
      const [type = '', name = ''] = address.split('.');
      taken.set(type, (taken.get(type) ?? new Set()).add(name));
    }
    const types = terraformTypes(design.objects);
    for (const [at, object] of design.objects.entries()) {
      const terraformType = types[at] ?? '';
      let names = taken.get(terraformType);
      if (!names) taken.set(terraformType, (names = new Set()));
      if (!names.has(object.name)) names.add(object.name);
      else if (object.name !== '')
        yield {
          key: object.key,
          path: ['label'],
          problem: `The name ${object.name} is given twice, and Terraform takes each once for ${terraformType}.`,
          how: 'Rename one of them.',
          fix: { title: 'Rename', edit: renameAlone(object) },
        };
    }
  },
};
