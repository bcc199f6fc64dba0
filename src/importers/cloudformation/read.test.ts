import { describe, expect, it } from 'vitest';
import { checkModel } from '../../model/checks/check-model.ts';
import { emptyDesign } from '../../model/design/design.ts';
import { adopt } from '../adopt/adopt.ts';
import { assemble } from '../proposal/assemble.ts';
import { readSources } from '../read.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { attributesIn as attributes, parsedSourceOf } from '../testing/parsed-source-of.ts';

const notes = (parsed: ParsedSource) =>
  [...parsed.notes, ...parsed.resources.flatMap((found) => found.notes)].map(({ kind, what }) => [kind, what]);

const template = `AWSTemplateFormatVersion: 2010-09-09
Parameters:
  LogFormat:
    Type: String
    Default: $context.requestId
    Description: One line
  Timeout: {Type: Number, Default: "12000"}
  Subnets: {Type: List<AWS::EC2::Subnet::Id>, Default: "a, b"}
  Secret: {Type: String, NoEcho: true}
Mappings:
  Names: {prod: {api: orders}}
Resources:
  OrdersFunction:
    Type: AWS::Lambda::Function
    Properties: {Handler: index.handler}
  HttpApi:
    Type: AWS::ApiGatewayV2::Api
    DeletionPolicy: Retain
    Properties:
      Name: !FindInMap [Names, prod, api]
      ProtocolType: HTTP
      CorsConfiguration: {AllowOrigins: ["*"], MaxAge: 60}
      Tags: {Team: shop}
  OrdersIntegration:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref HttpApi
      IntegrationType: AWS_PROXY
      IntegrationUri: !Sub arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${OrdersFunction.Arn}/invocations
      PayloadFormatVersion: "2.0"
      TimeoutInMillis: !Ref Timeout
      Description: !Sub "\${!literal} \${LogFormat}"
      ResponseParameters:
        "404": {ResponseParameters: [{Destination: "overwrite:statuscode", Source: "403"}]}
  DirectIntegration:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref HttpApi
      IntegrationType: AWS_PROXY
      IntegrationUri: !GetAtt OrdersFunction.Arn
      PayloadFormatVersion: "2.0"
      CredentialsArn: !ImportValue gateway-role
  Route:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref HttpApi
      RouteKey: GET /orders
      Target: !Join [/, [integrations, !Ref OrdersIntegration]]
      AuthorizationType: !If [IsProd, JWT, NONE]
      AuthorizerId: !Ref Authorizer
  OtherRoute:
    Type: AWS::ApiGatewayV2::Route
    Condition: IsProd
    Properties:
      ApiId: {Ref: HttpApi}
      RouteKey: $default
      Target: !Sub integrations/\${OrdersIntegration}
      OperationName: !If [IsProd, !Ref AWS::NoValue, other]
  Authorizer:
    Type: AWS::ApiGatewayV2::Authorizer
    Properties:
      ApiId: !Ref HttpApi
      Name: people
      AuthorizerType: JWT
      IdentitySource: ["$request.header.Authorization"]
      JwtConfiguration: {Audience: [!Ref AWS::StackName], Issuer: !Sub "https://\${HttpApi}.example.com"}
  Stage:
    Type: AWS::ApiGatewayV2::Stage
    Properties:
      ApiId: !Ref HttpApi
      StageName: $default
      AutoDeploy: true
      AccessLogSettings: {DestinationArn: !GetAtt Logs.Arn, Format: !Ref LogFormat}
      StageVariables: {fn: !Select [1, [a, !Ref OrdersFunction]]}
      Tags: {Team: shop}
  Logs:
    Type: AWS::Logs::LogGroup
    Properties: {LogGroupName: /aws/apigateway/orders, RetentionInDays: 30}
  Domain:
    Type: AWS::ApiGatewayV2::DomainName
    Properties:
      DomainName: api.example.com
      DomainNameConfigurations: [{CertificateArn: "{{resolve:ssm:/cert}}"}]
  Mapping:
    Type: AWS::ApiGatewayV2::ApiMapping
    Properties: {ApiId: !Ref HttpApi, DomainName: !Ref Domain, Stage: !Ref Stage}
  Link:
    Type: AWS::ApiGatewayV2::VpcLink
    Properties: {Name: private, SubnetIds: !Ref Subnets}
Outputs:
  Url: {Value: !GetAtt HttpApi.ApiEndpoint}
`;

