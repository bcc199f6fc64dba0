/** Designs to measure with: one API and many integrations, four kinds in turn, each with a mapping. */
import { emptyDesign, type Design, type DesignObject } from '../src/model/design/design.ts';

const variants: readonly Pick<DesignObject, 'variant' | 'attributes'>[] = [
  {
    variant: 'http-lambda',
    attributes: {
      integration_uri: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      payload_format_version: '2.0',
    },
  },
  {
    variant: 'http-url',
    attributes: { integration_uri: 'https://orders.example.com/{proxy}', integration_method: 'ANY' },
  },
  {
    variant: 'http-private',
    attributes: {
      integration_uri:
        'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/orders/50dc6c495c0c9188/0467ef3c8400ae65',
      integration_method: 'GET',
      connection_id: 'abc123',
      tls_config: { server_name_to_verify: 'orders.internal.example.com' },
    },
  },
  {
    variant: 'http-service',
    attributes: {
      integration_subtype: 'SQS-SendMessage',
      credentials_arn: 'arn:aws:iam::123456789012:role/gateway',
      request_parameters: {
        QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders',
        MessageBody: '$request.body',
      },
    },
  },
];

const mapped = {
  request_parameters: { 'append:header.x-request-id': '$context.requestId', 'overwrite:path': '/v2${request.path}' },
};

/** @param routes how many of the integrations have a route of their own */
export function designOf(count: number, routes = 0): Design {
  const api: DesignObject = {
    type: 'api',
    key: 'a1',
    name: 'orders',
    variant: 'HTTP',
    attributes: { name: 'orders', tags: { Team: 'shop' } },
    import: { api_id: 'x9y8z7w6v5' },
    inactiveValues: {},
  };
  const integrations = Array.from({ length: count }, (_, index): DesignObject => {
    const kind = variants[index % variants.length] ?? { variant: 'http-lambda', attributes: {} };
    return {
      type: 'integration',
      key: `i${index + 1}`,
      name: `orders_${index + 1}`,
      variant: kind.variant,
      attributes: {
        api_id: { ref: 'a1' },
        ...(kind.variant === 'http-service' ? {} : mapped),
        ...kind.attributes,
        description: `Integration ${index + 1}`,
        timeout_in_millis: 1000 + index,
      },
      import: { integration_id: `i${index.toString(36).padStart(6, '0')}` },
      inactiveValues: {},
    };
  });
  const callers = integrations.slice(0, routes).map(({ key, name }, index): DesignObject => ({
    type: 'route',
    key: `r${index + 1}`,
    name: `get_${name}`,
    variant: 'http',
    attributes: { api_id: { ref: 'a1' }, route_key: `GET /orders/${index + 1}/{proxy}`, target: { ref: key } },
    import: { route_id: `r${index.toString(36).padStart(6, '0')}` },
    inactiveValues: {},
  }));
  return { ...emptyDesign, name: 'orders', objects: [api, ...integrations, ...callers] };
}

/** The same design with every object made anew, so that nothing remembered helps. */
export const fresh = (design: Design): Design => ({
  ...design,
  objects: design.objects.map((object) => ({ ...object })),
});
