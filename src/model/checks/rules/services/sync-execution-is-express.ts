import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const syncExecutionIsExpress: ObjectRule = {
  id: 'sync-execution-is-express',
  severity: 'hint',
  title: 'Synchronous executions use express state machines',
  source: sources.expressWorkflows,
  on: ['integration'],
  check(object) {
    if (object.variant !== 'http-service') return none;
    if (textOf(object.attributes, 'integration_subtype') !== 'StepFunctions-StartSyncExecution') return none;
    return [
      {
        path: ['integration_subtype'],
        problem: 'This action supports EXPRESS state machines only.',
        how: 'Verify the type of the state machine, or use StepFunctions-StartExecution.',
      },
    ];
  },
};
