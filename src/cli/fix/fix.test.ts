import { describe, expect, it } from 'vitest';
import { documentText } from '../../model/document/document.ts';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import { runIn, type FilesByPath } from '../testing/files-world.ts';

const main = `# Orders.
terraform {
  required_version = ">= 1.5"
}

resource   "aws_apigatewayv2_api" "orders" {
  protocol_type = "HTTP" # the protocol
  name = "orders"
}

// All queues.
resource "aws_sqs_queue" "q" {
  for_each = toset(["a",   "b"])
  name     = each.key
}
`;
const backend = `# The backend.
resource "aws_apigatewayv2_integration" "backend" {
  # first the method
  integration_method   = "GET"
  integration_type = "HTTP_PROXY"

  timeout_milliseconds   = 45000 # as long as can be
  integration_uri      = "https://example.com/\${var.stage}"
  api_id               = aws_apigatewayv2_api.orders.id
  lifecycle {
    ignore_changes = [description]
  }
}

variable "stage" {}
`;

const fix = async (files: FilesByPath, ...argv: readonly string[]) =>
  runIn(files, ['check', '--fix', '--no-review', ...argv]);

describe('check --fix', () => {
  it('changes the one value in a module, and nothing else', async () => {
    const { code, out, err, written } = await fix({ 'x/main.tf': main, 'x/b.tf': backend }, 'x', '--severity', 'error');
    expect(written).toEqual({ 'x/b.tf': backend.replace('45000', '30000') });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(
      'x/b.tf:7: fixed: aws_apigatewayv2_integration.backend.timeout_in_millis: Set 30000 [value-range]\n0 errors, 0 warnings, 2 hints\n',
    );
  });

  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['tabs and a last line without an end', (text: string) => text.replaceAll('  ', '\t').trimEnd()],
    ['comments of other kinds', (text: string) => text.replace('timeout', '/* x */ timeout').replace('# as', '// as')],
  ])('keeps %s', async (_, spelled) => {
    const files = { 'x/main.tf': spelled(main), 'x/b.tf': spelled(backend) };
    const { written } = await fix(files, 'x', '--rule', 'value-range');
    expect(written).toEqual({ 'x/b.tf': spelled(backend).replace('45000', '30000') });
  });

  const cors = (block: string) =>
    `resource "aws_apigatewayv2_api" "a" {\n  name = "a"\n  protocol_type = "HTTP"\n${block}\n}\n`;
  const routed = (rest: string) => `${main}
resource "aws_apigatewayv2_route" "r" {
  api_id = aws_apigatewayv2_api.orders.id
  target = "integrations/${'$'}{aws_apigatewayv2_integration.x.id}"
${rest}
}
`;

  it.each<readonly [what: string, rule: string, before: string, after: string]>([
    [
      'a member of a block',
      'cors-origin-form',
      cors(
        '  cors_configuration {\n    allow_origins = ["https://a.example/"] # one\n    allow_methods = ["GET"]\n  }',
      ),
      cors('  cors_configuration {\n    allow_origins = ["https://a.example"] # one\n    allow_methods = ["GET"]\n  }'),
    ],
    [
      'an item among comments',
      'cors-origin-form',
      cors(
        '  cors_configuration {\n    allow_origins = [\n      "https://b.example", # two\n      "https://a.example/", # one\n    ]\n  }',
      ),
      cors(
        '  cors_configuration {\n    allow_origins = [\n      "https://b.example", # two\n      "https://a.example", # one\n    ]\n  }',
      ),
    ],
    [
      'a value of a map among comments',
      'cors-origin-form',
      cors(
        '  cors_configuration {\n    allow_origins = [\n      // only\n      "https://a.example/"\n    ]\n    max_age = 5\n  }',
      ),
      cors(
        '  cors_configuration {\n    allow_origins = [\n      // only\n      "https://a.example"\n    ]\n    max_age = 5\n  }',
      ),
    ],
    [
      'an attribute that is removed, and keeps the comment behind it',
      'authorizer-is-asked',
      routed('  route_key     = "GET /" # the root\n  authorizer_id = "abc123" # why\n\n  operation_name = "x"'),
      routed('  route_key     = "GET /" # the root\n  # why\n\n  operation_name = "x"'),
    ],
  ])('writes %s', async (_, rule, before, after) => {
    const { written, err } = await fix({ 'a.tf': before }, 'a.tf', '--rule', rule);
    expect(err).toContain('fixed: ');
    expect(written).toEqual({ 'a.tf': after });
  });

  it('adds blocks to the file of the finding, and no file', async () => {
    const module = `${main.replace('"HTTP" #', '"WEBSOCKET" #')}
resource "aws_apigatewayv2_integration" "mock" {
  api_id           = aws_apigatewayv2_api.orders.id
  integration_type = "MOCK"
}`;
    const { written, err } = await fix(
      { 'x/a.tf': module, 'x/b.tf': '# Nothing.\n' },
      'x',
      '--rule',
      'integration-answer-shaped',
    );
    expect(err).toContain('fixed: aws_apigatewayv2_integration.mock: Add the response $default');
    expect(written).toEqual({
      'x/a.tf': `${module}

resource "aws_apigatewayv2_integration_response" "mock" {
  api_id                   = aws_apigatewayv2_api.orders.id
  integration_id           = aws_apigatewayv2_integration.mock.id
  integration_response_key = "$default"
}
`,
    });
  });

  it('fixes rounds of several findings of one file', async () => {
    const two = `${backend}\n${backend.replace('"backend"', '"other"').replace('variable "stage" {}', '')}`;
    const { written, err } = await fix({ 'x/main.tf': main, 'x/b.tf': two }, 'x', '--rule', 'value-range');
    expect(written['x/b.tf']).toBe(two.replaceAll('45000', '30000'));
    expect(err.match(/fixed:/g)).toHaveLength(2);
  });

  it('writes designs', async () => {
    const blank = blankDesign('HTTP');
    const uri = { integration_uri: 'https://example.com', integration_method: 'GET' };
    const with_ = (timeout: number) =>
      documentText(
        addObject(newObject(blank, 'integration', 'http-url', { ...uri, timeout_in_millis: timeout }))(blank),
      );
    const { code, written } = await fix(
      { 'a.gatewright.json': with_(45_000) },
      'a.gatewright.json',
      '--severity',
      'error',
    );
    expect(written).toEqual({ 'a.gatewright.json': with_(30_000) });
    expect(code).toBe(0);
  });

  it('keeps the mark at the beginning of a file', async () => {
    const { written } = await fix({ 'a.tf': `\uFEFF${main}\n${backend}` }, 'a.tf', '--rule', 'value-range');
    expect(written['a.tf']).toBe(`\uFEFF${main}\n${backend.replace('45000', '30000')}`);
  });

  it('names what it does not write, and reports it as ever', async () => {
    const template = `Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: { Name: orders, ProtocolType: HTTP }
  Backend:
    Type: AWS::ApiGatewayV2::Integration
    Properties: { ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationMethod: GET, IntegrationUri: "https://example.com", PayloadFormatVersion: "1.0", TimeoutInMillis: 45000 }
`;
    const { code, out, err, written } = await fix({ 't.yaml': template }, 't.yaml', '--severity', 'error');
    expect({ code, written }).toEqual({ code: 1, written: {} });
    expect(out).toMatch(/^t\.yaml:7:\d+: error: .*\[value-range\]$/m);
    expect(err).toContain(
      't.yaml:7: not fixed: awscc_apigatewayv2_integration.backend.timeout_in_millis: Set 30000. Fixes are written to designs and .tf files only. [value-range]\n',
    );
  });

  it('writes nothing where nothing can be fixed', async () => {
    const { written, err } = await fix({ 'x/main.tf': main }, 'x', '--severity', 'error');
    expect(written).toEqual({});
    expect(err).toBe('0 errors, 0 warnings, 0 hints\n');
  });
});
