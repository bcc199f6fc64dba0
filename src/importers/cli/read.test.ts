import { describe, expect, it } from 'vitest';
import type { Values } from '../../model/schema/value.ts';
import { cliKindOf } from './read.ts';
import { lettersIn } from './object.ts';
import { isRawObject } from '../convert/raw-value.ts';
import { JsonScanner } from '../raw/json.ts';
import type { ImportedResource, ParsedSource } from '../parsed-source.ts';
import { readSources } from '../read.ts';

async function readingsOf(text: string): Promise<readonly ParsedSource[]> {
  const { parsedSources: sources, refused } = await readSources([{ name: 'paste', text }]);
  expect(refused).toEqual([]);
  return sources;
}

const foundIn = async (text: string): Promise<readonly ImportedResource[]> =>
  (await readingsOf(text)).flatMap(({ resources: found }) => found);

const camel = (text: string) =>
  text.replace(/"([A-Z])(\w*)":/g, (_, first: string, rest: string) => `"${first.toLowerCase()}${rest}":`);

interface Sample {
  readonly call: string;
  readonly answer: object;
  readonly type: ImportedResource['type'];
  readonly attributes: Values;
  readonly ids: { readonly [part: string]: string };
  /** Members that are left out, in the order of the answer. */
  readonly left: readonly string[];
}

const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

