import { expect, test } from 'vitest';
import { anApi, anObject, aRoute, designOf } from '../model/checks/cases.ts';
import { fileText, generateFiles } from './files.ts';
import type { Design, DesignObject } from '../model/design/design.ts';
import { saysRedeploy, setRedeploys } from '../model/design/redeploy.ts';

const words =
  'resource "aws_apigatewayv2_deployment" "deployment" {\n  # As it was.\n  api_id = aws_apigatewayv2_api.orders.id\n}';
const deployment: DesignObject = {
  ...anObject('deployment'),
  redeploys: false,
  sourceText: { text: words, fingerprint: '' },
};
const inAws = (design: Design): Design => ({
  ...design,
  objects: design.objects.map((object) => ({ ...object, provider: 'aws' })),
});
const textOf = (design: Design) => generateFiles(design).map(fileText).join('\n');

test('a deployment that stays is made anew once it is switched on, and its comments stay', () => {
  const design = designOf(anApi('HTTP'), aRoute('GET /'), deployment);
  const on = setRedeploys(deployment.key, true);
  expect(textOf(design)).not.toMatch(/terraform_data|triggers/);
  expect(textOf(on(design))).toContain('input = sha1(jsonencode([awscc_apigatewayv2_route.route]))');
  expect(textOf(inAws(design))).not.toMatch(/terraform_data|triggers/);
  expect(textOf(on(inAws(design)))).toContain('    redeployment = sha1(jsonencode([aws_apigatewayv2_route.route]))');
  expect(textOf(on(inAws(design)))).toContain('  # As it was.\n');
  expect(setRedeploys(deployment.key, false)(on(design)).objects.at(-1)?.redeploys).toBe(false);
});

test('words that say by what they are made anew are left alone', () => {
  expect(saysRedeploy(deployment)).toBe(false);
  expect(saysRedeploy({ ...deployment, sourceText: { text: 'a {\n  triggers = {}\n}', fingerprint: '' } })).toBe(true);
});
