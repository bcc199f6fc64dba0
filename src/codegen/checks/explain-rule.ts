/** What a rule wants, why, and examples from its own cases, which are loaded when they are first asked for. */
import type { Rejected } from '../../model/checks/cases.ts';
import type { Rule } from '../../model/checks/rule.ts';
import type { Design } from '../../model/design/design.ts';
import { review } from '../review/review.ts';
import { reviewRules } from '../review/rules/index.ts';
import { allRules } from './all-rules.ts';
import { check } from './check.ts';
import { moduleReferencesDeclared } from './module-references.ts';
import { caseFileOf } from './rule-cases.ts';

export interface RuleExplanation extends Pick<Rule, 'id' | 'title' | 'severity' | 'source'> {
  /** Sentences: what the rule says of the example that it rejects. */
  readonly why: string | undefined;
  readonly rejected?: Design;
  readonly accepted?: Design;
}

/** Undefined for an ID that no rule has. */
export async function explainRule(id: string): Promise<RuleExplanation | undefined> {
  const rule = [...allRules, moduleReferencesDeclared, ...reviewRules].find((candidate) => candidate.id === id);
  if (!rule) return undefined;
  const { title, severity, source } = rule;
  const cases = await caseFileOf(id)?.load();
  if (!cases) return { id, title, severity, source, why: undefined };
  const [rejected] = cases.rejects;
  return {
    id,
    title,
    severity,
    source,
    why: messageFor(id, rejected),
    rejected: rejected.design,
    accepted: cases.accepts[0],
  };
}

const messageFor = (id: string, { design }: Rejected): string | undefined =>
  [...check(design).all, ...review(design).all].find(({ rule }) => rule === id)?.message;
