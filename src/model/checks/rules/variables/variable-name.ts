import { isLabel, labelFrom } from '../../../design/naming/names.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import type { DesignRule } from '../../rule.ts';
import { renameFix } from './renaming.ts';

/** Names that Terraform keeps for the arguments of a module. */
const reserved = new Set(['source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals']);

export const variableName: DesignRule = {
  id: 'variable-name',
  severity: 'error',
  title: 'Variable names are valid Terraform names',
  source: sources.terraformVariables,
  *checkDesign(design) {
    for (const variable of design.variables) {
      const { key, name } = variable;
      if (reserved.has(name))
        yield {
          key,
          path: ['label'],
          problem: `Name ${name} is reserved by Terraform for modules.`,
          how: 'Rename the variable.',
          fix: renameFix(variable, `${name}_value`),
        };
      else if (!isLabel(name))
        yield {
          key,
          path: ['label'],
          problem: name === '' ? 'The variable has no name.' : `${shownValue(name)} isn't a valid Terraform name.`,
          how: 'Start with a letter or _, followed by letters, digits, _ and -.',
          fix: renameFix(variable, labelFrom(name) || 'value'),
        };
    }
  },
};
