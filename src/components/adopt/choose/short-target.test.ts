import { expect, test } from 'vitest';
import { shortTarget } from './short-target.ts';

test.each([
  ['arn:aws:lambda:eu-west-1:123456789012:function:orders', 'function:orders'],
  ['arn:aws:lambda:eu-west-1:123456789012:function:orders:live', 'function:orders:live'],
  [
    'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:orders/invocations',
    'function:orders',
  ],
  [
    'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/internal/50dc6c495c0c9188/f2f7dc8efc522ab2',
    'listener/app/internal',
  ],
  ['arn:aws:apigateway:eu-west-1:sqs:path/123456789012/jobs', 'sqs:123456789012/jobs'],
  ['arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-1234', 'servicediscovery:service/srv-1234'],
  ['https://orders.example.com/{proxy}', 'https://orders.example.com/{proxy}'],
  ['SQS-SendMessage', 'SQS-SendMessage'],
  ['', ''],
])('%s is said as %s', (target, short) => {
  expect(shortTarget(target)).toBe(short);
});
