import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valuePattern = literalRule('pattern', {
  id: 'value-pattern',
  severity: 'warning',
  title: 'A text has a form that API Gateway can read',
  source: sources.integration,
});
