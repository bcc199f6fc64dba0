import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueEnum = literalRule('enum', {
  id: 'value-enum',
  severity: 'error',
  title: 'A choice is one of those that AWS knows for this variant',
  source: sources.integration,
});
