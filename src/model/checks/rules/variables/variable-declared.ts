import { type Attribute, attributeAt, isEncoded } from '../../../schema/attribute.ts';
import type { Path } from '../../../../hcl/path.ts';
import { typeOf, variableTypes, type Design, type DesignObject, type Variable } from '../../../design/design.ts';
import type { Fix } from '../../diagnostics.ts';
import { addVariable, freeKey } from '../../../design/edits.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { declaredIn } from '../../../design/passthrough.ts';
import { sources } from '../../../schema/sources.ts';
import type { ReferenceRule } from '../../rule.ts';

type VariableType = (typeof variableTypes)[number];

/** The type that a variable needs where it stands for a whole attribute; a leaf inside one is text. */
function typeFor(attribute: Attribute | undefined, path: Path): VariableType {
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

function declare(name: string, type: VariableType): Fix {
  return {
    title: `Add variable ${name}`,
    edit: (design: Design) => {
      if (design.variables.some((variable) => variable.name === name)) return design;
      const variable: Variable = { key: freeKey(design, 'v'), name, type, description: '' };
      return addVariable(variable)(design);
    },
  };
}

const attributeOf = (object: DesignObject, path: Path) => attributeAt(typeOf(object).attributes, path);

export const variableDeclared: ReferenceRule = {
  id: 'variable-declared',
  severity: 'error',
  title: 'A variable that is used is declared',
  source: sources.terraformVariables,
  *checkReferences(object, index, { passthrough: kept }) {
    for (const { value, path } of dynamicsOf(object).vars) {
      if (index.variables.has(value.var) || declaredIn(kept).variables.has(value.var)) continue;
      const attribute = attributeOf(object, path);
      yield {
        path,
        problem: `${attribute?.label ?? String(path[0])} uses the variable "${value.var}", which the design does not have.`,
        how: 'Add it, or choose another.',
        ...(value.var === '' ? {} : { fix: declare(value.var, typeFor(attribute, path)) }),
      };
    }
  },
};

export const expressionVariableDeclared: ReferenceRule = {
  id: 'expression-variable-declared',
  severity: 'warning',
  title: 'A variable in an expression is declared in the design or beside it',
  source: sources.terraformVariables,
  *checkReferences(object, index, { passthrough: kept }) {
    for (const { value, path } of dynamicsOf(object).expressions) {
      if (!value.parsed.ok) continue;
      for (const [head, name] of value.parsed.addresses) {
        if (head !== 'var' || name === undefined || index.variables.has(name)) continue;
        if (declaredIn(kept).variables.has(name)) continue;
        yield {
          path,
          problem: `The expression uses var.${name}, which the design does not declare.`,
          how: 'Add the variable, or declare it in a file of your own.',
          fix: declare(name, typeFor(value.hcl.trim() === `var.${name}` ? attributeOf(object, path) : undefined, path)),
        };
      }
    }
  },
};
