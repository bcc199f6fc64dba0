import { describe, expect, it, test } from 'vitest';
import type { PassthroughPart } from '../design.ts';
import { knownBlock, knownBlocks, knownText } from './known-blocks.ts';

const part = (text: string, file = 'main.tf'): PassthroughPart => ({ file, text });
const block = (type: string, name: string, body: string) => `resource "${type}" "${name}" {\n${body}\n}\n`;

const saidOf = (text: string, file?: string) =>
  knownBlocks([part(text, file)]).map(({ address, reason, variant }) => [address, reason, variant?.id]);

describe('a block that is kept', () => {
  test.each<[what: string, text: string, expected: readonly unknown[]]>([
    [
      'for_each',
      block('aws_apigatewayv2_route', 'this', '  for_each = var.routes'),
      ['aws_apigatewayv2_route.this', 'for_each', 'http'],
    ],
    [
      'for_each before dynamic',
      block('aws_apigatewayv2_stage', 'a', '  for_each = var.a\n  dynamic "route_settings" {\n    for_each = []\n  }'),
      ['aws_apigatewayv2_stage.a', 'for_each', 'http'],
    ],
    [
      'count',
      block('awscc_apigatewayv2_authorizer', 'jwt', '  count = 1\n  authorizer_type = "JWT"'),
      ['awscc_apigatewayv2_authorizer.jwt', 'count', 'jwt'],
    ],
    [
      'dynamic',
      block('aws_apigatewayv2_stage', 'a', '  dynamic "route_settings" {\n    for_each = []\n    content {}\n  }'),
      ['aws_apigatewayv2_stage.a', 'dynamic', 'http'],
    ],
    [
      'a dynamic block within another block',
      block('aws_apigatewayv2_domain_name', 'd', '  domain_name_configuration {\n    dynamic "x" {\n    }\n  }'),
      ['aws_apigatewayv2_domain_name.d', 'dynamic', 'domain_name'],
    ],
    [
      'an expression that decides',
      block('aws_apigatewayv2_integration', 'i', '  integration_type = var.type'),
      ['aws_apigatewayv2_integration.i', 'text', undefined],
    ],
    [
      'the word for_each elsewhere',
      block('aws_apigatewayv2_api', 'a', '  # for_each\n  name = "count"\n  protocol_type = "HTTP"\n  x = 1'),
      ['aws_apigatewayv2_api.a', 'text', 'HTTP'],
    ],
  ])('%s', (_, text, expected) => {
    expect(saidOf(text)).toEqual([expected]);
  });
});

describe('the kind of an integration', () => {
  test.each<[body: string, variant: string | undefined]>([
    ['  integration_type = "AWS_PROXY"\n  integration_uri = each.value', 'http-lambda'],
    ['  integration_type = "HTTP_PROXY"\n  integration_uri = each.value', 'http-url'],
    ['  integration_type = "HTTP_PROXY"\n  connection_type = "VPC_LINK"\n  connection_id = x.y.id', 'http-private'],
    ['  integration_type = "AWS_PROXY"\n  integration_subtype = "SQS-SendMessage"', 'http-service'],
    ['  integration_type = "MOCK"', 'ws-mock'],
    ['  integration_type = each.value.type', undefined],
  ])('%j', (body, variant) => {
    const [known] = knownBlocks([part(block('aws_apigatewayv2_integration', 'i', `  for_each = var.x\n${body}`))]);
    expect(known?.variant?.id).toBe(variant);
  });
});

test.each<[what: string, text: string, file: string]>([
  ['a data source', 'data "aws_apigatewayv2_api" "a" {\n  api_id = "x"\n}\n', 'main.tf'],
  ['another type', block('aws_lambda_function', 'f', '  for_each = aws_apigatewayv2_api.a'), 'main.tf'],
  ['a type that is not read', block('aws_apigatewayv2_nothing', 'f', '  count = 1'), 'main.tf'],
  ['a block of another module', block('aws_apigatewayv2_api', 'a', '  count = 1'), 'modules/x/main.tf'],
  ['what another block is merged with', block('aws_apigatewayv2_api', 'a', '  count = 1'), 'override.tf'],
  ['a comment', '# resource "aws_apigatewayv2_api" "a" {}\n', 'main.tf'],
  ['a block without a name', 'resource "aws_apigatewayv2_api" {\n  count = 1\n}\n', 'main.tf'],
  ['a block with a third label', 'resource "aws_apigatewayv2_api" "a" "b" {\n  count = 1\n}\n', 'main.tf'],
  ['a block with a name that Terraform refuses', block('aws_apigatewayv2_api', '1 a', '  count = 1'), 'main.tf'],
  ['text that cannot be read', 'resource "aws_apigatewayv2_api" "a" {\n', 'main.tf'],
])('%s is not one', (_, text, file) => {
  expect(saidOf(text, file)).toEqual([]);
});

it('tells two blocks of one address apart, and gives the text of each', () => {
  const first = block('aws_apigatewayv2_api', 'a', '  count = 1');
  const second = block('aws_apigatewayv2_api', 'a', '  count = 2');
  const parts = [part(`# first\n${first}`), { file: 'main.tf', ref: 'a1' }, part(second, 'b.tf')];
  expect(knownBlocks(parts).map(({ key }) => key)).toEqual(['aws_apigatewayv2_api.a', 'aws_apigatewayv2_api.a 2']);
  const texts = [...knownBlock(parts)].map(([, known]) => knownText(known));
  expect(texts).toEqual([first.trim(), second.trim()]);
});

it('reads each piece of a file once', () => {
  const texts = Array.from({ length: 300 }, (_, at) => block('aws_apigatewayv2_route', `r${at}`, '  for_each = var.x'));
  const parts = texts.map((text) => part(text));
  const before = knownBlocks(parts);
  expect(before).toHaveLength(300);
  expect(knownBlocks(parts)).toBe(before);
  const after = knownBlocks([...parts.slice(0, -1), part(block('aws_apigatewayv2_route', 'last', '  count = 1'))]);
  expect(after.slice(0, -1).every((known, at) => known === before[at])).toBe(true);
  expect(after.at(-1)?.reason).toBe('count');
});
