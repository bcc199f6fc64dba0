import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../model/design/design.ts';
import { readDocumentText } from '../model/document/read-document.ts';
import { attributeOf } from '../model/schema/resource.ts';
import { resourceType } from '../model/resources/index.ts';
import type { Values } from '../model/schema/value.ts';
import { generateFiles, fileText } from '../codegen/files.ts';
import { adopt } from './adopt/adopt.ts';
import { assemble } from './proposal/assemble.ts';
import { jsonText } from './convert/raw-value.ts';
import { valueOfTree, literalPlace } from './terraform/hcl-values.ts';
import { JsonScanner } from './raw/json.ts';
import { readSources } from './read.ts';

/** The attributes of the object of a type that a text gives, and the Terraform that it comes to. */
async function attributesFrom(text: string, type = 'integration'): Promise<Values | undefined> {
  const { parsedSources: sources } = await readSources([{ name: 'paste', text }]);
  const design = adopt(assemble(sources, emptyDesign))(emptyDesign);
  return design.objects.find((object) => object.type === type)?.attributes;
}

const uri = 'arn:aws:lambda:us-east-1:123456789012:function:f';
const invoke = `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${uri}/invocations`;
const operation = (version: string) =>
  `{"/a":{"get":{"x-amazon-apigateway-integration":{"type":"aws_proxy","httpMethod":"GET","uri":"${uri}","payloadFormatVersion":${version}}}}}`;

const integrations: readonly (readonly [format: string, text: (version: string) => string])[] = [
  ['OpenAPI', (version) => `{"openapi":"3.0.1","info":{"title":"x","version":"1"},"paths":${operation(version)}}`],
  [
    'CloudFormation',
    (version) =>
      `{"Resources":{"A":{"Type":"AWS::ApiGatewayV2::Api","Properties":{"Name":"x","ProtocolType":"HTTP"}},"I":{"Type":"AWS::ApiGatewayV2::Integration","Properties":{"ApiId":{"Ref":"A"},"IntegrationType":"AWS_PROXY","IntegrationUri":"${uri}","PayloadFormatVersion":${version}}}}}`,
  ],
  [
    'SAM',
    (version) =>
      `{"Transform":"AWS::Serverless-2016-10-31","Resources":{"A":{"Type":"AWS::Serverless::HttpApi","Properties":{"DefinitionBody":{"openapi":"3.0.1","info":{"title":"x"},"paths":${operation(version)}}}}}}`,
  ],
  [
    'AWS CLI output',
    (version) =>
      `{"Items":[{"ApiId":"a1b2c3d4e5","IntegrationId":"abc1234","IntegrationType":"AWS_PROXY","IntegrationUri":"${uri}","IntegrationMethod":"POST","PayloadFormatVersion":${version}}]}`,
  ],
  [
    'Terraform state',
    (version) =>
      `{"version":4,"terraform_version":"1.11.4","lineage":"x","resources":[{"mode":"managed","type":"awscc_apigatewayv2_integration","name":"i","instances":[{"attributes":{"id":"a1b2c3d4e5|abc1234","api_id":"a1b2c3d4e5","integration_id":"abc1234","integration_type":"AWS_PROXY","integration_uri":"${uri}","payload_format_version":${version}}}]}]}`,
  ],
];

describe('a version that is written as a number is the text of it', () => {
  it.each(integrations.flatMap(([format, text]) => ['1.0', '2.0'].map((version) => [format, version, text] as const)))(
    '%s: %s',
    async (_, version, text) => {
      expect(await attributesFrom(text(version))).toMatchObject({
        integration_uri: uri,
        payload_format_version: version,
      });
      expect(await attributesFrom(text(version))).toEqual(await attributesFrom(text(JSON.stringify(version))));
    },
  );

  it('of an authorizer too', async () => {
    const text = `{"openapi":"3.0.1","info":{"title":"x","version":"1"},"components":{"securitySchemes":{"au":{"type":"apiKey","name":"Authorization","in":"header","x-amazon-apigateway-authorizer":{"type":"request","identitySource":"$request.header.Authorization","authorizerUri":"${invoke}","authorizerPayloadFormatVersion":2.0,"enableSimpleResponses":true}}}},"paths":${operation('2.0')}}`;
    expect(await attributesFrom(text, 'authorizer')).toMatchObject({ authorizer_payload_format_version: '2.0' });
  });
});

const digits = fc.stringMatching(/^[1-9]\d{0,24}$/);
/** Any number of JSON, as one of many spellings. */
const numberText = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), digits),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,20}$/)),
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.stringMatching(/^[eE][+-]?\d{1,3}$/)),
  )
  .map((parts) => parts.join(''));

describe('any number keeps its spelling', () => {
  it('where a text attribute takes it, and in JSON text', async () => {
    await fc.assert(
      fc.asyncProperty(numberText, async (number) => {
        const text = `{"Items":[{"ApiId":"a1b2c3d4e5","Name":"x","ProtocolType":"HTTP","Version":${number},"Tags":{"size":${number}}}]}`;
        expect(await attributesFrom(text, 'api')).toMatchObject({ version: number, tags: { size: number } });
        const read = new JsonScanner(`[${number}]`).read(0);
        expect(read.ok && jsonText(read.value)).toBe(`[${number}]`);
        const body = `{"openapi": "3.0.1", "x-size": ${number}}`;
        const template = `{"Resources":{"A":{"Type":"AWS::ApiGatewayV2::Api","Properties":{"Body":${body}}}}}`;
        const made = (await attributesFrom(template, 'api'))?.['body'];
        expect(made === undefined || (typeof made === 'string' && made.includes(`"x-size": ${number}`))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['2.0', '1e3', '-0', '12345678901234567890', '0.10'])('in a map that is encoded: %s', (number) => {
    const attribute = attributeOf(resourceType('integration_response'), undefined, 'response_templates');
    if (!attribute) throw new Error('The table has no response_templates');
    const text = `{"a": ${number}}`;
    const value = valueOfTree(attribute, { kind: 'text', text, start: 0, end: 0 }, literalPlace);
    expect(value).toEqual({ a: { hcl: number } });
  });

  it('but in a design of ours it is the number, whichever way it is read', async () => {
    const text = `{"format":"gatewright","version":1,"name":"x","integrations":[{"key":"i1","name":"i","variant":"http-url","attributes":{"timeout_in_millis":12000.0}}]}`;
    const { parsedSources: sources } = await readSources([{ name: 'x', text }]);
    const read = readDocumentText(text);
    expect(sources[0]?.design).toEqual(read.ok ? read.design : read);
    expect(sources[0]?.design?.objects[0]?.attributes).toEqual({ timeout_in_millis: 12_000 });
  });

  it('a default of a parameter that JavaScript would round stays the text that Terraform turns into it', async () => {
    const text =
      '{"Parameters":{"P":{"Type":"Number","Default":"12345678901234567890"},"Q":{"Type":"Number","Default":"5"}},"Resources":{"A":{"Type":"AWS::ApiGatewayV2::Api","Properties":{"Name":{"Fn::Sub":"${P}${Q}"},"ProtocolType":"HTTP"}}}}';
    const { parsedSources: sources } = await readSources([{ name: 'x', text }]);
    const design = adopt(assemble(sources, emptyDesign))(emptyDesign);
    expect(design.variables.map((variable) => variable.default)).toEqual(['12345678901234567890', 5]);
    const printed = generateFiles(design).map(fileText).join('\n');
    expect(printed).toContain('12345678901234567890');
  });
});
