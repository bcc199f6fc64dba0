/** The ordered list of the review pack, by topic. */
import type { ReviewRule } from '../review-rule.ts';
import { accessLogNamesOutcome } from './logging/access-log-names-outcome.ts';
import { accessLogWithoutSecrets } from './logging/access-log-without-secrets.ts';
import { apiKeyWithAuthorization } from './authorization/api-key-with-authorization.ts';
import { authorizerCacheBounded } from './authorization/authorizer-cache-bounded.ts';
import { authorizerCacheUsed } from './authorization/authorizer-cache-used.ts';
import { callerCredentialsGuarded } from './permissions/caller-credentials-guarded.ts';
import { catchAllAuthorization } from './authorization/catch-all-authorization.ts';
import { corsAllowsSavedOrigins } from './authorization/cors-allows-saved-origins.ts';
import { corsNamesOrigins } from './authorization/cors-names-origins.ts';
import { dataTraceOff } from './logging/data-trace-off.ts';
import { defaultEndpointOff } from './tls/default-endpoint-off.ts';
import { deploymentFollowsChanges } from './operations/deployment-follows-changes.ts';
import { detailedMetrics } from './logging/detailed-metrics.ts';
import { identitySourceSent } from './authorization/identity-source-sent.ts';
import { integrationOverHttps } from './tls/integration-over-https.ts';
import { jwtAudienceExact } from './authorization/jwt-audience-exact.ts';
import { logGroupRetention } from './logging/log-group-retention.ts';
import { mappedValueKept } from './operations/mapped-value-kept.ts';
import { mappingsWithoutSecrets } from './permissions/mappings-without-secrets.ts';
import { permissionWithinRoutes } from './permissions/permission-within-routes.ts';
import { privateIntegrationOverHttps } from './tls/private-integration-over-https.ts';
import { publicRouteThrottling } from './throttling/public-route-throttling.ts';
import { roleNamesActions } from './permissions/role-names-actions.ts';
import { roleNamesResources } from './permissions/role-names-resources.ts';
import { routeAuthorization } from './authorization/route-authorization.ts';
import { routeReachable } from './operations/route-reachable.ts';
import { runtimeSupported } from './operations/runtime-supported.ts';
import { scopesOnEachRoute } from './authorization/scopes-on-each-route.ts';
import { stageAccessLogs } from './logging/stage-access-logs.ts';
import { stageThrottling } from './throttling/stage-throttling.ts';
import { stageVariablesWithoutSecrets } from './permissions/stage-variables-without-secrets.ts';
import { tagKeysAgree } from './tags/tag-keys-agree.ts';
import { tagsOnEach } from './tags/tags-on-each.ts';
import { terraformNameStyle } from './operations/terraform-name-style.ts';
import { throttlingWithinAccount } from './throttling/throttling-within-account.ts';
import { timeoutBelowLimit } from './operations/timeout-below-limit.ts';
import { truststoreVersionSet } from './tls/truststore-version-set.ts';
import { vpcLinkSpansZones } from './operations/vpc-link-spans-zones.ts';
import { websocketClientCertificate } from './tls/websocket-client-certificate.ts';
import { websocketExecutionLogs } from './logging/websocket-execution-logs.ts';

export const reviewRules: readonly ReviewRule[] = [
  routeAuthorization,
  catchAllAuthorization,
  apiKeyWithAuthorization,
  scopesOnEachRoute,
  jwtAudienceExact,
  corsNamesOrigins,
  corsAllowsSavedOrigins,
  authorizerCacheBounded,
  authorizerCacheUsed,
  identitySourceSent,
  stageThrottling,
  publicRouteThrottling,
  throttlingWithinAccount,
  stageAccessLogs,
  accessLogWithoutSecrets,
  accessLogNamesOutcome,
  websocketExecutionLogs,
  dataTraceOff,
  detailedMetrics,
  logGroupRetention,
  integrationOverHttps,
  privateIntegrationOverHttps,
  defaultEndpointOff,
  truststoreVersionSet,
  websocketClientCertificate,
  permissionWithinRoutes,
  roleNamesActions,
  roleNamesResources,
  callerCredentialsGuarded,
  stageVariablesWithoutSecrets,
  mappingsWithoutSecrets,
  routeReachable,
  mappedValueKept,
  deploymentFollowsChanges,
  runtimeSupported,
  timeoutBelowLimit,
  vpcLinkSpansZones,
  terraformNameStyle,
  tagsOnEach,
  tagKeysAgree,
];
