import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueLength = literalRule('length', {
  id: 'value-length',
  severity: 'warning',
  title: 'A text keeps to the length that the documentation states',
  source: sources.integration,
});
