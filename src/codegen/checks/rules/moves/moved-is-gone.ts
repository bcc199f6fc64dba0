import type { DesignRule } from '../../../../model/checks/rule.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { moveFinding, renamesIn } from './moves.ts';

export const movedIsGone: DesignRule = {
  id: 'moved-is-gone',
  severity: 'error',
  title: "Moved and removed addresses aren't declared",
  source: sources.terraformMoved,
  *checkDesign(design) {
    const renames = renamesIn(design);
    if (!renames) return;
    const { moves, removed, declared } = renames;
    for (const { from, place } of moves)
      if (declared.has(from))
        yield moveFinding(
          place,
          `${from} is the from address of a moved block, but is still declared.`,
          'Remove the moved block, or rename the resource.',
        );
    for (const { from, place } of removed)
      if (declared.has(from))
        yield moveFinding(
          place,
          `${from} is removed from the state, but is still declared.`,
          'Remove the removed block, or the resource.',
        );
  },
};
