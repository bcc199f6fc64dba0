/** All rules of the model; those about the printed folder are in codegen/checks/rules. */
import type { Rule } from '../rule.ts';
import { designRules } from './design-rules.ts';
import { objectRules } from './object-rules.ts';

export const rules: readonly Rule[] = [...objectRules, ...designRules];
