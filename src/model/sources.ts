/** Pages that state rules, one name each, so that a moved page is mended in one place. */
const guide = (page: string) => `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;
const reference = (page: string) => `https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/${page}.html`;
const provider = (page: string) =>
  `https://registry.terraform.io/providers/hashicorp/awscc/latest/docs/resources/${page}`;

export const sources = {
  api: reference('apis-apiid'),
  integration: reference('apis-apiid-integrations-integrationid'),
  providerApi: provider('apigatewayv2_api'),
  providerIntegration: provider('apigatewayv2_integration'),
  providerRepository: 'https://github.com/hashicorp/terraform-provider-awscc',
  awsLambdaFunction: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function',
  awsIamRole: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role',
  lambdaRuntimes: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  httpLambda: guide('http-api-develop-integrations-lambda'),
  httpProxy: guide('http-api-develop-integrations-http'),
  httpPrivate: guide('http-api-develop-integrations-private'),
  httpService: guide('http-api-develop-integrations-aws-services'),
  httpServiceReference: guide('http-api-develop-integrations-aws-services-reference'),
  httpMapping: guide('http-api-parameter-mapping'),
  httpCors: guide('http-api-cors'),
  httpRoutes: guide('http-api-develop-routes'),
  httpStages: guide('http-api-stages'),
  httpStageVariables: guide('http-api-stages.stage-variables-reference'),
  httpQuotas: guide('http-api-quotas'),
  httpVpcLinks: guide('http-api-vpc-links'),
  webSocketIntegrations: guide('apigateway-websocket-api-integrations'),
  webSocketResponses: guide('apigateway-websocket-api-integration-responses'),
  webSocketRoutes: guide('websocket-api-develop-routes'),
  webSocketMapping: guide('websocket-api-data-mapping'),
  webSocketSelection: guide('apigateway-websocket-api-selection-expressions'),
  webSocketQuotas: guide('apigateway-execution-service-websocket-limits-table'),
  quickCreate: guide('http-api-develop'),
  terraformImport: 'https://developer.hashicorp.com/terraform/language/import',
  terraformStrings: 'https://developer.hashicorp.com/terraform/language/expressions/strings',
  terraformExpressions: 'https://developer.hashicorp.com/terraform/language/expressions',
  terraformReferences: 'https://developer.hashicorp.com/terraform/language/expressions/references',
  terraformResources: 'https://developer.hashicorp.com/terraform/language/resources/syntax',
  terraformTypes: 'https://developer.hashicorp.com/terraform/language/expressions/types',
  terraformVariables: 'https://developer.hashicorp.com/terraform/language/values/variables',
  fetchCredentials: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
  /** Rules whose error texts were recorded by deploying. */
  refusals: 'https://github.com/badmintoncryer/cdk-preflight',
  cloudControlId: 'https://docs.aws.amazon.com/cloudcontrolapi/latest/userguide/resource-identifier.html',
  accountIds: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html',
  regions: 'https://docs.aws.amazon.com/general/latest/gr/apigateway.html',
  accountQuotas: guide('limits'),
  sqsFifo: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html',
  expressWorkflows: 'https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html',
  tagging: 'https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html',
  /** Refusals and reports on record in public issue trackers. */
  issue: (repository: string, number: number) => `https://github.com/${repository}/issues/${number}`,
} as const;
