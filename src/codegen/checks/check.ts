/** Design → diagnostics, those about the printed folder included. The app loads the kinds of rules side by side. */
import { checkWith } from '../../model/checks/check.ts';
import type { Checked } from '../../model/checks/checking.ts';
import type { Design } from '../../model/design/design.ts';
import { designRules } from '../../model/checks/rules/design-rules.ts';
import { folderRules } from './rules/index.ts';

/** All diagnostics of a design, made once for each design object. */
export const check: (design: Design) => Checked = checkWith([...designRules, ...folderRules]);
