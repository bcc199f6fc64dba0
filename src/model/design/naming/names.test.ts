import { describe, expect, it } from 'vitest';
import { blankDesign, newObject, addObject } from '../edits.ts';
import { isLabel, labelFrom, NamePool, uniqueName } from './names.ts';
import type { Values } from '../../schema/value.ts';

describe('labelFrom', () => {
  it.each([
    ['orders-api', 'orders_api'],
    ['OrdersCreate', 'orders_create'],
    ['1st', '_1st'],
    ['  Crème brûlée! ', 'creme_brulee'],
    ['שלום', ''],
    ['😀', ''],
    ['a'.repeat(60), 'a'.repeat(48)],
  ])('%j → %j', (text, label) => {
    expect(labelFrom(text)).toBe(label);
    expect(label === '' || isLabel(label)).toBe(true);
  });
});

it('uniqueName counts up to the first free name', () => {
  expect(uniqueName('a', new Set())).toBe('a');
  expect(uniqueName('a', new Set(['a', 'a_2']))).toBe('a_3');
});

it('a pool of names counts on, over names that were taken before', () => {
  const pool = new NamePool(['a', 'a_3']);
  expect([pool.take('a'), pool.take('a'), pool.take('b'), pool.take('b')]).toEqual(['a_2', 'a_4', 'b', 'b_2']);
});

describe('a new object is named for what it is', () => {
  const design = blankDesign('HTTP');
  const cases: readonly (readonly [string, Values, string])[] = [
    [
      'http-lambda',
      { integration_uri: 'arn:aws:lambda:eu-west-1:123456789012:function:orders-create:live' },
      'orders_create',
    ],
    ['http-lambda', { integration_uri: { hcl: 'aws_lambda_function.users.arn' } }, 'users'],
    ['http-lambda', { integration_uri: { hcl: 'module.shop["eu"].arn' } }, 'shop'],
    ['http-lambda', { integration_uri: { var: 'orders_arn' } }, 'orders'],
    ['http-lambda', {}, 'lambda'],
    ['http-url', { integration_uri: 'https://api.orders.example.com/v1/{proxy}' }, 'orders'],
    ['http-url', { integration_uri: 'http://10.0.0.1/x' }, '_10_0_0_1'],
    [
      'http-private',
      {
        integration_uri:
          'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/billing-alb/50dc6c495c0c9188/0467ef3c8400ae65',
      },
      'billing_alb',
    ],
    [
      'http-service',
      {
        integration_subtype: 'SQS-SendMessage',
        request_parameters: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/1/audit' },
      },
      'audit',
    ],
    [
      'http-service',
      { integration_subtype: 'EventBridge-PutEvents', request_parameters: { Detail: '$request.body' } },
      'event_bridge_put_events',
    ],
    ['ws-service', { integration_uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem' }, 'dynamodb_put_item'],
  ];
  it.each(cases)('%s %j → %s', (variant, attributes, name) => {
    const object = newObject(design, 'integration', variant, attributes);
    expect(object.name).toBe(name);
    const again = newObject(addObject(object)(design), 'integration', variant, attributes);
    expect(again.name).toBe(`${name}_2`);
  });
});
