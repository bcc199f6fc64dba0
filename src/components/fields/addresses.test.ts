import { expect, it } from 'vitest';
import { addObject, addVariable, blankDesign, newObject } from '../../model/design/edits.ts';
import { addressChoices, completions } from './addresses.ts';
import { referenceText } from './value-text.ts';

const api = blankDesign('HTTP');
const withFunction = addObject(newObject(api, 'scaffold', 'lambda-function'))(api);
const design = addVariable({ key: 'v1', name: 'env', type: 'string', description: '' })(withFunction);
const addresses = addressChoices(design);

it('knows the attributes that AWS sets and the variables', () => {
  expect(addresses).toContain('awscc_apigatewayv2_api.http_api.api_id');
  expect(addresses).toContain('aws_lambda_function.lambda_function.arn');
  expect(addresses).toContain('var.env');
});

it.each([
  ['va', ['var.env']],
  ['lower(va', ['lower(var.env']],
  ['var.env', []],
  ['lower(var.env)', []],
  ['', addresses],
  ['lambda_function.inv', ['aws_lambda_function.lambda_function.invoke_arn']],
])('completes %j', (text, expected) => {
  expect(completions(text, addresses).map(({ value }) => value)).toEqual(expected);
});

it('asks resources of aws for what they have there', () => {
  const ofAws = { ...api, objects: api.objects.map((object) => ({ ...object, provider: 'aws' as const })) };
  expect(addressChoices(ofAws)).toEqual([
    'aws_apigatewayv2_api.http_api.id',
    'aws_apigatewayv2_api.http_api.api_endpoint',
    'aws_apigatewayv2_api.http_api.region',
    'aws_apigatewayv2_api.http_api.tags_all',
    'aws_apigatewayv2_api.http_api.arn',
    'aws_apigatewayv2_api.http_api.execution_arn',
  ]);
  expect(referenceText({ ref: api.objects[0]?.key ?? '' }, ofAws)).toBe('aws_apigatewayv2_api.http_api.id');
  expect(referenceText({ ref: api.objects[0]?.key ?? '' }, api)).toBe('awscc_apigatewayv2_api.http_api.api_id');
});
