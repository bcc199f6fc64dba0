import { expect, it } from 'vitest';
import { addObject, addVariable, blankDesign, newObject } from '../../model/design/edits.ts';
import { addressChoices, completions } from './addresses.ts';

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
