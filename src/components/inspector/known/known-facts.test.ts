import { expect, test } from 'vitest';
import type { Design } from '../../../model/design/design.ts';
import { knownBlocks } from '../../../model/design/passthrough/known-blocks.ts';
import { blankDesign } from '../../../model/design/edits.ts';
import { placeOfKnown, referencesOfKnown, referrersOfKnown, knownSettings } from './known-facts.ts';

const routes = `
# One for each entry
resource "aws_apigatewayv2_route" "this" {
  for_each = var.routes

  api_id    = awscc_apigatewayv2_api.http_api.api_id
  route_key = each.key
  target    = "integrations/\${aws_apigatewayv2_integration.lambda[each.key].id}"

  authorizer_id = local.authorizer
  lifecycle {
    ignore_changes = [target]
  }
}

resource "aws_apigatewayv2_integration" "lambda" {
  count           = 1
  integration_uri = aws_lambda_function.f.invoke_arn
}
`;
const outputs = `output "route_ids" {
  value = [for one in aws_apigatewayv2_route.this : one.id]
}

output "other" {
  value = aws_apigatewayv2_route.this_one.id
}
`;
const design: Design = {
  ...blankDesign('HTTP'),
  passthrough: [
    { file: 'routes.tf', text: routes },
    { file: 'outputs.tf', text: outputs },
  ],
};
const [route, integration] = knownBlocks(design.passthrough);
if (!route || !integration) throw new Error('not known');

test('settings are in the words of the provider, as they are written', () => {
  expect(knownSettings(route)).toEqual([
    { label: 'For each', name: 'for_each', text: 'var.routes' },
    { label: 'API', name: 'api_id', text: 'awscc_apigatewayv2_api.http_api.api_id' },
    { label: 'Route key', name: 'route_key', text: 'each.key' },
    { label: 'Target', name: 'target', text: '"integrations/${aws_apigatewayv2_integration.lambda[each.key].id}"' },
    { label: 'Authorizer', name: 'authorizer_id', text: 'local.authorizer' },
    { label: 'Lifecycle', name: 'lifecycle', text: 'lifecycle {\n  ignore_changes = [target]\n}' },
  ]);
});

test('what it refers to leads on where it can', () => {
  expect(referencesOfKnown(route, design).map(({ label, key, reason, aside }) => [label, key, reason, aside])).toEqual([
    ['var.routes', undefined, undefined, 'for_each'],
    ['http_api', 'a1', undefined, 'api_id'],
    ['lambda', 'aws_apigatewayv2_integration.lambda', 'count', 'target'],
    ['local.authorizer', undefined, undefined, 'authorizer_id'],
  ]);
  expect(referencesOfKnown(integration, design).map(({ label }) => label)).toEqual(['aws_lambda_function.f']);
});

test('what refers to it says where', () => {
  expect(referrersOfKnown(integration, design)).toMatchObject([
    { label: 'this', key: route.key, reason: 'for_each', aside: 'target · routes.tf:2' },
  ]);
  expect(referrersOfKnown(route, design)).toMatchObject([
    { label: 'route_ids', key: undefined, aside: expect.stringMatching(/^output · outputs\.tf:\d+$/) },
  ]);
});

test('its line is that of the file', () => {
  expect(placeOfKnown(route.key, design)).toEqual({ file: 'routes.tf', line: 2 });
  expect(placeOfKnown(integration.key, design)).toEqual({ file: 'routes.tf', line: 15 });
});
