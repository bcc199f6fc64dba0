import { eachNear } from '../../../model/checks/near.ts';
import { none, type DesignRule, type Finding } from '../../../model/checks/rule.ts';
import { printedAs, typeOf, type DesignObject } from '../../../model/design/design.ts';
import { setValue } from '../../../model/design/edits.ts';
import { differenceOf } from '../../../model/resources/provider-differences.ts';
import { attributeAt } from '../../../model/schema/attribute.ts';
import { sources } from '../../../model/schema/sources.ts';
import { valuesAt } from './values-at.ts';

export const attributeInProvider: DesignRule = {
  id: 'attribute-in-provider',
  severity: 'error',
  title: 'Attributes exist in the aws provider',
  source: sources.awsProvider,
  checkDesign: eachNear({
    concerns: () => [],
    look: (object) => (object.provider ? lackedValues(object) : none),
  }),
};

function* lackedValues(object: DesignObject): Iterable<Finding> {
  const lacks = object.provider && differenceOf(object.type, object.provider)?.lacks;
  for (const place of lacks ?? [])
    for (const { path } of valuesAt(object, place)) {
      const label = attributeAt(typeOf(object).attributes, path)?.label ?? String(path.at(-1));
      yield {
        path,
        problem: `${label} isn't in the files: ${printedAs(object).terraformType} has no ${String(path.at(-1))}.`,
        how: 'Remove the value, or manage this resource with awscc.',
        fix: { title: `Remove ${label}`, edit: setValue(object.key, path, undefined) },
      };
    }
}
