import { expect, it } from 'vitest';
import { serviceAction } from '../../../model/schema/services.ts';
import type { Pair } from '../../../model/schema/value.ts';
import { serviceRows, unusedParameters, withServiceValue } from './service-rows.ts';

const action = serviceAction('SQS-SendMessage');
const pairs: readonly Pair[] = [
  ['Odd', 'x'],
  ['MessageBody', 'hello'],
  ['MessageBody', 'again'],
  ['DelaySeconds', '5'],
];

it('shows what is required first, then the rest in its order, and loses no row', () => {
  const rows = serviceRows(action, pairs);
  expect(rows.map(({ key, kind, at }) => [key, kind, at])).toEqual([
    ['QueueUrl', 'required', undefined],
    ['MessageBody', 'required', 1],
    ['Odd', 'unknown', 0],
    ['MessageBody', 'unknown', 2],
    ['DelaySeconds', 'optional', 3],
  ]);
  expect(serviceRows(undefined, pairs)).toHaveLength(pairs.length);
});

it('offers what could be added', () => {
  const names = unusedParameters(action, pairs);
  expect(names).toContain('MessageGroupId');
  expect(names).not.toContain('DelaySeconds');
});

it.each([
  ['QueueUrl', 'https://sqs', [...pairs, ['QueueUrl', 'https://sqs']]],
  ['QueueUrl', '', pairs],
  ['MessageBody', '', pairs.toSpliced(1, 1)],
  ['DelaySeconds', '', pairs.with(3, ['DelaySeconds', ''])],
] as const)('%s set to %j', (key, value, after) => {
  const row = serviceRows(action, pairs).find((candidate) => candidate.key === key);
  if (!row) throw new Error(key);
  expect(withServiceValue(pairs, row, value)).toEqual(after);
});
