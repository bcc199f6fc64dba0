import type { DesignRule } from '../../../../model/checks/rule.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { moveFinding, renamesIn, type MovedBlock } from './moves.ts';

export const movesEnd: DesignRule = {
  id: 'moves-end',
  severity: 'error',
  title: "Moved blocks aren't circular",
  source: sources.terraformMoved,
  *checkDesign(design) {
    const renames = renamesIn(design);
    if (!renames) return;
    const next = new Map(renames.moves.map((move) => [move.from, move]));
    const walked = new Set<string>();
    for (const start of renames.moves) {
      const trail = new Set<string>();
      let at: MovedBlock | undefined = start;
      while (at && !walked.has(at.from)) {
        walked.add(at.from);
        trail.add(at.from);
        if (trail.has(at.to)) {
          const isSame = at.from === at.to;
          yield moveFinding(
            at.place,
            isSame ? `${at.from} is moved to itself.` : `The move from ${at.from} to ${at.to} is part of a cycle.`,
            isSame ? 'Remove the moved block.' : 'Remove one of the moved blocks of this cycle.',
          );
        }
        at = next.get(at.to);
      }
    }
  },
};
