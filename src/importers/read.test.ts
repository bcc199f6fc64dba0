import { describe, expect, it } from 'vitest';
import { lastCommand } from './cli/aws-commands.ts';
import { readSources } from './read.ts';

const read = (text: string, name = 'paste') => readSources([{ name, text }]);
const summary = async (text: string, name?: string) => {
  const { parsedSources: sources, refused } = await read(text, name);
  return {
    found: sources.flatMap(({ resources: found }) => found.map(({ type, attributes }) => [type, attributes['api_id']])),
    refused: refused.map(({ message }) => message),
  };
};
const noteTexts = async (text: string) =>
  (await read(text)).parsedSources.flatMap(({ notes }) => notes.map(({ kind, text: said }) => `${kind}: ${said}`));

const integration = '{"IntegrationId": "i1", "IntegrationType": "MOCK"}';

it('passes over the list of generated files, and reads a design', async () => {
  const list = '{"format": "gatewright-files", "version": 1, "files": []}';
  for (const name of ['.gatewright.json', 'infra/.gatewright.json', 'infra\\.gatewright.json'])
    expect(await read(list, name)).toEqual({ parsedSources: [], refused: [] });
  const design = '{"format": "gatewright", "version": 1, "name": "x"}';
  expect((await read(design, 'infra/x.gatewright.json')).parsedSources).toHaveLength(1);
});

describe('commands around output', () => {
  it.each([
    ['a prompt of sh', `$ aws apigatewayv2 get-integrations --api-id abc123\n${integration}\n$ `],
    [
      'a prompt in brackets',
      `[ec2-user@ip-10-0-0-1 ~]$ aws apigatewayv2 get-integrations --api-id abc123\n${integration}`,
    ],
    [
      'a prompt in brackets at the end',
      `$ aws apigatewayv2 get-integrations --api-id abc123\n${integration}\n[ec2-user@ip-10-0-0-1 ~]$ `,
    ],
    ['a prompt of zsh', `user@host dir % aws apigatewayv2 get-integrations --api-id abc123\n${integration}`],
    [
      'PowerShell',
      `PS C:\\Users\\me> aws apigatewayv2 get-integrations --api-id abc123\n${integration}\nPS C:\\Users\\me>`,
    ],
    [
      'cmd',
      `C:\\Users\\me>aws.exe apigatewayv2 get-integrations --api-id "abc123"\r\n${integration}\r\n\r\nC:\\Users\\me>`,
    ],
    [
      'lines that go on in sh',
      `$ aws apigatewayv2 get-integrations \\\n>   --api-id abc123 \\\n>   --output json\n${integration}`,
    ],
    [
      'lines that go on in PowerShell',
      `PS> aws apigatewayv2 get-integrations \`\n>>   --api-id abc123\n${integration}`,
    ],
    ['lines that go on in cmd', `>aws apigatewayv2 get-integrations ^\nMore?   --api-id abc123\n${integration}`],
    [
      'options before the service',
      `aws --region eu-west-1 apigatewayv2 get-integrations --api-id='abc123' | cat\n${integration}`,
    ],
    [
      'a command after a failed one',
      `$ aws s3 ls\nno\n$ aws apigatewayv2 get-integrations --api-id abc123\n${integration}`,
    ],
  ])('%s', async (_, text) => {
    expect(await summary(text)).toEqual({ found: [['integration', 'abc123']], refused: [] });
  });

  it('an id in a variable of the shell is no id', async () => {
    const text = `$ aws apigatewayv2 get-integrations --api-id $API_ID\n${integration}`;
    expect(await summary(text)).toEqual({ found: [['integration', undefined]], refused: [] });
  });

  it('each document has the command before it', async () => {
    const text = ['a1', 'a2']
      .map((id) => `$ aws apigatewayv2 get-integrations --api-id ${id}\n${integration}\n`)
      .join('');
    expect((await summary(text)).found).toEqual([
      ['integration', 'a1'],
      ['integration', 'a2'],
    ]);
  });

  it('the region is read from the command, the environment or the address of the API', async () => {
    const regions = async (text: string) => (await read(text)).parsedSources.map(({ region }) => region);
    expect(await regions(`aws apigatewayv2 get-apis --region eu-west-3\n${integration}`)).toEqual(['eu-west-3']);
    expect(
      await regions(`export AWS_REGION=eu-west-2\naws apigatewayv2 get-apis\n${integration}${integration}`),
    ).toEqual(['eu-west-2', 'eu-west-2']);
    expect(await regions('{"Items": [{"ApiEndpoint": "https://x.execute-api.us-east-1.amazonaws.com"}]}')).toEqual([
      'us-east-1',
    ]);
  });

  it('reads options as they are written', () => {
    const command = lastCommand(
      "x aws apigatewayv2 get-route --api-id=a1 --route-id 'r1' --query 'Items[].{a:b}' --domain-name *.example.com > out.json",
    );
    expect(command?.operation).toBe('get-route');
    expect([...(command?.options ?? [])]).toEqual([
      ['api-id', 'a1'],
      ['route-id', 'r1'],
      ['domain-name', '*.example.com'],
    ]);
  });

  it.each([
    'export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE',
    'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY aws apigatewayv2 get-apis',
    'set AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEXAMPLE',
    'curl -H "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.x"',
  ])('a credential beside output is told of and never repeated: %s', async (secret) => {
    for (const text of [`${secret}\n${integration}`, `${integration}\n${secret}`]) {
      const { parsedSources: sources } = await read(text);
      const secrets = sources.flatMap(({ notes }) => notes).filter(({ text: said }) => said.includes('credential'));
      expect(secrets).toHaveLength(1);
      expect(JSON.stringify(sources)).not.toMatch(/EXAMPLE|eyJhbG/);
    }
  });
});

