import { expect, test } from 'vitest';
import { isResourceAddress } from './resource-address.ts';

test.each([
  'awscc_apigatewayv2_api.orders',
  'awscc_apigatewayv2_api.é-x[0]',
  'awscc_apigatewayv2_route.r["GET /orders/{id}"]',
  'aws_x.y["a \\"b\\" \\\\ \\n \\u00e9 $${c} %%{d} $ %"]',
  'module.a.awscc_apigatewayv2_api.orders',
  'module.a["x"].module.b[12].awscc_apigatewayv2_api.orders["k"]',
])('%s is an address', (text) => expect(isResourceAddress(text)).toBe(true));

test.each([
  '',
  'orders',
  'awscc_apigatewayv2_api.',
  'awscc_apigatewayv2_api.orders.api_id',
  'module.a',
  'data.x.y.z',
  'a.b["${var.x}"]',
  'a.b["%{if x}"]',
  'a.b["x]',
  'a.b["x\n"]',
  'a.b[c]',
  'a.b }\nresource "x" "y" {',
  'a.b # x',
  `a.b["${'x'.repeat(3000)}"]`,
  `${'module.a.'.repeat(3000)}a.b`,
])('%j is none', (text) => expect(isResourceAddress(text)).toBe(false));
