import type { DesignObject } from '../../../design/design.ts';
import { renameObject } from '../../../design/edits.ts';
import { deriveName, isLabel, labelFrom, namesOf, uniqueName } from '../../../design/naming/names.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import type { Fix } from '../../diagnostics.ts';
import { none, type ObjectRule } from '../../rule.ts';

function mended(object: DesignObject): Fix {
  const label = labelFrom(object.name);
  return {
    title: label === '' ? 'Generate a name' : `Rename to ${label}`,
    edit: (design) => {
      const name =
        label === '' ? deriveName(object, design) : uniqueName(label, namesOf(design, object.type, object.key));
      return renameObject(object.key, name)(design);
    },
  };
}

export const nameLabel: ObjectRule = {
  id: 'name-label',
  severity: 'error',
  title: 'Names are valid Terraform names',
  source: sources.terraformResources,
  check(object) {
    if (isLabel(object.name)) return none;
    const problem =
      object.name === '' ? 'The name is empty.' : `${shownValue(object.name)} isn't a valid Terraform name.`;
    const how = 'Start with a letter or _, followed by letters, digits, _ and -.';
    return [{ path: ['label'], problem, how, fix: mended(object) }];
  },
};
