/** What a rule of the review pack is, beside what every rule is: its topic, its words, and what other tools call it. */
import type { Rule } from '../../model/checks/rule.ts';
import type { DesignObject } from '../../model/design/design.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Protocol } from '../../model/schema/resource.ts';

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
  /** What a list of findings calls it: "Route has no authorization". */
  readonly headline: string;
  /** What follows from it where it is found, in one or two sentences. */
  readonly why: string;
  /** What to do about it, as a sentence. */
  readonly how: string;
  /** The types that it is about, whichever way it looks at them. */
  readonly on: readonly ResourceTypeId[];
  /** Which objects of these types it is about; absent: all. */
  readonly applies?: (object: DesignObject, protocol: Protocol | undefined) => boolean;
};
