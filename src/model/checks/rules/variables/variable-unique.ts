import { sources } from '../../../schema/sources.ts';
import type { DesignRule } from '../../rule.ts';
import { renameFix } from './renaming.ts';

export const variableUnique: DesignRule = {
  id: 'variable-unique',
  severity: 'error',
  title: 'Variable names are unique',
  source: sources.terraformVariables,
  *checkDesign(design) {
    const taken = new Set<string>();
    for (const variable of design.variables) {
      if (!taken.has(variable.name)) taken.add(variable.name);
      else if (variable.name !== '')
        yield {
          key: variable.key,
          path: ['label'],
          problem: `Variable ${variable.name} is declared twice.`,
          how: 'Rename or remove one of them.',
          fix: { title: 'Rename', edit: renameFix(variable, variable.name).edit },
        };
    }
  },
};
