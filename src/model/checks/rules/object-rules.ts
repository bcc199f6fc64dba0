/** The ordered list of rules about single objects and what they refer to. */
import type { Rule } from '../rule.ts';
import { apiHasName } from './api/api-has-name.ts';
import { apiKeySourceKnown } from './api/api-key-source-known.ts';
import { httpSelectsByMethodAndPath } from './api/http-selects-by-method-and-path.ts';
import { oneDefinition } from './api/one-definition.ts';
import { overridesNeedQuickCreate } from './api/overrides-need-quick-create.ts';
import { tagKeyFree } from './api/tag-key-free.ts';
import { websocketSelectsByBody } from './api/websocket-selects-by-body.ts';
import { authorizerByInvokeArn } from './authorizers/authorizer-by-invoke-arn.ts';
import { cacheNeedsIdentity } from './authorizers/cache-needs-identity.ts';
import { identitySourceKnown } from './authorizers/identity-source-known.ts';
import { identityValidationUnused } from './authorizers/identity-validation-unused.ts';
import { jwtComplete } from './authorizers/jwt-complete.ts';
import { jwtIssuerIsHttps } from './authorizers/jwt-issuer-is-https.ts';
import { jwtOneIdentitySource } from './authorizers/jwt-one-identity-source.ts';
import { simpleAnswersNeedVersion2 } from './authorizers/simple-answers-need-version-2.ts';
import { accountRoleUsable } from './companions/account-role-usable.ts';
import { corsCredentialsNameHeaders } from './cors/cors-credentials-name-headers.ts';
import { corsCredentialsNameOrigins } from './cors/cors-credentials-name-origins.ts';
import { corsMethodKnown } from './cors/cors-method-known.ts';
import { corsOriginForm } from './cors/cors-origin-form.ts';
import { domainHasCertificate } from './domains/domain-has-certificate.ts';
import { domainHasOneConfiguration } from './domains/domain-has-one-configuration.ts';
import { mappingLevelsFit } from './domains/mapping-levels-fit.ts';
import { ruleHasCondition } from './domains/rule-has-condition.ts';
import { ruleHasOneAction } from './domains/rule-has-one-action.ts';
import { expressionAttributeKnown } from './expressions/expression-attribute-known.ts';
import { expressionFitsItsPlace } from './expressions/expression-fits-its-place.ts';
import { expressionSyntax } from './expressions/expression-syntax.ts';
import { expressionType } from './expressions/expression-type.ts';
import { accountForm } from './imports/account-form.ts';
import { importHasOwnId } from './imports/import-has-own-id.ts';
import { importIdText } from './imports/import-id-text.ts';
import { importIdsAgree } from './imports/import-ids-agree.ts';
import { importParentFirst } from './imports/import-parent-first.ts';
import { importWriteOnly } from './imports/import-write-only.ts';
import { regionForm } from './imports/region-form.ts';
import { invokeArnAgreesWithFunction } from './integrations/invoke-arn-agrees-with-function.ts';
import { privateTargetHasServerName } from './integrations/private-target-has-server-name.ts';
import { privateTargetIsListener } from './integrations/private-target-is-listener.ts';
import { roleIsARole } from './integrations/role-is-a-role.ts';
import { rolePassesProvider } from './integrations/role-passes-provider.ts';
import { variantFitsProtocol } from './integrations/variant-fits-protocol.ts';
import { websocketLambdaByInvokeArn } from './integrations/websocket-lambda-by-invoke-arn.ts';
import { accessLogNamesRequest } from './logs/access-log-names-request.ts';
import { accessLogsComplete } from './logs/access-logs-complete.ts';
import { accessLogsToLogGroup } from './logs/access-logs-to-log-group.ts';
import { httpWithoutExecutionLogs } from './logs/http-without-execution-logs.ts';
import { logGroupWithoutStar } from './logs/log-group-without-star.ts';
import { mappingDestinationKnown } from './mappings/mapping-destination-known.ts';
import { mappingHeaderWritable } from './mappings/mapping-header-writable.ts';
import { mappingRemovalEmpty } from './mappings/mapping-removal-empty.ts';
import { mappingSourceKnown } from './mappings/mapping-source-known.ts';
import { responseChangeComplete } from './mappings/response-change-complete.ts';
import { responseDestinationOnce } from './mappings/response-destination-once.ts';
import { responseStatusKnown } from './mappings/response-status-known.ts';
import { websocketParameterKeyKnown } from './mappings/websocket-parameter-key-known.ts';
import { websocketParameterValueKnown } from './mappings/websocket-parameter-value-known.ts';
import { modelSchemaDraft4 } from './models/model-schema-draft-4.ts';
import { nameLabel } from './names/name-label.ts';
import { audiencesWithinQuota } from './quotas/audiences-within-quota.ts';
import { scopesWithinQuota } from './quotas/scopes-within-quota.ts';
import { stageTagsWithinQuota } from './quotas/stage-tags-within-quota.ts';
import { stageVariablesWithinQuota } from './quotas/stage-variables-within-quota.ts';
import { subnetsWithinQuota } from './quotas/subnets-within-quota.ts';
import { referenceAttribute } from './references/reference-attribute.ts';
import { referenceExists } from './references/reference-exists.ts';
import { referenceInItsForm } from './references/reference-in-its-form.ts';
import { apiKeyOnConnect } from './route-authorization/api-key-on-connect.ts';
import { scopesNeedJwt } from './route-authorization/scopes-need-jwt.ts';
import { websocketAuthorizationOnConnect } from './route-authorization/websocket-authorization-on-connect.ts';
import { routeParameterKeyKnown } from './route-parameters/route-parameter-key-known.ts';
import { routeParametersOnConnect } from './route-parameters/route-parameters-on-connect.ts';
import { pathVariableOnce } from './routes/path-variable-once.ts';
import { pathWithoutLastSlash } from './routes/path-without-last-slash.ts';
import { fifoQueueHasGroup } from './services/fifo-queue-has-group.ts';
import { messageAttributesMapped } from './services/message-attributes-mapped.ts';
import { serviceParametersComplete } from './services/service-parameters-complete.ts';
import { serviceParametersKnown } from './services/service-parameters-known.ts';
import { syncExecutionIsExpress } from './services/sync-execution-is-express.ts';
import { deploymentNamesNoStage } from './stages/deployment-names-no-stage.ts';
import { stageDeploysOneWay } from './stages/stage-deploys-one-way.ts';
import { stageServesSomething } from './stages/stage-serves-something.ts';
import { stageVariableName } from './stages/stage-variable-name.ts';
import { stageVariableValue } from './stages/stage-variable-value.ts';
import { throttleLimitAboveZero } from './stages/throttle-limit-above-zero.ts';
import { throttleLimitsTogether } from './stages/throttle-limits-together.ts';
import { websocketStageNamed } from './stages/websocket-stage-named.ts';
import { attributeApplies } from './values/attribute-applies.ts';
import { attributeRequired } from './values/attribute-required.ts';
import { listItemFilled } from './values/list-item-filled.ts';
import { mapKeyFilled } from './values/map-key-filled.ts';
import { mapKeyOnce } from './values/map-key-once.ts';
import { valueEnum } from './values/value-enum.ts';
import { valueJson } from './values/value-json.ts';
import { valueLength } from './values/value-length.ts';
import { valuePattern } from './values/value-pattern.ts';
import { valueRange } from './values/value-range.ts';
import { valueSize } from './values/value-size.ts';
import { valueType } from './values/value-type.ts';
import { expressionVariableDeclared } from './variables/expression-variable-declared.ts';
import { variableDeclared } from './variables/variable-declared.ts';

