import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const syncExecutionIsExpress: ObjectRule = {
  id: 'sync-execution-is-express',
  severity: 'hint',
  title: 'Waiting for a state machine works with express ones only',
  source: sources.expressWorkflows,
  on: ['integration'],
  check(object) {
    if (object.variant !== 'http-service') return none;
    if (textOf(object.attributes, 'integration_subtype') !== 'StepFunctions-StartSyncExecution') return none;
    return [
      {
        path: ['integration_subtype'],
        problem: 'This action works with express state machines only.',
        how: 'Make sure that the state machine is of type EXPRESS, or choose StepFunctions-StartExecution.',
      },
    ];
  },
};
