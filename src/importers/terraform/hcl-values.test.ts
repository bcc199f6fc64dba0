import { describe, expect, test } from 'vitest';
import type { Attribute } from '../../model/schema/attribute.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import { resourceType } from '../../model/resources/index.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import type { Value } from '../../model/schema/value.ts';
import { withoutChomp } from './hcl-known.ts';
import { referenceIn, type ReferenceTarget } from './hcl-references.ts';
import { sourceIn, valueOfTree } from './hcl-values.ts';
import { providerDifferenceOf } from '../../model/resources/provider-differences.ts';

const target = (type: string, name: string): [string, ReferenceTarget] => {
  const spelling = providerDifferenceOf(type);
  if (!spelling) throw new Error(type);
  const handle = `${type}.${name}`;
  return [handle, { handle, name, spelling }];
};

const targets = new Map([
  target('awscc_apigatewayv2_api', 'a'),
  target('awscc_apigatewayv2_integration', 'i'),
  target('aws_apigatewayv2_api', 'old'),
  target('aws_apigatewayv2_integration', 'old'),
  target('aws_apigatewayv2_stage', 'old'),
  target('awscc_logs_log_group', 'l'),
]);

function read(type: ResourceTypeId, name: string, text: string): Value {
  const attribute: Attribute | undefined = resourceType(type).attributes[name];
  const tree = readTree(text);
  if (!attribute || !tree) throw new Error(`${type}.${name} = ${text}`);
  return valueOfTree(attribute, withoutChomp(tree), {
    reference: referenceIn(targets),
    source: sourceIn(text),
  });
}

const hcl = (text: string) => ({ hcl: text });

