/** Answers of AWS for one API, as a terminal shows them. */

export const apiId = 'x9y8z7w6v5';

export const api = {
  ApiEndpoint: `https://${apiId}.execute-api.eu-west-1.amazonaws.com`,
  ApiId: apiId,
  ApiKeySelectionExpression: '$request.header.x-api-key',
  CreatedDate: '2024-01-01T00:00:00+00:00',
  DisableExecuteApiEndpoint: false,
  Name: 'orders-api',
  ProtocolType: 'HTTP',
  RouteSelectionExpression: '$request.method $request.path',
  Tags: {},
};

const integration = (number: number) => ({
  ConnectionType: 'INTERNET',
  IntegrationId: `int${String(number).padStart(4, '0')}`,
  IntegrationMethod: 'POST',
  IntegrationType: 'AWS_PROXY',
  IntegrationUri: `arn:aws:lambda:eu-west-1:123456789012:function:task-${number}`,
  PayloadFormatVersion: '2.0',
  TimeoutInMillis: 30_000,
});

export const integrations = (count: number) => ({ Items: Array.from({ length: count }, (_, at) => integration(at)) });

/** @param authorizer id of the one that checks their callers */
export const routes = (count: number, authorizer?: string) => ({
  Items: Array.from({ length: count }, (_, at) => ({
    ApiKeyRequired: false,
    ...(authorizer === undefined
      ? { AuthorizationType: 'NONE' }
      : { AuthorizationType: 'JWT', AuthorizerId: authorizer }),
    RouteId: `route${String(at).padStart(3, '0')}`,
    RouteKey: `GET /task/${at}`,
    Target: `integrations/int${String(at).padStart(4, '0')}`,
  })),
});

const issuer = 'https://login.example.com';
const audience = ['orders'];

export const authorizers = (name: string, id: string) => ({
  Items: [
    {
      AuthorizerId: id,
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: audience, Issuer: issuer },
      Name: name,
    },
  ],
});

export const answer = (call: string, value: unknown): string =>
  `me@host:~$ aws apigatewayv2 ${call} --api-id ${apiId}\n${JSON.stringify(value, null, 4)}\n`;

const securitySchemes = (name: string) => ({
  [name]: {
    type: 'oauth2',
    'x-amazon-apigateway-authorizer': {
      identitySource: '$request.header.Authorization',
      jwtConfiguration: { audience, issuer },
      type: 'jwt',
    },
  },
});

/** What export-api gives for the same API: everything but the ids. */
export const openApi = (count: number, authorizer?: string): string =>
  JSON.stringify(
    {
      openapi: '3.0.1',
      info: { title: 'orders-api', version: '2024-01-01' },
      paths: Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `/task/${at}`,
          {
            get: {
              ...(authorizer === undefined ? {} : { security: [{ [authorizer]: [] }] }),
              responses: { default: { description: 'Default response' } },
              'x-amazon-apigateway-integration': {
                payloadFormatVersion: '2.0',
                type: 'aws_proxy',
                httpMethod: 'POST',
                uri: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:task-${at}/invocations`,
                connectionType: 'INTERNET',
                timeoutInMillis: 30_000,
              },
            },
          },
        ]),
      ),
      ...(authorizer === undefined ? {} : { components: { securitySchemes: securitySchemes(authorizer) } }),
      'x-amazon-apigateway-importexport-version': '1.0',
    },
    null,
    2,
  );
