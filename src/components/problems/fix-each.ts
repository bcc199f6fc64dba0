/** Fixes all that a rule finds, and says how much of it is gone. */
import { fixAll } from '../../model/checks/fix-all.ts';
import type { Design } from '../../model/design/design.ts';
import { formatCount } from '../../model/text/format-number.ts';
import { checked } from '../../session/document/checks.ts';
import { edit, say, session } from '../../session/document/store.ts';

export function fixEach(rule: string): void {
  const countIn = (design: Design) => checked(design).all.filter((finding) => finding.rule === rule).length;
  const { present } = session.getState().history;
  const fix = fixAll(
    rule,
    (design) => checked(design).all,
    (design) => checked(design).counts.error,
  );
  const fixed = fix(present);
  if (fixed === present) return;
  // Not what the row showed: that may be of an earlier design, and a fix may be in the way of another one.
  const count = formatCount(countIn(present) - countIn(fixed), 'problem');
  edit(() => fixed, `Fix ${count}`);
  say(`Fixed ${count}`, { undo: true });
}
