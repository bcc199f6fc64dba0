import type { DesignRule } from '../../../../model/checks/rule.ts';
import { sources } from '../../../../model/schema/sources.ts';
import { moveFinding, renamesIn, type MovedBlock } from './moves.ts';

function* withoutTwin(moves: readonly MovedBlock[]) {
  const byFrom = new Map<string, MovedBlock>();
  const byTo = new Map<string, MovedBlock>();
  for (const move of moves) {
    const [first, other] = [byFrom.get(move.from), byTo.get(move.to)];
    byFrom.set(move.from, first ?? move);
    byTo.set(move.to, other ?? move);
    if (first && first.to !== move.to)
      yield moveFinding(
        move.place,
        `${move.from} is moved to ${move.to} here, and to ${first.to} in ${first.place.file}, line ${first.place.line}.`,
        'Keep one of the two moved blocks.',
      );
    else if (other && other.from !== move.from)
      yield moveFinding(
        move.place,
        `${move.from} and ${other.from} (${other.place.file}, line ${other.place.line}) are both moved to ${move.to}.`,
        'Keep one of the two moved blocks.',
      );
  }
}

export const movesUnambiguous: DesignRule = {
  id: 'moves-unambiguous',
  severity: 'error',
  title: 'Moved blocks are unambiguous',
  source: sources.terraformMoved,
  *checkDesign(design) {
    const renames = renamesIn(design);
    if (renames) yield* withoutTwin(renames.moves);
  },
};
