import { serviceActions } from '../../../schema/services.ts';
import { designWithIntegration, rejected, type RuleCases } from '../../cases.ts';
import { designWithAction, designWithMessage } from './testing.ts';

const at = 'request_parameters';
const [first, ...others] = serviceActions.map((action) => designWithAction(action.subtype, action.examples));

export const cases: RuleCases = {
  accepts: [
    first ?? designWithMessage({}),
    ...others,
    designWithAction('SQS-SendMessage', { var: 'parameters' }),
    designWithAction('SQS-Unknown', {}),
    designWithIntegration('http-service', { request_parameters: {} }),
  ],
  rejects: [
    rejected(designWithAction('SQS-PurgeQueue', {}), [at, 'QueueUrl']),
    rejected(designWithAction('SQS-SendMessage', { QueueUrl: { var: 'queue' } }), [at, 'MessageBody'], {
      fix: 'Set MessageBody to $request.body',
    }),
    rejected(designWithAction('SQS-PurgeQueue', { QueueUrl: '' }), [at, 'QueueUrl'], { severity: 'warning' }),
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
};
