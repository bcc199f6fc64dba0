import { sources } from '../../../schema/sources.ts';
import { literalRule } from './literal.ts';

export const valueType = literalRule('type', {
  id: 'value-type',
  severity: 'error',
  title: 'A value has the type of its attribute, or Terraform refuses it',
  source: sources.providerIntegration,
});
