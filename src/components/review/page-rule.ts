import type { ReviewRule } from '../../codegen/review/review-rule.ts';
import type { Rule } from '../../model/checks/rule.ts';

/** A rule of any pack; those of the review say more of themselves. */
export interface PageRule
  extends
    Pick<Rule, 'id' | 'title' | 'severity' | 'source' | 'category'>,
    Partial<Pick<ReviewRule, 'headline' | 'why' | 'how' | 'outsideIds' | 'on'>> {}
