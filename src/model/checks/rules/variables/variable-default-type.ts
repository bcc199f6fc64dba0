import type { Variable } from '../../../design/design.ts';
import { changeVariable } from '../../../design/edits.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { isDynamic, isHcl, isMap, pairsOf, type Value } from '../../../schema/value.ts';
import type { Fix } from '../../diagnostics.ts';
import { fixed } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';

const isText = (value: Value) => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Where an item stands, null is a value too. */
const isItem = (value: Value) => value === null || isText(value);

/** Whether Terraform can convert the value to the type; null fits each. */
const fits: { readonly [type in Variable['type']]: (value: Value) => boolean } = {
  string: isText,
  number: (value) =>
    typeof value === 'number' ||
    (typeof value === 'string' && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value)),
  bool: (value) => typeof value === 'boolean' || value === 'true' || value === 'false',
  'list(string)': (value) => Array.isArray(value) && value.every(isItem),
  'map(string)': (value) => isMap(value) && pairsOf(value).every(([, item]) => isItem(item)),
  any: () => true,
};

const typeOfValue = (value: Value): Variable['type'] => {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  return Array.isArray(value) ? 'list(string)' : 'map(string)';
};

function changeType(variable: Variable, value: Value): Fix | undefined {
  const type = typeOfValue(value);
  if (!fits[type](value)) return undefined;
  return { title: `Set type ${type}`, edit: changeVariable(variable.key, (before) => ({ ...before, type })) };
}

export const variableDefaultType: DesignRule = {
  id: 'variable-default-type',
  severity: 'error',
  title: "Variable defaults match the variable's type",
  source: sources.terraformVariables,
  *checkDesign(design) {
    for (const variable of design.variables) {
      const { key, name, type } = variable;
      const value = variable.default;
      if (value === undefined || value === null || isHcl(value)) continue;
      if (isDynamic(value))
        yield {
          key,
          path: ['default'],
          problem: `The default of ${name} contains a reference. Terraform accepts constants only.`,
          how: 'Enter a constant, or clear the default.',
        };
      else if (!fits[type](value))
        yield {
          key,
          path: ['default'],
          problem: `The default of ${name} is ${shownValue(value)}, which isn't a ${type}.`,
          how: 'Change the default or the type.',
          ...fixed(changeType(variable, value)),
        };
    }
  },
};
