// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { blankDesign } from '../../model/design/edits.ts';
import { startState } from '../../session/document/state.ts';
import { closeDialog, openDesign, openDialog, select, session } from '../../session/document/store.ts';
import { offerLanding } from '../ui/focus/landing.ts';
import { overlays } from '../ui/overlay/overlays.ts';
import { isLandingDue, useFocusRecovery } from './use-focus-recovery.ts';

function Page({ hasButton, isDisabled = false }: { hasButton: boolean; isDisabled?: boolean }) {
  useFocusRecovery();
  useEffect(() => offerLanding('outline', landOnRow), []);
  return (
    <>
      {hasButton && <button disabled={isDisabled}>Delete</button>}
      <div role="treeitem" aria-selected tabIndex={0}>
        orders
      </div>
    </>
  );
}

const row = () => screen.getByRole('treeitem');
function landOnRow(): boolean {
  if (session.getState().selection.key === 'a1') row().focus();
  return document.activeElement === row();
}
/** Lets observers and then some frames run. */
const frames = async (ms = 100) => {
  await act(async () => {
    await Promise.resolve();
    vi.advanceTimersByTime(ms);
    await Promise.resolve();
  });
};

beforeEach(() => {
  vi.useFakeTimers();
  session.setState(startState, true);
  openDesign(blankDesign('HTTP'));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const begin = async () => {
  const { rerender } = render(<Page hasButton />);
  screen.getByText('Delete').focus();
  act(() => select('a1'));
  await frames();
  return rerender;
};

it.each([0, 5_000, 600_000])('the focus goes to what is chosen when its element goes, %i ms later', async (ms) => {
  const rerender = await begin();
  await frames(ms);
  expect(document.activeElement).toBe(screen.getByText('Delete'));
  rerender(<Page hasButton={false} />);
  await frames();
  expect(document.activeElement).toBe(row());
  expect(isLandingDue()).toBe(false);
});

it('a dialog that is there, or fades, gives it back first', async () => {
  const rerender = await begin();
  openDialog('delete');
  rerender(<Page hasButton={false} />);
  await frames(10_000);
  expect(document.activeElement).toBe(document.body);
  const scrim = document.createElement('div');
  document.body.append(scrim);
  const leave = overlays.add('dialog', scrim);
  closeDialog();
  await frames(10_000);
  expect(document.activeElement).toBe(document.body);
  leave();
  scrim.remove();
  await frames();
  expect(document.activeElement).toBe(row());
});

it('who presses beside everything leaves it nowhere on purpose', async () => {
  const rerender = await begin();
  fireEvent.pointerDown(document.body);
  screen.getByText('Delete').blur();
  rerender(<Page hasButton={false} />);
  await frames(10_000);
  expect(document.activeElement).toBe(document.body);
});
