// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppBoundary } from './AppBoundary.tsx';

const link = '#1z5.abcde';

function Broken(): never {
  throw new RangeError('Maximum call stack size exceeded');
}

const renderBroken = () =>
  render(
    <AppBoundary>
      <Broken />
    </AppBoundary>,
  );

beforeEach(() => {
  // React tells the console of what a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  window.history.replaceState(null, '', '/');
});

describe('a page that fails', () => {
  it('takes the link that was open out of the address, and offers to copy it', () => {
    window.history.replaceState(null, '', `/app/?q=1${link}`);
    const address = window.location.href;
    renderBroken();
    expect(window.location.hash).toBe('');
    expect(address).toContain(link);
    expect(window.location.href).toBe(address.slice(0, -link.length));
    expect(screen.getByText(/A design from a link was open\. Reloading doesn't open it again/)).toBeDefined();
    expect(screen.getByRole('button', { name: /Copy link/ })).toBeDefined();
  });

  it.each(['', '#main'])('says nothing of a link where the address has none: %j', (hash) => {
    window.history.replaceState(null, '', `/app/${hash}`);
    renderBroken();
    expect(window.location.hash).toBe(hash);
    expect(screen.getByRole('heading', { name: 'Something went wrong' })).toBeDefined();
    expect(screen.queryByText(/design from a link/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Copy link/ })).toBeNull();
  });
});
