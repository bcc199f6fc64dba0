import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueSize = literalRule('size', {
  id: 'value-size',
  severity: 'warning',
  title: 'Strings are short enough to edit and to share',
  source: sources.providerRepository,
});
