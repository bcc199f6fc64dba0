import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDesign } from '../model/design/design.arbitrary.ts';
import { oddText } from '../hcl/text.arbitrary.ts';
import { emptyDesign, type Design } from '../model/design/design.ts';
import { documentText } from '../model/document/document.ts';
import { readDocumentText, type ReadResult } from '../model/document/read-document.ts';
import { adopt } from './adopt/adopt.ts';
import { assemble } from './proposal/assemble.ts';
import { terminalText } from './testing/cli-responses.arbitrary.ts';
import { liveDesign } from './testing/live-design.arbitrary.ts';
import { isObjectRow } from './proposal/proposal.ts';
import { readSources } from './read.ts';

/** Everything that foreign text can lead to, in a design that can be saved and read again. */
async function broughtInto(design: Design, text: string): Promise<ReadResult> {
  const { parsedSources: sources, refused } = await readSources([{ name: 'paste', text }]);
  for (const { message } of refused) expect(message).toMatch(/^\S.*[.)]$/s);
  const proposal = assemble(sources, design);
  const rows = new Set(proposal.rows.map(({ key }) => key));
  const merged = new Set(
    proposal.rows.filter(isObjectRow).flatMap(({ key, duplicateOf: twin }) => (twin === undefined ? [] : key)),
  );
  adopt(proposal, { rows, merged, ids: 'variables' })(design);
  return readDocumentText(documentText(adopt(proposal, { rows })(design)));
}

const words = [
  'Items',
  'IntegrationId',
  'IntegrationType',
  'RouteKey',
  'ApiId',
  'ProtocolType',
  'StageName',
  'ResponseParameters',
  'Tags',
  'NextToken',
  'openapi',
  'paths',
  'components',
  'Resources',
  'Type',
  'Properties',
  'Ref',
  'Fn::Sub',
  'Fn::Join',
  'x-amazon-apigateway-integration',
  'Auth',
  'Authorizers',
  'Events',
  'Identity',
  'RouteSettings',
  'security',
  'Fn::Transform',
  '__proto__',
  'constructor',
  'hcl',
  'ref',
  'entries',
];
const texts = [
  'HTTP',
  'AWS_PROXY',
  '$default',
  'GET /a',
  'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::HttpApi',
  '${A.B}',
  '3.0.1',
];

/** JSON with words that readers know, in places where they do not belong. */
const oddJson: fc.Arbitrary<unknown> = fc.letrec<{ readonly node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(...texts, 3, true, null, ''),
    oddText,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...words), tie('node')), { maxLength: 6 }).map((pairs) => {
      const object: { [key: string]: unknown } = {};
      for (const [key, value] of pairs)
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true });
      return object;
    }),
  ),
})).node;

it('any text is read or refused, in words', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        oddText,
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(oddText).map((parts) => parts.join('\n')),
      ),
      async (text) => {
        expect(await broughtInto(emptyDesign, text)).toMatchObject({ ok: true });
      },
    ),
    { numRuns: 300 },
  );
});

it('words in places where they do not belong do no harm', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(oddJson, fc.boolean(), async (json, openapi) => {
      const shaped = openapi ? { openapi: '3.0.1', paths: json, components: json, info: json, tags: json } : json;
      expect(await broughtInto(emptyDesign, JSON.stringify(shaped))).toMatchObject({ ok: true });
      expect(
        await broughtInto(
          emptyDesign,
          JSON.stringify({ Resources: { A: json, B: { Type: 'AWS::ApiGatewayV2::Route', Properties: json } } }),
        ),
      ).toMatchObject({ ok: true });
      const serverless = {
        Globals: { HttpApi: json },
        Resources: {
          A: { Type: 'AWS::Serverless::HttpApi', Properties: json },
          B: { Type: 'AWS::Serverless::HttpApi', Properties: { DefinitionBody: { paths: json }, Auth: json } },
          C: { Type: 'AWS::Serverless::WebSocketApi', Properties: { Routes: json, Auth: json } },
          D: {
            Type: 'AWS::Serverless::Function',
            Properties: { Events: { E: { Type: 'HttpApi', Properties: { ApiId: 'B', Path: json, Auth: json } } } },
          },
        },
      };
      expect(await broughtInto(emptyDesign, JSON.stringify(serverless))).toMatchObject({ ok: true });
      expect(
        await broughtInto(
          emptyDesign,
          JSON.stringify({ Items: [json, { IntegrationId: json, IntegrationType: json, ResponseParameters: json }] }),
        ),
      ).toMatchObject({ ok: true });
    }),
    { numRuns: 300 },
  );
});

it(
  'answers that were cut or changed anywhere are read or refused, and any design takes what is read',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        liveDesign,
        anyDesign({ valid: false }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        oddText,
        async (live, design, share, noise) => {
          const text = terminalText(live);
          const at = Math.floor(text.length * share);
          expect(await broughtInto(design, text)).toMatchObject({ ok: true });
          expect(await broughtInto(design, text.slice(0, at))).toMatchObject({ ok: true });
          expect(await broughtInto(design, `${text.slice(0, at)}${noise}${text.slice(at)}`)).toMatchObject({
            ok: true,
          });
        },
      ),
      { numRuns: 30 },
    );
  },
);
