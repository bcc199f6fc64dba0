import type { RuleCases } from '../../../../model/checks/cases.ts';
import { designWithMoves, folderWith, movedBlock, rejectedFolder } from '../testing.ts';

export const cases: RuleCases = {
  accepts: [designWithMoves(['a', 'b'], ['b', 'c'], ['c', 'orders']), designWithMoves(['a', 'orders'])],
  rejects: [
    rejectedFolder(designWithMoves(['x', 'y'], ['y', 'x'])),
    rejectedFolder(designWithMoves(['a', 'x'], ['x', 'y'], ['y', 'z'], ['z', 'x'])),
    rejectedFolder(folderWith('a.tf', movedBlock('a', 'a'))),
  ],
};
