/** The ordered list of rules. */
import { attributeApplies } from './attribute-applies.ts';
import { attributeRequired } from './attribute-required.ts';
import { expressionSyntax } from './expression-syntax.ts';
import { nameLabel } from './name-label.ts';
import { nameUnique } from './name-unique.ts';
import { referenceAttribute } from './reference-attribute.ts';
import { referenceExists } from './reference-exists.ts';
import type { Rule } from './rule.ts';
import { valueRules } from './value.ts';
import { expressionVariableDeclared, variableDeclared } from './variable-declared.ts';
import { variableDefaultType } from './variable-default-type.ts';
import { variableName, variableUnique } from './variable-name.ts';

export const rules: readonly Rule[] = [
  nameLabel,
  nameUnique,
  ...valueRules,
  attributeRequired,
  attributeApplies,
  expressionSyntax,
  referenceExists,
  referenceAttribute,
  variableDeclared,
  expressionVariableDeclared,
  variableName,
  variableUnique,
  variableDefaultType,
];
