/** The rules that traces rest on, each with where it stands. */
import { sources } from '../model/schema/sources.ts';
import type { Grounds } from './result.ts';

export const documented = (source: string): Grounds => ({ source, basis: 'documented' });
export const observed = (source: string): Grounds => ({ source, basis: 'observed' });
export const inferred = (source: string): Grounds => ({ source, basis: 'inferred' });
export const unverified = (source: string): Grounds => ({ source, basis: 'unverified' });

const guide = (page: string) => `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;
/** Events and answers that AWS's tool for Lambda recorded from API Gateway. */
const recorded = 'https://github.com/aws/aws-lambda-dotnet/tree/master/Tools/LambdaTestTool-v2/tests';
const captures = 'https://github.com/hotsock/voker/blob/main/vokerhttp/testdata/ingress-paths.json';
const { issue } = sources;

export const gatewayRules = {
  endpoint: documented(guide('http-api-publish')),
  endpointOff: documented(sources.defaultEndpoint),
  mapping: documented(guide('http-api-mappings')),
  mappingMissed: unverified(guide('http-api-mappings')),
  routingRule: documented(sources.routingRules),
  routingRuleHere: unverified(sources.routingRules),
  mutualTls: documented(sources.httpMutualTls),
  health: documented(sources.knownIssues),
  healthOfHttp: observed(issue('serverless/examples', 667)),
  stage: documented(sources.httpStages),
  stageMissing: documented(sources.httpStages),
  stageInPath: observed(issue('floci-io/floci', 2172)),
  mappedPath: observed(issue('CodeGenieApp/serverless-express', 465)),
  pathEscape: observed(captures),
  pathEscapeAsSent: unverified(captures),
  routeKind: documented(sources.httpRoutes),
  routeMethod: observed(issue('serverless/serverless', 9840)),
  routeLiteral: observed(issue('KensioSoftware/yulin', 299)),
  routeContested: unverified(issue('KensioSoftware/yulin', 299)),
  routeEscaped: unverified(captures),
  routeSlash: observed(issue('storacha/w3infra', 166)),
  routeDoubled: observed(issue('localstack/localstack', 8170)),
  routeDoubledElsewhere: unverified(issue('localstack/localstack', 8170)),
  routeMissing: documented(sources.httpRoutes),
  routeWithoutTarget: unverified(sources.httpRoutes),
  preflight: observed(issue('aws/serverless-application-model', 1603)),
  cors: documented(sources.httpCors),
  corsRefused: unverified(sources.httpCors),
  corsOnErrors: unverified(sources.httpCors),
  jwt: documented(sources.httpJwt),
  jwtRefused: documented(guide('http-api-troubleshooting-jwt')),
  jwtScope: observed(issue('floci-io/floci', 2011)),
  jwtUnknown: unverified(guide('http-api-troubleshooting-jwt')),
  jwtBothScopes: unverified(sources.httpJwt),
  lambdaAuthorizer: documented(sources.httpAuthorizers),
  identitySource: documented(sources.authorizer),
  lambdaDenied: observed(issue('KensioSoftware/yulin', 299)),
  lambdaPolicyDenied: inferred(sources.httpAuthorizers),
  lambdaUnauthorized: unverified(issue('KensioSoftware/yulin', 299)),
  lambdaUnknown: unverified(sources.httpAuthorizers),
  iam: documented(guide('http-api-access-control-iam')),
  iamUnsigned: observed(issue('KensioSoftware/yulin', 299)),
  noAuthorization: documented(sources.httpAccess),
  mapped: documented(sources.httpMapping),
  mappedContested: unverified(sources.httpMapping),
  lambdaEvent: observed(recorded),
  lambdaAnswer: observed(recorded),
  lambdaUnsettled: unverified(recorded),
  lambdaFails: documented(guide('http-api-troubleshooting-lambda')),
  timeout: observed(issue('KensioSoftware/yulin', 299)),
  httpUrl: documented(sources.httpProxy),
  httpUrlInferred: inferred(sources.httpProxy),
  httpUrlUnsettled: unverified(sources.httpProxy),
  httpPrivate: documented(sources.httpPrivate),
  httpPrivateMapped: unverified(sources.httpPrivate),
  httpAnswer: documented(sources.httpProxy),
  httpFails: unverified(sources.httpProxy),
  service: documented(sources.httpServiceReference),
  serviceMissing: inferred(sources.httpServiceReference),
  serviceAnswer: inferred(sources.httpServiceReference),
  serviceFails: unverified(sources.httpServiceReference),
  client: observed(recorded),
} as const satisfies { readonly [rule: string]: Grounds };
