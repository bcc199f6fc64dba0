import { expect, it } from 'vitest';
import { anApi, anIntegration, designOf } from '../../model/checks/cases.ts';
import type { Values } from '../../model/schema/value.ts';
import { templateExamples, type TemplateExample } from './examples.ts';
import { exampleTemplate, insertExample, settingsFor } from './use-example.ts';

const exampleOf = (id: string): TemplateExample => {
  const example = templateExamples.find((one) => one.id === id);
  if (!example) throw new Error(`no ${id}`);
  return example;
};

function after(id: string, attributes: Values, variant = 'ws-service') {
  const integration = anIntegration(variant, attributes);
  const design = { ...designOf(anApi('WEBSOCKET'), integration) };
  const own = { ...design, output: { ...design.output, region: 'eu-west-1', account: '123456789012' } };
  const settings = settingsFor(exampleOf(id), integration, own);
  const changed = insertExample(integration.key, '$default', exampleTemplate(exampleOf(id), own), settings)(own);
  return { names: settings.map(({ name }) => name), attributes: changed.objects[1]?.attributes };
}

it('sets what a new integration needs, at the place of the design', () => {
  const { names, attributes } = after('sqs-send', { integration_method: 'POST' });
  expect(names).toEqual(['integration_uri', 'passthrough_behavior', 'template_selection_expression', 'request_parameters']);
  expect(attributes).toMatchObject({
    integration_uri: 'arn:aws:apigateway:eu-west-1:sqs:path/123456789012/QUEUE',
    template_selection_expression: '\\$default',
    request_templates: { $default: exampleOf('sqs-send').template },
  });
  expect(attributes).not.toHaveProperty('integration_type');
}); // prettier-ignore

it('keeps the queue, other mappings and other templates', () => {
  const { names, attributes } = after('sqs-send', {
    integration_method: 'POST',
    integration_uri: 'arn:aws:apigateway:us-west-2:sqs:path/1/orders',
    passthrough_behavior: 'NEVER',
    template_selection_expression: '\\$default',
    request_parameters: {
      'integration.request.header.content-type': "'text/plain'",
      'integration.request.header.X-Own': "'1'",
    },
    request_templates: { $default: 'old', other: 'kept' },
  });
  expect(names).toEqual(['request_parameters']);
  expect(attributes).toMatchObject({
    integration_uri: 'arn:aws:apigateway:us-west-2:sqs:path/1/orders',
    request_parameters: {
      'integration.request.header.X-Own': "'1'",
      'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'",
    },
    request_templates: { $default: exampleOf('sqs-send').template, other: 'kept' },
  });
  expect(after('sqs-send', attributes ?? {}).names).toEqual([]);
});

it('fills in region and account in a template, and leaves an integration of another kind as it is', () => {
  expect(after('states-start', {}).attributes?.['request_templates']).toMatchObject({
    $default: expect.stringContaining('arn:aws:states:eu-west-1:123456789012:stateMachine:NAME') as string,
  });
  expect(after('sqs-send', {}, 'ws-mock').names).toEqual([]);
  expect(after('dynamodb-put', { request_parameters: { hcl: 'local.mapping' } }).names).not.toContain('request_parameters'); // prettier-ignore
});
