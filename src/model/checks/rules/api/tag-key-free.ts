import { sources } from '../../../schema/sources.ts';
import { isReservedTagKey } from '../../../schema/tag-key.ts';
import { pairsOf } from '../../../schema/value.ts';
import { changePairs } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const tagKeyFree: ObjectRule = {
  id: 'tag-key-free',
  severity: 'error',
  title: "Tag keys don't start with aws:",
  source: sources.tagging,
  check(object) {
    const tags = object.attributes['tags'];
    if (tags === undefined) return none;
    return pairsOf(tags).flatMap(([key]) => {
      if (!isReservedTagKey(key)) return [];
      return [
        {
          path: ['tags', key],
          problem: `Tag key ${key} starts with aws:, which is reserved for AWS.`,
          how: 'Rename the key, or remove the tag.',
          // The reference records the refusal for lower case only.
          severity: key.startsWith('aws:') ? ('error' as const) : ('warning' as const),
          fix: changePairs(object, 'tags', `Remove ${key}`, (pairs) => pairs.filter(([other]) => other !== key)),
        },
      ];
    });
  },
};
