/** What a review found, rule by rule. */
import { indexOf, protocolOf, type Design, type DesignIndex, type DesignObject } from '../../model/design/design.ts';
import type { Diagnostic } from '../../model/checks/diagnostics.ts';
import type { WaivedFinding } from '../../model/checks/waivers.ts';
import { groupsOf, itemsAt } from '../../model/groups.ts';
import { memoByObject } from '../../model/memo.ts';
import { reviewTopics, type ReviewRule, type ReviewTopic } from './review-rule.ts';
import { review } from './review.ts';
import { reviewRules } from './rules/index.ts';

/** A rule with what it finds; never without findings. */
export interface RuleFindings {
  readonly rule: ReviewRule;
  readonly findings: readonly Diagnostic[];
}

/** The score of a topic counts objects: those that a rule of it is about, and of these the ones without a finding. */
export interface TopicScore {
  readonly topic: ReviewTopic;
  /** Objects without an open finding of the topic; what was accepted is none. */
  readonly passed: number;
  /** Objects that at least one rule of the topic is about. */
  readonly total: number;
}

export interface Reviewed {
  readonly topics: readonly { readonly topic: ReviewTopic; readonly rules: readonly RuleFindings[] }[];
  /** Rules that are about objects of the design and find nothing in them, or nothing that was not accepted. */
  readonly passed: readonly ReviewRule[];
  readonly waived: readonly WaivedFinding[];
  /** Topics that the design has objects for. */
  readonly scores: readonly TopicScore[];
}

const ruleById: ReadonlyMap<string, ReviewRule> = new Map(reviewRules.map((rule) => [rule.id, rule]));

/** The rule of the review pack with an id. */
export const reviewRule = (id: string): ReviewRule | undefined => ruleById.get(id);

/** The objects that a rule is about. */
export const subjectsOf = ({ on, applies }: ReviewRule, index: DesignIndex): readonly DesignObject[] => {
  const all = on.flatMap((type) => index.byType.get(type) ?? []);
  return applies ? all.filter((object) => applies(object, protocolOf(object, index))) : all;
};

/** The score by topic, for topics that the design has objects for. */
export const reviewScore = (design: Design): readonly TopicScore[] => reviewed(design).scores;

/** The findings of the review pack in the order of its topics and rules, and how well the design does by topic. */
export const reviewed: (design: Design) => Reviewed = memoByObject((design: Design): Reviewed => {
  const { all, waived } = review(design);
  const index = indexOf(design);
  const places = groupsOf(all, ({ rule }) => rule);
  const findingsOf = (rule: ReviewRule) => (places.has(rule.id) ? itemsAt(all, places.get(rule.id)) : []);
  const topics = reviewTopics.map((topic) => ({ topic, own: reviewRules.filter((rule) => rule.topic === topic) }));
  return {
    topics: topics.flatMap(({ topic, own }) => {
      const rules = own
        .map((rule) => ({ rule, findings: findingsOf(rule) }))
        .filter(({ findings }) => findings.length > 0);
      return rules.length === 0 ? [] : [{ topic, rules }];
    }),
    passed: reviewRules.filter((rule) => !places.has(rule.id) && subjectsOf(rule, index).length > 0),
    waived,
    scores: topics.flatMap(({ topic, own }) => {
      const failing = new Set(own.flatMap(findingsOf).map(({ key }) => key));
      const about = new Set(own.flatMap((rule) => subjectsOf(rule, index)).map(({ key }) => key));
      const passed = [...about].filter((key) => !failing.has(key)).length;
      return about.size === 0 ? [] : [{ topic, passed, total: about.size }];
    }),
  };
});
