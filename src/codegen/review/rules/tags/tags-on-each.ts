import { changePairs, fixed } from '../../../../model/checks/fixes.ts';
import { formatCount } from '../../../../model/text/format-number.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { isDynamic, type Pair } from '../../../../model/schema/value.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { canHaveTags, isUntagged, taggedTypes, tagsOf } from './tags.ts';

const how = 'Add the tags that your organization requires.';

/** Tags that each tagged object has with the same value. */
function sharedBy([first, ...others]: readonly DesignObject[]): readonly Pair[] {
  const says = (object: DesignObject, [key, value]: Pair) =>
    tagsOf(object).some(([k, v]) => k === key && JSON.stringify(v) === JSON.stringify(value));
  return first ? tagsOf(first).filter((pair) => others.every((other) => says(other, pair))) : [];
}

export const tagsOnEach: ReviewRule = {
  id: 'tags-on-each',
  category: 'review',
  topic: 'Tags',
  severity: 'hint',
  title: 'Either all resources of a design have tags, or none',
  headline: 'Resource has no tags',
  why: 'Other resources of this design have tags. Cost reports, ownership, and access policies by tag miss resources without tags.',
  how,
  source: sources.tagging,
  outsideIds: [],
  on: taggedTypes,
  *checkDesign(design) {
    const all = design.objects.filter(canHaveTags);
    const tagged = all.filter((object) => !isUntagged(object));
    if (tagged.length === 0) return;
    // The aws provider may add default tags to each of its resources.
    const hasDefaults = design.passthrough.some((part) => 'text' in part && part.text.includes('default_tags'));
    const shared = sharedBy(tagged.filter(({ attributes }) => !isDynamic(attributes['tags'])));
    for (const object of all)
      if (isUntagged(object) && !(hasDefaults && object.provider === 'aws'))
        yield {
          key: object.key,
          path: ['tags'],
          problem: 'It has no tags, and other resources of the design do.',
          how,
          ...fixed(
            shared.length === 0
              ? undefined
              : changePairs(object, 'tags', `Add ${formatCount(shared.length, 'tag')}`, () => shared),
          ),
        };
  },
};
