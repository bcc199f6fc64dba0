import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { callOf, changeParameter } from './call.ts';

const name = 'request_parameters';

export const fifoQueueHasGroup: ObjectRule = {
  id: 'fifo-queue-has-group',
  severity: 'warning',
  title: 'A message to a FIFO queue names its group, or SQS refuses it',
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
        problem: 'The queue is a FIFO queue, and SQS refuses messages to it that name no group.',
        how: 'Add MessageGroupId.',
        fix: changeParameter(object, 'MessageGroupId', '$context.requestId', 'Add MessageGroupId'),
      },
    ];
  },
};
