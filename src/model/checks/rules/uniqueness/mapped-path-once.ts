import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const mappedPathOnce = uniqueness({
  id: 'mapped-path-once',
  title: 'Mapped paths of a domain are unique',
  source: sources.apiMappings,
  type: 'api_mapping',
  place: 'domain_name',
  name: 'api_mapping_key',
  otherwise: '',
  problem: (name) =>
    name === '' ? 'Another mapping already uses the whole domain.' : `Path ${name} is already used by another mapping.`,
});
