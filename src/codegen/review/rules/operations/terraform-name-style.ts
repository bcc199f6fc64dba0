import { setValue } from '../../../../model/design/edits.ts';
import { isLabel, labelFrom, namesOf } from '../../../../model/design/naming/names.ts';
import { fixed } from '../../../../model/checks/fixes.ts';
import type { Design, DesignObject } from '../../../../model/design/design.ts';
import { resourceTypes } from '../../../../model/resources/index.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Use lower case words joined by underscores.';

const isSnake = (name: string) => /^[a-z0-9_]+$/.test(name);

function renameTo(object: DesignObject, design: Design) {
  const name = labelFrom(object.name);
  if (name === object.name || !isLabel(name) || namesOf(design, object.type, object.key).has(name)) return undefined;
  return { title: `Rename to ${name}`, edit: setValue(object.key, ['label'], name) };
}

export const terraformNameStyle: ReviewRule = {
  id: 'terraform-name-style',
  category: 'review',
  topic: 'Operations',
  severity: 'hint',
  title: 'Terraform names of a module have one style',
  headline: 'Terraform name is in another style',
  why: 'Most names of this module are lowercase words joined by underscores, as in the Terraform style guide. A name with hyphens or capitals is easy to mistype.',
  how,
  source: sources.terraformStyle,
  outsideIds: [],
  on: resourceTypes.map(({ id }) => id),
  *checkDesign(design) {
    const here = design.objects.filter(({ name, address }) => isLabel(name) && address === undefined);
    const others = here.filter(({ name }) => !isSnake(name));
    // Where hardly any name follows the guide, the module has a style of its own.
    if (others.length === 0 || others.length * 2 >= here.length) return;
    for (const object of others)
      yield {
        key: object.key,
        path: ['label'],
        problem: `The name ${object.name} is not in the style of the other names.`,
        how,
        ...fixed(renameTo(object, design)),
      };
  },
};
