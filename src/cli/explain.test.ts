import { expect, it } from 'vitest';
import { allRules } from '../codegen/checks/all-rules.ts';
import { explainRule } from '../codegen/checks/explain-rule.ts';
import { reviewRules } from '../codegen/review/rules/index.ts';
import { runIn } from './testing/files-world.ts';

it('says what a rule wants, why, by what source, with an example of each kind', async () => {
  const { code, out } = await runIn({}, ['explain', 'route-key-once']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^route-key-once \(error\)\n[^\n]+\.\n\n[^\n]*GET \/a[^\n]*\n\nSource: https:[^\n]+\n\nRefused:\n\n {2}resource "awscc_apigatewayv2_api" "orders" \{\n[^]*\n\nAccepted:\n\n {2}resource /,
  );
  expect(out.match(/"GET \/a"/g)).toHaveLength(3);
});

it('says of a rule of the review what others call it', async () => {
  const { out } = await runIn({}, ['explain', 'route-authorization']);
  expect(out).toMatch(/^route-authorization \(review, warning\)\n/);
  expect(out).toContain('Equivalent to CKV_AWS_309, APIGateway.8.');
  expect(out).toMatch(/Reported:\n\n[^]*Passes:\n\n/);
});

it('lists all rules by subject', async () => {
  const { code, out } = await runIn({}, ['explain']);
  expect(code).toBe(0);
  for (const { id } of [...allRules, ...reviewRules]) expect(out).toContain(`\n  ${id} `);
  expect(out).toMatch(/^route authorization\n {2}\S+ +(?:error|warning|hint) +\S/m);
  expect(out).toMatch(/^generated files\n {2}references-in-no-circle /m);
  expect(out).toMatch(/^files that are read\n {2}module-references-declared /m);
});

it.each([
  [['explain', 'route-key-onse'], /^gatewright: explain: unknown rule route-key-onse\. Did you mean route-key-once/],
  [['explain', 'constructor'], /^gatewright: explain: unknown rule constructor\. gatewright explain lists/],
  [['explain', 'a', 'b'], /explain: accepts one rule, received 2/],
])('refuses %j', async (argv, message) => {
  const { code, out, err } = await runIn({}, argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
});

it('has an example that each rule refuses, and its reason', async () => {
  const explained = await Promise.all([...allRules, ...reviewRules].map(({ id }) => explainRule(id)));
  expect(explained.filter((one) => one?.why === undefined || !one.rejected || !one.accepted)).toEqual([]);
});
