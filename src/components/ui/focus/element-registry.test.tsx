// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { elementRegistry, useRegistered, type ElementRegistry } from './element-registry.ts';

let registry: ElementRegistry;
beforeEach(() => {
  registry = elementRegistry();
});
afterEach(cleanup);

function Box({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <div ref={useRegistered(registry, id)}>
      <button>{id}</button>
      {children}
    </div>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

it('finds an element while it is on the page, under the id that it has now', () => {
  const { rerender, unmount } = render(<Box id="a" />);
  const element = registry.get('a');
  expect(element).toBe(button('a').parentElement);
  rerender(<Box id="b" />);
  expect([registry.get('a'), registry.get('b')]).toEqual([undefined, element]);
  expect(registry.all()).toEqual([element]);
  unmount();
  expect([registry.get('b'), registry.all()]).toEqual([undefined, []]);
});

it('gives the first on the page of those that have one id, whichever came first', () => {
  render(
    <Box id="a">
      <Box id="a" />
    </Box>,
  );
  // The inner one is entered first.
  const [outer] = screen.getAllByRole('button');
  expect(registry.get('a')).toBe(outer?.parentElement);
});

it('leaves what took the id of one that goes', () => {
  const both = (hasFirst: boolean) => (
    <>
      {hasFirst && <Box key="1" id="a" />}
      <Box key="2" id="a" />
    </>
  );
  const { rerender } = render(both(true));
  rerender(both(false));
  expect(registry.get('a')).toBe(button('a').parentElement);
});

it('tells the innermost element around a target', () => {
  render(
    <Box id="outer">
      <Box id="inner" />
    </Box>,
  );
  expect(registry.around(button('inner'))?.id).toBe('inner');
  expect(registry.around(button('outer'))).toEqual({ id: 'outer', element: registry.get('outer') });
  expect(registry.around(registry.get('inner') ?? null)?.id).toBe('inner');
  expect([registry.around(document.body), registry.around(null), registry.around(window)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('calls back once when an element comes, at once where it is there, and not any more once stopped', () => {
  const [later, never, now] = [vi.fn<(element: HTMLElement) => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
  registry.whenPresent('a', later);
  registry.whenPresent('a', never)();
  expect(later).not.toHaveBeenCalled();
  const { rerender } = render(<Box id="a" />);
  expect(later.mock.calls).toEqual([[registry.get('a')]]);
  registry.whenPresent('a', now);
  expect(now.mock.calls).toEqual([[registry.get('a')]]);
  rerender(<Box key="anew" id="a" />);
  expect([later, never, now].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
});
