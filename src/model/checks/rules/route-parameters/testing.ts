/** What the cases of rules about route parameters share. */
import type { Value, Values } from '../../../schema/value.ts';
import { anIntegration } from '../../cases.ts';

export const toIntegration = { target: { ref: 'i1' } };
export const urlIntegration = (uri: Value, values: Values = {}) =>
  anIntegration('http-url', { integration_uri: uri, ...values });
export const integrationReading = (source: Value) =>
  anIntegration('ws-http-proxy', { request_parameters: { 'integration.request.header.x': source } });
export const connectReader = integrationReading('route.request.header.Auth');
export const declaresParameter = (key: string) => ({ request_parameters: { [key]: { Required: false } } });
