import { dynamicsOf } from '../../../design/dynamics.ts';
import { attributeAt } from '../../../schema/attribute.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const expressionSyntax: ObjectRule = {
  id: 'expression-syntax',
  severity: 'error',
  title: 'Expressions are valid HCL',
  source: sources.terraformExpressions,
  check(object, { type }) {
    const { expressions } = dynamicsOf(object);
    if (expressions.length === 0) return none;
    return expressions.flatMap(({ value: { parsed, hcl }, path }) => {
      if (parsed.ok) return [];
      const label = attributeAt(type.attributes, path)?.label ?? String(path[0]);
      const place = hcl.length > 0 ? `, at character ${parsed.offset + 1}` : '';
      return [{ path, problem: `The expression of ${label} isn't valid HCL${place}.`, how: parsed.message }];
    });
  },
};