describe('broken pastes', () => {
  it('JSON that was cut says the line, and nothing of it is taken', async () => {
    const { found, refused } = await summary(`{"Items": [\n${integration},\n{"IntegrationId": "i2",\n"Integr`);
    expect(found).toEqual([]);
    expect(refused).toEqual(['Line 4: the text is incomplete: 3 brackets are still open. Copy the whole output.']);
  });

  it('documents before the fault are whole, and stay', async () => {
    const { found, refused } = await summary(`${integration}\n${integration}\n{"Items": [`);
    expect({ found: found.length, refused: refused.length }).toEqual({ found: 2, refused: 1 });
  });

  it('a prompt and a comma too many are no trouble, and the repair is told', async () => {
    const text = `$ aws apigatewayv2 get-integrations --api-id abc123\n{"Items": [\n${integration},\n]}\n$ `;
    expect(await summary(text)).toEqual({ found: [['integration', 'abc123']], refused: [] });
    expect(await noteTexts(text)).toEqual(['repaired: A trailing comma was ignored.']);
  });

  it('missing last brackets are added only where nothing else can be missing', async () => {
    expect(await noteTexts(`{"Items": [${integration}\n`)).toEqual([
      'attention: Missing closing brackets were added. Check that the list is complete.',
    ]);
    expect((await summary(`{"Items": [${integration},\n`)).refused).toHaveLength(1);
  });
});

