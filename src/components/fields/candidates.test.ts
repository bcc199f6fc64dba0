import { expect, test } from 'vitest';
import { parseExpression } from '../../hcl/syntax/parse.ts';
import type { Design } from '../../model/design/design.ts';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import { resourceType } from '../../model/resources/index.ts';
import { addressChoices, completions } from './addresses.ts';
import { referenceChoices } from './candidates.ts';

const api = blankDesign('HTTP');
const withText = (text: string): Design => ({ ...api, passthrough: [{ file: 'main.tf', text }] });
const integration = (type: string, repeat: string) =>
  withText(
    `resource "${type}_apigatewayv2_integration" "lambda" {\n  ${repeat}\n  integration_type = "AWS_PROXY"\n}\n`,
  );

const placeOf = (type: 'route' | 'stage', name: string) => {
  const attribute = resourceType(type).attributes[name];
  if (!attribute) throw new Error(name);
  return attribute;
};
const target = placeOf('route', 'target');
const authorizer = placeOf('route', 'authorizer_id');

test.each<[type: string, repeat: string, label: string]>([
  ['aws', 'for_each = { orders = 1 }', 'aws_apigatewayv2_integration.lambda["orders"].id'],
  ['aws', 'for_each = var.functions', 'aws_apigatewayv2_integration.lambda["KEY"].id'],
  ['aws', 'count = var.on ? 1 : 0', 'aws_apigatewayv2_integration.lambda[0].id'],
  ['aws', 'dynamic "x" {}', 'aws_apigatewayv2_integration.lambda.id'],
  ['awscc', 'count = 1', 'awscc_apigatewayv2_integration.lambda[0].integration_id'],
])('a route can call what a block of %s with %s makes', (type, repeat, label) => {
  const { options, expressions } = referenceChoices(integration(type, repeat), target, '');
  expect(options).toEqual([{ id: label, label, detail: 'kept as text' }]);
  const hcl = expressions.get(label) ?? '';
  expect(hcl).toBe(`"integrations/\${${label}}"`);
  expect(parseExpression(hcl).ok).toBe(true);
});

test('what does not fit a place is not offered there', () => {
  expect(referenceChoices(integration('aws', 'count = 1'), authorizer, '').options).toEqual([]);
});

test('objects come first', () => {
  const text = 'resource "aws_apigatewayv2_api" "two" {\n  count = 1\n}\n';
  const { options, expressions } = referenceChoices(withText(text), placeOf('route', 'api_id'), '');
  expect(options).toMatchObject([
    { label: 'http_api', detail: 'HTTP API', raw: 'awscc_apigatewayv2_api.http_api.api_id' },
    { label: 'aws_apigatewayv2_api.two[0].id' },
  ]);
  expect([...expressions.keys()]).toEqual(['aws_apigatewayv2_api.two[0].id']);
});

test('an object is offered by what it is called, its kind and what it leads to', () => {
  const uri = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
  const lambda = addObject(newObject(api, 'integration', 'http-lambda', { integration_uri: uri }))(api);
  expect(referenceChoices(lambda, target, '').options).toEqual([
    {
      id: 'i1',
      label: 'orders',
      icon: 'lambda',
      detail: 'Lambda · orders',
      raw: 'awscc_apigatewayv2_integration.orders.integration_id',
    },
  ]);
});

test('expressions are completed with what a block exports', () => {
  const addresses = addressChoices(integration('aws', 'for_each = { orders = 1, users = 2 }'));
  const id = 'aws_apigatewayv2_integration.lambda["users"].id';
  expect(addresses).toContain(id);
  const values = (text: string) => completions(text, addresses).map(({ value }) => value);
  expect(values('lambda["users')).toContain(id);
  expect(values('aws_apigatewayv2_integration.lambda["us')).toContain(id);
  expect(values('aws_apigatewayv2_integration.lambda["us')).not.toContain(id.replace('users', 'orders'));
});

test('a key to fill in is said', () => {
  const addresses = addressChoices(integration('aws', 'for_each = var.x'));
  expect(completions('aws_apigatewayv2_integration', addresses)[0]).toMatchObject({ detail: 'Enter the key' });
});
