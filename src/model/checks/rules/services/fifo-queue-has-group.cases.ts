import { rejected, type RuleCases } from '../../cases.ts';
import { designWithMessage } from './testing.ts';

const at = 'request_parameters';

export const cases: RuleCases = {
  accepts: [
    designWithMessage({}),
    designWithMessage({ MessageGroupId: 'a' }, 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders.fifo'),
  ],
  rejects: [
    rejected(
      designWithMessage({}, 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders.fifo'),
      [at, 'MessageGroupId'],
      { fix: 'Add MessageGroupId' },
    ),
  ],
};
