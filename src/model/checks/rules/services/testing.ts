/** What the cases of rules about AWS actions share. */
import type { Values } from '../../../schema/value.ts';
import { designWithIntegration } from '../../cases.ts';

export const designWithAction = (action: string, parameters: Values[string]) =>
  designWithIntegration('http-service', { integration_subtype: action, request_parameters: parameters });
export const designWithMessage = (more: Values, queue = 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders') =>
  designWithAction('SQS-SendMessage', { QueueUrl: queue, MessageBody: '$request.body', ...more });
