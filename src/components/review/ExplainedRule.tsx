import { useDeferredValue } from 'react';
import { checked, ruleOf } from '../../session/document/checks.ts';
import { closeExplained, edit } from '../../session/document/store.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import { RulePage } from './RulePage.tsx';
import { waivedRows } from './waivable.ts';

export interface ExplainedRuleProps {
  id: string;
  onGone?: (() => void) | undefined;
}

/** The page of a rule that a problem is of. */
export function ExplainedRule({ id, onGone }: ExplainedRuleProps) {
  const design = useDeferredValue(useThrottled((state) => state.design));
  const rule = ruleOf(id);
  if (!rule) return null;
  const { all, waived } = checked(design);
  return (
    <RulePage
      rule={rule}
      findings={all.filter((finding) => finding.rule === id)}
      rows={waivedRows(waived, design).filter(({ waiver }) => waiver.rule === id)}
      design={design}
      apply={edit}
      onGone={onGone}
      onClose={closeExplained}
    />
  );
}
