import { serviceActions } from '../../../schema/services.ts';
import type { Values } from '../../../schema/value.ts';
import { designWithIntegration, rejected, type Cases } from '../../cases.ts';

const at = 'request_parameters';
const call = (action: string, parameters: Values[string]) =>
  designWithIntegration('http-service', { integration_subtype: action, request_parameters: parameters });
const send = (more: Values, queue = 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders') =>
  call('SQS-SendMessage', { QueueUrl: queue, MessageBody: '$request.body', ...more });
const [first, ...others] = serviceActions.map((action) => call(action.subtype, action.examples));

export const cases: Cases = {
  'service-parameters-complete': {
    accepts: [
      first ?? send({}),
      ...others,
      call('SQS-SendMessage', { var: 'parameters' }),
      call('SQS-Unknown', {}),
      designWithIntegration('http-service', { request_parameters: {} }),
    ],
    rejects: [
      rejected(call('SQS-PurgeQueue', {}), [at, 'QueueUrl']),
      rejected(call('SQS-SendMessage', { QueueUrl: { var: 'queue' } }), [at, 'MessageBody'], {
        fix: 'Set MessageBody to $request.body',
      }),
      rejected(call('SQS-PurgeQueue', { QueueUrl: '' }), [at, 'QueueUrl'], { severity: 'warning' }),
      rejected(designWithIntegration('http-service', { integration_subtype: 'SQS-PurgeQueue' }), [at, 'QueueUrl']),
      rejected(
        designWithIntegration(
          'http-service',
          { integration_subtype: 'SQS-PurgeQueue' },
          { own: { integration_id: 'b1c2d3' } },
        ),
        [at, 'QueueUrl'],
        { severity: 'warning' },
      ),
    ],
  },
  'service-parameters-known': {
    accepts: [send({ DelaySeconds: '5', Region: 'eu-west-1' }), call('SQS-SendMessage', { '': '' })],
    rejects: [
      rejected(send({ delaySeconds: '5' }), [at, 'delaySeconds'], { fix: 'Rename to DelaySeconds' }),
      rejected(send({ 'overwrite:header.x': '5' }), [at, 'overwrite:header.x']),
    ],
  },
  'fifo-queue-has-group': {
    accepts: [send({}), send({ MessageGroupId: 'a' }, 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders.fifo')],
    rejects: [
      rejected(send({}, 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders.fifo'), [at, 'MessageGroupId'], {
        fix: 'Add MessageGroupId',
      }),
    ],
  },
  'sync-execution-is-express': {
    accepts: [call('StepFunctions-StartExecution', {}), send({})],
    rejects: [rejected(call('StepFunctions-StartSyncExecution', {}), ['integration_subtype'])],
  },
};
