import { expect, test } from 'vitest';
import { emptyDesign, type Design, type DesignObject } from '../design.ts';
import { canMoveTo } from './movable.ts';

const object = (more: Partial<DesignObject>): DesignObject => ({
  type: 'api',
  key: 'a1',
  name: 'shop',
  variant: 'HTTP',
  attributes: {},
  import: {},
  inactiveValues: {},
  ...more,
});
const of = (...objects: DesignObject[]): Design => ({ ...emptyDesign, objects });
const text = (words: string): Design => ({ ...emptyDesign, passthrough: [{ file: 'main.tf', text: words }] });

test.each<[string, Design, readonly string[]]>([
  ['nothing', emptyDesign, []],
  ['an API of awscc', of(object({})), ['aws']],
  ['an API of aws', of(object({ provider: 'aws' })), ['awscc']],
  ['one of each', of(object({}), object({ key: 'a2', provider: 'aws' })), ['aws', 'awscc']],
  ['a permission, which has one provider', of(object({ type: 'lambda_permission', variant: 'lambda_permission' })), []],
  ['an API of another module', of(object({ address: 'module.shop.awscc_apigatewayv2_api.this' })), []],
  ['passthrough text of aws', text('resource "aws_apigatewayv2_api" "a" {\n  count = 2\n}\n'), ['awscc']],
  ['passthrough text of another service', text('resource "aws_sqs_queue" "a" {}\n'), []],
])('%s moves to %s', (_, design, expected) =>
  expect(['aws', 'awscc'].filter((to) => canMoveTo(design, to as 'aws' | 'awscc'))).toEqual(expected),
);
