import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { callOf, changeParameter } from './call.ts';

const name = 'request_parameters';

export const fifoQueueHasGroup: ObjectRule = {
  id: 'fifo-queue-has-group',
  severity: 'warning',
  title: 'FIFO queue messages have a MessageGroupId',
  source: sources.sqsFifo,
  on: ['integration'],
  check(object) {
    const call = callOf(object);
    if (call?.action.subtype !== 'SQS-SendMessage') return none;
    const { parameters } = call;
    const url = parameters.get('QueueUrl');
    if (typeof url !== 'string' || !/\.fifo\/?$/.test(url) || parameters.has('MessageGroupId')) return none;
    return [
      {
        path: [name, 'MessageGroupId'],
        problem: 'This is a FIFO queue. SQS refuses messages without a MessageGroupId.',
        how: 'Add MessageGroupId.',
        fix: changeParameter(object, 'MessageGroupId', '$context.requestId', 'Add MessageGroupId'),
      },
    ];
  },
};
