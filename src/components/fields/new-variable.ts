/** Input variables that are made while a field is filled. */
import type { Attribute } from '../../model/schema/attribute.ts';
import { variableTypes, type Variable } from '../../model/design/design.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { addVariable, freeKey } from '../../model/design/edits.ts';

/** The type of a variable that stands for a whole attribute. */
function variableType({ kind }: Attribute): (typeof variableTypes)[number] {
  switch (kind) {
    case 'string':
    case 'enum':
    case 'json':
      return 'string';
    case 'integer':
      return 'number';
    case 'boolean':
      return 'bool';
    case 'list':
      return 'list(string)';
    case 'map':
      return 'map(string)';
    case 'object':
    case 'object-list':
    case 'object-map':
      return 'any';
  }
}

export const declareVariable =
  (name: string, attribute: Attribute): Edit =>
  (design) => {
    const variable: Variable = {
      key: freeKey(design, 'v'),
      name,
      type: variableType(attribute),
      description: '',
    };
    return design.variables.some((other) => other.name === name) ? design : addVariable(variable)(design);
  };