export const objectRules: readonly Rule[] = [
  nameLabel,
  variantFitsProtocol,
  valueType,
  valueRange,
  valueEnum,
  valueLength,
  valuePattern,
  valueJson,
  valueSize,
  attributeRequired,
  attributeApplies,
  mapKeyOnce,
  mapKeyFilled,
  listItemFilled,
  expressionSyntax,
  expressionType,
  expressionAttributeKnown,
  expressionFitsItsPlace,
  referenceExists,
  referenceAttribute,
  referenceInItsForm,
  variableDeclared,
  expressionVariableDeclared,
  apiHasName,
  httpSelectsByMethodAndPath,
  websocketSelectsByBody,
  apiKeySourceKnown,
  corsCredentialsNameOrigins,
  corsCredentialsNameHeaders,
  corsMethodKnown,
  corsOriginForm,
  oneDefinition,
  overridesNeedQuickCreate,
  tagKeyFree,
  websocketLambdaByInvokeArn,
  invokeArnAgreesWithFunction,
  privateTargetIsListener,
  privateTargetHasServerName,
  rolePassesProvider,
  roleIsARole,
  serviceParametersComplete,
  serviceParametersKnown,
  fifoQueueHasGroup,
  messageAttributesMapped,
  syncExecutionIsExpress,
  mappingDestinationKnown,
  mappingHeaderWritable,
  mappingRemovalEmpty,
  mappingSourceKnown,
  responseStatusKnown,
  responseChangeComplete,
  responseDestinationOnce,
  websocketParameterKeyKnown,
  websocketParameterValueKnown,
  pathVariableOnce,
  pathWithoutLastSlash,
  websocketAuthorizationOnConnect,
  apiKeyOnConnect,
  scopesNeedJwt,
  routeParameterKeyKnown,
  routeParametersOnConnect,
  jwtComplete,
  jwtIssuerIsHttps,
  jwtOneIdentitySource,
  identitySourceKnown,
  simpleAnswersNeedVersion2,
  cacheNeedsIdentity,
  authorizerByInvokeArn,
  identityValidationUnused,
  websocketStageNamed,
  stageServesSomething,
  stageDeploysOneWay,
  accessLogsComplete,
  accessLogsToLogGroup,
  logGroupWithoutStar,
  accessLogNamesRequest,
  throttleLimitsTogether,
  throttleLimitAboveZero,
  httpWithoutExecutionLogs,
  stageVariableName,
  stageVariableValue,
  deploymentNamesNoStage,
  modelSchemaDraft4,
  mappingLevelsFit,
  domainHasOneConfiguration,
  domainHasCertificate,
  ruleHasCondition,
  ruleHasOneAction,
  accountRoleUsable,
  importParentFirst,
  importIdsAgree,
  importIdText,
  importHasOwnId,
  importWriteOnly,
  accountForm,
  regionForm,
  scopesWithinQuota,
  audiencesWithinQuota,
  stageVariablesWithinQuota,
  stageTagsWithinQuota,
  subnetsWithinQuota,
];
