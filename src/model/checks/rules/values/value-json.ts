import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueJson = literalRule('json', {
  id: 'value-json',
  severity: 'error',
  title: 'JSON attributes are valid JSON',
  source: sources.providerApi,
});
