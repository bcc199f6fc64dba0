/** The ordered list of rules. */
import { answerRules } from './answers.ts';
import { oneDefinition, quickCreateUnmanaged } from './api-definition.ts';
import { accountRoleUsable, routesInTurn } from './applying.ts';
import { apiHasName } from './api-has-name.ts';
import { callableRules } from './callable.ts';
import { attributeApplies } from './attribute-applies.ts';
import { attributeRequired } from './attribute-required.ts';
import { authorizerRules } from './authorizers.ts';
import { corsRules } from './cors.ts';
import { credentialsRules } from './credentials-arn.ts';
import { deploymentNamesNoStage, deploymentRules } from './deployments.ts';
import { domainRelationRules, domainRules } from './domains.ts';
import { entryRules } from './entries.ts';
import { expressionAddressKnown, expressionAttributeKnown, expressionFitsPlace } from './expression-address.ts';
import { expressionSyntax } from './expression-syntax.ts';
import { expressionType } from './expression-type.ts';
import {
  importHasOwnId,
  importIdsAgree,
  importIdText,
  importParentFirst,
  importUnique,
  importWriteOnly,
} from './import-ids.ts';
import { placeRules } from './import-place.ts';
import { lambdaRules } from './lambda-target.ts';
import { mappingDestinationRules } from './mapping-destination.ts';
import { mappingSourceKnown } from './mapping-source.ts';
import { modelSchemaDraft } from './models.ts';
import { nameLabel } from './name-label.ts';
import { nameUnique } from './name-unique.ts';
import { privatePathWithoutStage, privateTargetHasServerName, privateTargetIsListener } from './private-target.ts';
import { onceRules } from './once.ts';
import { functionPermitsCaller, permissionHasFunction } from './permissions.ts';
import { preflightPasses } from './preflight.ts';
import { quotaRules } from './quotas.ts';
import { referenceAttribute } from './reference-attribute.ts';
import { referenceCircle } from './reference-circle.ts';
import { referenceForm } from './reference-form.ts';
import { referenceExists } from './reference-exists.ts';
import { referenceOverLiteral } from './reference-literal.ts';
import { withinApiRules } from './references-within-api.ts';
import { responseMappingRules } from './response-mapping.ts';
import { authorizerChoiceRules, routeAuthorizationRules } from './route-authorization.ts';
import { messagesHaveDefault, routeKeyRules, routePathRules } from './route-keys.ts';
import { declaredParameterRules, routeParameterRules } from './route-parameters.ts';
import type { Rule } from './rule.ts';
import { selectionRules } from './selection-expressions.ts';
import { serviceRules } from './service-parameters.ts';
import { stageSettingRules } from './stage-settings.ts';
import { stageRules } from './stages.ts';
import { tagKeyFree } from './tag-key-free.ts';
import { valueRules } from './value.ts';
import { expressionVariableDeclared, variableDeclared } from './variable-declared.ts';
import { variableDefaultType } from './variable-default-type.ts';
import { variableName, variableUnique } from './variable-name.ts';
import { variantFitsProtocol } from './variant-fits-protocol.ts';
import { vpcLinkFitsProtocol } from './vpc-link-fits-protocol.ts';
import { webSocketParameterRules } from './websocket-parameters.ts';

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
