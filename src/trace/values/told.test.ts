import { expect, it } from 'vitest';
import { anApi, anIntegration, anObject, aVariable, designOf, withVariables } from '../../model/checks/cases.ts';
import { indexOf } from '../../model/design/design.ts';
import type { Value } from '../../model/schema/value.ts';
import { designValuesOf } from './told.ts';

const design = withVariables(
  designOf(
    anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }),
    anIntegration('http-url', {}, { import: { integration_id: 'abc' } }),
    anObject('stage', { stage_name: 'dev' }),
  ),
  aVariable('host', { default: 'b.example.com' }),
  aVariable('none'),
  aVariable('loop', { default: { var: 'loop' } }),
);
const values = designValuesOf(design);

it.each<[value: Value, text: string | undefined, known?: boolean]>([
  ['', undefined],
  ['a ${stageVariables.x}', 'a ${stageVariables.x}'],
  [8, '8'],
  [{ var: 'host' }, 'b.example.com'],
  [{ var: 'none' }, '${var.none}', false],
  [{ var: 'loop' }, '${var.loop}', false],
  [{ hcl: '"https://${var.host}/x"' }, 'https://b.example.com/x'],
  [{ hcl: '"https://${var.none}/x"' }, 'https://${var.none}/x', false],
  [{ hcl: 'aws_lb.main.arn' }, '${aws_lb.main.arn}', false],
  [{ hcl: 'lower("A")' }, '${lower("A")}', false],
  [{ hcl: 'awscc_apigatewayv2_api.orders.api_id' }, 'x9y8z7'],
  [{ ref: 'a1', attribute: 'api_id' }, 'x9y8z7'],
  [{ ref: 'a1', attribute: 'api_endpoint' }, '${awscc_apigatewayv2_api.orders.api_endpoint}', false],
  [{ ref: 'gone' }, '${gone}', false],
])('tells %j', (value, text, known = true) => {
  expect(values.told(value)).toEqual(text === undefined ? undefined : { text, known });
});

it.each<[value: Value]>([
  [{ ref: 'i1' }],
  [{ hcl: '"integrations/${awscc_apigatewayv2_integration.backend.integration_id}"' }],
  ['integrations/abc'],
])('finds the integration of %j', (value) => {
  expect(values.target(value, 'integration', 'a1')).toBe(indexOf(design).byKey.get('i1'));
});

it.each<[value: Value, entries: readonly (readonly [string, Value])[] | undefined]>([
  [{ a: '1' }, [['a', '1']]],
  ['{"a":"1"}', [['a', '1']]],
  [{ hcl: 'jsonencode({ a = "1", b = var.host })' }, [['a', '1'], ['b', { hcl: 'var.host' }]]], // prettier-ignore
  [{ hcl: 'local.map' }, undefined],
  [{ var: 'none' }, undefined],
])('reads the entries of %j', (value, entries) => {
  expect(values.entries(value)).toEqual(entries);
});
