import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueType = literalRule('type', {
  id: 'value-type',
  severity: 'error',
  title: 'Values match the type of their attribute',
  source: sources.providerIntegration,
});
