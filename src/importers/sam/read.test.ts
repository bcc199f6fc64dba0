import { describe, expect, it } from 'vitest';
import { isRef } from '../../model/schema/value.ts';
import type { ImportedResource, ParsedSource } from '../parsed-source.ts';
import { attributesIn as attributes, parsedSourceOf as readTemplate } from '../testing/parsed-source-of.ts';

/** @param resources what stands below Resources, indented by two */
const readingOf = (resources: string, before = ''): Promise<ParsedSource> =>
  readTemplate(`Transform: AWS::Serverless-2016-10-31\n${before}Resources:\n${resources}`);

/** What is told of the template, but for permissions. */
/** What is told once for a template, and has tests of its own. */
const general = ['AWS::Lambda::Permission', 'AWS::StackName'];
const told = (parsed: ParsedSource) =>
  parsed.notes.filter(({ what }) => !general.includes(what)).map(({ kind, what }) => [kind, what]);

const api = (properties: string): string => `  Api:
    Type: AWS::Serverless::HttpApi
    Properties: {${properties}}
`;

/** A function with these events, each in one line. */
const asked = (...events: readonly string[]): string => `  F:
    Type: AWS::Serverless::Function
    Properties:
      Events:
${events.map((event, at) => `        E${at + 1}: {Type: HttpApi, Properties: {${event}}}\n`).join('')}`;

const jwt =
  'IdentitySource: $request.header.Authorization, JwtConfiguration: {issuer: https://i.example.com, audience: [x]}';

describe('globals', () => {
  const globals = `Globals:
  HttpApi:
    Auth: {DefaultAuthorizer: J, Authorizers: {J: {${jwt}}}}
    CorsConfiguration: {AllowOrigins: ["https://a.example.com"], MaxAge: 5}
    Tags: {Team: shop, Cost: low}
    DefaultRouteSettings: {ThrottlingBurstLimit: 10, ThrottlingRateLimit: 5}
    StageVariables: {a: b}
`;

  it('hold for the API that SAM makes by itself', async () => {
    const parsed = await readingOf(asked('Path: /a, Method: GET'), globals);
    expect(attributes(parsed, 'ServerlessHttpApi')).toMatchObject({
      cors_configuration: { allow_origins: ['https://a.example.com'], max_age: 5 },
      tags: { Team: 'shop', Cost: 'low' },
    });
    expect(attributes(parsed, 'ServerlessHttpApiStage')).toMatchObject({
      default_route_settings: { throttling_burst_limit: 10, throttling_rate_limit: 5 },
      stage_variables: { a: 'b' },
    });
    expect(attributes(parsed, 'FE1Route')).toMatchObject({
      authorization_type: 'JWT',
      authorizer_id: { ref: 'ServerlessHttpApiJ' },
    });
  });

  it('hold under what an API says itself', async () => {
    const own = 'CorsConfiguration: {AllowOrigins: ["https://b.example.com"], MaxAge: 7}, Tags: {Team: other}';
    const parsed = await readingOf(`${api(own)}${asked('ApiId: !Ref Api, Path: /a, Method: GET')}`, globals);
    expect(attributes(parsed, 'Api')).toMatchObject({
      cors_configuration: { allow_origins: ['https://a.example.com', 'https://b.example.com'], max_age: 7 },
      tags: { Team: 'other', Cost: 'low' },
    });
    expect(attributes(parsed, 'FE1Route')).toMatchObject({ authorizer_id: { ref: 'ApiJ' } });
  });

  it('can be ignored, all or some', async () => {
    const ignoring = (what: string) =>
      `  Api:\n    Type: AWS::Serverless::HttpApi\n    IgnoreGlobals: ${what}\n    Properties: {Name: own}\n`;
    expect(attributes(await readingOf(ignoring('"*"'), globals), 'Api')).toEqual({
      name: 'own',
      protocol_type: 'HTTP',
    });
    const some = await readingOf(ignoring('[CorsConfiguration, Auth]'), globals);
    expect(attributes(some, 'Api')).toEqual({
      name: 'own',
      protocol_type: 'HTTP',
      tags: { Team: 'shop', Cost: 'low' },
    });
    expect(attributes(some, 'ApiJ')).toBeUndefined();
  });

  it('are told where they stand elsewhere', async () => {
    const included = 'Globals: {"Fn::Transform": {Name: AWS::Include, Parameters: {Location: globals.yaml}}}\n';
    const { notes } = await readingOf(asked('Path: /a, Method: GET'), included);
    expect(notes.map(({ kind, what }) => [kind, what])).toContainEqual(['left-out', 'Globals']);
  });
});

