import { ownIdOf } from '../../../design/imported/import-parts.ts';
import { memoByObject } from '../../../memo.ts';
import type { ResourceType } from '../../../schema/resource.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

const writeOnlyIn = memoByObject(({ attributes }: ResourceType) =>
  Object.keys(attributes).filter((name) => attributes[name]?.writeOnly === true),
);

export const importWriteOnly: ObjectRule = {
  id: 'import-write-only',
  severity: 'hint',
  title: 'Write-only attributes are applied once after an import',
  source: sources.issue('hashicorp/terraform-provider-awscc', 42),
  check(object, { type, variant }) {
    if (ownIdOf(object) === undefined) return none;
    const given = writeOnlyIn(type).filter(
      (name) => object.attributes[name] !== undefined && variant && Object.hasOwn(variant.uses, name),
    );
    if (given.length === 0) return none;
    return given.flatMap((name) => {
      const attribute = type.attributes[name];
      if (!attribute || object.attributes[name] === '') return [];
      return [
        {
          path: [name],
          problem: `${attribute.label} is write-only: the first plan shows an in-place update.`,
          how: 'Apply it once, or clear it.',
        },
      ];
    });
  },
};
