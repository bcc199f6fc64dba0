/** Rules about what a design lacks as a whole. They come with those about the folder, which the app loads beside the others. */
import type { DesignRule } from '../rule.ts';
import { apiHasRoute } from './api/api-has-route.ts';
import { apiHasStage } from './api/api-has-stage.ts';
import { functionPermitsCaller } from './companions/function-permits-caller.ts';
import { integrationIsCalled } from './references/integration-is-called.ts';
import { messagesHaveDefault } from './routes/messages-have-default.ts';
import { messageModelExists } from './models/message-model-exists.ts';
import { mappedStageExists } from './domains/mapped-stage-exists.ts';
import { routeSettingsNameRoutes } from './stages/route-settings-name-routes.ts';

export const completenessRules: readonly DesignRule[] = [
  apiHasRoute,
  apiHasStage,
  messagesHaveDefault,
  integrationIsCalled,
  functionPermitsCaller,
  messageModelExists,
  mappedStageExists,
  routeSettingsNameRoutes,
];
