// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { supplyOf, twice, useSupply } from './supply.ts';

/** A loader that is answered by hand, in any order. */
function asked() {
  const calls: { readonly answer: (value: string) => void; readonly fail: (error: unknown) => void }[] = [];
  const load = () => new Promise<string>((answer, fail) => calls.push({ answer, fail }));
  return { calls, supply: supplyOf(load) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('who asks while it is on its way gets the same, and who asks later what is there', async () => {
  const { calls, supply } = asked();
  const both = [supply.ensure(), supply.ensure()];
  calls[0]?.answer('a');
  expect(await Promise.all(both)).toEqual(['a', 'a']);
  expect(await supply.ensure()).toBe('a');
  expect(calls).toHaveLength(1);
});

test('the newest question counts, whichever is answered first', async () => {
  const { calls, supply } = asked();
  void supply.refresh();
  void supply.refresh();
  calls[1]?.answer('new');
  await settled();
  calls[0]?.answer('old');
  await settled();
  expect(supply.current()).toEqual({ data: 'new', error: undefined, isPending: false });
});

test('what came stays while it is asked anew, and when that fails', async () => {
  const { calls, supply } = asked();
  void supply.refresh();
  calls[0]?.answer('a');
  await settled();
  supply.refresh().catch(() => undefined);
  expect(supply.current()).toMatchObject({ data: 'a', isPending: false });
  calls[1]?.fail('no access');
  await settled();
  expect(supply.current()).toEqual({ data: 'a', error: new Error('no access'), isPending: false });
});

test('a failure is pending again once it is asked anew', async () => {
  const { calls, supply } = asked();
  supply.ensure().catch(() => undefined);
  calls[0]?.fail(new Error('down'));
  await settled();
  expect(supply.current()).toMatchObject({ error: { message: 'down' }, isPending: false });
  void supply.ensure();
  expect(supply.current()).toMatchObject({ error: undefined, isPending: true });
});

test.each<[string, number, string | undefined]>([
  ['one failure', 1, 'here'],
  ['two', 2, undefined],
])('asks twice: %s', async (_, failures, expected) => {
  const load = vi.fn<() => Promise<string>>(async () => {
    if (load.mock.calls.length <= failures) throw new Error('down');
    return 'here';
  });
  expect(await twice(load, 1)().catch(() => undefined)).toBe(expected);
});

test('a part of the page shows it when it is there, and asks for nothing while it waits', async () => {
  const { calls, supply } = asked();
  const Part = ({ when }: { when: 'ensure' | 'wait' }) => <p>{useSupply(supply, when).data ?? 'nothing'}</p>;
  const { rerender } = render(<Part when="wait" />);
  expect(calls).toHaveLength(0);
  rerender(<Part when="ensure" />);
  expect(screen.getByText('nothing')).toBeTruthy();
  calls[0]?.answer('a');
  expect(await screen.findByText('a')).toBeTruthy();
});
