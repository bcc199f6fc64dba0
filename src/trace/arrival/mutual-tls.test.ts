// Custom domains that require a certificate of the client.
import { describe, expect, it } from 'vitest';
import { anObject } from '../../model/checks/cases.ts';
import type { Values } from '../../model/schema/value.ts';
import { shop, traced, type GivenRequest, type Shop } from '../testing/shop.ts';

const host = 'api.example.com';
const mapping = anObject(
  'api_mapping',
  { domain_name: { ref: 'dn' }, api_id: { ref: 'a1' }, stage: { ref: 'st' } },
  { key: 'ma', name: 'to_shop' },
);
const truststore = { mutual_tls_authentication: { truststore_uri: 's3://certificates/truststore.pem' } };
const design = (domain: Values, more: Shop = {}) =>
  shop({ ...more, others: [anObject('domain_name', { domain_name: host, ...domain }, { key: 'dn', name: 'main' }), mapping] }); // prettier-ignore
const off = { api: { disable_execute_api_endpoint: true } };
const clientCert = { subjectDN: 'CN=client', validity: { notAfter: 'Aug 5 2027' } };

it.each<[string, Values, Shop, GivenRequest, boolean]>([
  ['no certificate', truststore, {}, { host }, true],
  ['a certificate', truststore, {}, { host, clientCert }, false],
  ['no truststore', {}, {}, { host }, false],
  ['an empty block', { mutual_tls_authentication: {} }, {}, { host }, false],
  ['the default endpoint', truststore, {}, {}, false],
  ['no host and the default endpoint disabled', truststore, off, {}, true],
  ['no host, the default endpoint disabled, a certificate', truststore, off, { clientCert }, false],
])('%s', (_, domain, more, request, isRefused) => {
  const { result, refused } = traced(design(domain, more), request);
  expect(refused).toBe(isRefused);
  if (!isRefused) return;
  expect(result).toMatchObject({ api: null, backend: { kind: 'none' }, response: null });
  expect(result.steps).toMatchObject([{ step: 'domain', outcome: 'refused', address: 'awscc_apigatewayv2_domain_name.main', path: ['mutual_tls_authentication'] }]); // prettier-ignore
});

describe('the certificate', () => {
  it.each([
    ['2.0', { authentication: { clientCert } }],
    ['1.0', { identity: { clientCert } }],
  ])('is in events of format %s', (payload_format_version, requestContext) => {
    const { result } = traced(design(truststore, { integration: { payload_format_version } }), { host, clientCert });
    expect(result.backend).toMatchObject({ event: { requestContext } });
  });

  it.each([
    ['$context.identity.clientCert.subjectDN', 'CN=client'],
    ['$context.identity.clientCert.validity.notAfter', 'Aug 5 2027'],
  ])('is %s of mappings', (source, text) => {
    const { result } = traced(design(truststore, { integration: { request_parameters: { 'append:header.x-cert': source } } }), { host, clientCert }); // prettier-ignore
    expect(result.backend).toMatchObject({ event: { headers: { 'x-cert': text } } });
  });

  it('counts for nothing where the domain requires none', () => {
    const { result } = traced(design({}), { host, clientCert });
    expect(JSON.stringify(result.backend)).not.toContain('CN=client');
  });
});
