import { describe, expect, it } from 'vitest';
import type { Found, Reading } from './reading.ts';
import { readSources } from './read.ts';

/** @param resources what stands below Resources, indented by two */
async function readingOf(resources: string, before = ''): Promise<Reading> {
  const text = `Transform: AWS::Serverless-2016-10-31\n${before}Resources:\n${resources}`;
  const { readings, refused } = await readSources([{ name: 'template', text }]);
  expect(refused).toEqual([]);
  const [reading] = readings;
  if (!reading) throw new Error('There is no reading');
  return reading;
}

const attributes = (reading: Reading, handle: string): Found['attributes'] | undefined =>
  reading.found.find((found) => found.handle === handle)?.attributes;

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
    const reading = await readingOf(asked('Path: /a, Method: GET'), globals);
    expect(attributes(reading, 'ServerlessHttpApi')).toMatchObject({
      cors_configuration: { allow_origins: ['https://a.example.com'], max_age: 5 },
      tags: { Team: 'shop', Cost: 'low' },
    });
    expect(attributes(reading, 'ServerlessHttpApiStage')).toMatchObject({
      default_route_settings: { throttling_burst_limit: 10, throttling_rate_limit: 5 },
      stage_variables: { a: 'b' },
    });
    expect(attributes(reading, 'FE1Route')).toMatchObject({
      authorization_type: 'JWT',
      authorizer_id: { ref: 'ServerlessHttpApiJ' },
    });
  });

  it('hold under what an API says itself', async () => {
    const own = 'CorsConfiguration: {AllowOrigins: ["https://b.example.com"], MaxAge: 7}, Tags: {Team: other}';
    const reading = await readingOf(`${api(own)}${asked('ApiId: !Ref Api, Path: /a, Method: GET')}`, globals);
    expect(attributes(reading, 'Api')).toMatchObject({
      cors_configuration: { allow_origins: ['https://a.example.com', 'https://b.example.com'], max_age: 7 },
      tags: { Team: 'other', Cost: 'low' },
    });
    expect(attributes(reading, 'FE1Route')).toMatchObject({ authorizer_id: { ref: 'ApiJ' } });
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
