import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueRange = literalRule('range', {
  id: 'value-range',
  severity: 'error',
  title: 'Numbers are within their range',
  source: sources.integration,
});
