/** Design → diagnostics, by the rules of the model. */
import { indexOf, type Design, type DesignObject } from '../design/design.ts';
import { memoByObject } from '../memo.ts';
import { checkAll, lookAt, objectCheck, type Checked } from './checking.ts';
import { isDesignRule, type DesignRule } from './rule.ts';
import { rules } from './rules/index.ts';

const checkObject = objectCheck(rules);
const designRules = rules.filter(isDesignRule);

/** Looks at one object before the whole design is checked, which then finds it looked at. */
export const prewarmChecks = (object: DesignObject, design: Design): void =>
  void lookAt(checkObject, object, design, indexOf(design));

/** All diagnostics of a design that the model can tell, made once for each design object. */
export const checkModel: (design: Design) => Checked = checkWith([]);

/** The same with more rules, which come after those of the model. */
export function checkWith(more: readonly DesignRule[]): (design: Design) => Checked {
  const all = [...designRules, ...more];
  return memoByObject((design: Design) => checkAll(design, checkObject, all));
}
