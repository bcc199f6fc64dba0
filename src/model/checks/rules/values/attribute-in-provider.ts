import { printedAs, typeOf } from '../../../design/design.ts';
import { setValue } from '../../../design/edits.ts';
import { differenceOf } from '../../../resources/provider-differences.ts';
import { sources } from '../../../schema/sources.ts';
import { isMap, pairsOf, type Value } from '../../../schema/value.ts';
import { none, type ObjectRule } from '../../rule.ts';

/** Whether a member of a block is set anywhere in a value: in the block itself or in one of a list. */
const holds = (value: Value | undefined, member: string): boolean =>
  Array.isArray(value)
    ? value.some((item: Value) => holds(item, member))
    : value !== undefined && isMap(value) && pairsOf(value).some(([name]) => name === member);

export const attributeInProvider: ObjectRule = {
  id: 'attribute-in-provider',
  severity: 'error',
  title: 'The resource of the aws provider has every attribute that is set; what it lacks is not printed',
  source: sources.awsProvider,
  check(object) {
    const lacks = object.provider && differenceOf(object.type, object.provider)?.lacks;
    if (!lacks) return none;
    return lacks.flatMap((place) => {
      const [name = '', member] = place.split('.');
      const value = object.attributes[name];
      if (value === undefined || (member !== undefined && !holds(value, member))) return [];
      const label = typeOf(object).attributes[name]?.label ?? name;
      const type = printedAs(object).terraformType;
      return [
        {
          path: [name],
          problem: `${type} has no ${member ?? name}, so ${member === undefined ? label : `${member} in ${label}`} isn't in the files.`,
          how: 'Remove the value, or manage this resource with awscc.',
          ...(member === undefined
            ? { fix: { title: `Remove ${label}`, edit: setValue(object.key, [name], undefined) } }
            : {}),
        },
      ];
    });
  },
};
