import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const modelNameOnce = uniqueness({
  id: 'model-name-once',
  title: 'An API has each model name once',
  source: sources.model,
  type: 'model',
  place: 'api_id',
  name: 'name',
  problem: (name) => `The API has another model ${name}.`,
});
