import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueEnum = literalRule('enum', {
  id: 'value-enum',
  severity: 'error',
  title: 'Enumerated values are supported',
  source: sources.integration,
});
