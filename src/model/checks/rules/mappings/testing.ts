/** What the cases of rules about mappings share. */
import type { Value, Values } from '../../../schema/value.ts';
import { designWithIntegration } from '../../cases.ts';

export const designWithRequest = (parameters: Values[string], variant = 'http-url') =>
  designWithIntegration(variant, { request_parameters: parameters });
export const designWithSource = (text: Value) => designWithRequest({ 'overwrite:header.x': text });
export const designWithResponse = (...changes: readonly Values[]) =>
  designWithIntegration('http-url', { response_parameters: { '404': { response_parameters: changes } } });
export const designWithDestination = (text: string) => designWithResponse({ destination: text, source: 'a' });
export const inRequest = (key: string) => ['request_parameters', key];
export const inResponse = (at: number, member: string) => [
  'response_parameters',
  '404',
  'response_parameters',
  at,
  member,
];
export const designWithMessageParameters = (parameters: Values) =>
  designWithIntegration('ws-http', { request_parameters: parameters });
export const messageHeader = 'integration.request.header.x';
export const designWithStatus = (code: string) =>
  designWithIntegration('http-url', { response_parameters: { [code]: { response_parameters: [] } } });
