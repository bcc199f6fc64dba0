/** The ordered list of rules. */
import { answerRules } from './responses/responses.ts';
import { oneDefinition, quickCreateUnmanaged } from './api/api-definition.ts';
import { accountRoleUsable, routesInTurn } from './companions/apply-hazards.ts';
import { apiHasName } from './api/api-has-name.ts';
import { callableRules } from './api/callable.ts';
import { attributeApplies } from './values/attribute-applies.ts';
import { attributeRequired } from './values/attribute-required.ts';
import { authorizerRules } from './authorizers/authorizers.ts';
import { corsRules } from './api/cors.ts';
import { credentialsRules } from './integrations/credentials-arn.ts';
import { deploymentNamesNoStage, deploymentRules } from './stages/deployments.ts';
import { domainRelationRules, domainRules } from './domains/domains.ts';
import { entryRules } from './values/collection-entries.ts';
import {
  expressionAddressKnown,
  expressionAttributeKnown,
  expressionFitsPlace,
} from './expressions/expression-address.ts';
import { expressionSyntax } from './expressions/expression-syntax.ts';
import { expressionType } from './expressions/expression-type.ts';
import {
  importHasOwnId,
  importIdsAgree,
  importIdText,
  importParentFirst,
  importUnique,
  importWriteOnly,
} from './imports/import-ids.ts';
import { placeRules } from './imports/import-place.ts';
import { lambdaRules } from './integrations/lambda-target.ts';
import { mappingDestinationRules } from './mappings/mapping-destination.ts';
import { mappingSourceKnown } from './mappings/mapping-source.ts';
import { modelSchemaDraft } from './stages/models.ts';
import { nameLabel } from './names/name-label.ts';
import { nameUnique } from './names/name-unique.ts';
import {
  privatePathWithoutStage,
  privateTargetHasServerName,
  privateTargetIsListener,
} from './integrations/private-target.ts';
import { onceRules } from './limits/uniqueness.ts';
import { functionPermitsCaller, permissionHasFunction } from './companions/permissions.ts';
import { preflightPasses } from './api/preflight.ts';
import { quotaRules } from './limits/quotas.ts';
import { referenceAttribute } from './references/reference-attribute.ts';
import { referenceCircle } from './references/reference-circle.ts';
import { referenceForm } from './references/reference-form.ts';
import { referenceExists } from './references/reference-exists.ts';
import { referenceOverLiteral } from './references/reference-literal.ts';
import { withinApiRules } from './references/references-within-api.ts';
import { responseMappingRules } from './mappings/response-mapping.ts';
import { authorizerChoiceRules, routeAuthorizationRules } from './routes/route-authorization.ts';
import { messagesHaveDefault, routeKeyRules, routePathRules } from './routes/route-keys.ts';
import { declaredParameterRules, routeParameterRules } from './routes/route-parameters.ts';
import type { Rule } from '../rule.ts';
import { selectionRules } from './api/selection-expressions.ts';
import { serviceRules } from './integrations/service-parameters.ts';
import { stageSettingRules } from './stages/stage-settings.ts';
import { stageRules } from './stages/stages.ts';
import { tagKeyFree } from './api/tag-key-free.ts';
import { valueRules } from './values/value.ts';
import { expressionVariableDeclared, variableDeclared } from './variables/variable-declared.ts';
import { variableDefaultType } from './variables/variable-default-type.ts';
import { variableName, variableUnique } from './variables/variable-name.ts';
import { variantFitsProtocol } from './integrations/variant-fits-protocol.ts';
import { vpcLinkFitsProtocol } from './integrations/vpc-link-fits-protocol.ts';
import { webSocketParameterRules } from './mappings/websocket-parameters.ts';

export const rules: readonly Rule[] = [
  nameLabel,
  nameUnique,
  variantFitsProtocol,
  ...valueRules,
  attributeRequired,
  attributeApplies,
  ...entryRules,
  expressionSyntax,
  expressionType,
  expressionAddressKnown,
  expressionAttributeKnown,
  expressionFitsPlace,
  referenceExists,
  referenceCircle,
  referenceAttribute,
  referenceForm,
  referenceOverLiteral,
  variableDeclared,
  expressionVariableDeclared,
  apiHasName,
  ...callableRules,
  ...selectionRules,
  ...corsRules,
  oneDefinition,
  quickCreateUnmanaged,
  tagKeyFree,
  ...lambdaRules,
  privateTargetIsListener,
  privateTargetHasServerName,
  privatePathWithoutStage,
  vpcLinkFitsProtocol,
  ...credentialsRules,
  ...serviceRules,
  ...mappingDestinationRules,
  mappingSourceKnown,
  ...responseMappingRules,
  ...webSocketParameterRules,
  ...routePathRules,
  ...routeKeyRules,
  messagesHaveDefault,
  ...routeAuthorizationRules,
  ...authorizerChoiceRules,
  ...declaredParameterRules,
  ...routeParameterRules,
  ...authorizerRules,
  preflightPasses,
  ...answerRules,
  ...stageRules,
  ...stageSettingRules,
  deploymentNamesNoStage,
  ...deploymentRules,
  modelSchemaDraft,
  ...domainRules,
  ...domainRelationRules,
  ...onceRules,
  accountRoleUsable,
  routesInTurn,
  functionPermitsCaller,
  permissionHasFunction,
  ...withinApiRules,
  importParentFirst,
  importIdsAgree,
  importIdText,
  importUnique,
  importHasOwnId,
  importWriteOnly,
  ...placeRules,
  ...quotaRules,
  variableName,
  variableUnique,
  variableDefaultType,
];
