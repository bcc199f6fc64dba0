import { fixed, renameKey } from '../../../../model/checks/fixes.ts';
import { groupsOf } from '../../../../model/groups.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { canHaveTags, taggedTypes, tagsOf } from './tags.ts';

const how = 'Use one spelling; tag keys are case-sensitive.';

const loosely = (key: string) => key.toLowerCase().replace(/[\s_-]/g, '');

export const tagKeysAgree: ReviewRule = {
  id: 'tag-keys-agree',
  category: 'review',
  topic: 'Tags',
  severity: 'hint',
  title: 'Each tag key has one spelling',
  headline: 'Tag key has several spellings',
  why: 'Tag keys are case-sensitive. Team and team are two tags, so cost reports and policies that use one of them miss resources with the other.',
  how,
  source: sources.tagging,
  outsideIds: [],
  on: taggedTypes,
  *checkDesign(design) {
    const used = design.objects
      .filter(canHaveTags)
      .flatMap((object) => tagsOf(object).map(([key]) => ({ object, key })));
    for (const places of groupsOf(used, ({ key }) => loosely(key), 2).values()) {
      const uses = places.flatMap((at) => used[at] ?? []);
      const counts = [...groupsOf(uses, ({ key }) => key)].toSorted(([, a], [, b]) => b.length - a.length);
      const [usual = ''] = counts[0] ?? [];
      for (const { object, key } of uses)
        if (key !== usual)
          yield {
            key: object.key,
            path: ['tags', key],
            problem: `The tag key ${key} is spelled ${usual} elsewhere in the design.`,
            how,
            ...fixed(renameKey(object, 'tags', key, usual)),
          };
    }
  },
};
