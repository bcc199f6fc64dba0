/** The ordered list of the review pack, by topic. */
import type { ReviewRule } from '../review-rule.ts';
import { accessLogNamesOutcome } from './access-log-names-outcome.ts';
import { accessLogWithoutSecrets } from './access-log-without-secrets.ts';
import { apiKeyWithAuthorization } from './api-key-with-authorization.ts';
import { authorizerCacheBounded } from './authorizer-cache-bounded.ts';
import { authorizerCacheUsed } from './authorizer-cache-used.ts';
import { callerCredentialsGuarded } from './caller-credentials-guarded.ts';
import { catchAllAuthorization } from './catch-all-authorization.ts';
import { corsNamesOrigins } from './cors-names-origins.ts';
import { dataTraceOff } from './data-trace-off.ts';
import { defaultEndpointOff } from './default-endpoint-off.ts';
import { deploymentFollowsChanges } from './deployment-follows-changes.ts';
import { detailedMetrics } from './detailed-metrics.ts';
import { integrationOverHttps } from './integration-over-https.ts';
import { jwtAudienceExact } from './jwt-audience-exact.ts';
import { logGroupRetention } from './log-group-retention.ts';
import { mappingsWithoutSecrets } from './mappings-without-secrets.ts';
import { permissionWithinRoutes } from './permission-within-routes.ts';
import { privateIntegrationOverHttps } from './private-integration-over-https.ts';
import { publicRouteThrottling } from './public-route-throttling.ts';
import { roleNamesActions } from './role-names-actions.ts';
import { roleNamesResources } from './role-names-resources.ts';
import { routeAuthorization } from './route-authorization.ts';
import { runtimeSupported } from './runtime-supported.ts';
import { scopesOnEachRoute } from './scopes-on-each-route.ts';
import { stageAccessLogs } from './stage-access-logs.ts';
import { stageThrottling } from './stage-throttling.ts';
import { stageVariablesWithoutSecrets } from './stage-variables-without-secrets.ts';
import { tagKeysAgree } from './tag-keys-agree.ts';
import { tagsOnEach } from './tags-on-each.ts';
import { terraformNameStyle } from './terraform-name-style.ts';
import { throttlingWithinAccount } from './throttling-within-account.ts';
import { timeoutBelowLimit } from './timeout-below-limit.ts';
import { truststoreVersionSet } from './truststore-version-set.ts';
import { vpcLinkSpansZones } from './vpc-link-spans-zones.ts';
import { websocketClientCertificate } from './websocket-client-certificate.ts';
import { websocketExecutionLogs } from './websocket-execution-logs.ts';

export const reviewRules: readonly ReviewRule[] = [
  routeAuthorization,
  catchAllAuthorization,
  apiKeyWithAuthorization,
  scopesOnEachRoute,
  jwtAudienceExact,
  corsNamesOrigins,
  authorizerCacheBounded,
  authorizerCacheUsed,
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
  deploymentFollowsChanges,
  runtimeSupported,
  timeoutBelowLimit,
  vpcLinkSpansZones,
  terraformNameStyle,
  tagsOnEach,
  tagKeysAgree,
];
