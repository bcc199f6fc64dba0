/** awscc_apigatewayv2_model: the shape of a message, as a JSON Schema. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';

const attributes = {
  api_id: {
    kind: 'string',
    label: 'API',
    help: 'The API this model belongs to.',
    source: sources.providerModel,
    required: true,
    replaces: true,
    lead: true,
    refersTo: { api: 'api_id' },
    startsAs: 'ref',
    placeholder: 'a1b2c3d4e5',
  },
  name: {
    kind: 'string',
    label: 'Name',
    help: 'The name that routes use to select the model.',
    source: sources.model,
    required: true,
    lead: true,
    min: 1,
    max: 128,
    placeholder: 'Message',
    pattern: {
      anyOf: ['modelName'],
      severity: 'error',
      problem: 'AWS refuses these characters in model names.',
      how: 'Use up to 128 letters and digits.',
    },
  },
  description: {
    kind: 'string',
    label: 'Description',
    help: 'Shown for the model in the AWS console.',
    source: sources.model,
    max: 1024,
  },
  content_type: {
    kind: 'string',
    label: 'Content type',
    help: 'The content type that the model applies to.',
    source: sources.model,
    min: 1,
    max: 256,
    suggestions: ['application/json'],
  },
  schema: {
    kind: 'json',
    max: 32_768,
    label: 'Schema',
    help: 'The JSON Schema (draft 4) that messages must match.',
    source: sources.model,
    required: true,
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

export const model = {
  id: 'model',
  collection: 'models',
  terraformType: 'awscc_apigatewayv2_model',
  provider: 'awscc',
  since: '0.40.0',
  label: 'Model',
  plural: 'Models',
  source: sources.providerModel,
  attributes,
  identity: ['api_id', 'model_id'],
  ownId: 'model_id',
  exported: 'model_id',
  readOnly: ['model_id', 'id'],
  parent: 'api_id',
  keyPrefix: 'm',
  nameFrom: ['name'],
  variantField: 'variant',
  file: 'models.tf',
  variants: [
    {
      id: 'model',
      label: 'Model',
      summary: 'The schema that messages must match.',
      icon: 'model',
      protocol: 'WEBSOCKET',
      fixed: {},
      uses: { api_id: {}, name: {}, description: {}, content_type: {}, schema: {} } satisfies Uses,
      starts: { content_type: 'application/json' },
    },
  ],
} as const satisfies ResourceType;
