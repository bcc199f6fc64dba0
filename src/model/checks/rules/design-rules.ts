/** The ordered list of rules about a design as a whole, which follow those about its objects. */
import type { DesignRule } from '../rule.ts';
import { apiHasRoute } from './api/api-has-route.ts';
import { apiHasStage } from './api/api-has-stage.ts';
import { quickCreateUnmanaged } from './api/quick-create-unmanaged.ts';
import { functionPermitsCaller } from './companions/function-permits-caller.ts';
import { permissionHasFunction } from './companions/permission-has-function.ts';
import { preflightPasses } from './cors/preflight-passes.ts';
import { certificateInRegion } from './domains/certificate-in-region.ts';
import { mappedStageExists } from './domains/mapped-stage-exists.ts';
import { routingModeFits } from './domains/routing-mode-fits.ts';
import { ruleLeadsToRestApi } from './domains/rule-leads-to-rest-api.ts';
import { expressionAddressKnown } from './expressions/expression-address-known.ts';
import { importUnique } from './imports/import-unique.ts';
import { privatePathWithoutStage } from './integrations/private-path-without-stage.ts';
import { vpcLinkFitsProtocol } from './integrations/vpc-link-fits-protocol.ts';
import { websocketLogsHaveRole } from './logs/websocket-logs-have-role.ts';
import { messageModelExists } from './models/message-model-exists.ts';
import { nameUnique } from './names/name-unique.ts';
import { apisWithinQuota } from './quotas/apis-within-quota.ts';
import { authorizersWithinQuota } from './quotas/authorizers-within-quota.ts';
import { domainsWithinQuota } from './quotas/domains-within-quota.ts';
import { integrationsWithinQuota } from './quotas/integrations-within-quota.ts';
import { mappingsWithinQuota } from './quotas/mappings-within-quota.ts';
import { routesWithinQuota } from './quotas/routes-within-quota.ts';
import { rulesWithinQuota } from './quotas/rules-within-quota.ts';
import { stagesWithinQuota } from './quotas/stages-within-quota.ts';
import { vpcLinksWithinQuota } from './quotas/vpc-links-within-quota.ts';
import { integrationIsCalled } from './references/integration-is-called.ts';
import { referenceOverLiteral } from './references/reference-over-literal.ts';
import { referenceWithinApi } from './references/reference-within-api.ts';
import { integrationAnswerShaped } from './responses/integration-answer-shaped.ts';
import { proxyAnswerUnshaped } from './responses/proxy-answer-unshaped.ts';
import { routeAnswersSelected } from './responses/route-answers-selected.ts';
import { routeAnswersSent } from './responses/route-answers-sent.ts';
import { shapedAnswerSent } from './responses/shaped-answer-sent.ts';
import { authorizationHasAuthorizer } from './route-authorization/authorization-has-authorizer.ts';
import { authorizerFitsAuthorization } from './route-authorization/authorizer-fits-authorization.ts';
import { authorizerIsAsked } from './route-authorization/authorizer-is-asked.ts';
import { connectSourceDeclared } from './route-parameters/connect-source-declared.ts';
import { connectSourceOnConnect } from './route-parameters/connect-source-on-connect.ts';
import { pathVariableInRoute } from './route-parameters/path-variable-in-route.ts';
import { messagesHaveDefault } from './routes/messages-have-default.ts';
import { routeKeyOnce } from './routes/route-key-once.ts';
import { routeVariablesAgree } from './routes/route-variables-agree.ts';
import { routesInTurn } from './routes/routes-in-turn.ts';
import { deploymentHasRoutes } from './stages/deployment-has-routes.ts';
import { routeSettingsNameRoutes } from './stages/route-settings-name-routes.ts';
import { integrationResponseOnce } from './uniqueness/integration-response-once.ts';
import { managedOverridesOnce } from './uniqueness/managed-overrides-once.ts';
import { mappedPathOnce } from './uniqueness/mapped-path-once.ts';
import { modelNameOnce } from './uniqueness/model-name-once.ts';
import { routeResponseOnce } from './uniqueness/route-response-once.ts';
import { rulePriorityOnce } from './uniqueness/rule-priority-once.ts';
import { stageNameOnce } from './uniqueness/stage-name-once.ts';
import { variableDefaultType } from './variables/variable-default-type.ts';
import { variableName } from './variables/variable-name.ts';
import { variableUnique } from './variables/variable-unique.ts';

export const designRules: readonly DesignRule[] = [
  nameUnique,
  expressionAddressKnown,
  referenceOverLiteral,
  apiHasStage,
  apiHasRoute,
  quickCreateUnmanaged,
  privatePathWithoutStage,
  vpcLinkFitsProtocol,
  routeKeyOnce,
  routeVariablesAgree,
  messagesHaveDefault,
  authorizationHasAuthorizer,
  authorizerFitsAuthorization,
  authorizerIsAsked,
  pathVariableInRoute,
  connectSourceOnConnect,
  connectSourceDeclared,
  preflightPasses,
  integrationAnswerShaped,
  proxyAnswerUnshaped,
  routeAnswersSelected,
  routeAnswersSent,
  shapedAnswerSent,
  deploymentHasRoutes,
  routeSettingsNameRoutes,
  websocketLogsHaveRole,
  mappedStageExists,
  routingModeFits,
  ruleLeadsToRestApi,
  certificateInRegion,
  stageNameOnce,
  modelNameOnce,
  integrationResponseOnce,
  routeResponseOnce,
  managedOverridesOnce,
  mappedPathOnce,
  rulePriorityOnce,
  routesInTurn,
  functionPermitsCaller,
  permissionHasFunction,
  referenceWithinApi,
  integrationIsCalled,
  messageModelExists,
  importUnique,
  integrationsWithinQuota,
  routesWithinQuota,
  stagesWithinQuota,
  authorizersWithinQuota,
  mappingsWithinQuota,
  rulesWithinQuota,
  apisWithinQuota,
  vpcLinksWithinQuota,
  domainsWithinQuota,
  variableName,
  variableUnique,
  variableDefaultType,
];
