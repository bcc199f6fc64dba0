/** What the cases of rules about domains share. */
import type { Value, Values } from '../../../schema/value.ts';
import { anObject } from '../../cases.ts';

const certificate = 'arn:aws:acm:eu-west-1:123456789012:certificate/6a1b2c3d';
export const aDomain = (configurations: Value, more: Values = {}) =>
  anObject('domain_name', { domain_name: 'api.example.com', domain_name_configurations: configurations, ...more });
export const oneConfiguration = [{ certificate_arn: certificate }];
