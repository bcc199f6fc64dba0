import type { Path } from '../../../../hcl/path.ts';
import { typeOf, variableTypes, type Design, type DesignObject, type Variable } from '../../../design/design.ts';
import { addVariable, freeKey } from '../../../design/edits.ts';
import { attributeAt, isEncoded, type Attribute } from '../../../schema/attribute.ts';
import type { Fix } from '../../diagnostics.ts';

type VariableType = (typeof variableTypes)[number];

/** The type that a variable needs where it stands for a whole attribute; a leaf inside one is text. */
export function typeFor(attribute: Attribute | undefined, path: Path): VariableType {
  if (
    !attribute ||
    (path.length === 1 && isEncoded(attribute)) ||
    (path.length > 1 && (attribute.kind === 'map' || attribute.kind === 'list'))
  )
    return 'string';
  switch (attribute.kind) {
    case 'integer':
      return 'number';
    case 'boolean':
      return 'bool';
    case 'list':
      return 'list(string)';
    case 'map':
      return 'map(string)';
    case 'string':
    case 'enum':
    case 'json':
      return 'string';
    default:
      return 'any';
  }
}

/** Adds the variable, unless the design has one of that name by then. */
export function declareFix(name: string, type: VariableType): Fix {
  return {
    title: `Add variable ${name}`,
    edit: (design: Design) => {
      if (design.variables.some((variable) => variable.name === name)) return design;
      const variable: Variable = { key: freeKey(design, 'v'), name, type, description: '' };
      return addVariable(variable)(design);
    },
  };
}

export const attributeIn = (object: DesignObject, path: Path) => attributeAt(typeOf(object).attributes, path);
