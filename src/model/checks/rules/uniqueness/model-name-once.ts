import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const modelNameOnce = uniqueness({
  id: 'model-name-once',
  title: 'Model names are unique',
  source: sources.model,
  type: 'model',
  place: 'api_id',
  name: 'name',
  problem: (name) => `Model name ${name} is already used in this API.`,
});
