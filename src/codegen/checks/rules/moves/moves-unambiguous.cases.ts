import type { RuleCases } from '../../../../model/checks/cases.ts';
import { designWithMoves, folderWith, movedBlock, rejectedFolder } from '../testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithMoves(['a', 'b'], ['b', 'orders']),
    folderWith('a.tf', movedBlock('a', 'orders'), movedBlock('c', 'd')),
  ],
  rejects: [
    rejectedFolder(designWithMoves(['x', 'orders'], ['x2', 'orders'])),
    rejectedFolder(folderWith('a.tf', movedBlock('x', 'orders'), movedBlock('x', 'shop'))),
    rejectedFolder({
      ...designWithMoves(['x', 'orders']),
      passthrough: [{ file: 'a.tf', text: movedBlock('x2', 'orders') }],
    }),
  ],
};
