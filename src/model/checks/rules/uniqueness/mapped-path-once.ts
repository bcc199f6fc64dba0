import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const mappedPathOnce = uniqueness({
  id: 'mapped-path-once',
  title: 'A path of a domain leads to one API',
  source: sources.apiMappings,
  type: 'api_mapping',
  place: 'domain_name',
  name: 'api_mapping_key',
  otherwise: '',
  problem: (name) => (name === '' ? 'Another mapping has the whole domain.' : `Another mapping has the path ${name}.`),
});
