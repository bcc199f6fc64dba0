/** The rules of WebSocket APIs that traces rest on, each with where it stands. */
import { sources } from '../../model/schema/sources.ts';
import { documented, inferred, observed, unverified } from '../grounds.ts';
import type { Grounds } from '../result.ts';

const guide = (page: string) => `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;
const { issue } = sources;

/** Event samples of AWS's Go library. */
const samples = 'https://github.com/aws/aws-lambda-go/tree/main/events/testdata';
/** Validated runs of mapping templates against AWS. */
const templateRuns = 'https://github.com/localstack/localstack/tree/main/tests/aws/services/apigateway';
const templates = sources.webSocketTemplates;
const passthrough = guide('integration-passthrough-behaviors');

export const socketRules = {
  size: documented(sources.webSocketQuotas),
  route: documented(sources.webSocketRoutes),
  routeMissing: observed(issue('aws-samples/simple-websockets-chat-app', 24)),
  connectOptional: documented(sources.webSocketConnect),
  disconnect: documented(sources.webSocketConnect),
  noAuthorization: documented(sources.webSocketAuthorizers),
  authorizer: documented(sources.webSocketAuthorizers),
  authorizerDenied: inferred(sources.webSocketAuthorizers),
  authorizerUnknown: unverified(sources.webSocketAuthorizers),
  iam: documented(guide('apigateway-websocket-control-access-iam')),
  apiKey: inferred(guide('supported-gateway-response-types')),
  required: unverified(sources.webSocketMapping),
  model: documented(sources.webSocketModels),
  modelUnknown: unverified(sources.webSocketModels),
  mapping: documented(sources.webSocketMapping),
  mappingMissing: inferred(templateRuns),
  selection: documented(sources.webSocketSelection),
  selectionMissing: unverified(guide('websocket-api-data-transformations')),
  template: documented(templates),
  templateFails: inferred(templates),
  passthrough: documented(passthrough),
  passthroughRefused: unverified(passthrough),
  binary: documented(guide('websocket-api-develop-binary-media-types')),
  event: observed(samples),
  integration: documented(sources.webSocketIntegrations),
  integrationSent: inferred(sources.webSocketIntegrations),
  proxyHeaders: unverified(sources.webSocketIntegrations),
  mock: observed(templateRuns),
  noTarget: unverified(sources.webSocketRoutes),
  upgrade: documented(sources.webSocketConnect),
  upgradeStatus: observed(sources.webSocketConnect),
  fails: observed(sources.webSocketIntegrations),
  failsUnknown: unverified(sources.webSocketIntegrations),
  responses: documented(sources.webSocketResponses),
  responseParameters: unverified(sources.webSocketResponses),
  responsesOrder: unverified(sources.webSocketResponses),
  noResponse: inferred(sources.webSocketResponses),
  routeResponse: documented(sources.webSocketRouteResponse),
  twoWayStatus: unverified(sources.webSocketRouteResponse),
} as const satisfies Readonly<Record<string, Grounds>>;
