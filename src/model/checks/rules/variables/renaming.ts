import type { Design, Variable } from '../../../design/design.ts';
import { renameVariable } from '../../../design/edits.ts';
import { uniqueName } from '../../../design/naming/names.ts';
import type { Fix } from '../../diagnostics.ts';

/** Renames a variable with all its uses; with a number behind the name where that is taken. */
export function renameFix(variable: Variable, label: string): Fix {
  return {
    title: `Rename to ${label}`,
    edit: (design: Design) => {
      const taken = new Set(design.variables.flatMap(({ key, name }) => (key === variable.key ? [] : [name])));
      return renameVariable(variable.key, uniqueName(label, taken))(design);
    },
  };
}
