import { expect, test } from 'vitest';
import type { Rule } from '../../model/checks/rule.ts';
import { review } from '../review/review.ts';
import { reviewRules } from '../review/rules/index.ts';
import { allRules } from './all-rules.ts';
import { check } from './check.ts';
import { ruleExample } from './rule-example.ts';

const exampleOf = ({ id, category }: Pick<Rule, 'id' | 'category'>) =>
  ruleExample(id, (design) => (category === 'review' ? review : check)(design).all);

/** They count more objects than anyone would read. */
const counting: ReadonlySet<string> = new Set([
  'integrations-within-quota',
  'routes-within-quota',
  'mappings-within-quota',
  'apis-within-quota',
  'domains-within-quota',
]);

const all: readonly Rule[] = [...allRules, ...reviewRules];

test.each(all.filter(({ id }) => !counting.has(id)))('$id has an example of each kind', async (rule) => {
  const example = await exampleOf(rule);
  expect(example?.message).toMatch(/(?:\.| Did you mean \S+\?)$/);
  const { reported = '', passes = '' } = example?.blocks ?? {};
  expect(reported).toMatch(/\S/);
  expect(passes).toMatch(/\S/);
  expect(passes).not.toBe(reported);
  const lines = [reported, passes].map((text) => text.split('\n'));
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(33);
  expect(Math.max(...lines.flat().map(({ length }) => length))).toBeLessThanOrEqual(230);
});

test.each(all.filter(({ id }) => counting.has(id)))('$id says what it counts, without blocks', async (rule) => {
  expect(await exampleOf(rule)).toEqual({ message: expect.stringMatching(/ exceed the quota of /) });
});

test.each(reviewRules)('$id shows blocks of a resource', async (rule) => {
  const example = await exampleOf(rule);
  expect(example?.blocks?.reported).toMatch(/^(?:#[^\n]*\n)*resource "/);
  expect(example?.blocks?.passes).toMatch(/^(?:#[^\n]*\n)*resource "/);
});

const ordinary = (id: string) => exampleOf({ id });

test('shows what the fix makes of it', async () => {
  expect((await exampleOf({ id: 'route-authorization', category: 'review' }))?.blocks).toEqual({
    reported: expect.not.stringContaining('authorizer_id'),
    passes: expect.stringMatching(/authorization_type = "JWT"\n +authorizer_id +=/),
  });
});

test('shows the block that it is about, not the folder', async () => {
  const { message, blocks } = (await ordinary('route-key-once')) ?? {};
  expect(message).toContain('GET /a is already used');
  expect(blocks?.reported.match(/^resource/gm)).toEqual(['resource']);
  expect(blocks?.reported).toContain('route_key = "GET /a"');
  expect(blocks?.passes).toContain('route_key = "POST /a"');
});

test('shows what is missing below the block that lacks it', async () => {
  const { reported = '', passes = '' } = (await ordinary('api-has-stage'))?.blocks ?? {};
  expect(reported).toMatch(/^resource "awscc_apigatewayv2_api"[^}]*\}$/);
  expect(passes.startsWith(`${reported}\n\nresource "awscc_apigatewayv2_stage"`)).toBe(true);
});

test('shows the line of a file that a text is refused for, and import blocks with what they import', async () => {
  expect((await ordinary('declared-once'))?.blocks?.reported).toContain('variable "a"');
  expect((await ordinary('import-ids-agree'))?.blocks?.reported).toMatch(/\n\nimport \{\n/);
});

test('has none for a rule that finds nothing of its own cases, or that is none', async () => {
  expect(await ruleExample('route-key-once', () => [])).toBeUndefined();
  expect(await ordinary('constructor')).toBeUndefined();
});
