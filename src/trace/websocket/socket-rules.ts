/** The rules of WebSocket APIs that traces rest on, each with where it stands. */
import { sources } from '../../model/schema/sources.ts';
import type { Basis, Grounds } from '../result.ts';

const guide = (page: string) => `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;
const rule = (basis: Basis, source: string): Grounds => ({ source, basis });
const { issue } = sources;

/** Event samples of AWS's Go library. */
const samples = 'https://github.com/aws/aws-lambda-go/tree/main/events/testdata';
/** Validated runs of mapping templates against AWS. */
const templateRuns = 'https://github.com/localstack/localstack/tree/main/tests/aws/services/apigateway';
const templates = guide('apigateway-websocket-api-mapping-template-reference');
const passthrough = guide('integration-passthrough-behaviors');

export const socketRules = {
  size: rule('documented', sources.webSocketQuotas),
  route: rule('documented', sources.webSocketRoutes),
  routeMissing: rule('observed', issue('aws-samples/simple-websockets-chat-app', 24)),
  connectOptional: rule('documented', sources.webSocketConnect),
  disconnect: rule('documented', sources.webSocketConnect),
  noAuthorization: rule('documented', sources.webSocketAuthorizers),
  authorizer: rule('documented', sources.webSocketAuthorizers),
  authorizerDenied: rule('inferred', sources.webSocketAuthorizers),
  authorizerUnknown: rule('unverified', sources.webSocketAuthorizers),
  iam: rule('documented', guide('apigateway-websocket-control-access-iam')),
  apiKey: rule('inferred', guide('supported-gateway-response-types')),
  required: rule('unverified', sources.webSocketMapping),
  model: rule('documented', sources.webSocketModels),
  modelUnknown: rule('unverified', sources.webSocketModels),
  mapping: rule('documented', sources.webSocketMapping),
  mappingMissing: rule('inferred', templateRuns),
  selection: rule('documented', sources.webSocketSelection),
  selectionMissing: rule('unverified', guide('websocket-api-data-transformations')),
  template: rule('documented', templates),
  templateFails: rule('inferred', templates),
  passthrough: rule('documented', passthrough),
  passthroughRefused: rule('unverified', passthrough),
  binary: rule('documented', guide('websocket-api-develop-binary-media-types')),
  event: rule('observed', samples),
  integration: rule('documented', sources.webSocketIntegrations),
  integrationSent: rule('inferred', sources.webSocketIntegrations),
  proxyHeaders: rule('unverified', sources.webSocketIntegrations),
  mock: rule('observed', templateRuns),
  noTarget: rule('unverified', sources.webSocketRoutes),
  upgrade: rule('documented', sources.webSocketConnect),
  upgradeStatus: rule('observed', sources.webSocketConnect),
  fails: rule('observed', sources.webSocketIntegrations),
  failsUnknown: rule('unverified', sources.webSocketIntegrations),
  responses: rule('documented', sources.webSocketResponses),
  responsesOrder: rule('unverified', sources.webSocketResponses),
  noResponse: rule('inferred', sources.webSocketResponses),
  routeResponse: rule('documented', sources.webSocketRouteResponse),
  twoWayStatus: rule('unverified', sources.webSocketRouteResponse),
} as const satisfies Readonly<Record<string, Grounds>>;
