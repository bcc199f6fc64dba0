// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastRegion } from './ToastRegion.tsx';
import { createToastQueue } from './toast-queue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

describe('the queue', () => {
  it('lets a toast go after six seconds', () => {
    const queue = createToastQueue();
    queue.add({ text: 'Deleted quotes_price' });
    vi.advanceTimersByTime(5999);
    expect(queue.toasts()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(queue.toasts()).toHaveLength(0);
  });

  it('does not count the time of a pause', () => {
    const queue = createToastQueue();
    queue.add({ text: 'Saved' });
    vi.advanceTimersByTime(4000);
    queue.pause();
    vi.advanceTimersByTime(60_000);
    queue.resume();
    vi.advanceTimersByTime(1999);
    expect(queue.toasts()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(queue.toasts()).toHaveLength(0);
  });

  it('gives a toast that came during a pause its whole time after it', () => {
    const queue = createToastQueue();
    queue.add({ text: 'first' });
    queue.pause();
    vi.advanceTimersByTime(1000);
    queue.add({ text: 'second' });
    vi.advanceTimersByTime(1000);
    queue.resume();
    vi.advanceTimersByTime(5999);
    expect(queue.toasts()).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(queue.toasts()).toHaveLength(0);
  });

  it('leaves a toast with an action twice as long', () => {
    const queue = createToastQueue();
    queue.add({ text: 'Deleted quotes_price', action: { label: 'Undo', onAction: () => {} } });
    vi.advanceTimersByTime(11_999);
    expect(queue.toasts()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(queue.toasts()).toHaveLength(0);
  });

  it('does not count time in which nothing was painted, as in a hidden tab', () => {
    const queue = createToastQueue();
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0);
    queue.add({ text: 'Saved' });
    vi.advanceTimersByTime(600_000);
    frames.mockRestore();
    vi.advanceTimersByTime(6000);
    expect(queue.toasts()).toHaveLength(1);
    vi.advanceTimersByTime(250);
    expect(queue.toasts()).toHaveLength(0);
  });

  it('counts a beat that ends late no longer than one in time', () => {
    const queue = createToastQueue();
    queue.add({ text: 'Saved' });
    vi.advanceTimersByTime(20);
    // The page was busy: the clock went on, and no timer ran.
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(5979);
    expect(queue.toasts()).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(queue.toasts()).toHaveLength(0);
  });

  it('shows three at most; the oldest leaves first', () => {
    const queue = createToastQueue();
    for (const text of ['a', 'b', 'c', 'd']) queue.add({ text });
    expect(queue.toasts().map((toast) => toast.text)).toEqual(['b', 'c', 'd']);
  });
});

describe('ToastRegion', () => {
  it('reads toasts out politely', () => {
    const queue = createToastQueue();
    render(<ToastRegion queue={queue} />);
    act(() => void queue.add({ text: 'Saved' }));
    expect(screen.getByText('Saved').closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
  });

  it('runs the action, closes the toast and gives the focus back', () => {
    const queue = createToastQueue();
    const undo = vi.fn<() => void>();
    render(
      <>
        <button>before</button>
        <ToastRegion queue={queue} />
      </>,
    );
    act(() => void queue.add({ text: 'Deleted quotes_price', action: { label: 'Undo', onAction: undo } }));
    screen.getByText('before').focus();
    const button = screen.getByRole('button', { name: 'Undo' });
    fireEvent.focus(button, { relatedTarget: screen.getByText('before') });
    fireEvent.click(button);
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('Deleted quotes_price')).toBeNull();
    expect(document.activeElement).toBe(screen.getByText('before'));
  });

  it('stays while the pointer is on it', () => {
    const queue = createToastQueue();
    render(<ToastRegion queue={queue} />);
    act(() => void queue.add({ text: 'Saved' }));
    fireEvent.pointerEnter(screen.getByRole('list'));
    pass(20_000);
    expect(screen.queryByText('Saved')).not.toBeNull();
    fireEvent.pointerLeave(screen.getByRole('list'));
    pass(6000);
    expect(screen.queryByText('Saved')).toBeNull();
  });
});