const samples: readonly Sample[] = [
  {
    call: 'get-apis',
    answer: {
      Items: [
        {
          ApiEndpoint: 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
          ApiId: 'a1b2c3d4e5',
          ApiKeySelectionExpression: '$request.header.x-api-key',
          CorsConfiguration: {
            AllowCredentials: false,
            AllowHeaders: ['*'],
            AllowMethods: ['GET', 'POST'],
            AllowOrigins: ['https://shop.example.com'],
            ExposeHeaders: ['x-request-id'],
            MaxAge: 600,
          },
          CreatedDate: '2025-04-02T09:01:02+00:00',
          DisableExecuteApiEndpoint: true,
          IpAddressType: 'dualstack',
          Name: 'orders-api',
          ProtocolType: 'HTTP',
          RouteSelectionExpression: '$request.method $request.path',
          Tags: { team: 'shop', 'aws:cloudformation:stack-name': 'orders' },
          Version: '1.4.0',
        },
      ],
    },
    type: 'api',
    attributes: {
      name: 'orders-api',
      protocol_type: 'HTTP',
      version: '1.4.0',
      route_selection_expression: '$request.method $request.path',
      api_key_selection_expression: '$request.header.x-api-key',
      ip_address_type: 'dualstack',
      disable_execute_api_endpoint: true,
      cors_configuration: {
        allow_origins: ['https://shop.example.com'],
        allow_methods: ['GET', 'POST'],
        allow_headers: ['*'],
        expose_headers: ['x-request-id'],
        allow_credentials: false,
        max_age: 600,
      },
      tags: { team: 'shop' },
    },
    ids: { api_id: 'a1b2c3d4e5' },
    left: ['ApiEndpoint', 'CreatedDate', 'aws:cloudformation:stack-name'],
  },
  {
    call: 'get-integrations --api-id a1b2c3d4e5',
    answer: {
      Items: [
        {
          ConnectionType: 'VPC_LINK',
          ConnectionId: 'abc123',
          CredentialsArn: 'arn:aws:iam::123456789012:role/gateway',
          IntegrationId: 'd4e5f6g',
          IntegrationMethod: 'ANY',
          IntegrationResponseSelectionExpression: '${integration.response.statuscode}',
          IntegrationType: 'HTTP_PROXY',
          IntegrationUri: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/x/1/2',
          PayloadFormatVersion: '1.0',
          RequestParameters: { 'overwrite:path': '$request.path' },
          ResponseParameters: {
            '404': { 'overwrite:statuscode': '403', 'append:header.x-id': '$context.requestId' },
            '200': { 'remove:header.server': "''" },
          },
          TimeoutInMillis: 12000,
          TlsConfig: { ServerNameToVerify: 'orders.internal.example.com' },
        },
      ],
    },
    type: 'integration',
    attributes: {
      api_id: 'a1b2c3d4e5',
      integration_type: 'HTTP_PROXY',
      integration_uri: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/x/1/2',
      integration_method: 'ANY',
      payload_format_version: '1.0',
      connection_type: 'VPC_LINK',
      connection_id: 'abc123',
      credentials_arn: 'arn:aws:iam::123456789012:role/gateway',
      timeout_in_millis: 12000,
      tls_config: { server_name_to_verify: 'orders.internal.example.com' },
      request_parameters: { 'overwrite:path': '$request.path' },
      response_parameters: {
        '200': { response_parameters: [{ destination: 'remove:header.server', source: "''" }] },
        '404': {
          response_parameters: [
            { destination: 'overwrite:statuscode', source: '403' },
            { destination: 'append:header.x-id', source: '$context.requestId' },
          ],
        },
      },
    },
    ids: { api_id: 'a1b2c3d4e5', integration_id: 'd4e5f6g' },
    left: ['IntegrationResponseSelectionExpression'],
  },
  {
    call: 'get-route --api-id a1b2c3d4e5 --route-id abc1234',
    answer: {
      ApiKeyRequired: false,
      AuthorizationScopes: ['orders.read'],
      AuthorizationType: 'JWT',
      AuthorizerId: 'zyx987',
      OperationName: 'getOrder',
      RequestModels: { $default: 'Message' },
      RequestParameters: { 'route.request.querystring.token': { Required: true } },
      RouteId: 'abc1234',
      RouteKey: 'GET /orders/{id}',
      Target: 'integrations/d4e5f6g',
    },
    type: 'route',
    attributes: {
      api_id: 'a1b2c3d4e5',
      route_key: 'GET /orders/{id}',
      target: 'integrations/d4e5f6g',
      operation_name: 'getOrder',
      authorization_type: 'JWT',
      authorizer_id: 'zyx987',
      authorization_scopes: ['orders.read'],
      api_key_required: false,
      request_models: { $default: 'Message' },
      request_parameters: { 'route.request.querystring.token': { Required: true } },
    },
    ids: { api_id: 'a1b2c3d4e5', route_id: 'abc1234' },
    left: [],
  },
  {
    call: 'get-stages --api-id=a1b2c3d4e5',
    answer: {
      Items: [
        {
          AccessLogSettings: {
            DestinationArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:x',
            Format: '$context.requestId',
          },
          ApiGatewayManaged: false,
          AutoDeploy: true,
          CreatedDate: '2025-04-02T09:01:02+00:00',
          DefaultRouteSettings: { DetailedMetricsEnabled: true, ThrottlingBurstLimit: 10, ThrottlingRateLimit: 5.5 },
          DeploymentId: 'dep123',
          LastDeploymentStatusMessage: 'Successfully deployed stage with deployment ID dep123',
          LastUpdatedDate: '2025-04-02T09:01:02+00:00',
          RouteSettings: { 'GET /orders': { ThrottlingBurstLimit: 3, LoggingLevel: 'INFO' } },
          StageName: '$default',
          StageVariables: { fn: 'orders' },
          Tags: { team: 'shop' },
        },
      ],
    },
    type: 'stage',
    attributes: {
      api_id: 'a1b2c3d4e5',
      stage_name: '$default',
      auto_deploy: true,
      deployment_id: 'dep123',
      access_log_settings: {
        destination_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:x',
        format: '$context.requestId',
      },
      default_route_settings: {
        detailed_metrics_enabled: true,
        throttling_burst_limit: 10,
        throttling_rate_limit: 5.5,
      },
      route_settings: { 'GET /orders': { ThrottlingBurstLimit: 3, LoggingLevel: 'INFO' } },
      stage_variables: { fn: 'orders' },
      tags: { team: 'shop' },
    },
    ids: { api_id: 'a1b2c3d4e5', stage_name: '$default' },
    left: ['CreatedDate', 'LastDeploymentStatusMessage', 'LastUpdatedDate'],
  },
  {
    call: 'get-authorizers --api-id a1b2c3d4e5',
    answer: {
      Items: [
        {
          AuthorizerId: 'zyx987',
          AuthorizerPayloadFormatVersion: '2.0',
          AuthorizerResultTtlInSeconds: 300,
          AuthorizerType: 'REQUEST',
          AuthorizerUri: lambda,
          EnableSimpleResponses: true,
          IdentitySource: ['$request.header.Authorization'],
          JwtConfiguration: { Audience: ['one'], Issuer: 'https://issuer.example.com' },
          Name: 'customers',
        },
      ],
    },
    type: 'authorizer',
    attributes: {
      api_id: 'a1b2c3d4e5',
      name: 'customers',
      authorizer_type: 'REQUEST',
      identity_source: ['$request.header.Authorization'],
      jwt_configuration: { issuer: 'https://issuer.example.com', audience: ['one'] },
      authorizer_uri: lambda,
      authorizer_payload_format_version: '2.0',
      enable_simple_responses: true,
      authorizer_result_ttl_in_seconds: 300,
    },
    ids: { api_id: 'a1b2c3d4e5', authorizer_id: 'zyx987' },
    left: [],
  },
  {
    call: 'get-deployments --api-id a1b2c3d4e5',
    answer: {
      Items: [
        {
          AutoDeployed: false,
          CreatedDate: '2025-04-02T09:01:02+00:00',
          DeploymentId: 'dep123',
          DeploymentStatus: 'DEPLOYED',
          Description: 'first',
        },
      ],
    },
    type: 'deployment',
    attributes: { api_id: 'a1b2c3d4e5', description: 'first' },
    ids: { api_id: 'a1b2c3d4e5', deployment_id: 'dep123' },
    left: ['AutoDeployed', 'CreatedDate', 'DeploymentStatus'],
  },
  {
    call: 'get-models --api-id a1b2c3d4e5',
    answer: {
      Items: [{ ContentType: 'application/json', ModelId: 'mod123', Name: 'Message', Schema: '{"type": "object"}' }],
    },
    type: 'model',
    attributes: {
      api_id: 'a1b2c3d4e5',
      name: 'Message',
      content_type: 'application/json',
      schema: '{"type": "object"}',
    },
    ids: { api_id: 'a1b2c3d4e5', model_id: 'mod123' },
    left: [],
  },
  {
    call: 'get-integration-responses --api-id a1b2c3d4e5 --integration-id d4e5f6g',
    answer: {
      Items: [
        {
          ContentHandlingStrategy: 'CONVERT_TO_TEXT',
          IntegrationResponseId: 'ir1',
          IntegrationResponseKey: '/2\\d\\d/',
          ResponseTemplates: { '200': '{"a": 1}' },
          TemplateSelectionExpression: '${integration.response.statuscode}',
        },
      ],
    },
    type: 'integration_response',
    attributes: {
      api_id: 'a1b2c3d4e5',
      integration_id: 'd4e5f6g',
      integration_response_key: '/2\\d\\d/',
      content_handling_strategy: 'CONVERT_TO_TEXT',
      template_selection_expression: '${integration.response.statuscode}',
      response_templates: { '200': '{"a": 1}' },
    },
    ids: { api_id: 'a1b2c3d4e5', integration_id: 'd4e5f6g', integration_response_id: 'ir1' },
    left: [],
  },
  {
    call: 'get-route-responses --api-id a1b2c3d4e5 --route-id abc1234',
    answer: {
      Items: [
        {
          ResponseModels: { $default: 'Message' },
          ResponseParameters: { 'route.response.header.x': { Required: true } },
          RouteResponseId: 'rr1',
          RouteResponseKey: '$default',
        },
      ],
    },
    type: 'route_response',
    attributes: {
      api_id: 'a1b2c3d4e5',
      route_id: 'abc1234',
      route_response_key: '$default',
      response_models: { $default: 'Message' },
      response_parameters: { 'route.response.header.x': { required: true } },
    },
    ids: { api_id: 'a1b2c3d4e5', route_id: 'abc1234', route_response_id: 'rr1' },
    left: [],
  },
  {
    call: 'get-vpc-links',
    answer: {
      Items: [
        {
          CreatedDate: '2025-04-02T09:01:02+00:00',
          Name: 'private',
          SecurityGroupIds: ['sg-1'],
          SubnetIds: ['subnet-1', 'subnet-2'],
          Tags: {},
          VpcLinkId: 'abc123',
          VpcLinkStatus: 'AVAILABLE',
          VpcLinkStatusMessage: 'VPC link is ready to route traffic',
          VpcLinkVersion: 'V2',
        },
      ],
    },
    type: 'vpc_link',
    attributes: { name: 'private', subnet_ids: ['subnet-1', 'subnet-2'], security_group_ids: ['sg-1'], tags: {} },
    ids: { vpc_link_id: 'abc123' },
    left: ['CreatedDate', 'VpcLinkStatus', 'VpcLinkStatusMessage', 'VpcLinkVersion'],
  },
  {
    call: 'get-domain-names',
    answer: {
      Items: [
        {
          ApiMappingSelectionExpression: '$request.basepath',
          DomainName: 'api.example.com',
          DomainNameArn: 'arn:aws:apigateway:eu-west-1::/domainnames/api.example.com',
          DomainNameConfigurations: [
            {
              ApiGatewayDomainName: 'd-123.execute-api.eu-west-1.amazonaws.com',
              CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
              DomainNameStatus: 'AVAILABLE',
              EndpointType: 'REGIONAL',
              HostedZoneId: 'Z1',
              IpAddressType: 'ipv4',
              SecurityPolicy: 'TLS_1_2',
            },
          ],
          RoutingMode: 'API_MAPPING_ONLY',
        },
      ],
    },
    type: 'domain_name',
    attributes: {
      domain_name: 'api.example.com',
      routing_mode: 'API_MAPPING_ONLY',
      domain_name_configurations: [
        {
          certificate_arn: 'arn:aws:acm:eu-west-1:123456789012:certificate/1',
          endpoint_type: 'REGIONAL',
          ip_address_type: 'ipv4',
          security_policy: 'TLS_1_2',
        },
      ],
    },
    ids: { domain_name: 'api.example.com' },
    left: [
      'ApiMappingSelectionExpression',
      'DomainNameArn',
      'ApiGatewayDomainName',
      'DomainNameStatus',
      'HostedZoneId',
    ],
  },
  {
    call: 'get-api-mappings --domain-name api.example.com',
    answer: { Items: [{ ApiId: 'a1b2c3d4e5', ApiMappingId: 'map123', ApiMappingKey: 'orders', Stage: '$default' }] },
    type: 'api_mapping',
    attributes: { domain_name: 'api.example.com', api_id: 'a1b2c3d4e5', stage: '$default', api_mapping_key: 'orders' },
    ids: { api_mapping_id: 'map123', domain_name: 'api.example.com' },
    left: [],
  },
  {
    call: 'list-routing-rules --domain-name api.example.com',
    answer: {
      RoutingRules: [
        {
          Actions: [{ InvokeApi: { ApiId: 'a1b2c3d4e5', Stage: '$default', StripBasePath: true } }],
          Conditions: [
            { MatchBasePaths: { AnyOf: ['orders'] } },
            { MatchHeaders: { AnyOf: [{ Header: 'x-version', ValueGlob: 'beta*' }] } },
          ],
          Priority: 10,
          RoutingRuleArn: 'arn:aws:apigateway:eu-west-1:123456789012:/domainnames/api.example.com/routingrules/r1',
          RoutingRuleId: 'r1',
        },
      ],
    },
    type: 'routing_rule',
    attributes: {
      domain_name_arn: 'arn:aws:apigateway:eu-west-1:123456789012:/domainnames/api.example.com',
      priority: 10,
      conditions: [
        { match_base_paths: { any_of: ['orders'] } },
        { match_headers: { any_of: [{ header: 'x-version', value_glob: 'beta*' }] } },
      ],
      actions: [{ invoke_api: { api_id: 'a1b2c3d4e5', stage: '$default', strip_base_path: true } }],
    },
    ids: { routing_rule_arn: 'arn:aws:apigateway:eu-west-1:123456789012:/domainnames/api.example.com/routingrules/r1' },
    left: ['RoutingRuleId'],
  },
];

