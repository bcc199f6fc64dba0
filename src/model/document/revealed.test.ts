import { expect, test } from 'vitest';
import { replaceAccountIds } from './account-ids.ts';
import { addObject, blankDesign, newObject, setNote, setOutput } from '../design/edits.ts';
import { revealed } from './revealed.ts';

const api = blankDesign('HTTP');
const integration = newObject(api, 'integration', 'http-private', {
  integration_uri:
    'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/a/0123456789abcdef/0123456789abcdef',
  credentials_arn: { hcl: '"arn:aws:iam::210987654321:role/gate"' },
  tls_config: { server_name_to_verify: 'Billing.internal.example' },
  request_parameters: {
    'append:header.x-from': 'https://shop.example/a',
    'append:header.y': 'HTTPS://shop.example:8443/b',
  },
});

test('a blank design reveals nothing', () => {
  expect(revealed(api)).toEqual({ accountIds: [], arns: [], hosts: [] });
});

test('finds account ids, ARNs and host names, each once', () => {
  const found = revealed(addObject(integration)(api));
  expect(found.accountIds.toSorted()).toEqual(['123456789012', '210987654321']);
  expect(found.arns).toHaveLength(2);
  expect(found.hosts.toSorted()).toEqual(['billing.internal.example', 'shop.example']);
});

test.each([
  ['the settings', setOutput({ account: '123456789012' })],
  ['the note', setNote('Runs in 123456789012, twice: 123456789012.')],
])('looks into %s', (_, change) => {
  expect(revealed(change(api)).accountIds).toEqual(['123456789012']);
});

test.each(['1234567890123', 'a123456789012', '12345678901', '2026-123456789012', '0.123456789012'])(
  '%s is no account id',
  (note) => {
    expect(revealed(setNote(note)(api)).accountIds).toEqual([]);
  },
);

test('account ids that became variables are not revealed', () => {
  expect(revealed(replaceAccountIds(addObject(integration)(api))).accountIds).toEqual([]);
});
