/** Lines of access logs as JSON, ready to use. */

const jsonLine = (fields: { readonly [name: string]: string }): string => JSON.stringify(fields);

const always = {
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  requestTime: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
};

export const accessLogFormats = {
  http: jsonLine({
    ...always,
    httpMethod: '$context.httpMethod',
    protocol: '$context.protocol',
    responseLength: '$context.responseLength',
    integrationError: '$context.integrationErrorMessage',
  }),
  websocket: jsonLine({
    ...always,
    eventType: '$context.eventType',
    connectionId: '$context.connectionId',
    integrationError: '$context.integrationErrorMessage',
  }),
} as const;
