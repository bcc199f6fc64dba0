import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const managedOverridesOnce = uniqueness({
  id: 'managed-overrides-once',
  title: 'APIs have one set of managed overrides',
  source: sources.managedOverrides,
  type: 'managed_overrides',
  severity: 'error',
  place: 'api_id',
  otherwise: '',
  problem: () => 'The API already has managed overrides.',
});
