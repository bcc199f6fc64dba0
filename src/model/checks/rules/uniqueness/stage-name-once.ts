import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const stageNameOnce = uniqueness({
  id: 'stage-name-once',
  severity: 'error',
  title: 'An API has each stage name once',
  source: sources.stage,
  type: 'stage',
  place: 'api_id',
  name: 'stage_name',
  problem: (name) => `The API has another stage ${name}.`,
});
