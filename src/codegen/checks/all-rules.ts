/** Every rule that a check looks by: those of the model, then those about the printed folder. */
import type { Rule } from '../../model/checks/rule.ts';
import { rules } from '../../model/checks/rules/index.ts';
import { folderRules } from './rules/index.ts';

export const allRules: readonly Rule[] = [...rules, ...folderRules];
