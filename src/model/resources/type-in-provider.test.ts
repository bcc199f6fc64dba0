import { expect, it } from 'vitest';
import { attributeOf, variantOf } from '../schema/resource.ts';
import { resourceType } from './index.ts';
import { typeInAws } from './type-in-provider.ts';

it('says what aws calls an attribute, what it sends and what it clears', () => {
  const { attributes } = typeInAws('stage');
  expect(attributes['stage_name']?.spelled).toBe('name');
  expect(attributes['auto_deploy']).toMatchObject({ default: false, plansDefault: true });
  expect(attributes['description']).toMatchObject({ isCleared: true });
  expect(attributes['tags']).not.toHaveProperty('encoded');
  const settings = attributes['route_settings'];
  expect(settings && 'attributes' in settings && settings.attributes['LoggingLevel']?.spelled).toBe('logging_level');
});

it('asks nobody for what aws sends, and offers nothing that it lacks', () => {
  const integration = typeInAws('integration');
  const lambda = variantOf(integration, 'http-lambda');
  expect(attributeOf(integration, lambda, 'payload_format_version')).toMatchObject({ default: '1.0' });
  expect(attributeOf(integration, lambda, 'payload_format_version')?.required).toBeUndefined();
  const api = typeInAws('api');
  expect(attributeOf(api, variantOf(api, 'HTTP'), 'base_path')).toBeUndefined();
  // A value that is there all the same stays in the document.
  expect(Object.keys(api.attributes)).toEqual(Object.keys(resourceType('api').attributes));
});

it('is the table itself where aws has no such type', () => {
  expect(typeInAws('routing_rule')).toBe(resourceType('routing_rule'));
});