describe.each(samples)('the answer of $call', ({ call, answer: resolution, type, attributes, ids, left }) => {
  const printed = JSON.stringify(resolution, null, 4);

  it.each([
    ['as the command line prints it', `$ aws apigatewayv2 ${call} --region eu-west-1\n${printed}\n`],
    ['as it goes over the wire', `aws apigatewayv2 ${call} --region eu-west-1\n${camel(printed)}\n`],
  ])('is read %s', async (_, text) => {
    const [found, ...others] = await foundIn(text);
    expect(others).toEqual([]);
    expect({ type: found?.type, attributes: found?.attributes, ids: found?.ids }).toEqual({ type, attributes, ids });
  });

  it('says what is left out, and why', async () => {
    const [found] = await foundIn(`$ aws apigatewayv2 ${call}\n${printed}`);
    const notes = found?.notes.filter(({ kind }) => kind === 'left-out') ?? [];
    expect(notes.map(({ what }) => what)).toEqual(left);
    expect(notes.filter(({ text }) => !/^[A-Z].*\.$/.test(text))).toEqual([]);
  });

  it('is told by its members alone', () => {
    const [single] = Object.values(resolution).flatMap((value) => (Array.isArray(value) ? (value as object[]) : []));
    const read = new JsonScanner(
      JSON.stringify(printed.includes('"Items"') || printed.includes('"RoutingRules"') ? single : resolution),
    ).read(0);
    expect(read.ok && isRawObject(read.value) && cliKindOf(lettersIn(read.value))).toBe(type);
  });
});

