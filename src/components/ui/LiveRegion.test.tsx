// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveRegion } from './LiveRegion.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const said = () => screen.getByRole('status').textContent;
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

describe('LiveRegion', () => {
  it('says the first message after it was put on the page', () => {
    render(<LiveRegion message="1 error" />);
    expect(said()).toBe('');
    pass(0);
    expect(said()).toBe('1 error');
  });

  it('waits a second between messages and says only the last', () => {
    const { rerender } = render(<LiveRegion message="1 error" />);
    pass(0);
    pass(100);
    rerender(<LiveRegion message="2 errors" />);
    pass(300);
    rerender(<LiveRegion message="3 errors" />);
    pass(599);
    expect(said()).toBe('1 error');
    pass(1);
    expect(said()).toBe('3 errors');
  });

  it('keeps talking through a steady series', () => {
    const { rerender } = render(<LiveRegion message="0" />);
    const heard = new Set<string | null>();
    for (let step = 1; step <= 20; step++) {
      pass(200);
      heard.add(said());
      rerender(<LiveRegion message={`${step}`} />);
    }
    // The first at once, then one at each of the four full seconds.
    expect(heard.size).toBe(5);
  });
});
