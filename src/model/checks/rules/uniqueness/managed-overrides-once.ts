import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const managedOverridesOnce = uniqueness({
  id: 'managed-overrides-once',
  title: 'An API has one set of managed overrides, as both have the id of the API',
  source: sources.managedOverrides,
  type: 'managed_overrides',
  severity: 'error',
  place: 'api_id',
  otherwise: '',
  problem: () => 'The API has other managed overrides.',
});