describe('lists that have all of a type', () => {
  const item = { RouteId: 'r1', RouteKey: 'GET /' };
  const whole = { type: 'route', apiId: 'x9y8z7w6v5' };
  it.each<[call: string, answer: object, lists: readonly object[]]>([
    ['get-routes --api-id x9y8z7w6v5', { Items: [item] }, [whole]],
    ['get-routes --api-id x9y8z7w6v5', { Items: [] }, [whole]],
    ['get-vpc-links', { Items: [] }, [{ type: 'vpc_link' }]],
    ['get-route --api-id x9y8z7w6v5 --route-id r1', item, []],
    ['get-routes --api-id x9y8z7w6v5', { Items: [item], NextToken: 'eyJ' }, []],
    ['get-routes --api-id x9y8z7w6v5 --max-items 5', { Items: [item] }, []],
    ['get-routes --api-id x9y8z7w6v5 --starting-token eyJ', { Items: [item] }, []],
    ['get-routes --api-id x9y8z7w6v5 --query "{Items: Items[?Target]}"', { Items: [item] }, []],
  ])('%s %j', async (call, answer, lists) => {
    const found = await readingsOf(`$ aws apigatewayv2 ${call}\n${JSON.stringify(answer)}\n`);
    expect(found.flatMap((parsed) => parsed.lists ?? [])).toEqual(lists);
  });

  it('are told by what is in them without a command', async () => {
    expect((await readingsOf(JSON.stringify({ Items: [item] }))).flatMap(({ lists = [] }) => lists)).toEqual([
      { type: 'route' },
    ]);
  });
});

