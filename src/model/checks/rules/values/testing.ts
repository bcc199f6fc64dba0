/** What the cases of rules about values share. */
import type { Value } from '../../../schema/value.ts';
import { anApi, anObject, designOf, designWithIntegration } from '../../cases.ts';

export const designWithTimeout = (value: string | number, variant = 'http-url') =>
  designWithIntegration(variant, { timeout_in_millis: value });

export const designWithAttribute = (type: Parameters<typeof anObject>[0], name: string, value: Value) =>
  designOf(anApi('HTTP'), anObject(type, { [name]: value }));
