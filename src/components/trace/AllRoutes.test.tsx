// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { saveRequest } from '../../model/design/requests/request-edits.ts';
import { edit, openDesign, session } from '../../session/document/store.ts';
import { traceStore } from '../../session/trace/trace-state.ts';
import { shop } from '../../trace/testing/shop.ts';
import { AllRoutes } from './AllRoutes.tsx';

afterEach(cleanup);

const routes = Array.from({ length: 120 }, (_, at) => `GET /things/${at}`);
const rows = () => within(screen.getByRole('table')).getAllByRole('row').slice(1);

test('all routes are listed, however many; a filter finds those beyond the first ones', () => {
  openDesign(shop({ routes }));
  render(<AllRoutes />);
  expect(rows()).toHaveLength(120);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '/things/119' } });
  expect(rows()).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Trace GET /things/119' }));
  expect(traceStore.getState().draft).toMatchObject({ path: '/things/119' });
});

test('a route says how many of its saved requests failed, also where they reach another route', async () => {
  openDesign(shop({ routes: routes.slice(0, 2) }));
  const request = { method: 'GET', path: '/things/0' };
  act(() => {
    edit(saveRequest({ key: 'q1', name: 'first', request, expect: { route: 'r0' } }), 'Save request');
    edit(saveRequest({ key: 'q2', name: 'moved', request, expect: { route: 'r1' } }), 'Save request');
    edit(saveRequest({ key: 'q3', name: 'open', request }), 'Save request');
  });
  render(<AllRoutes />);
  await vi.waitFor(() => expect(screen.getByText('Saved requests: 1 passed, 1 failed')).toBeTruthy(), 5000);
  const saved = () => rows().map((row) => within(row).getAllByRole('cell').at(-1)?.textContent);
  expect(saved()).toEqual(['1', '1 failed']);
  expect(session.getState().history.present.requests).toHaveLength(3);
});
