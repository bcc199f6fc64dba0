// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { newObject } from '../../../model/design/edits.ts';
import { emptyDesign, type Design } from '../../../model/design/design.ts';
import type { Values } from '../../../model/schema/value.ts';
import { changeDraft, startDraft, startTrace, traceStore } from '../../../session/trace/trace-state.ts';
import { HostRow } from './HostRow.tsx';

afterEach(() => {
  cleanup();
  startTrace(startDraft);
});

const withDomain = (attributes: Values): Design => ({
  ...emptyDesign,
  objects: [newObject(emptyDesign, 'domain_name', 'custom', { domain_name: 'api.example.com', ...attributes })],
});
const certificate = () => screen.queryByRole('checkbox', { name: 'Client certificate' });

test('without a custom domain there is nothing to choose', () => {
  render(<HostRow design={emptyDesign} />);
  expect(screen.queryByText('Host')).toBeNull();
});

test('a domain with mutual TLS asks for a client certificate', () => {
  render(<HostRow design={withDomain({ mutual_tls_authentication: { truststore_uri: 's3://trust/store.pem' } })} />);
  const box = certificate();
  expect(box).not.toBeNull();
  if (box) fireEvent.click(box);
  expect(traceStore.getState().draft['clientCert']).toMatchObject({ subjectDN: 'CN=client.example.com' });
});

test('another domain asks for none, and shows one that a request brings', () => {
  render(<HostRow design={withDomain({})} />);
  expect(certificate()).toBeNull();
  act(() => changeDraft({ clientCert: { subjectDN: 'CN=other' } }));
  expect(certificate()).not.toBeNull();
});
