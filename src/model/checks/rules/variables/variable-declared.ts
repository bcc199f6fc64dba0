import { dynamicsOf } from '../../../design/dynamics.ts';
import { declaredIn } from '../../../design/passthrough/passthrough.ts';
import { sources } from '../../../schema/sources.ts';
import type { ReferenceRule } from '../../rule.ts';
import { attributeIn, declareFix, typeFor } from './declaration.ts';

export const variableDeclared: ReferenceRule = {
  id: 'variable-declared',
  severity: 'error',
  title: 'Variables are declared',
  source: sources.terraformVariables,
  *checkReferences(object, index, { passthrough: kept }) {
    for (const { value, path } of dynamicsOf(object).vars) {
      if (index.variables.has(value.var) || declaredIn(kept).variables.has(value.var)) continue;
      const attribute = attributeIn(object, path);
      yield {
        path,
        problem: `${attribute?.label ?? String(path[0])} uses variable "${value.var}", which isn't declared in this design.`,
        how: 'Add the variable, or choose another.',
        ...(value.var === '' ? {} : { fix: declareFix(value.var, typeFor(attribute, path)) }),
      };
    }
  },
};