describe('what needs a look', () => {
  const noteTexts = async (text: string) =>
    (await readingsOf(text)).flatMap(({ notes, resources: found }) =>
      [...notes, ...found.flatMap((object) => object.notes)]
        .filter(({ kind }) => kind === 'attention')
        .map(({ text: said }) => said),
    );

  it.each([
    ['eyJOZXh0VG9rZW4iOiBudWxsfQ==', '--starting-token'],
    ['abcdef', '--next-token'],
  ])('an incomplete list, with how to get the rest: %s', async (token, option) => {
    const [note] = await noteTexts(
      `$ aws apigatewayv2 get-routes --api-id a1\n{"Items": [], "NextToken": ${JSON.stringify(token)}}`,
    );
    expect(note).toContain('The list is incomplete');
    expect(note).toContain(`Run aws apigatewayv2 get-routes with ${option}`);
    expect(note).not.toContain(token);
  });

  it('a VPC link that is not available', async () => {
    expect(await noteTexts('{"VpcLinkId": "a", "Name": "b", "VpcLinkStatus": "INACTIVE"}')).toEqual([
      'The VPC link is INACTIVE, so requests through it may fail. Check it in the AWS console.',
    ]);
  });
});

describe('shapes around answers', () => {
  const item = { IntegrationId: 'a', IntegrationType: 'MOCK' };
  it.each([
    ['a bare list, as --query prints it', [item, { ...item, IntegrationId: 'b' }], 2],
    ['an answer of an SDK', { $metadata: { httpStatusCode: 200 }, Items: [item] }, 1],
    ['pages in a list', [{ Items: [item] }, { Items: [{ ...item, IntegrationId: 'b' }] }], 2],
    ['a collection by name', { api: { ApiId: 'x', Name: 'y' }, integrations: { Items: [item] } }, 2],
    ['an empty list', { Items: [] }, 0],
  ])('%s', async (_, json, count) => {
    const sources = await readingsOf(JSON.stringify(json, null, 2));
    expect(sources.flatMap(({ resources: found }) => found)).toHaveLength(count);
    expect(sources.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('objects that are none of API Gateway v2 are listed', async () => {
    const [parsed] = await readingsOf('{"Buckets": [{"Name": "x"}], "Owner": "y"}');
    expect(parsed?.resources).toEqual([]);
    expect(parsed?.notes.map(({ text }) => text)).toEqual([
      "An object with the keys Buckets, Owner isn't API Gateway v2 output.",
    ]);
  });

  it('the account is read from the answer of get-caller-identity', async () => {
    const [parsed] = await readingsOf(
      '{"UserId": "X", "Account": "123456789012", "Arn": "arn:aws:iam::123456789012:root"}',
    );
    expect({ account: parsed?.account, notes: parsed?.notes }).toEqual({ account: '123456789012', notes: [] });
  });
});
