import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const stageNameOnce = uniqueness({
  id: 'stage-name-once',
  severity: 'error',
  title: 'Stage names are unique',
  source: sources.stage,
  type: 'stage',
  place: 'api_id',
  name: 'stage_name',
  problem: (name) => `Stage name ${name} is already used in this API.`,
});
