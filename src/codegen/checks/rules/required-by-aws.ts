import { eachNear } from '../../../model/checks/near.ts';
import { none, type DesignRule, type Finding } from '../../../model/checks/rule.ts';
import { printedAs, typeOf, type DesignObject } from '../../../model/design/design.ts';
import { differenceOf } from '../../../model/resources/provider-differences.ts';
import type { Path } from '../../../hcl/path.ts';
import { attributeAt } from '../../../model/schema/attribute.ts';
import { sources } from '../../../model/schema/sources.ts';
import { blocksAt, memberOf } from './values-at.ts';

function missingAt(object: DesignObject, place: string): readonly Path[] {
  const [name = '', member] = place.split('.');
  // A list is printed without items.
  if (typeOf(object).attributes[name]?.kind === 'list') return [];
  if (member === undefined) return object.attributes[name] === undefined ? [[name]] : [];
  return blocksAt(object, name).flatMap(({ value, path }) =>
    memberOf(value, member) === undefined ? [[...path, member]] : [],
  );
}

export const requiredByAws: DesignRule = {
  id: 'required-by-aws',
  severity: 'error',
  title: 'Attributes required by the aws provider are set',
  source: sources.awsProvider,
  checkDesign: eachNear({
    concerns: () => [],
    look: (object) => (object.provider ? missingValues(object) : none),
  }),
};

function* missingValues(object: DesignObject): Iterable<Finding> {
  const requires = object.provider && differenceOf(object.type, object.provider)?.requires;
  for (const place of requires ?? [])
    for (const path of missingAt(object, place)) {
      const attribute = attributeAt(typeOf(object).attributes, path);
      yield {
        path,
        problem: `The aws provider refuses ${printedAs(object).terraformType} without ${String(path.at(-1))} at plan.`,
        how: `Set ${attribute?.label ?? String(path.at(-1))}.`,
      };
    }
}
