import type { DesignObject } from '../../../design/design.ts';
import type { Value, Values } from '../../../schema/value.ts';
import {
  anApi,
  aMessageRoute,
  anIntegration,
  anObject,
  aRoute,
  aScaffold,
  aVariable,
  designOf,
  designWithIntegration,
  rejected,
  withVariables,
  type Cases,
} from '../../cases.ts';

const uri = (value: { readonly hcl: string } | { readonly var: string }) =>
  designWithIntegration('http-url', { integration_uri: value });
const id = (hcl: string) => designWithIntegration('http-url', { description: { hcl } });
const target = (hcl: string) => designOf(anApi('HTTP'), aRoute('GET /', { target: { hcl } }));
const aimed = (value: Value) => designOf(anApi('HTTP'), anIntegration('http-url'), aRoute('GET /', { target: value }));
const staged = (attributes: Values) => designOf(anApi('HTTP'), anObject('stage', attributes));
const ofApi = (attributes: Values) => designOf(anApi('HTTP', attributes));
const scaffolded = (value: { readonly ref: string; readonly attribute?: string }) =>
  designOf(anApi('HTTP'), aScaffold(), anIntegration('http-lambda', { integration_uri: value }));

const described = (hcl: string, more: Partial<DesignObject> = {}) =>
  designOf({ ...anApi('HTTP', { description: { hcl } }), ...more }, anIntegration('http-url'));
const live = anIntegration('ws-mock', {}, { import: { integration_id: 'b1c2d3' } });
const mapped = (stage: string, api: Value) =>
  designOf(
    anApi('HTTP'),
    anObject('stage', { stage_name: 'prod' }),
    anObject('api_mapping', { domain_name: 'api.example.com', api_id: api, stage }),
  );

