/** Tags of the objects of a design. */
import type { DesignObject } from '../../../../model/design/design.ts';
import type { ResourceTypeId } from '../../../../model/resources/index.ts';
import { isUnset } from '../../../../model/schema/literals.ts';
import { isDynamic, pairsOf } from '../../../../model/schema/value.ts';

/** The types that have them. */
export const taggedTypes = ['api', 'stage', 'vpc_link', 'domain_name'] as const satisfies readonly ResourceTypeId[];

export const canHaveTags = ({ type }: DesignObject): boolean => (taggedTypes as readonly string[]).includes(type);

export const tagsOf = ({ attributes: { tags } }: DesignObject) => pairsOf(tags);

/** Neither a tag nor an expression that may give some. */
export const isUntagged = (object: DesignObject): boolean => {
  const { tags } = object.attributes;
  return isUnset(tags) || (!isDynamic(tags) && tagsOf(object).length === 0);
};
