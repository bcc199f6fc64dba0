import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueLength = literalRule('length', {
  id: 'value-length',
  severity: 'warning',
  title: 'Strings are within their documented length',
  source: sources.integration,
});
