import { dynamicsOf } from '../../../design/dynamics.ts';
import { declaredIn } from '../../../design/passthrough/passthrough.ts';
import { sources } from '../../../schema/sources.ts';
import type { ReferenceRule } from '../../rule.ts';
import { attributeIn, declareFix, typeFor } from './declaration.ts';

export const expressionVariableDeclared: ReferenceRule = {
  id: 'expression-variable-declared',
  severity: 'warning',
  title: 'Variables in expressions are declared',
  source: sources.terraformVariables,
  *checkReferences(object, index, { passthrough: kept }) {
    for (const { value, path } of dynamicsOf(object).expressions) {
      if (!value.parsed.ok) continue;
      for (const [head, name] of value.parsed.addresses) {
        if (head !== 'var' || name === undefined || index.variables.has(name)) continue;
        if (declaredIn(kept).variables.has(name)) continue;
        yield {
          path,
          problem: `The expression uses var.${name}, which isn't declared in this design.`,
          how: 'Add the variable, or declare it in a file of your own.',
          fix: declareFix(
            name,
            typeFor(value.hcl.trim() === `var.${name}` ? attributeIn(object, path) : undefined, path),
          ),
        };
      }
    }
  },
};