describe('a template', () => {
  it('gives its resources, with functions as references, variables and expressions', async () => {
    const parsed = await parsedSourceOf(template);
    expect(attributes(parsed, 'HttpApi')).toEqual({
      name: 'orders',
      protocol_type: 'HTTP',
      cors_configuration: { allow_origins: ['*'], max_age: 60 },
      tags: { Team: 'shop' },
    });
    expect(attributes(parsed, 'OrdersIntegration')).toEqual({
      api_id: { ref: 'HttpApi' },
      integration_type: 'AWS_PROXY',
      integration_uri: {
        hcl: '"arn:${var.aws_partition}:apigateway:${var.aws_region}:lambda:path/2015-03-31/functions/${var.orders_function_arn}/invocations"',
      },
      payload_format_version: '2.0',
      timeout_in_millis: { var: 'timeout' },
      description: { hcl: '"$${literal} ${var.log_format}"' },
      response_parameters: {
        '404': { response_parameters: [{ destination: 'overwrite:statuscode', source: '403' }] },
      },
    });
    expect(attributes(parsed, 'DirectIntegration')).toMatchObject({
      integration_uri: { var: 'orders_function_arn' },
      credentials_arn: { var: 'gateway_role' },
    });
    expect(attributes(parsed, 'Route')).toMatchObject({
      target: { ref: 'OrdersIntegration' },
      authorization_type: 'JWT',
      authorizer_id: { ref: 'Authorizer' },
    });
    expect(attributes(parsed, 'OtherRoute')).toEqual({
      api_id: { ref: 'HttpApi' },
      route_key: '$default',
      target: { ref: 'OrdersIntegration' },
      operation_name: 'other',
    });
    expect(attributes(parsed, 'Authorizer')?.['jwt_configuration']).toEqual({
      audience: [{ var: 'stack_name' }],
      issuer: { hcl: '"https://${var.http_api_id}.example.com"' },
    });
    expect(attributes(parsed, 'Stage')).toEqual({
      api_id: { ref: 'HttpApi' },
      stage_name: '$default',
      auto_deploy: true,
      access_log_settings: { destination_arn: { ref: 'Logs' }, format: { var: 'log_format' } },
      stage_variables: { fn: { var: 'orders_function' } },
      tags: { Team: 'shop' },
    });
    expect(attributes(parsed, 'Domain')?.['domain_name_configurations']).toEqual([
      { certificate_arn: { var: 'certificate_arn' } },
    ]);
    expect(attributes(parsed, 'Mapping')).toEqual({
      api_id: { ref: 'HttpApi' },
      domain_name: { ref: 'Domain' },
      stage: { ref: 'Stage' },
    });
    expect(attributes(parsed, 'Link')).toEqual({ name: 'private', subnet_ids: { var: 'subnets' } });
  });

  it('keeps the overrides of quick create with their values', async () => {
    const parsed = await parsedSourceOf(`Resources:
  Shop:
    Type: AWS::ApiGatewayV2::Api
    Properties: {Name: shop, ProtocolType: HTTP, Target: "https://shop.example.com"}
  Tuning:
    Type: AWS::ApiGatewayV2::ApiGatewayManagedOverrides
    Properties:
      ApiId: !Ref Shop
      Integration: {Description: slow, IntegrationMethod: POST, PayloadFormatVersion: "2.0", TimeoutInMillis: "9000"}
      Route: {AuthorizationType: JWT, AuthorizationScopes: [shop.read], AuthorizerId: !Ref Users, OperationName: buy}
      Stage:
        AutoDeploy: false
        AccessLogSettings: {DestinationArn: !GetAtt Lines.Arn, Format: $context.requestId}
        DefaultRouteSettings: {ThrottlingBurstLimit: 8, ThrottlingRateLimit: 1.5, DetailedMetricsEnabled: true}
        RouteSettings: {$default: {ThrottlingBurstLimit: 3}}
        StageVariables: {Table: carts}
  Users:
    Type: AWS::ApiGatewayV2::Authorizer
    Properties: {ApiId: !Ref Shop, AuthorizerType: JWT, Name: users, IdentitySource: [$request.header.Authorization]}
  Lines: {Type: AWS::Logs::LogGroup}
`);
    expect(attributes(parsed, 'Tuning')).toEqual({
      api_id: { ref: 'Shop' },
      integration: {
        description: 'slow',
        integration_method: 'POST',
        payload_format_version: '2.0',
        timeout_in_millis: 9000,
      },
      route: {
        operation_name: 'buy',
        authorization_type: 'JWT',
        authorizer_id: { ref: 'Users' },
        authorization_scopes: ['shop.read'],
      },
      stage: {
        auto_deploy: false,
        access_log_settings: { destination_arn: { ref: 'Lines' }, format: '$context.requestId' },
        default_route_settings: {
          detailed_metrics_enabled: true,
          throttling_burst_limit: 8,
          throttling_rate_limit: 1.5,
        },
        route_settings: { $default: { throttling_burst_limit: 3 } },
        stage_variables: { Table: 'carts' },
      },
    });
    expect(notes(parsed)).toEqual([]);
    const design = adopt(assemble([parsed], emptyDesign))(emptyDesign);
    expect(design.objects.find(({ type }) => type === 'managed_overrides')?.attributes['route']).toMatchObject({
      authorizer_id: { ref: 'au1' },
    });
  });

  it('makes variables of its parameters and of what it does not say', async () => {
    const { variables } = await parsedSourceOf(template);
    expect(variables.map(({ name, type, default: value, sensitive }) => [name, type, value, sensitive])).toEqual([
      ['log_format', 'string', '$context.requestId', undefined],
      ['timeout', 'number', 12000, undefined],
      ['subnets', 'list(string)', ['a', 'b'], undefined],
      ['secret', 'string', undefined, true],
      ['aws_partition', 'string', 'aws', undefined],
      ['aws_region', 'string', undefined, undefined],
      ['orders_function_arn', 'string', undefined, undefined],
      ['gateway_role', 'string', undefined, undefined],
      ['stack_name', 'string', undefined, undefined],
      ['http_api_id', 'string', undefined, undefined],
      ['orders_function', 'string', undefined, undefined],
      ['certificate_arn', 'string', undefined, undefined],
    ]);
  });

  it('says what it cannot take over', async () => {
    const parsed = await parsedSourceOf(template);
    expect(parsed.others?.map(({ what, origin }) => [what, origin.line])).toEqual([
      ['OrdersFunction (AWS::Lambda::Function)', 14],
    ]);
    expect(notes(parsed)).toEqual([
      ['left-out', 'Outputs'],
      ['left-out', 'DeletionPolicy'],
      ['attention', 'Fn::If in AuthorizationType'],
      ['attention', 'Fn::If in OperationName'],
      ['attention', 'Condition'],
      ['attention', 'Fn::Sub in Issuer'],
      ['attention', 'CertificateArn in CertificateArn'],
    ]);
  });

  it('becomes a design without errors beside the domain whose certificate is a variable', async () => {
    const proposal = assemble([await parsedSourceOf(template)], emptyDesign);
    expect(proposal.rows.filter(({ status }) => status === 'unsupported').map(({ label }) => label)).toEqual([
      'OrdersFunction (AWS::Lambda::Function)',
    ]);
    const design = adopt(proposal)(emptyDesign);
    expect(design.objects.map(({ type, name, variant }) => [type, name, variant])).toEqual([
      ['api', 'http_api', 'HTTP'],
      ['integration', 'orders_integration', 'http-lambda'],
      ['integration', 'direct_integration', 'http-lambda'],
      ['route', 'route', 'http'],
      ['route', 'other_route', 'http'],
      ['stage', 'stage', 'http'],
      ['authorizer', 'authorizer', 'jwt'],
      ['vpc_link', 'link', 'vpc_link'],
      ['domain_name', 'domain', 'domain_name'],
      ['api_mapping', 'mapping', 'api_mapping'],
      ['log_group', 'logs', 'log_group'],
    ]);
    expect(checkModel(design).all.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says the same as JSON', async () => {
    const json = JSON.stringify({
      Resources: {
        Api: {
          Type: 'AWS::ApiGatewayV2::Api',
          Properties: { Name: 'x', ProtocolType: 'WEBSOCKET', RouteSelectionExpression: '$request.body.action' },
        },
        Mock: {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: { ApiId: { Ref: 'Api' }, IntegrationType: 'MOCK' },
        },
        Connect: {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: {
            ApiId: { Ref: 'Api' },
            RouteKey: '$connect',
            RequestParameters: { 'route.request.querystring.token': { Required: true } },
            Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Mock' }]] },
          },
        },
        Model: {
          Type: 'AWS::ApiGatewayV2::Model',
          Properties: { ApiId: { Ref: 'Api' }, Name: 'M', Schema: { type: 'object' } },
        },
      },
    });
    const parsed = await parsedSourceOf(json);
    expect(attributes(parsed, 'Connect')).toEqual({
      api_id: { ref: 'Api' },
      route_key: '$connect',
      target: { ref: 'Mock' },
      request_parameters: { 'route.request.querystring.token': { Required: true } },
    });
    expect(attributes(parsed, 'Model')?.['schema']).toBe('{\n  "type": "object"\n}');
    const design = adopt(assemble([parsed], emptyDesign))(emptyDesign);
    expect(design.objects.map(({ variant }) => variant)).toEqual(['WEBSOCKET', 'ws-mock', 'websocket', 'model']);
  });
});

describe('parameters', () => {
  const variables = async (parameter: string) => {
    const parsed = await parsedSourceOf(`Parameters:\n  P: {${parameter}}\nResources: {}\n`);
    return { variables: parsed.variables, notes: notes(parsed) };
  };

  it.each([
    ['Type: CommaDelimitedList, Default: "a, b"', 'list(string)', ['a', 'b']],
    ['Type: CommaDelimitedList, Default: 5', 'list(string)', ['5']],
    ['Type: List<Number>, Default: "1,2"', 'list(string)', ['1', '2']],
    ['Type: List<AWS::EC2::Subnet::Id>', 'list(string)', undefined],
    ['Type: AWS::EC2::VPC::Id, Default: vpc-1', 'string', 'vpc-1'],
    ['Type: AWS::SSM::Parameter::Name, Default: /a', 'string', '/a'],
  ])('are variables of their types: %s', async (parameter, type, value) => {
    const read = await variables(parameter);
    expect(read.variables.map((variable) => [variable.type, variable.default])).toEqual([[type, value]]);
    expect(read.notes).toEqual([]);
  });

  it.each([
    ['String', 'string'],
    ['List<String>', 'list(string)'],
    ['CommaDelimitedList', 'list(string)'],
    ['List<AWS::EC2::Subnet::Id>', 'list(string)'],
  ])('of SSM have the type of what is stored, and no default: %s', async (stored, type) => {
    const read = await variables(`Type: AWS::SSM::Parameter::Value<${stored}>, Default: /certs/api`);
    expect(read.variables).toEqual([{ name: 'p', type, description: 'The value of the SSM parameter /certs/api' }]);
    expect(read.notes).toEqual([['attention', 'P']]);
  });
});

describe('parts of a template that lead to nothing', () => {
  const told = async (text: string) => {
    const parsed = await parsedSourceOf(text);
    return [
      ...parsed.notes.map(({ what, origin }) => [what, origin.line]),
      ...(parsed.others ?? []).map(({ what, origin }) => [what, origin.line]),
    ];
  };

  it('are told once each', async () => {
    expect(
      await told(`AWSTemplateFormatVersion: 2010-09-09
Description: Orders
Metadata: {a: b}
Transform: [AWS::Serverless-2016-10-31, AWS::LanguageExtensions, Shouter]
Conditions: {a: !Equals [a, b]}
Rules: {R: {Assertions: []}}
Hooks: {H: {Type: x}}
Odd: 1
Outputs:
  One: {Value: x}
  Two: {Value: y}
Resources:
  Fn::ForEach::Things: [N, [a], {}]
  Fn::Transform: {Name: AWS::Include, Parameters: {Location: more.yaml}}
  Nothing:
  Text: x
`),
    ).toEqual([
      ['Shouter', 1],
      ['Rules', 6],
      ['Hooks', 7],
      ['Odd', 1],
      ['Outputs', 10],
      ['Fn::ForEach::Things', 13],
      ['Fn::Transform', 14],
      ['Nothing', 13],
      ['Text', 13],
    ]);
  });

  it('are told where another file is put in', async () => {
    expect(await told('Transform: {Name: AWS::Include, Parameters: {Location: x}}\nResources: {}\n')).toEqual([
      ['AWS::Include', 1],
    ]);
    expect(await told('Fn::Transform: {Name: AWS::Include}\nOutputs: {}\nResources: {}\n')).toEqual([
      ['Fn::Transform', 1],
    ]);
  });
});

describe('texts that are put together', () => {
  const described = async (description: string) =>
    attributes(
      await parsedSourceOf(
        `Parameters: {A: {Type: String}}\nResources:\n  Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Description: ${description}}}\n`,
      ),
      'Api',
    )?.['description'];

  it('keep a dollar sign before a place', async () => {
    expect(await described('!Sub "costs $${A}"')).toEqual({ hcl: '"costs \\u0024${var.a}"' });
  });

  it('may be parts of others', async () => {
    expect(await described('!Join ["-", [!Sub "${A}$", !Sub "x ${A}"]]')).toEqual({ hcl: '"${var.a}$-x ${var.a}"' });
    expect(await described('!Join ["", [!Sub "${A}$", !Ref A]]')).toEqual({ hcl: '"${var.a}\\u0024${var.a}"' });
    expect(await described('!Sub ["${B}:live", {B: !Sub "${A}-b"}]')).toEqual({ hcl: '"${var.a}-b:live"' });
  });
});

describe('SAM', () => {
  const sam = `Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::HttpApi
    Properties:
      StageName: prod
      CorsConfiguration: {AllowOrigins: ["*"]}
      Auth:
        DefaultAuthorizer: People
        Authorizers:
          People:
            IdentitySource: $request.header.Authorization
            JwtConfiguration: {issuer: https://issuer.example.com, audience: [one]}
          Asker:
            FunctionArn: !GetAtt AuthFunction.Arn
            AuthorizerPayloadFormatVersion: "2.0"
            Identity: {Headers: [Authorization]}
      Domain: {DomainName: x.example.com}
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        List: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Path: /orders, Method: get}}
        Any: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Auth: {Authorizer: NONE}}}
        Ask: {Type: HttpApi, Properties: {ApiId: !Ref Shop, Path: /ask, Method: "*", Auth: {Authorizer: Asker}}}
        Queue: {Type: SQS, Properties: {Queue: x}}
  Alone:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Ping: {Type: HttpApi, Properties: {Path: /ping, Method: post}}
  Defined:
    Type: AWS::Serverless::HttpApi
    Properties:
      DefinitionBody:
        openapi: 3.0.1
        paths:
          /x:
            get:
              x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, payloadFormatVersion: "2.0", uri: !GetAtt Orders.Arn}
`;

  it('is expanded as SAM would', async () => {
    const parsed = await parsedSourceOf(sam);
    expect(
      parsed.resources.map(({ handle, type, attributes: values }) => [
        handle ?? type,
        values['route_key'] ?? values['name'] ?? values['stage_name'],
      ]),
    ).toEqual([
      ['Shop', { var: 'stack_name' }],
      ['ShopStage', 'prod'],
      ['ShopPeople', 'People'],
      ['ShopAsker', 'Asker'],
      ['ShopDomain', undefined],
      ['ShopMapping', undefined],
      ['Defined', 'Defined'],
      ['DefinedStage', '$default'],
      ['OrdersShopIntegration', undefined],
      ['OrdersListRoute', 'GET /orders'],
      ['OrdersAnyRoute', '$default'],
      ['OrdersAskRoute', 'ANY /ask'],
      ['ServerlessHttpApi', { var: 'stack_name' }],
      ['ServerlessHttpApiStage', '$default'],
      ['AloneIntegration', undefined],
      ['AlonePingRoute', 'POST /ping'],
      ['Defined integration 1', undefined],
      ['route', 'GET /x'],
    ]);
    expect(attributes(parsed, 'OrdersListRoute')).toEqual({
      api_id: { ref: 'Shop' },
      route_key: 'GET /orders',
      target: { ref: 'OrdersShopIntegration' },
      authorization_type: 'JWT',
      authorizer_id: { ref: 'ShopPeople' },
    });
    expect(attributes(parsed, 'OrdersAnyRoute')?.['authorization_type']).toBeUndefined();
    expect(attributes(parsed, 'OrdersAskRoute')).toMatchObject({
      authorization_type: 'CUSTOM',
      authorizer_id: { ref: 'ShopAsker' },
    });
    expect(attributes(parsed, 'Defined integration 1')).toMatchObject({
      api_id: { ref: 'Defined' },
      integration_uri: { var: 'orders_arn' },
    });
    expect(parsed.others?.map(({ what }) => what)).toEqual([
      'Orders (AWS::Serverless::Function)',
      'Alone (AWS::Serverless::Function)',
    ]);
    expect(notes(parsed)).toEqual([
      ['attention', 'AWS::StackName'],
      ['left-out', 'AWS::Lambda::Permission'],
    ]);
  });
});

it('a default that an object cannot use is left out, and another value is kept aside', async () => {
  const route = (required: boolean) =>
    `{Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: GET /${required}, ApiKeyRequired: ${required}}}`;
  const parsed = await parsedSourceOf(`Resources:
  Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: x, ProtocolType: HTTP}}
  A: ${route(false)}
  B: ${route(true)}
`);
  const rows = assemble([parsed], emptyDesign).rows.slice(1);
  expect(rows.map((row) => row.notes.map(({ kind, text }) => [kind, text]))).toEqual([
    [['left-out', 'Omitted: false is the default.']],
    [['attention', "HTTP route doesn't support api_key_required. The value is kept as inactive."]],
  ]);
});

describe('numbers that are spelled otherwise than they are printed', () => {
  const text = `Parameters:
  Version: {Type: String, Default: 2.0}
  Rate: {Type: Number, Default: 1e3}
Mappings:
  Accounts: {"012345678901": {name: 1.10}}
Resources:
  Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: !FindInMap [Accounts, 012345678901, name], Version: 2.0}}
  Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {StageName: 1.0, DefaultRouteSettings: {ThrottlingRateLimit: 100.0}}}
  Model:
    Type: AWS::ApiGatewayV2::Model
    Properties: {Schema: {minimum: 0.0, maximum: 9223372036854775807, multipleOf: 0.10, description: "0.0"}}
  Mixed:
    Type: AWS::ApiGatewayV2::Model
    Properties: {Schema: {minimum: 0.0, maximum: 9223372036854775807, title: !Ref Version}}
`;

  it('are text where text is meant, and numbers elsewhere', async () => {
    const parsed = await parsedSourceOf(text);
    expect(attributes(parsed, 'Api')).toEqual({ name: '1.10', version: '2.0' });
    expect(attributes(parsed, 'Stage')).toEqual({
      stage_name: '1.0',
      default_route_settings: { throttling_rate_limit: 100 },
    });
    expect(parsed.variables.map((variable) => variable.default)).toEqual(['2.0', 1000]);
  });

  it('keep their digits in JSON', async () => {
    const parsed = await parsedSourceOf(text);
    expect(attributes(parsed, 'Model')?.['schema']).toBe(
      '{\n  "minimum": 0.0,\n  "maximum": 9223372036854775807,\n  "multipleOf": 0.10,\n  "description": "0.0"\n}',
    );
    expect(attributes(parsed, 'Mixed')?.['schema']).toEqual({
      minimum: 0,
      maximum: { hcl: '9223372036854775807' },
      title: { var: 'version' },
    });
  });

  it('that are no number for the place are left out with a word', async () => {
    const parsed = await parsedSourceOf(
      '{"Resources": {"I": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"TimeoutInMillis": 1e999}}}}',
    );
    expect(parsed.resources[0]?.notes.map((note) => note.text)).toEqual(["1e999 isn't valid for Timeout."]);
  });
});

it('truth values of YAML 1.1 are those of booleans, and words elsewhere', async () => {
  const parsed = await parsedSourceOf(`Parameters:
  Secret: {Type: String, NoEcho: yes, Default: no}
Resources:
  Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: no, DisableExecuteApiEndpoint: Off, Tags: {on: y, country: NO}}}
  Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {AutoDeploy: !If [Live, yes, no], StageName: "yes"}}
  Route: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiKeyRequired: n, RequestParameters: {on: {Required: ON}}}}
  Model: {Type: AWS::ApiGatewayV2::Model, Properties: {Schema: {enum: [no, se]}}}
  Quoted: {Type: AWS::ApiGatewayV2::Stage, Properties: {AutoDeploy: "yes"}}
`);
  expect(parsed.variables.map(({ name, sensitive, ...variable }) => [name, sensitive, variable.default])).toEqual([
    ['secret', true, 'no'],
  ]);
  expect(parsed.resources.map((found) => found.attributes)).toEqual([
    { name: 'no', disable_execute_api_endpoint: false, tags: { on: 'y', country: 'NO' } },
    { stage_name: 'yes', auto_deploy: true },
    { api_key_required: false, request_parameters: { on: { Required: true } } },
    { schema: '{\n  "enum": [\n    "no",\n    "se"\n  ]\n}' },
    { auto_deploy: 'yes' },
  ]);
});

describe('odd templates do no harm', () => {
  it.each([
    '{"Resources": {}}',
    '{"Resources": []}',
    '{"Resources": {"A": null, "B": {"Type": 3}, "C": {"Type": "AWS::ApiGatewayV2::Api", "Properties": "x"}}}',
    '{"Resources": {"A": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": {"Fn::Sub": []}, "Tags": {"Fn::Split": ["", "x"]}}}}}',
    '{"Resources": {"A": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": {"Fn::Join": ["", [{"Fn::GetAZs": ""}, 1]]}}}}}',
    '{"Resources": {"A": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": {"Fn::Select": [9, ["a"]]}}}}}',
    '{"Resources": {"A": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"constructor": 1, "toString": 2}}}}',
    '{"Resources": {"__proto__": {"Type": "AWS::ApiGatewayV2::Api"}, "constructor": {"Type": "AWS::ApiGatewayV2::Api"}}}',
    '{"Resources": {"A": {"Type": "AWS::Serverless::HttpApi", "Properties": {"Auth": [], "DefinitionBody": {"paths": 1}}}}}',
    '{"Resources": {"A": {"Type": "AWS::Serverless::Function", "Properties": {"Events": {"E": {"Type": "HttpApi", "Properties": {"ApiId": {"x": 1}}}}}}}}',
    'Parameters: [1]\nMappings: 3\nResources:\n  A: !Sub x\n',
  ])('%s', async (text) => {
    const { parsedSources: sources, refused } = await readSources([{ name: 'template', text }]);
    expect(refused).toEqual([]);
    for (const { text: said } of sources.flatMap(({ resources: found }) => found.flatMap((object) => object.notes)))
      expect(said).toMatch(/\.$/);
    const design = adopt(assemble(sources, emptyDesign))(emptyDesign);
    expect(design.objects.every(({ key }) => key !== '')).toBe(true);
    expect(({} as { Type?: string }).Type).toBeUndefined();
  });
});

it('tells once of a text that names the same thing over and over', async () => {
  const name = { 'Fn::Sub': '${A}'.repeat(50) };
  const text = JSON.stringify({ Resources: { A: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: name } } } });
  const { parsedSources: sources } = await readSources([{ name: 'x.json', text }]);
  expect(sources.flatMap(notes)).toEqual([['attention', 'Fn::Sub in Name']]);
});
