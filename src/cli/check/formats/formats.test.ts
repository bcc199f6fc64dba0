import { describe, expect, it } from 'vitest';
import { z } from '../../../model/zod.ts';
import { documentText } from '../../../model/document/document.ts';
import { addObject, blankDesign, newObject } from '../../../model/design/edits.ts';
import { encodeLink } from '../../../model/document/link.ts';
import { waive } from '../../../model/design/waivers.ts';
import { runIn, type FilesByPath } from '../../testing/files-world.ts';
import { formatNames } from './formats.ts';
import { uriOf } from './sarif.ts';

const escape = String.fromCharCode(27);
const module = () => `resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "backend" {
  api_id               = aws_apigatewayv2_api.orders.id
  integration_type     = "HTTP_PROXY"
  integration_method   = "GET"
  integration_uri      = "https://example.com"
  description          = "d"
  timeout_milliseconds = 45000
}
`;
const report = async (files: FilesByPath, format: string, ...argv: readonly string[]) =>
  (await runIn(files, ['check', ...argv, '--format', format])).out;

// What the specification requires of the parts that are written, made anew here.
const text = z.object({ text: z.string().check(z.minLength(1)) });
const level = z.enum(['error', 'warning', 'note']);
const position = z.number().check(z.int(), z.minimum(1));
const artifact = z.object({ uri: z.string().check(z.regex(/^(?:[\w.~/:!'()*-]|%[0-9A-F]{2})+$/)) });
const region = z.object({
  startLine: position,
  startColumn: position,
  endLine: z.optional(position),
  endColumn: z.optional(position),
});
const sarif = z.strictObject({
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.object({
          driver: z.object({
            name: z.string(),
            rules: z.array(
              z.object({
                id: z.string(),
                shortDescription: text,
                help: z.object({ text: z.string(), markdown: z.string() }),
                helpUri: z.url(),
                defaultConfiguration: z.object({ level }),
              }),
            ),
          }),
        }),
        columnKind: z.literal('utf16CodeUnits'),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.number().check(z.int(), z.minimum(0)),
            level,
            message: text,
            locations: z.array(
              z.strictObject({
                physicalLocation: z.optional(
                  z.strictObject({ artifactLocation: artifact, region: z.optional(region) }),
                ),
                logicalLocations: z.array(
                  z.strictObject({ fullyQualifiedName: z.string(), kind: z.literal('resource') }),
                ),
              }),
            ),
            partialFingerprints: z.record(z.string(), z.string()),
            fixes: z.optional(
              z.array(
                z.strictObject({
                  description: text,
                  artifactChanges: z
                    .array(
                      z.strictObject({
                        artifactLocation: artifact,
                        replacements: z
                          .array(
                            z.strictObject({ deletedRegion: region, insertedContent: z.object({ text: z.string() }) }),
                          )
                          .check(z.minLength(1)),
                      }),
                    )
                    .check(z.minLength(1)),
                }),
              ),
            ),
            suppressions: z.optional(
              z.array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() })),
            ),
          }),
        ),
      }),
    )
    .check(z.length(1)),
});

const sarifOf = async (files: FilesByPath, ...argv: readonly string[]) => {
  const [run] = sarif.parse(JSON.parse(await report(files, 'sarif', ...argv))).runs;
  if (!run) throw new Error('There is no run');
  for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  return run;
};

