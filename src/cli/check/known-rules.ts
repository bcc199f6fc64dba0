import { allRules } from '../../codegen/checks/all-rules.ts';
import { moduleReferencesDeclared } from '../../codegen/checks/module-references.ts';
import { reviewRules } from '../../codegen/review/rules/index.ts';
import { readingRule } from './reading-rule.ts';

/** What is said of every rule that a finding can have, by ID. */
export const knownRules: ReadonlyMap<string, typeof readingRule> = new Map(
  [...allRules, moduleReferencesDeclared, readingRule, ...reviewRules].map((rule) => [rule.id, rule]),
);