describe('valueOfTree', () => {
  test.each<[type: ResourceTypeId, attribute: string, text: string, value: Value]>([
    ['api', 'description', '"a $${b} \\"c\\""', 'a ${b} "c"'],
    ['api', 'description', '<<-EOT\n  a\n  b\n  EOT', 'a\nb\n'],
    ['api', 'description', 'chomp(<<-EOT\n  a\n  b\n  EOT\n)', 'a\nb'],
    ['api', 'description', '"${local.name}-api"', hcl('"${local.name}-api"')],
    ['api', 'description', 'null', hcl('null')],
    ['api', 'version', '2.0', '2'],
    ['api', 'version', '2.5', hcl('2.5')],
    ['api', 'version', 'true', 'true'],
    ['api', 'version', 'var.release', { var: 'release' }],
    ['api', 'version', 'var.release.number', hcl('var.release.number')],
    ['api', 'version', '"${var.release}"', hcl('"${var.release}"')],
    ['api', 'protocol_type', '"HTTP"', 'HTTP'],
    ['integration', 'timeout_in_millis', '29000', 29_000],
    ['integration', 'timeout_in_millis', '"29000"', '29000'],
    ['integration', 'timeout_in_millis', '"soon"', hcl('"soon"')],
    ['integration', 'timeout_in_millis', 'local.a * 1000', hcl('local.a * 1000')],
    ['route', 'api_key_required', 'true', true],
    ['route', 'api_key_required', '"false"', 'false'],
    ['route', 'authorization_scopes', '["a", var.b, local.c, 1]', ['a', { var: 'b' }, hcl('local.c'), '1']],
    ['route', 'authorization_scopes', 'concat(["a"], var.b)', hcl('concat(["a"], var.b)')],
    ['route', 'authorization_scopes', '[\n  a\n  + b,\n]', [hcl('(a\n  + b)')]],
    ['api', 'tags', '{ Team = "shop", "a b" : var.c, n = 1 }', { Team: 'shop', 'a b': { var: 'c' }, n: '1' }],
    ['api', 'tags', '{ hcl = "x" }', { entries: [['hcl', 'x']] }],
    [
      'api',
      'tags',
      '{ a = "1", a = "2" }',
      {
        entries: [
          ['a', '1'],
          ['a', '2'],
        ],
      },
    ],
    ['api', 'tags', 'merge(local.tags, { a = "b" })', hcl('merge(local.tags, { a = "b" })')],
    ['api', 'tags', '{ (var.a) = "b" }', hcl('{ (var.a) = "b" }')],
    [
      'integration',
      'tls_config',
      '{ server_name_to_verify = local.host }',
      { server_name_to_verify: hcl('local.host') },
    ],
    ['integration', 'tls_config', '{ serverName = "x" }', hcl('{ serverName = "x" }')],
    ['integration', 'tls_config', 'var.tls', { var: 'tls' }],
    [
      'integration',
      'response_parameters',
      '{ "404" = { response_parameters = [{ destination = "overwrite:statuscode", source = local.s }] }, 500 = local.x }',
      {
        404: { response_parameters: [{ destination: 'overwrite:statuscode', source: hcl('local.s') }] },
        500: hcl('local.x'),
      },
    ],
    [
      'integration',
      'response_parameters',
      '{ "404" = { response_parameters = [local.x] } }',
      { 404: { response_parameters: hcl('[local.x]') } },
    ],
    // JSON text that has a shape in the table.
    ['stage', 'stage_variables', 'jsonencode({ a = "b", c = var.d, e = 5 })', { a: 'b', c: { var: 'd' }, e: hcl('5') }],
    ['stage', 'stage_variables', '"{\\"a\\":\\"b\\"}"', { a: 'b' }],
    ['stage', 'stage_variables', '"{\\"a\\":5}"', { a: hcl('5') }],
    ['stage', 'stage_variables', '"no json"', hcl('"no json"')],
    ['stage', 'stage_variables', '{ a = "b" }', hcl('{ a = "b" }')],
    ['stage', 'stage_variables', 'jsonencode(local.x)', hcl('jsonencode(local.x)')],
    ['stage', 'stage_variables', 'var.x', { var: 'x' }],
    [
      'stage',
      'route_settings',
      'jsonencode({ "GET /" = { ThrottlingBurstLimit = 5, ThrottlingRateLimit = "2", LoggingLevel = local.l } })',
      { 'GET /': { ThrottlingBurstLimit: 5, ThrottlingRateLimit: hcl('"2"'), LoggingLevel: hcl('local.l') } },
    ],
    ['stage', 'route_settings', 'jsonencode({ "GET /" = { Unknown = 5 } })', { 'GET /': hcl('{ Unknown = 5 }') }],
    // Any JSON.
    [
      'model',
      'schema',
      'jsonencode({ type = "object", n = 1, x = [true, null] })',
      '{\n  "type": "object",\n  "n": 1,\n  "x": [\n    true,\n    null\n  ]\n}',
    ],
    [
      'model',
      'schema',
      'jsonencode({ a = var.b, c = [local.d, 1], ref = "x" })',
      { a: { var: 'b' }, c: [hcl('local.d'), 1], ref: 'x' },
    ],
    ['model', 'schema', 'jsonencode({ ref = "x", y = local.z })', { ref: 'x', y: hcl('local.z') }],
    [
      'model',
      'schema',
      'jsonencode(["a", { ref = "x" }, local.z])',
      ['a', { entries: [['ref', 'x']] }, hcl('local.z')],
    ],
    ['model', 'schema', '<<-EOT\n  { "a": 1 }\n  EOT', '{ "a": 1 }\n'],
    ['model', 'schema', 'file("${path.module}/a.json")', hcl('file("${path.module}/a.json")')],
    ['model', 'schema', 'jsonencode(local.x)', hcl('jsonencode(local.x)')],
    // References.
    ['integration', 'api_id', 'awscc_apigatewayv2_api.a.api_id', { ref: 'awscc_apigatewayv2_api.a' }],
    ['integration', 'api_id', 'awscc_apigatewayv2_api.a.id', { ref: 'awscc_apigatewayv2_api.a', attribute: 'id' }],
    ['integration', 'api_id', 'awscc_apigatewayv2_api.a[0].api_id', hcl('awscc_apigatewayv2_api.a[0].api_id')],
    ['integration', 'api_id', 'awscc_apigatewayv2_api.b.api_id', hcl('awscc_apigatewayv2_api.b.api_id')],
    ['integration', 'api_id', 'aws_apigatewayv2_api.old.id', { ref: 'aws_apigatewayv2_api.old' }],
    ['integration', 'description', 'awscc_apigatewayv2_api.a.name', hcl('awscc_apigatewayv2_api.a.name')],
    [
      'route',
      'target',
      '"integrations/${awscc_apigatewayv2_integration.i.integration_id}"',
      { ref: 'awscc_apigatewayv2_integration.i' },
    ],
    [
      'route',
      'target',
      '"integrations/${aws_apigatewayv2_integration.old.id}"',
      { ref: 'aws_apigatewayv2_integration.old' },
    ],
    [
      'route',
      'target',
      '"integrations/${awscc_apigatewayv2_integration.i.id}"',
      hcl('"integrations/${awscc_apigatewayv2_integration.i.id}"'),
    ],
    [
      'route',
      'target',
      'awscc_apigatewayv2_integration.i.integration_id',
      { ref: 'awscc_apigatewayv2_integration.i', attribute: 'integration_id' },
    ],
    ['api_mapping', 'stage', 'aws_apigatewayv2_stage.old.name', { ref: 'aws_apigatewayv2_stage.old' }],
    ['api_mapping', 'stage', 'aws_apigatewayv2_stage.old.invoke_url', hcl('aws_apigatewayv2_stage.old.invoke_url')],
    [
      'stage',
      'access_log_settings',
      '{ destination_arn = trimsuffix(awscc_logs_log_group.l.arn, ":*"), format = "x" }',
      { destination_arn: { ref: 'awscc_logs_log_group.l' }, format: 'x' },
    ],
    [
      'stage',
      'access_log_settings',
      '{ destination_arn = awscc_logs_log_group.l.arn }',
      { destination_arn: { ref: 'awscc_logs_log_group.l', attribute: 'arn' } },
    ],
  ])('reads %s.%s from %s', (type, attribute, text, value) => expect(read(type, attribute, text)).toEqual(value));
});
