import fc from 'fast-check';
import { expect, it } from 'vitest';
import { policyAllows, policyDocument } from './policy-document.ts';

const api = 'arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5';
const arn = `${api}/dev/GET/orders/42`;
const statement = (Effect: 'Allow' | 'Deny', Resource: string | string[], Action: string | string[] = 'execute-api:Invoke') => ({ Effect, Action, Resource }); // prettier-ignore

it.each<[resource: string, allows: boolean]>([
  [arn, true],
  ['*', true],
  [`${api}/*`, true],
  [`${api}/dev/GET/*`, true],
  [`${api}/dev/*/orders/*`, true],
  [`${api}/*/GET/orders/??`, true],
  [`${api}/dev/GET/orders/42*`, true],
  [`${api}/dev/GET/orders/?`, false],
  [`${api}/dev/GET/orders`, false],
  [`${api}/dev/POST/*`, false],
  [`${api}/prod/GET/*`, false],
  [`${api}/dev/get/*`, false],
  [`${api}/dev/GET/*/lines`, false],
  ['', false],
])('%s allows: %s', (resource, allows) => {
  expect(policyAllows({ Statement: statement('Allow', resource) }, arn)).toBe(allows);
});

it.each<[statements: ReturnType<typeof statement>[], allows: boolean]>([
  [[], false],
  [[statement('Deny', '*')], false],
  [[statement('Allow', '*'), statement('Deny', `${api}/dev/GET/*`)], false],
  [[statement('Deny', `${api}/dev/POST/*`), statement('Allow', ['x', '*'])], true],
  [[statement('Allow', '*', 'execute-api:*')], true],
  [[statement('Allow', '*', ['EXECUTE-API:invoke'])], true],
  [[statement('Allow', '*', 'execute-api:ManageConnections')], false],
])('%j allows: %s', (Statement, allows) => {
  expect(policyAllows({ Statement }, arn)).toBe(allows);
});

it('matches as a regular expression of the same pattern does', () => {
  const letters = (...more: readonly string[]) => fc.array(fc.constantFrom('a', 'b', ...more), { maxLength: 9 }).map((parts) => parts.join('')); // prettier-ignore
  fc.assert(
    fc.property(letters('*', '?'), letters(), (pattern, text) => {
      const form = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      expect(policyAllows({ Statement: statement('Allow', pattern) }, text)).toBe(form.test(text));
    }),
  );
});

it('is bounded', () => {
  const document = (length: number) => ({ Statement: statement('Allow', 'a'.repeat(length)) });
  expect(policyDocument.safeParse(document(8_000)).success).toBe(true);
  expect(policyDocument.safeParse(document(8_192)).success).toBe(false);
});
