/** The ordered list of rules about the printed folder; those about values and objects are in model/rules. */
import type { DesignRule } from '../../../model/checks/rule.ts';
import { declaredOnce } from './declared-once.ts';
import { keptAddressKnown } from './kept-address-known.ts';
import { keptTextReadable } from './kept-text-readable.ts';
import { moveRules } from './moves.ts';
import { overrideVisible } from './override-visible.ts';
import { sourceTextAgrees } from './source-text-agrees.ts';

export const folderRules: readonly DesignRule[] = [
  sourceTextAgrees,
  keptTextReadable,
  declaredOnce,
  overrideVisible,
  keptAddressKnown,
  ...moveRules,
];
