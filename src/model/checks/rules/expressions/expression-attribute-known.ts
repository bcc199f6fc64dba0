import { dynamicsOf } from '../../../design/dynamics.ts';
import { attributesExportedBy, exportedAs } from '../../../resources/provider-differences.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { usesIn, printedTypes } from './address.ts';

/** The same without regard to case and signs. */
const plain = (name: string) => name.replaceAll(/[^a-z0-9]/gi, '').toLowerCase();

export const expressionAttributeKnown: ObjectRule = {
  id: 'expression-attribute-known',
  severity: 'error',
  title: 'Expressions refer to attributes that exist',
  source: sources.terraformReferences,
  check(object) {
    if (dynamicsOf(object).expressions.length === 0) return none;
    return usesIn(object).flatMap(({ path, names: [type = '', name = '', attribute] }) => {
      const printed = printedTypes.get(type);
      if (!printed || attribute === undefined) return [];
      const known = attributesExportedBy(printed.difference);
      if (known.includes(attribute)) return [];
      const meant =
        known.find((other) => plain(other) === plain(attribute)) ??
        exportedAs(printed.difference, printed.type.exported);
      return [
        {
          path,
          problem: `${type}.${name} has no attribute ${attribute}.`,
          how: `Use one of its attributes, such as ${meant}.`,
        },
      ];
    });
  },
};
