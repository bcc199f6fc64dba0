import { expect, test } from 'vitest';
import { addObject, blankDesign, newObject, setOutput } from '../design/edits.ts';
import type { Value } from '../schema/value.ts';
import { forEnvironment, isAccountId, isRegion } from './environment.ts';

const here = '123456789012';
const there = '210987654321';
const moved = forEnvironment({ name: 'staging', account: there, region: 'us-gov-west-1' });

const api = setOutput({ region: 'eu-west-1', account: here })(blankDesign('HTTP'));
const designWith = (integration_uri: Value) => {
  const object = newObject(api, 'integration', 'http-lambda', { integration_uri });
  return addObject({ ...object, import: { integration_id: 'abc1234' } })(api);
};

test.each<[Value, Value]>([
  [`arn:aws:lambda:eu-west-1:${here}:function:a`, `arn:aws:lambda:us-gov-west-1:${there}:function:a`],
  [`arn:aws:iam::${here}:role/gate`, `arn:aws:iam::${there}:role/gate`],
  [
    `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:${here}:function:a/invocations`,
    `arn:aws:apigateway:us-gov-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-gov-west-1:${there}:function:a/invocations`,
  ],
  [`https://sqs.eu-west-1.amazonaws.com/${here}/q`, `https://sqs.us-gov-west-1.amazonaws.com/${there}/q`],
  [
    { hcl: `"arn:aws:lambda:eu-west-1:${here}:function:\${var.name}"` },
    { hcl: `"arn:aws:lambda:us-gov-west-1:${there}:function:\${var.name}"` },
  ],
  [{ hcl: 'aws_lambda_function.a.arn' }, { hcl: 'aws_lambda_function.a.arn' }],
  [`https://eu-west-1.example.com/${here}`, `https://eu-west-1.example.com/${here}`],
])('%j becomes %j', (value, after) => {
  const [, object] = moved(designWith(value)).objects;
  expect(object?.attributes['integration_uri']).toEqual(after);
});

test('what belongs to the resources of this environment goes, and everything else stays', () => {
  const design = {
    ...designWith('arn:aws:iam::1:role/a'),
    moves: [{ key: 'm1', from: 'a.b', to: 'a.c' }],
  } as unknown as Parameters<typeof moved>[0];
  const same = forEnvironment({ name: 'staging' })(design);
  expect([same.name, same.moves, same.adopted]).toEqual(['staging', [], []]);
  expect(same.objects.map((object) => object.import)).toEqual([{}, {}]);
  expect(same.objects.map(({ attributes }) => attributes)).toEqual(design.objects.map(({ attributes }) => attributes));
  expect(same.output).toEqual(design.output);
  expect(moved(design).output).toMatchObject({ account: there, region: 'us-gov-west-1' });
});

test('account IDs and regions are told from other texts', () => {
  expect(['123456789012', '12345678901', 'a'].map(isAccountId)).toEqual([true, false, false]);
  expect(['eu-west-1', 'us-gov-west-1', 'ap-southeast-2', 'Europe', ''].map(isRegion)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
