import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueRange = literalRule('range', {
  id: 'value-range',
  severity: 'error',
  title: 'A number lies within the limits that API Gateway sets',
  source: sources.integration,
});