describe('YAML of the command line', () => {
  const yaml = 'Items:\n- ApiId: a1\n  Name: orders\n  ProtocolType: HTTP\n';
  it.each([
    ['alone', yaml, undefined],
    [
      'with prompts',
      `[me@host ~]$ aws apigatewayv2 get-apis --region eu-west-1 --output yaml\n${yaml}[me@host ~]$ `,
      'eu-west-1',
    ],
    ['of one object', 'ApiId: a1\nName: orders\nProtocolType: HTTP\n', undefined],
  ])('%s', async (_, text, region) => {
    const { parsedSources: sources, refused } = await read(text);
    expect(refused).toEqual([]);
    expect(sources.map((parsed) => [parsed.region, parsed.resources.map(({ ids }) => ids)])).toEqual([
      [region, [{ api_id: 'a1' }]],
    ]);
  });

  const routes = 'Items:\n- ApiKeyRequired: false\n  RouteId: r1\n  RouteKey: GET /a\n';
  const calls = (prompt: string, more = '') =>
    `${prompt}aws apigatewayv2 get-apis --output yaml\n${yaml}${more}${prompt}aws apigatewayv2 get-routes --api-id a1 --output yaml\n${routes}${prompt}\n`;
  it.each([
    ['a prompt of sh', calls('$ ')],
    ['the prompt of an administrator', calls('# ')],
    ['a prompt with the place', calls('me@host:~/work$ ')],
    ['a prompt in brackets', calls('[me@host ~]$ ')],
    ['a prompt of zsh', calls('me@host dir % ')],
    ['PowerShell', calls('PS C:\\Users\\me> ').replaceAll('\n', '\r\n')],
    ['cmd', calls('C:\\Users\\me>').replaceAll('\n', '\r\n')],
    ['other commands', calls('$ ', '$ export X=1\n$ aws sts get-caller-identity --output yaml\nAccount: 1\nArn: x\n')],
    ['lines that go on', calls('$ ').replaceAll('v2 get', 'v2 \\\n>   get')],
    ['only the second command', calls('$ ').replace(/^.*\n/, '')],
    ['a command in a text', `${calls('$ ')}`.replace('Name: orders', 'Name: aws apigatewayv2 x')],
    ['nothing', `${yaml}${routes}`],
    ['a list before it', `- ApiId: a1\n  ProtocolType: HTTP\n${routes}`],
    ['a mark of YAML', `${yaml}---\n${routes}`],
  ])('several answers with %s between them', async (_, text) => {
    const { parsedSources: sources, refused } = await read(text);
    expect(refused).toEqual([]);
    expect(sources.flatMap(({ resources: found }) => found.map(({ type }) => type))).toEqual(['api', 'route']);
  });

  it('a definition with a command in a comment is whole', async () => {
    const rest =
      '# aws apigatewayv2 get-apis\ninfo: {title: x}\nFn::a: 1\n# aws apigatewayv2 get-apis\npaths: {/a: {get: {}}}\n';
    for (const prompt of ['', '# aws apigatewayv2 import-api\n', '$ aws apigatewayv2 export-api --api-id a1 x\n']) {
      const { parsedSources: sources, refused } = await read(
        `${prompt}openapi: 3.0.1\n${rest}${prompt.startsWith('$') ? '$ ' : ''}`,
      );
      expect(refused).toEqual([]);
      expect(sources.map(({ resources: found }) => found.map(({ type }) => type))).toEqual([['api', 'route']]);
    }
  });

  it('each answer has the command before it, its own lines, and the region that was set before', async () => {
    const { parsedSources: sources } = await read(`$ export AWS_REGION=eu-west-2\n${calls('$ ')}`);
    expect(sources.map(({ region, apiId, resources: found }) => [region, apiId, found[0]?.origin.line])).toEqual([
      ['eu-west-2', undefined, 4],
      ['eu-west-2', 'a1', 9],
    ]);
  });

  it('a mistake in one leaves the answers before it', async () => {
    const { parsedSources: sources, refused } = await read(calls('$ ').replace('  RouteId', ' RouteId'));
    expect([sources.length, refused.map(({ line }) => line)]).toEqual([1, [9]]);
  });

  it('tells of a key that stands twice', async () => {
    expect(await noteTexts(`${yaml}  Name: others\n`)).toEqual([
      'attention: An object has a key twice; the last value is used.',
    ]);
  });

  it('has its own lines after a prompt', async () => {
    const { parsedSources: sources } = await read(`$ aws apigatewayv2 get-apis \\\n  --output yaml\n${yaml}`);
    expect(sources[0]?.resources[0]?.origin.line).toBe(4);
  });
});

it.each([
  ['openapi', 'openapi: 3.0.1\ninfo: {title: x}\npaths: {}\n'],
  ['cloudformation', 'Resources:\n  A: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: x}}\n'],
  ['cli', 'Items:\n- ApiId: a1\n  ProtocolType: HTTP\n'],
  ['cli', '{"ApiId": "a1", "ProtocolType": "HTTP"}'],
  ['terraform', 'resource "awscc_apigatewayv2_api" "a" {\n  name = "x"\n}\n'],
])('the mark that some editors put first is no part of a text of %s', async (kind, text) => {
  const { parsedSources: sources, refused } = await read(`\uFEFF${text}`);
  expect(refused).toEqual([]);
  expect(sources.map((parsed) => [parsed.kind, parsed.resources.length])).toEqual([[kind, 1]]);
  expect(sources.flatMap(({ notes }) => notes)).toEqual([]);
});

