import type { Fix } from '../../diagnostics.ts';
import type { Design, Variable } from '../../../design/design.ts';
import { renameVariable } from '../../../design/edits.ts';
import { isLabel, labelFrom, uniqueName } from '../../../design/names.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import type { DesignRule } from '../../rule.ts';

/** Names that Terraform keeps for the arguments of a module. */
const reserved = new Set(['source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals']);

function rename(variable: Variable, label: string): Fix {
  return {
    title: `Rename to ${label}`,
    edit: (design: Design) => {
      const taken = new Set(design.variables.flatMap(({ key, name }) => (key === variable.key ? [] : [name])));
      return renameVariable(variable.key, uniqueName(label, taken))(design);
    },
  };
}

export const variableName: DesignRule = {
  id: 'variable-name',
  severity: 'error',
  title: 'The name of a variable is one that Terraform accepts',
  source: sources.terraformVariables,
  *checkDesign(design) {
    for (const variable of design.variables) {
      const { key, name } = variable;
      if (reserved.has(name))
        yield {
          key,
          path: ['label'],
          problem: `Terraform keeps the name ${name} for modules.`,
          how: 'Give the variable another.',
          fix: rename(variable, `${name}_value`),
        };
      else if (!isLabel(name))
        yield {
          key,
          path: ['label'],
          problem: name === '' ? 'The variable has no name.' : `Terraform does not take ${shownValue(name)} as a name.`,
          how: 'Start with a letter or _, and go on with letters, digits, _ and -.',
          fix: rename(variable, labelFrom(name) || 'value'),
        };
    }
  },
};

export const variableUnique: DesignRule = {
  id: 'variable-unique',
  severity: 'error',
  title: 'A variable is declared once',
  source: sources.terraformVariables,
  *checkDesign(design) {
    const taken = new Set<string>();
    for (const variable of design.variables) {
      if (!taken.has(variable.name)) taken.add(variable.name);
      else if (variable.name !== '')
        yield {
          key: variable.key,
          path: ['label'],
          problem: `The variable ${variable.name} is declared twice.`,
          how: 'Rename or remove one of them.',
          fix: { title: 'Rename', edit: rename(variable, variable.name).edit },
        };
    }
  },
};
