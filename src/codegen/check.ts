/** Design → diagnostics, those about the printed folder included. */
import { checkWith, type Checked } from '../model/check.ts';
import type { Design } from '../model/design.ts';
import { folderRules } from './rules/index.ts';

export { checkAhead } from '../model/check.ts';

/** All diagnostics of a design, made once for each design object. */
export const check: (design: Design) => Checked = checkWith(folderRules);
