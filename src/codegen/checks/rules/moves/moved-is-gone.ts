import type { DesignRule } from '../../../../model/checks/rule.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { moveFinding, renamesIn } from './moves.ts';

export const movedIsGone: DesignRule = {
  id: 'moved-is-gone',
  severity: 'error',
  title: 'What a moved or removed block leads away from is no longer declared, or Terraform refuses the block',
  source: sources.terraformMoved,
  *checkDesign(design) {
    const renames = renamesIn(design);
    if (!renames) return;
    const { moves, removed, declared } = renames;
    for (const { from, place } of moves)
      if (declared.has(from))
        yield moveFinding(
          place,
          `${from} is moved away from, and it is still declared.`,
          'Remove the moved block, or rename the resource.',
        );
    for (const { from, place } of removed)
      if (declared.has(from))
        yield moveFinding(
          place,
          `${from} is removed from the state, and it is still declared.`,
          'Remove the removed block, or the resource.',
        );
  },
};
