import { expect, test } from 'vitest';
import { ruleExample } from './rule-example.ts';
import { reviewRules } from '../review/rules/index.ts';

test.each(reviewRules.map(({ id }) => id))('%s has an example of what is reported and of what passes', async (id) => {
  const example = await ruleExample(id);
  expect(example?.reported).toMatch(/^(?:#[^\n]*\n)*resource "/);
  expect(example?.passes).toMatch(/^(?:#[^\n]*\n)*resource "/);
  expect(example?.passes).not.toBe(example?.reported);
});

test('shows what the fix makes of it', async () => {
  expect(await ruleExample('route-authorization')).toEqual({
    reported: expect.not.stringContaining('authorizer_id'),
    passes: expect.stringMatching(/authorization_type = "JWT"\n +authorizer_id +=/),
  });
});

test('has none for other rules', async () => {
  expect(await ruleExample('route-key-once')).toBeUndefined();
});
