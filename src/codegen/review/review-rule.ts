/** What a rule of the review pack is, beside what every rule is: its topic, and what other tools call it. */
import type { Rule } from '../../model/checks/rule.ts';

export const reviewTopics = [
  'Authorization',
  'Throttling',
  'Logging',
  'TLS',
  'Permissions',
  'Operations',
  'Tags',
] as const;
export type ReviewTopic = (typeof reviewTopics)[number];

export type ReviewRule = Rule & {
  readonly category: 'review';
  readonly severity: 'warning' | 'hint';
  readonly topic: ReviewTopic;
  /** Ids in other scanners, where they know it: CKV_AWS_309, APIGateway.8, AWS-0001. */
  readonly outsideIds: readonly string[];
};
