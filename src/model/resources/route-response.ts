/** awscc_apigatewayv2_route_response: lets what an integration returns go back to the sender of a message. */
import type { Attributes } from '../schema/attribute.ts';
import type { ResourceType, Variant } from '../schema/resource.ts';
import { sources } from '../schema/sources.ts';

const attributes = {
  api_id: {
    kind: 'string',
    label: 'API',
    help: 'The API this response belongs to.',
    source: sources.providerRouteResponse,
    required: true,
    replaces: true,
    lead: true,
    refersTo: { api: 'api_id' },
    startsAs: 'ref',
    placeholder: 'a1b2c3d4e5',
  },
  route_id: {
    kind: 'string',
    label: 'Route',
    help: 'The route whose senders receive the response.',
    source: sources.routeResponse,
    required: true,
    replaces: true,
    lead: true,
    refersTo: { route: 'route_id' },
    startsAs: 'ref',
    placeholder: 'a1b2c3d',
  },
  route_response_key: {
    kind: 'enum',
    label: 'Response key',
    help: 'Only $default is supported.',
    source: sources.webSocketRouteResponse,
    required: true,
    lead: true,
    values: ['$default'],
  },
  model_selection_expression: {
    kind: 'string',
    label: 'Model selection',
    help: 'The expression whose value selects the response model.',
    source: sources.routeResponse,
    group: 'messages',
  },
  response_models: {
    kind: 'map',
    label: 'Response models',
    help: 'The response model, by the value of the model selection expression.',
    source: sources.routeResponse,
    group: 'messages',
    keyLabel: 'Key',
    valueLabel: 'Model name',
    editor: 'pairs',
    encoded: true,
    keySuggestions: ['$default'],
    refersTo: { model: 'name' },
  },
  response_parameters: {
    kind: 'object-map',
    label: 'Response parameters',
    help: 'Response headers, such as route.response.header.x.',
    source: sources.routeResponse,
    group: 'messages',
    keyLabel: 'Parameter',
    keySuggestions: ['route.response.header.x'],
    attributes: {
      required: {
        kind: 'boolean',
        label: 'Required',
        help: 'Whether responses must contain it.',
        source: sources.routeResponse,
      },
    },
  },
} as const satisfies Attributes;

type Uses = { readonly [name in keyof typeof attributes]?: Variant['uses'][string] };

export const routeResponse = {
  id: 'route_response',
  collection: 'routeResponses',
  terraformType: 'awscc_apigatewayv2_route_response',
  provider: 'awscc',
  since: '0.78.0',
  label: 'Route response',
  plural: 'Route responses',
  source: sources.providerRouteResponse,
  attributes,
  identity: ['api_id', 'route_id', 'route_response_id'],
  ownId: 'route_response_id',
  exported: 'route_response_id',
  readOnly: ['route_response_id', 'id'],
  parent: 'api_id',
  keyPrefix: 'rr',
  nameFrom: ['route_id'],
  variantField: 'variant',
  file: 'routes.tf',
  variants: [
    {
      id: 'route_response',
      label: 'Route response',
      summary: 'Returns the response over the connection.',
      icon: 'response',
      protocol: 'WEBSOCKET',
      fixed: {},
      uses: {
        api_id: {},
        route_id: {},
        route_response_key: {},
        model_selection_expression: {},
        response_models: {},
        response_parameters: {},
      } satisfies Uses,
      starts: { route_response_key: '$default' },
    },
  ],
} as const satisfies ResourceType;