describe('authorizers', () => {
  const auth = (usual: string, authorizers: string) =>
    api(`Auth: {${usual === '' ? '' : `DefaultAuthorizer: ${usual}, `}Authorizers: {${authorizers}}}`);
  const route = 'ApiId: !Ref Api, Path: /a, Method: GET';

  it('give their scopes to routes that name none', async () => {
    const parsed = await readingOf(
      `${auth('J', `J: {AuthorizationScopes: [read], ${jwt}}`)}${asked(
        route,
        'ApiId: !Ref Api, Path: /b, Method: GET, Auth: {AuthorizationScopes: [write]}',
        'ApiId: !Ref Api, Path: /c, Method: GET, Auth: {AuthorizationScopes: []}',
        'ApiId: !Ref Api, Path: /d, Method: GET, Auth: {Authorizer: NONE}',
      )}`,
    );
    const scopes = [1, 2, 3, 4].map((at) => attributes(parsed, `FE${at}Route`)?.['authorization_scopes']);
    expect(scopes).toEqual([['read'], ['write'], ['read'], undefined]);
  });

  it('say where a request shows who sends it, and how long an answer holds', async () => {
    const parsed = await readingOf(
      auth(
        '',
        'Asker: {FunctionArn: !GetAtt G.Arn, AuthorizerPayloadFormatVersion: 2.0, FunctionInvokeRole: NONE, Identity: {QueryStrings: [t], Headers: [Authorization, !Ref AWS::Region], Context: [identity.sourceIp], StageVariables: [v], ReauthorizeEvery: 60}}',
      ),
    );
    expect(attributes(parsed, 'ApiAsker')).toEqual({
      api_id: { ref: 'Api' },
      name: 'Asker',
      authorizer_type: 'REQUEST',
      identity_source: [
        '$request.header.Authorization',
        { hcl: '"$request.header.${var.aws_region}"' },
        '$request.querystring.t',
        '$stageVariables.v',
        '$context.identity.sourceIp',
      ],
      authorizer_uri: {
        hcl: '"arn:${var.aws_partition}:apigateway:${var.aws_region}:lambda:path/2015-03-31/functions/${var.g_arn}/invocations"',
      },
      authorizer_payload_format_version: '2.0',
      authorizer_result_ttl_in_seconds: 60,
    });
  });

  it('name a function whose ARN is known by that alone', async () => {
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:auth';
    const parsed = await readingOf(auth('', `Asker: {FunctionArn: "${arn}", AuthorizerPayloadFormatVersion: 2}`));
    expect(attributes(parsed, 'ApiAsker')).toMatchObject({
      authorizer_uri: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`,
      authorizer_payload_format_version: '2.0',
    });
  });

  it('leave preflights alone, unless the event names one', async () => {
    const options = 'ApiId: !Ref Api, Path: /a, Method: OPTIONS';
    const parsed = await readingOf(`${auth('J', `J: {${jwt}}`)}${asked(options, `${options}, Auth: {Authorizer: J}`)}`);
    expect(attributes(parsed, 'FE1Route')?.['authorization_type']).toBeUndefined();
    expect(attributes(parsed, 'FE2Route')?.['authorization_type']).toBe('JWT');
  });

  it.each([
    ['the default', auth('Gone', `J: {${jwt}}`), route, 'CUSTOM'],
    ['the event', auth('J', `J: {${jwt}}`), `${route}, Auth: {Authorizer: Gone, AuthorizationScopes: [a]}`, 'JWT'],
    ['a function', auth('J', `J: {${jwt}}`), `${route}, Auth: {Authorizer: !Ref Name}`, 'CUSTOM'],
    ['an API elsewhere', '', 'ApiId: !Ref Other, Path: /a, Method: GET, Auth: {Authorizer: J}', 'CUSTOM'],
    ['an odd Auth', auth('', `J: {${jwt}}`), `${route}, Auth: J`, 'CUSTOM'],
  ])('that are not there are told, and the route is not open: %s', async (_, authorizers, event, type) => {
    const parsed = await readingOf(`${authorizers}${asked(event)}`);
    expect(attributes(parsed, 'FE1Route')).toMatchObject({ authorization_type: type });
    expect(attributes(parsed, 'FE1Route')?.['authorizer_id']).toBeUndefined();
    expect(told(parsed)).toEqual([['attention', 'F.E1.Auth']]);
  });

  it('that cannot be read are told', async () => {
    const parsed = await readingOf(
      `${api('Auth: !Ref Auth')}  Two: {Type: AWS::Serverless::HttpApi, Properties: {Auth: {Authorizers: {J: {OpenIdConnectUrl: x, ${jwt}}}}}}\n`,
    );
    expect(told(parsed)).toEqual([
      ['attention', 'Api.Auth.Ref'],
      ['left-out', 'Two.J.OpenIdConnectUrl'],
    ]);
  });

  it('may be named by a parameter that says which by default', async () => {
    const parsed = await readingOf(
      `${auth('!Ref Who', `J: {${jwt}}`)}${asked(route)}`,
      'Parameters: {Who: {Type: String, Default: J}}\n',
    );
    expect(attributes(parsed, 'FE1Route')).toMatchObject({ authorizer_id: { ref: 'ApiJ' } });
  });

  it('of AWS know no scopes', async () => {
    const parsed = await readingOf(
      `${api('Auth: {EnableIamAuthorizer: true, DefaultAuthorizer: AWS_IAM}')}${asked(route)}`,
    );
    expect(attributes(parsed, 'FE1Route')).toMatchObject({ authorization_type: 'AWS_IAM' });
  });
});

describe('an API', () => {
  const all = (parsed: ParsedSource) => [
    ...told(parsed),
    ...parsed.resources.flatMap((found) => found.notes.map(({ kind, what }) => [kind, what])),
  ];

  it('without a name has that of the stack, which is told once', async () => {
    const parsed = await readingOf(`${api('Tags: {a: b}')}  Two: {Type: AWS::Serverless::HttpApi}
  Three: {Type: AWS::Serverless::HttpApi, Properties: {Name: three}}
  Four: {Type: AWS::Serverless::HttpApi, Properties: {DefinitionBody: {openapi: 3.0.1, info: {title: four}, paths: {}}}}
  Five: {Type: AWS::Serverless::HttpApi, Properties: {DefinitionUri: openapi.yaml}}
`);
    expect(['Api', 'Two', 'Three', 'Four', 'Five'].map((handle) => attributes(parsed, handle)?.['name'])).toEqual([
      { var: 'stack_name' },
      { var: 'stack_name' },
      'three',
      'four',
      'Five',
    ]);
    expect(parsed.variables.map(({ name }) => name)).toEqual(['stack_name']);
    expect(parsed.notes.filter(({ what }) => what === 'AWS::StackName').map(({ text }) => text)).toEqual([
      'SAM names an API without Name after the stack. Set its variable to the stack name.',
    ]);
  });

  it('has its tags at the stage too, and any origin where CORS is a mere yes', async () => {
    const parsed = await readingOf(api('Tags: {a: b}, CorsConfiguration: true, PropagateTags: true'));
    expect(attributes(parsed, 'Api')).toEqual({
      name: { var: 'stack_name' },
      protocol_type: 'HTTP',
      cors_configuration: { allow_origins: ['*'] },
      tags: { a: 'b' },
    });
    expect(attributes(parsed, 'ApiStage')).toMatchObject({ tags: { a: 'b' } });
    const origins = await readingOf(api('CorsConfiguration: !Ref AWS::Region'));
    expect(attributes(origins, 'Api')?.['cors_configuration']).toEqual({ allow_origins: [{ var: 'aws_region' }] });
    const list = await readingOf(api('CorsConfiguration: !Ref Os'), 'Parameters: {Os: {Type: CommaDelimitedList}}\n');
    expect(attributes(list, 'Api')?.['cors_configuration']).toEqual({ allow_origins: { var: 'os' } });
    expect(all(parsed)).toEqual([]);
  });

  it('and a function tell of their conditions and policies', async () => {
    const parsed = await readingOf(`  Api:
    Type: AWS::Serverless::HttpApi
    Condition: IsProd
    DeletionPolicy: Retain
  F:
    Type: AWS::Serverless::Function
    Condition: IsProd
    Properties: {Events: {A: {Type: HttpApi, Properties: {ApiId: !Ref Api, Path: /a, Method: GET}}}}
`);
    expect(all(parsed)).toEqual([
      ['attention', 'Condition'],
      ['left-out', 'DeletionPolicy'],
      ['attention', 'Condition'],
    ]);
  });

  it('tells what SAM does not know', async () => {
    expect(all(await readingOf(api('Cors: true')))).toEqual([['left-out', 'Api.Cors']]);
  });

  it('has a domain with a mapping for each path, which APIs of that domain share', async () => {
    const domain = (more: string) => `Domain: {DomainName: x.example.com, CertificateArn: !Ref Cert, ${more}}`;
    const parsed = await readingOf(
      `${api(`Tags: {a: b}, ${domain('BasePath: [v1, /], SecurityPolicy: TLS_1_2, MutualTlsAuthentication: {TruststoreUri: s3://b/k}, Route53: {HostedZoneId: Z1}')}`)}  Two: {Type: AWS::Serverless::HttpApi, Properties: {${domain('BasePath: two, Odd: 1')}}}\n`,
    );
    expect(attributes(parsed, 'ApiDomain')).toEqual({
      domain_name: 'x.example.com',
      domain_name_configurations: [
        { certificate_arn: { var: 'cert' }, endpoint_type: 'REGIONAL', security_policy: 'TLS_1_2' },
      ],
      mutual_tls_authentication: { truststore_uri: 's3://b/k' },
      tags: { a: 'b' },
    });
    expect(['ApiMapping', 'ApiMapping2', 'TwoMapping'].map((handle) => attributes(parsed, handle))).toEqual([
      { api_id: { ref: 'Api' }, domain_name: { ref: 'ApiDomain' }, stage: { ref: 'ApiStage' }, api_mapping_key: 'v1' },
      { api_id: { ref: 'Api' }, domain_name: { ref: 'ApiDomain' }, stage: { ref: 'ApiStage' } },
      { api_id: { ref: 'Two' }, domain_name: { ref: 'ApiDomain' }, stage: { ref: 'TwoStage' }, api_mapping_key: 'two' },
    ]);
    expect(attributes(parsed, 'TwoDomain')).toBeUndefined();
    expect(all(parsed)).toEqual([
      ['left-out', 'Api.Domain.Route53'],
      ['left-out', 'Two.Domain.Odd'],
    ]);
  });

  it('tells of a domain without a name', async () => {
    expect(all(await readingOf(api('Domain: !Ref Some')))).toEqual([['left-out', 'Api.Domain']]);
  });
});

describe('events', () => {
  const path = (name: string, more = '') => `ApiId: !Ref Api, Path: /${name}, Method: GET${more}`;
  const integrationOf = (parsed: ParsedSource, event: number) => {
    const target = attributes(parsed, `FE${event}Route`)?.['target'];
    const handle = isRef(target) ? target.ref : '';
    return { handle, said: attributes(parsed, handle) };
  };

  it('that want the same share an integration, and others do not', async () => {
    const parsed = await readingOf(
      `${api('')}${asked(
        path('a', ', TimeoutInMillis: 5000, PayloadFormatVersion: 1.0'),
        path('b', ', TimeoutInMillis: 20000'),
        path('c', ', PayloadFormatVersion: "2.0", TimeoutInMillis: 20000'),
        path('d'),
        'Path: /e, Method: GET',
      )}`,
    );
    expect(
      [1, 2, 3, 4, 5].map((event) => {
        const { handle, said } = integrationOf(parsed, event);
        return [handle, said?.['payload_format_version'], said?.['timeout_in_millis']];
      }),
    ).toEqual([
      ['FApiIntegration', '1.0', 5000],
      ['FApiIntegration2', '2.0', 20000],
      ['FApiIntegration2', '2.0', 20000],
      ['FApiIntegration3', '2.0', undefined],
      ['FIntegration', '2.0', undefined],
    ]);
  });

  it('say what holds for their routes at the stage', async () => {
    const settings = 'RouteSettings: {ThrottlingBurstLimit: 2, ThrottlingRateLimit: 3}';
    const parsed = await readingOf(
      `${api('RouteSettings: {"GET /a": {ThrottlingBurstLimit: 1, DetailedMetricsEnabled: true}, "GET /b": {ThrottlingBurstLimit: 9}}')}${asked(
        path('a', `, ${settings}`),
        `ApiId: !Ref Api, ${settings}`,
        `ApiId: !Ref Other, ${settings}`,
        `ApiId: !Ref Api, Path: !Sub "/\${AWS::Region}", Method: GET, ${settings}`,
      )}`,
    );
    expect(attributes(parsed, 'ApiStage')?.['route_settings']).toEqual({
      'GET /a': { DetailedMetricsEnabled: true, ThrottlingBurstLimit: 2, ThrottlingRateLimit: 3 },
      'GET /b': { ThrottlingBurstLimit: 9 },
      $default: { ThrottlingBurstLimit: 2, ThrottlingRateLimit: 3 },
    });
    expect(told(parsed)).toEqual([
      ['left-out', 'F.E3.RouteSettings'],
      ['left-out', 'F.E4.RouteSettings'],
    ]);
  });

  it('need permissions, which are told once', async () => {
    const parsed = await readingOf(`${api('Name: x')}${asked(path('a'), path('b'))}`);
    expect(parsed.notes.map(({ kind, what }) => [kind, what])).toEqual([['left-out', 'AWS::Lambda::Permission']]);
    const authorizer = (permit: boolean) =>
      `Auth: {Authorizers: {A: {FunctionArn: !GetAtt G.Arn, AuthorizerPayloadFormatVersion: 2.0, EnableFunctionDefaultPermissions: ${permit}}}}`;
    expect((await readingOf(api(`Name: x, ${authorizer(true)}`))).notes).toHaveLength(1);
    expect((await readingOf(api(`Name: x, ${authorizer(false)}`))).notes).toEqual([]);
  });

  it('may work out their paths', async () => {
    const parsed = await readingOf(
      `${api('')}${asked(
        'ApiId: !Ref Api, Path: !Sub "/${V}/a", Method: get',
        'ApiId: !Ref Api, Path: !Ref P, Method: !Ref M',
        'ApiId: !Ref Api, Path: /b, Method: x-amazon-apigateway-any-method',
      )}`,
      'Parameters: {V: {Type: String}, P: {Type: String, Default: /p}, M: {Type: String}}\n',
    );
    expect([1, 2, 3].map((event) => attributes(parsed, `FE${event}Route`)?.['route_key'])).toEqual([
      { hcl: '"GET /${var.v}/a"' },
      { hcl: '"${var.m} /p"' },
      'ANY /b',
    ]);
  });

  it('lead to the alias that SAM publishes', async () => {
    const parsed = await readingOf(
      `${api('')}${asked(path('a'))}`,
      'Globals: {Function: {AutoPublishAlias: live, Timeout: 10}}\n',
    );
    expect(integrationOf(parsed, 1).said?.['integration_uri']).toEqual({ hcl: '"${var.f_arn}:live"' });
    expect(told(parsed)).toEqual([]);
  });

  it('may name their API by its logical id alone', async () => {
    const parsed = await readingOf(`${api('')}${asked('ApiId: Api, Path: /a, Method: GET', path('b'))}`);
    expect([1, 2].map((event) => attributes(parsed, `FE${event}Route`)?.['api_id'])).toEqual([
      { ref: 'Api' },
      { ref: 'Api' },
    ]);
    expect(integrationOf(parsed, 1).handle).toBe(integrationOf(parsed, 2).handle);
  });

  it('add nothing to settings that CloudFormation works out', async () => {
    const parsed = await readingOf(
      `${api('RouteSettings: !Ref Some')}${asked(path('a', ', RouteSettings: {ThrottlingBurstLimit: 2}'))}`,
    );
    expect(attributes(parsed, 'ApiStage')?.['route_settings']).toEqual({ var: 'some' });
    expect(told(parsed)).toEqual([['left-out', 'F.E1.RouteSettings']]);
  });

  it('of an API that only CloudFormation can tell have it as a variable', async () => {
    const parsed = await readingOf(asked('ApiId: !ImportValue shared-api, Path: /a, Method: GET'));
    expect(attributes(parsed, 'FE1Route')?.['api_id']).toEqual({ var: 'shared_api' });
    expect(attributes(parsed, 'FIntegration')?.['api_id']).toEqual({ var: 'shared_api' });
    expect(attributes(parsed, 'ServerlessHttpApi')).toBeUndefined();
  });

  it.each([
    ['Events: !Ref Some', 'F.Events.Ref'],
    ['Events: [1]', 'F.Events'],
    ['Events: {E: {"Fn::If": [a, {Type: HttpApi}, !Ref AWS::NoValue]}}', 'F.Events.E'],
    ['Events: {"Fn::ForEach::E": [N, [a], {}]}', 'F.Events.Fn::ForEach::E'],
    ['Events: {E: {Type: HttpApi, Properties: {Pth: /a}}}', 'F.E.Pth'],
  ])('that cannot be read are told: %s', async (events, what) => {
    const parsed = await readingOf(`  F: {Type: AWS::Serverless::Function, Properties: {${events}}}\n`);
    expect(told(parsed)).toEqual([['left-out', what]]);
  });
});

describe('a definition', () => {
  const integration = (uri: string, more = '') =>
    `x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, payloadFormatVersion: "1.0", uri: ${uri}${more}}`;
  const defined = (properties: string, paths: string, more = '') => `  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      ${properties}
      DefinitionBody:
        openapi: 3.0.1
        info: {title: Hello, version: "3", description: dd}
        x-amazon-apigateway-cors: {allowOrigins: ["https://a.example.com"], maxAge: 5}
        tags: [{name: team, x-amazon-apigateway-tag-value: shop}, {name: cost, x-amazon-apigateway-tag-value: low}]
        ${more}
        paths:
${paths}`;
  const routes = (parsed: ParsedSource) =>
    parsed.resources.flatMap(({ type, attributes: values }) => (type === 'route' ? [values] : []));

  it('says what its API is, under what the API says itself', async () => {
    const paths = `          /x: {get: {${integration('https://example.com')}}}\n`;
    expect(attributes(await readingOf(defined('StageName: prod', paths)), 'Api')).toEqual({
      name: 'Hello',
      protocol_type: 'HTTP',
      description: 'dd',
      version: '3',
      cors_configuration: { allow_origins: ['https://a.example.com'], max_age: 5 },
      tags: { team: 'shop', cost: 'low' },
    });
    const said = ['Name: Own', 'CorsConfiguration: {MaxAge: 7}', 'Tags: {team: other}'].join('\n      ');
    const own = await readingOf(defined(said, paths));
    expect(attributes(own, 'Api')).toMatchObject({
      name: 'Own',
      cors_configuration: { allow_origins: ['https://a.example.com'], max_age: 7 },
      tags: { team: 'other', cost: 'low' },
    });
  });

  it('has a name without a title', async () => {
    const parsed = await readingOf(api('DefinitionBody: {openapi: 3.0.1, paths: {}}'));
    expect(attributes(parsed, 'Api')).toEqual({ name: 'Api', protocol_type: 'HTTP' });
  });

  it('tells what is in it', async () => {
    const parsed = await readingOf(
      defined(
        'StageName: prod',
        `          /x: {get: {${integration('!If [P, https://one.example.com, https://two.example.com]')}}, trace: {x: y}}\n`,
        'security: []\n        externalDocs: {url: x}',
      ),
    );
    expect(told(parsed)).toEqual([
      ['attention', 'Fn::If in uri'],
      ['left-out', '/x trace'],
      ['left-out', 'externalDocs'],
    ]);
  });

  it('is protected by the authorizers of its API', async () => {
    const auth = `Auth: {EnableIamAuthorizer: true, DefaultAuthorizer: J, Authorizers: {J: {AuthorizationScopes: [read], ${jwt}}, A: {FunctionArn: !GetAtt G.Arn, AuthorizerPayloadFormatVersion: 2.0, FunctionInvokeRole: !Ref Role}}}`;
    const one = integration('https://example.com');
    const parsed = await readingOf(
      defined(
        auth,
        `          /a: {get: {${one}}, options: {${one}}}
          /b: {get: {security: [], ${one}}}
          /c: {get: {security: [{A: []}], ${one}}}
          /d: {get: {security: [{J: [write]}], ${one}}}
          /e: {get: {security: [{AWS_IAM: []}], ${one}}}
          /f: {get: {security: [{NONE: []}], ${one}}}
`,
      ),
    );
    const jwtOf = { ref: 'Api authorizer J' };
    expect(
      routes(parsed).map((route) => [
        route['route_key'],
        route['authorization_type'],
        route['authorizer_id'],
        route['authorization_scopes'],
      ]),
    ).toEqual([
      ['GET /a', 'JWT', jwtOf, ['read']],
      ['OPTIONS /a', undefined, undefined, undefined],
      ['GET /b', 'JWT', jwtOf, ['read']],
      ['GET /c', 'CUSTOM', { ref: 'Api authorizer A' }, undefined],
      ['GET /d', 'JWT', jwtOf, ['write']],
      ['GET /e', 'AWS_IAM', undefined, undefined],
      ['GET /f', undefined, undefined, undefined],
    ]);
    expect(attributes(parsed, 'Api authorizer J')).toEqual({
      api_id: { ref: 'Api' },
      name: 'J',
      authorizer_type: 'JWT',
      identity_source: ['$request.header.Authorization'],
      jwt_configuration: { issuer: 'https://i.example.com', audience: ['x'] },
    });
    expect(attributes(parsed, 'Api authorizer A')).toMatchObject({
      authorizer_type: 'REQUEST',
      authorizer_payload_format_version: '2.0',
      authorizer_credentials_arn: { var: 'role' },
    });
    expect(told(parsed)).toEqual([]);
  });

  it('is not open where its default authorizer is nowhere', async () => {
    const parsed = await readingOf(
      defined('Auth: {DefaultAuthorizer: Gone}', `          /a: {get: {${integration('https://example.com')}}}\n`),
    );
    expect(routes(parsed)).toMatchObject([
      { authorization_type: 'CUSTOM', authorizer_id: { ref: 'Api authorizer Gone' } },
    ]);
    expect(told(parsed)).toEqual([['attention', 'Api.Auth']]);
  });

  it('has the routes of events too', async () => {
    const parsed = await readingOf(
      `${defined(
        `Auth: {DefaultAuthorizer: J, Authorizers: {J: {${jwt}}}}`,
        `          /a: {get: {${integration('https://example.com')}}}\n`,
      )}${asked(
        'ApiId: !Ref Api, Path: /a, Method: GET, TimeoutInMillis: 7000, Auth: {Authorizer: NONE}',
        'ApiId: !Ref Api, Path: /b, Method: POST, RouteSettings: {ThrottlingBurstLimit: 2}',
        'ApiId: !Ref Api, Path: /c, Method: POST',
        'ApiId: !Ref Api, Path: /c, Method: OPTIONS',
        'ApiId: !Ref Api',
        'ApiId: !Ref Api, Path: !Sub "/${AWS::Region}", Method: GET',
      )}`,
    );
    const integrationOf = ({ target }: ImportedResource['attributes']) =>
      isRef(target) ? attributes(parsed, target.ref) : {};
    expect(
      routes(parsed).map((route) => [
        route['route_key'],
        route['authorization_type'],
        integrationOf(route)?.['integration_uri'],
        integrationOf(route)?.['timeout_in_millis'],
      ]),
    ).toEqual([
      ['GET /a', undefined, 'https://example.com', 7000],
      ['POST /b', 'JWT', { var: 'f_arn' }, undefined],
      ['POST /c', 'JWT', { var: 'f_arn' }, undefined],
      ['OPTIONS /c', undefined, { var: 'f_arn' }, undefined],
      ['$default', 'JWT', { var: 'f_arn' }, undefined],
    ]);
    expect(parsed.resources.filter(({ type }) => type === 'integration')).toHaveLength(2);
    expect(attributes(parsed, 'ApiStage')?.['route_settings']).toEqual({ 'POST /b': { ThrottlingBurstLimit: 2 } });
    expect(told(parsed)).toEqual([['left-out', 'F.E6']]);
  });

  it.each([
    [
      'DefinitionBody: {"Fn::Transform": {Name: AWS::Include, Parameters: {Location: openapi.yaml}}}',
      ['Fn::Transform in Api'],
    ],
    ['DefinitionBody: {openapi: 3.0.1, paths: {"Fn::Transform": {Name: AWS::Include}}}', ['Fn::Transform in paths']],
    ['DefinitionBody: {openapi: 3.0.1, "Fn::Transform": {Name: AWS::Include}, paths: {}}', ['Fn::Transform in Api']],
    ['DefinitionBody: {openapi: 3.0.1, paths: {"Fn::ForEach::P": [N, [a], {}], /x: {}}}', ['Fn::ForEach::P in paths']],
    ['DefinitionBody: {openapi: 3.0.1, paths: {"Fn::ForEach::P": [N, [a], {}]}}', ['Fn::ForEach::P in paths']],
    ['DefinitionBody: some text', ['Api.DefinitionBody']],
    ['DefinitionUri: ./openapi.yaml', ['Api.DefinitionUri']],
  ])('that stands elsewhere is told: %s', async (properties, whats) => {
    const parsed = await readingOf(api(properties));
    expect(told(parsed)).toEqual(whats.map((what) => ['left-out', what]));
    expect(attributes(parsed, 'Api')).toEqual({ name: 'Api', protocol_type: 'HTTP' });
    expect(parsed.variables).toEqual([]);
  });

  it.each([
    ['s3://b/k/o.yaml', { bucket: 'b', key: 'k/o.yaml' }],
    ['s3://b/k?versionId=v', { bucket: 'b', key: 'k', version: 'v' }],
    ['{Bucket: b, Key: k}', { bucket: 'b', key: 'k' }],
  ])('may stand in S3, and events then add no routes: %s', async (uri, location) => {
    const parsed = await readingOf(`${api(`DefinitionUri: ${uri}`)}${asked('ApiId: !Ref Api, Path: /a, Method: GET')}`);
    expect(attributes(parsed, 'Api')?.['body_s3_location']).toEqual(location);
    expect(routes(parsed)).toEqual([]);
    expect(told(parsed)).toEqual([['left-out', 'F.E1']]);
  });
});

describe('a WebSocket API', () => {
  const socket = (auth: string, more = '') => `  Chat:
    Type: AWS::Serverless::WebSocketApi
    Properties:
      RouteSelectionExpression: $request.body.action
      ${auth}
      ${more}
      Routes:
        $connect: {FunctionArn: !GetAtt F.Arn, RequestParameters: {route.request.querystring.t: {Required: true}}}
        send: {FunctionArn: !GetAtt G.Arn, IntegrationTimeout: 5000, RouteResponseSelectionExpression: $default}
`;

  it('has an integration for each route, and asks who connects', async () => {
    const parsed = await readingOf(
      socket('Auth: {AuthType: CUSTOM, AuthArn: !GetAtt A.Arn, IdentitySource: [route.request.querystring.t]}'),
      'Globals: {WebSocketApi: {Tags: {a: b}}}\n',
    );
    expect(attributes(parsed, 'Chat')).toEqual({
      name: 'Chat',
      protocol_type: 'WEBSOCKET',
      route_selection_expression: '$request.body.action',
      tags: { a: 'b' },
    });
    expect(attributes(parsed, 'ChatStage')).toMatchObject({ stage_name: 'default', auto_deploy: true });
    expect(attributes(parsed, 'ChatConnectRoute')).toEqual({
      api_id: { ref: 'Chat' },
      route_key: '$connect',
      target: { ref: 'ChatConnectIntegration' },
      authorization_type: 'CUSTOM',
      authorizer_id: { ref: 'ChatConnectAuthorizer' },
      request_parameters: { 'route.request.querystring.t': { Required: true } },
    });
    expect(attributes(parsed, 'ChatSendRoute')).toMatchObject({
      route_key: 'send',
      route_response_selection_expression: '$default',
    });
    expect(attributes(parsed, 'ChatSendIntegration')).toMatchObject({ timeout_in_millis: 5000 });
    expect(attributes(parsed, 'ChatConnectAuthorizer')).toMatchObject({
      name: 'ChatConnectAuthorizer',
      identity_source: ['route.request.querystring.t'],
    });
    expect(parsed.others).toEqual([]);
    expect(told(parsed)).toEqual([]);
  });

  it.each([
    ['Auth: {AuthType: NONE}', undefined, []],
    ['Auth: {AuthType: AWS_IAM}', 'AWS_IAM', []],
    ['Auth: {AuthType: !Ref Kind}', 'CUSTOM', [['attention', 'Chat.Auth']]],
    ['Auth: !Ref Kind', 'CUSTOM', [['attention', 'Chat.Auth']]],
    ['Odd: 1', undefined, [['left-out', 'Chat.Odd']]],
  ])('may ask otherwise: %s', async (auth, type, notes) => {
    const parsed = await readingOf(socket(auth));
    expect(attributes(parsed, 'ChatConnectRoute')?.['authorization_type']).toBe(type);
    expect(told(parsed)).toEqual(notes);
  });
});
