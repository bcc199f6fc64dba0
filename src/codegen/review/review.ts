/** Design → what is advisable, beside what is wrong: nothing of it is refused. */
import { checkOf, type Checked } from '../../model/checks/checking.ts';
import type { Design } from '../../model/design/design.ts';
import { reviewRules } from './rules/index.ts';

/** Findings of the review pack, made once for each design object. */
export const review: (design: Design) => Checked = checkOf(reviewRules);