describe('templates that CloudFormation gives back', () => {
  const template = { Resources: { A: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'x' } } } };
  it.each([
    ['as an object', template],
    ['as JSON text', JSON.stringify(template)],
    ['as YAML text', 'Resources:\n  A:\n    Type: AWS::ApiGatewayV2::Api\n    Properties: {Name: x}\n'],
  ])('%s', async (_, body) => {
    const { parsedSources: sources } = await read(
      JSON.stringify({ StagesAvailable: ['Original'], TemplateBody: body }),
    );
    expect(sources.map(({ kind, resources: found }) => [kind, found.length])).toEqual([['cloudformation', 1]]);
  });
});

it('a text longer than a design keeps is left out with the figure', async () => {
  const { parsedSources: sources } = await read(`{"ApiId": "a1", "Description": "${'x'.repeat(1024 * 1024 + 1)}"}`);
  expect(sources[0]?.resources[0]?.notes.map(({ text }) => text)).toEqual([
    'Description has 1,048,577 characters; the maximum is 1,048,576.',
  ]);
});

describe('what is no foreign JSON is refused with what to do', () => {
  it.each([
    ['', /empty/],
    ['   \n ', /empty/],
    ['<!DOCTYPE html><html><body>{"a": 1}</body></html>', /web page/],
    ['\u0000\u0001\u0002PK\u0003', /It isn't text/],
    ['PK\u0003\u0004\u0014\u0006\u0008\u000E\uFFFD\uFFFD', /It isn't text/],
    ['just some words', /Unsupported format/],
    ['+-----------+\n|  GetApis  |\n+-----------+', /--output json/],
    ['[[[[', /the text is incomplete/],
  ])('%j', async (text, message) => {
    const { found, refused } = await summary(text);
    expect(found).toEqual([]);
    expect(refused).toEqual([expect.stringMatching(message)]);
  });
});

describe('any amount of anything takes bounded time', () => {
  const million = 1_000_000;
  const items = (count: number) => `{"Items": [${Array.from({ length: count }, () => integration).join()}]}`;
  it.each<[name: string, text: () => string, refused: RegExp | undefined]>([
    ['20 MB of brackets', () => '['.repeat(20 * million), /exceeds 200 levels of nesting/],
    ['20 MB of nested objects', () => '{"a":'.repeat(4 * million), /exceeds 200 levels of nesting/],
    ['20 MB of one text', () => `{"Items": [{"IntegrationId": "${'x'.repeat(20 * million)}"}]}`, undefined],
    ['20 MB of open braces in prose', () => 'x { '.repeat(5 * million), /Unsupported format/],
    ['20 MB of blanks', () => ' '.repeat(20 * million), /empty/],
    ['20 MB of blanks and brackets', () => `x${' '.repeat(1000)}[`.repeat(20_000), /Unsupported format/],
    ['20 MB of escapes', () => `{"a": "${'\\n'.repeat(10 * million)}"}`, undefined],
    ['20 MB of small documents', () => '{}'.repeat(10 * million), /more than 100,000 items/],
    ['20 MB of keys', () => `{${Array.from({ length: million }, (_, at) => `"key${at}": {}`).join()}}`, undefined],
    ['100,000 items', () => items(100_000), undefined],
    ['100,001 items', () => items(100_001), /more than 100,000 items/],
    ['more than 32 MiB', () => 'x'.repeat(33 * 1024 * 1024), /34,603,008 characters; the maximum is 33,554,432/],
    ['20 MB of prompts', () => '$ aws apigatewayv2 get-apis \\\n'.repeat(650_000), /Unsupported format/],
    ['20 MB of HTML', () => `<html>${'<p class="a">{b}</p>'.repeat(million)}`, /web page/],
    ['20 MB of HCL-like lines', () => 'a = {\n'.repeat(3 * million), /./],
  ])('%s', { timeout: 60_000 }, async (_, text, refused) => {
    const input = text();
    const start = process.cpuUsage(); // not the clock, which other work on the machine drives
    const result = await read(input);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(20_000);
    expect(result.refused.map(({ message }) => message).join()).toMatch(refused ?? /^$/);
  });
});
