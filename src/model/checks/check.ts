/** Design → diagnostics, by the rules about objects and more about the design as a whole. */
import { indexOf, type Design, type DesignObject } from '../design/design.ts';
import { memoByObject } from '../memo.ts';
import { checkAll, lookAt, objectCheck, type Checked } from './checking.ts';
import { isDesignRule, type DesignRule } from './rule.ts';
import { objectRules } from './rules/object-rules.ts';

export { objectRules };

const checkObject = objectCheck(objectRules);
const withObjects = objectRules.filter(isDesignRule);

/** Looks at one object before the whole design is checked, which then finds it looked at. */
export const prewarmChecks = (object: DesignObject, design: Design): void =>
  void lookAt(checkObject, object, design, indexOf(design));

/** The rules about objects, and more about the design as a whole: diagnostics are made once for each design object. */
export function checkWith(more: readonly DesignRule[]): (design: Design) => Checked {
  const all = [...withObjects, ...more];
  return memoByObject((design: Design) => checkAll(design, checkObject, all));
}