export const cases: Cases = {
  'expression-syntax': {
    accepts: [uri({ hcl: '"https://${aws_lb.a.dns_name}"' }), uri({ hcl: 'var.url' })],
    rejects: [
      rejected(uri({ hcl: 'aws_lb.' }), ['integration_uri']),
      rejected(uri({ hcl: '' }), ['integration_uri']),
      rejected(designWithIntegration('http-url', { request_parameters: { 'overwrite:header.x': { hcl: '"a' } } }), [
        'request_parameters',
        'overwrite:header.x',
      ]),
    ],
  },
  'expression-type': {
    accepts: [
      uri({ hcl: '"https://${var.host}/${var.path}"' }),
      staged({ tags: { hcl: 'jsonencode({ a = "b" })' } }),
      staged({ tags: { hcl: 'local.tags' }, auto_deploy: { hcl: '"true"' } }),
      staged({ route_settings: { 'GET /': { ThrottlingBurstLimit: { hcl: '[1]' } } } }),
      ofApi({ tags: { hcl: '{ a = 5, b = null }' }, description: { hcl: 'true' } }),
      ofApi({ cors_configuration: { hcl: '{ max_age = "60", allow_origins = [var.origin] }' } }),
      ofApi({ cors_configuration: { allow_origins: { hcl: '"${var.origins}"' } } }),
      ofApi({ disable_execute_api_endpoint: { hcl: 'tobool("true")' } }),
      designWithIntegration('http-url', { timeout_in_millis: { hcl: '"2900"' } }),
    ],
    rejects: [
      rejected(staged({ tags: { hcl: '{ a = "b" }' } }), ['tags'], { fix: 'Write jsonencode({ a = "b" })' }),
      rejected(staged({ auto_deploy: { hcl: '"yes"' } }), ['auto_deploy'], { fix: 'Write true' }),
      rejected(ofApi({ tags: { hcl: 'jsonencode({ a = "b" })' } }), ['tags'], { fix: 'Write { a = "b" }' }),
      rejected(ofApi({ disable_execute_api_endpoint: { hcl: '1' } }), ['disable_execute_api_endpoint']),
      rejected(ofApi({ version: { hcl: '["a"]' } }), ['version']),
      rejected(ofApi({ tags: { a: { hcl: '["b"]' } } }), ['tags', 'a']),
      rejected(
        ofApi({ cors_configuration: { allow_origins: { hcl: '"https://a.example.com"' } } }),
        ['cors_configuration', 'allow_origins'],
        { fix: 'Write ["https://a.example.com"]' },
      ),
      rejected(ofApi({ cors_configuration: { hcl: '{ max_age = "abc" }' } }), ['cors_configuration']),
      rejected(ofApi({ cors_configuration: { hcl: '{ maxAge = 60 }' } }), ['cors_configuration'], {
        severity: 'warning',
      }),
      rejected(
        designWithIntegration('http-url', {
          response_parameters: { '404': { hcl: '{ "overwrite:statuscode" = "200" }' } },
        }),
        ['response_parameters', '404'],
        { severity: 'warning' },
      ),
      rejected(designWithIntegration('http-url', { timeout_in_millis: { hcl: '"soon"' } }), ['timeout_in_millis']),
    ],
  },
  'expression-address-known': {
    accepts: [
      target('"integrations/${aws_apigatewayv2_integration.a.id}"'),
      described('awscc_apigatewayv2_api.orders.api_id'),
      described('data.awscc_apigatewayv2_api.other.name'),
      {
        ...target('"integrations/${awscc_apigatewayv2_integration.b.integration_id}"'),
        passthrough: [{ file: 'b.tf', text: 'resource "awscc_apigatewayv2_integration" "b" {}' }],
      },
    ],
    rejects: [
      rejected(target('"integrations/${awscc_apigatewayv2_integration.b.integration_id}"'), ['target']),
      rejected(target('"integrations/${aws_apigatewayv2_api.orders.id}"'), ['target']),
    ],
  },
  'expression-attribute-known': {
    accepts: [
      id('awscc_apigatewayv2_integration.orders.integration_id'),
      id('awscc_apigatewayv2_integration.orders[0].oops'),
      id('aws_apigatewayv2_integration.orders.oops'),
    ],
    rejects: [rejected(id('awscc_apigatewayv2_integration.orders.integrationId'), ['description'])],
  },
  'expression-fits-its-place': {
    accepts: [
      target('"integrations/${awscc_apigatewayv2_integration.a.integration_id}"'),
      target('"integrations/${lower(awscc_apigatewayv2_route.a.route_id)}"'),
      target('"integrations/${aws_lambda_function.a.id}"'),
    ],
    rejects: [rejected(target('"integrations/${awscc_apigatewayv2_route.a.route_id}"'), ['target'])],
  },
  'reference-in-its-form': {
    accepts: [
      target('"integrations/${awscc_apigatewayv2_integration.a.integration_id}"'),
      target('local.target'),
      aimed({ ref: 'i1' }),
      aimed({ ref: 'i1', attribute: 'integration_uri' }),
    ],
    rejects: [
      rejected(aimed({ ref: 'i1', attribute: 'integration_id' }), ['target'], { fix: 'Put integrations/ before it' }),
      rejected(target('awscc_apigatewayv2_integration.a.integration_id'), ['target'], {
        fix: 'Put integrations/ before it',
      }),
      rejected(target('"${awscc_apigatewayv2_integration.a.integration_id}"'), ['target']),
    ],
  },
  'reference-exists': {
    accepts: [
      designWithIntegration('http-url'),
      scaffolded({ ref: 's1' }),
      scaffolded({ ref: 's1', attribute: 'qualified_arn' }),
    ],
    rejects: [
      rejected(designWithIntegration('http-url', { api_id: { ref: 'a9' } }), ['api_id']),
      rejected(designWithIntegration('http-url', { description: { ref: 'i1' } }), ['description']),
      rejected(scaffolded({ ref: 'a1' }), ['integration_uri']),
      rejected(scaffolded({ ref: 's1', attribute: 'url' }), ['integration_uri']),
    ],
  },
  'references-in-no-circle': {
    accepts: [
      designOf(anApi('HTTP'), anIntegration('http-url'), aRoute('GET /', { target: { ref: 'i1' } })),
      designWithIntegration('http-url', { description: { hcl: 'awscc_apigatewayv2_api.orders.api_endpoint' } }),
      // The function may name the API; what it prints of itself has an order of its own.
      designOf(
        anApi('HTTP', { description: { ref: 's1' } }),
        aScaffold(),
        anIntegration('http-lambda', { integration_uri: { ref: 's1' } }),
      ),
      described('awscc_apigatewayv2_integration.backend.integration_id', {
        address: 'module.a.awscc_apigatewayv2_api.a',
      }),
    ],
    rejects: [
      rejected(described('awscc_apigatewayv2_integration.backend.integration_id'), ['description'], { key: 'a1' }),
      rejected(described('awscc_apigatewayv2_api.orders.api_id'), ['description'], { key: 'a1' }),
      rejected(
        designOf(
          anApi('HTTP', { description: { hcl: '"${awscc_apigatewayv2_route.a.route_id}"' } }),
          anIntegration('http-url'),
          aRoute('GET /', { target: { ref: 'i1' } }, { name: 'a' }),
        ),
        ['description'],
        { key: 'a1' },
      ),
    ],
  },
  'reference-attribute': {
    accepts: [
      id('awscc_apigatewayv2_integration.a.integration_id'),
      id('awscc_apigatewayv2_api.a.id'),
      id('"text awscc_apigatewayv2_integration.a.id"'),
      id('awscc_apigatewayv2_integration.'),
      target('"integrations/${split("|", awscc_apigatewayv2_integration.a.id)[1]}"'),
      target('"integrations/${aws_apigatewayv2_integration.a.id}"'),
    ],
    rejects: [
      rejected(id('"integrations/${awscc_apigatewayv2_integration.a-b.id}"'), ['description'], {
        fix: 'Use .integration_id',
      }),
      rejected(target('"integrations/${awscc_apigatewayv2_integration.a.id}"'), ['target'], {
        severity: 'error',
        fix: 'Use .integration_id',
      }),
      rejected(
        designOf(
          anApi('WEBSOCKET'),
          aMessageRoute('chat', { request_models: { $default: { hcl: 'awscc_apigatewayv2_model.a.id' } } }),
        ),
        ['request_models', '$default'],
        { severity: 'error', fix: 'Use .name' },
      ),
      rejected(target('"integrations/${lower(awscc_apigatewayv2_integration.a.id)}"'), ['target']),
    ],
  },
  'reference-over-literal': {
    accepts: [
      designOf(live, aRoute('GET /', { target: { ref: 'i1' } })),
      designOf(live, aRoute('GET /', { target: 'integrations/other1' })),
      designOf(anApi('HTTP'), live, aRoute('GET /', { target: 'integrations/', api_id: { hcl: 'local.api' } })),
      mapped('dev', { ref: 'a1' }),
      mapped('prod', 'x9y8z7'),
      mapped('prod', { hcl: 'local.api' }),
    ],
    rejects: [
      rejected(designOf(anApi('HTTP'), live, aRoute('GET /', { target: 'integrations/b1c2d3' })), ['target'], {
        severity: 'hint',
        fix: 'Refer to backend',
      }),
      rejected(
        designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }), anObject('stage', { api_id: 'x9y8z7' })),
        ['api_id'],
        {
          severity: 'hint',
        },
      ),
      rejected(mapped('prod', { ref: 'a1' }), ['stage']),
      rejected(
        designOf(
          anApi('WEBSOCKET'),
          anObject('model', { name: 'Message' }),
          aMessageRoute('chat', { request_models: { $default: 'Message' } }),
        ),
        ['request_models', '$default'],
        { fix: 'Refer to model' },
      ),
    ],
  },
  'variable-declared': {
    accepts: [withVariables(uri({ var: 'url' }), aVariable('url'))],
    rejects: [
      rejected(uri({ var: 'url' }), ['integration_uri'], { fix: 'Add variable url' }),
      rejected(designWithIntegration('http-url', { timeout_in_millis: { var: 'wait' } }), ['timeout_in_millis']),
    ],
  },
  'expression-variable-declared': {
    accepts: [
      withVariables(uri({ hcl: 'var.url' }), aVariable('url')),
      uri({ hcl: 'local.url' }),
      uri({ hcl: 'var.' }),
    ],
    rejects: [rejected(uri({ hcl: '"https://${var.host}/"' }), ['integration_uri'], { fix: 'Add variable host' })],
  },
};