describe('sarif', () => {
  it('has the rule, the place and the fix of a finding', async () => {
    const { results, tool } = await sarifOf({ 'in fra/a.tf': module() }, 'in fra', '--severity', 'error');
    expect(results).toEqual([
      {
        ruleId: 'value-range',
        ruleIndex: 0,
        level: 'error',
        message: { text: expect.stringContaining('30') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'in%20fra/a.tf' },
              region: { startLine: 12, startColumn: 3 },
            },
            logicalLocations: [
              { fullyQualifiedName: 'aws_apigatewayv2_integration.backend.timeout_in_millis', kind: 'resource' },
            ],
          },
        ],
        partialFingerprints: { 'gatewright/v1': expect.stringMatching(/^[a-z0-9]+:0$/) },
        fixes: [
          {
            description: { text: 'Set 30000' },
            artifactChanges: [
              {
                artifactLocation: { uri: 'in%20fra/a.tf' },
                replacements: [
                  {
                    deletedRegion: { startLine: 12, startColumn: 26, endLine: 12, endColumn: 28 },
                    insertedContent: { text: '30' },
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
    expect(tool.driver.rules[0]).toMatchObject({ id: 'value-range', defaultConfiguration: { level: 'error' } });
  });

  it('keeps the fingerprint where lines move', async () => {
    const of = async (source: string) =>
      (await sarifOf({ 'a.tf': source }, 'a.tf')).results.map(({ partialFingerprints }) => partialFingerprints);
    expect(await of(`# New.\n\n${module()}`)).toEqual(await of(module()));
  });

  it('tells what is accepted, and by what', async () => {
    const ignored = module().replace('  timeout', '  # gatewright:ignore value-range: it is long\n  timeout');
    const { results } = await sarifOf({ 'a.tf': ignored }, 'a.tf', '--severity', 'error');
    expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['value-range', [{ kind: 'inSource', justification: 'it is long' }]],
    ]);
    const blank = blankDesign('HTTP');
    const bad = addObject(newObject(blank, 'integration', 'http-url', { integration_method: 'GET' }))(blank);
    const accepted = waive({ rule: 'attribute-required', reason: 'later' }, [undefined])(bad);
    const ofDesign = await sarifOf({ 'a.json': documentText(accepted) }, 'a.json');
    expect(ofDesign.results.flatMap(({ suppressions }) => suppressions ?? [])).toEqual([
      { kind: 'external', justification: 'later' },
    ]);
    expect((await runIn({ 'a.json': documentText(accepted) }, ['check', 'a.json'])).err).toMatch(/, 1 silenced\n$/);
  });

  it.each([
    ['a b/ü.tf', 'a%20b/%C3%BC.tf'],
    ['/abs/a#b.tf', 'file:///abs/a%23b.tf'],
    ['C:\\x\\a.tf', 'file:///C:/x/a.tf'],
    ['a:b.tf', 'a%3Ab.tf'],
    ['..\\a.tf', '../a.tf'],
    ['\uD800.tf', '%EF%BF%BD.tf'],
  ])('names %j as a URI', (path, uri) => expect(uriOf(path)).toBe(uri));
});

const hostile = `x\n::error::fake%0A]]>--><script>${escape}[31m"'&\u0000|\u2028@all`;

describe('whatever files and values are called', () => {
  const name = `a\n::set-output name=x::,y%${escape}[2J]]>&"'<|\`b\`.tf`;
  const files = { [name]: module().replace('"GET"', JSON.stringify(hostile)), 'b.tf': module() };
  const argv = [name, '--rule', 'value-range,value-enum,value-pattern'];

  it('has a finding that says the value', async () =>
    expect(await report(files, 'json', ...argv)).toContain('<script>'));

  it('github has one command for each finding', async () => {
    const lines = (await report(files, 'github', ...argv)).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning) file=a%0A%3A%3Aset-output name=x%3A%3A%2Cy%25\uFFFD\[2J\]\]>&"'<\|`b`\.tf,line=\d+,col=3,title=value-[a-z]+::aws_/,
      );
      expect(line).not.toContain(escape);
    }
    expect(lines.join('')).toContain('fake%250A');
  });

  it('text has one line for each finding, without colours', async () => {
    const out = await report(files, 'text', ...argv);
    expect(out.split('\n')).toHaveLength(3);
    expect(out).not.toContain(escape);
  });

  it('junit is XML', async () => {
    const out = await report(files, 'junit', name, 'b.tf');
    const tags = /<\?xml [^<>]*\?>|<\/?[a-z-]+(?: [a-z]+="[^"<>]*")*\/?>/g;
    const rest = out.replaceAll(tags, '').replaceAll(/&(?:amp|lt|gt|quot|#10|#9);/g, '');
    expect(rest).not.toMatch(/[<>&]/);
    // oxlint-disable-next-line no-control-regex -- characters that XML forbids
    expect(out).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
    expect(out.match(/<testsuite /g)).toHaveLength(2);
  });

  it('sarif is valid', async () => expect((await sarifOf(files, name)).results).not.toEqual([]));

  it('markdown has no markup of them', async () => {
    const out = await report(files, 'markdown', ...argv);
    expect(out).not.toContain(escape);
    expect(out).not.toMatch(/<script|@all/);
    expect(out.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(3);
  });
});

describe('junit', () => {
  it('has a suite for each file and a case for each rule', async () => {
    const out = await report(
      { 'a.tf': module(), 'b.gatewright.json': documentText(blankDesign('HTTP')) },
      'junit',
      'a.tf',
      'b.gatewright.json',
      '--severity',
      'error',
    );
    expect(out).toContain(
      '<testsuite name="a.tf" tests="1" failures="1">\n    <testcase classname="a.tf" name="value-range">\n      <failure type="error" message="',
    );
    expect(out).toContain('>12:3: error: aws_apigatewayv2_integration.backend.timeout_in_millis: ');
    expect(out).toContain(
      '<testsuite name="b.gatewright.json" tests="1" failures="0">\n    <testcase classname="b.gatewright.json" name="check"/>',
    );
  });
});

describe('markdown', () => {
  it('has the counts, then the findings by file', async () => {
    const out = await report({ 'a.tf': module() }, 'markdown', 'a.tf', '--severity', 'error');
    expect(out).toMatch(
      /^## Gatewright\n\n\| Errors \| Warnings \| Hints \| Review \|\n\| --- \| --- \| --- \| --- \|\n\| 1 \| 0 \| 0 \| 0 \|\n\n### Problems\n\n#### `a\.tf`\n\n\| Line \| Severity \| Where \| Problem \| Rule \|\n\| --- \|[^\n]*\n\| 12 \| error \| `aws_apigatewayv2_integration\.backend\.timeout_in_millis` \| [^\n]+ \| \[`value-range`\]\(https:[^)]+\) \|\n$/,
    );
  });

  it('says that nothing was found', async () =>
    expect(
      await report({ 'b.gatewright.json': documentText(blankDesign('HTTP')) }, 'markdown', 'b.gatewright.json'),
    ).toBe('## Gatewright\n\nNo problems in 1 file.\n'));
});

it.each(formatNames)('%s has a place for what came from a link', async (format) => {
  const blank = blankDesign('HTTP');
  const bad = addObject(newObject(blank, 'integration', 'http-url', { integration_method: 'GET' }))(blank);
  expect(await report({}, format, await encodeLink(bad))).toContain('integration_uri');
});
