/** The ordered list of rules about the printed folder; those about values and objects are in model/checks/rules,
 * and those about what a design lacks come from there. */
import type { DesignRule } from '../../../model/checks/rule.ts';
import { attributeInProvider } from './attribute-in-provider.ts';
import { declaredOnce } from './declared-once.ts';
import { importInstances } from './import-instances.ts';
import { keptAddressKnown } from './kept-address-known.ts';
import { keptTextReadable } from './kept-text-readable.ts';
import { movedIsGone } from './moves/moved-is-gone.ts';
import { movesEnd } from './moves/moves-end.ts';
import { movesKeepType } from './moves/moves-keep-type.ts';
import { movesUnambiguous } from './moves/moves-unambiguous.ts';
import { overrideVisible } from './override-visible.ts';
import { referencesInNoCircle } from './references-in-no-circle.ts';
import { renameIsMoved } from './moves/rename-is-moved.ts';
import { requiredByAws } from './required-by-aws.ts';
import { templateRenders } from './template-renders.ts';
import { sourceTextAgrees } from './source-text-agrees.ts';
import { withinAwsLimits } from './within-aws-limits.ts';

export const folderRules: readonly DesignRule[] = [
  referencesInNoCircle,
  sourceTextAgrees,
  keptTextReadable,
  declaredOnce,
  overrideVisible,
  keptAddressKnown,
  importInstances,
  movesUnambiguous,
  movesEnd,
  movedIsGone,
  movesKeepType,
  renameIsMoved,
  attributeInProvider,
  requiredByAws,
  withinAwsLimits,
  templateRenders,
];
