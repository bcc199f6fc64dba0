import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueJson = literalRule('json', {
  id: 'value-json',
  severity: 'error',
  title: 'What the provider reads as JSON is JSON',
  source: sources.providerApi,
});
