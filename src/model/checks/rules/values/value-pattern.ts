import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valuePattern = literalRule('pattern', {
  id: 'value-pattern',
  severity: 'warning',
  title: 'Strings match the format of their attribute',
  source: sources.integration,
});
