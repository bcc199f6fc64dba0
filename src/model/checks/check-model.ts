/** Design → diagnostics, as far as the model can tell: all but those about the printed folder. */
import type { Design } from '../design/design.ts';
import { checkWith } from './check.ts';
import type { Checked } from './checking.ts';
import { designRules } from './rules/design-rules.ts';

/** Made once for each design object. */
export const checkModel: (design: Design) => Checked = checkWith(designRules);
