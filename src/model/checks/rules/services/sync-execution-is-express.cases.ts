import { rejected, type RuleCases } from '../../cases.ts';
import { designWithAction, designWithMessage } from './testing.ts';

export const cases: RuleCases = {
  accepts: [designWithAction('StepFunctions-StartExecution', {}), designWithMessage({})],
  rejects: [rejected(designWithAction('StepFunctions-StartSyncExecution', {}), ['integration_subtype'])],
};
