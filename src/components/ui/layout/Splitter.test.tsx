// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SplitPane } from './SplitPane.tsx';

afterEach(cleanup);

function draw(size?: number) {
  const onResize = vi.fn<(px: number) => void>();
  render(
    <SplitPane
      label="Outline width"
      size={size}
      initial={256}
      min={200}
      max={360}
      onResize={onResize}
      first={<p>outline</p>}
      second={<p>sheet</p>}
    />,
  );
  return { onResize, divider: screen.getByRole('separator', { name: 'Outline width' }) };
}

describe('SplitPane', () => {
  it('starts at the remembered size, within its limits', () => {
    expect(draw(999).divider.getAttribute('aria-valuenow')).toBe('360');
  });

  it('moves with the arrow keys and remembers each step', () => {
    const { divider, onResize } = draw();
    fireEvent.keyDown(divider, { key: 'ArrowRight' });
    fireEvent.keyDown(divider, { key: 'ArrowRight' });
    expect(divider.getAttribute('aria-valuenow')).toBe('288');
    expect(onResize.mock.calls).toEqual([[272], [288]]);
  });

  it('is silent at its limit', () => {
    const { divider, onResize } = draw(360);
    fireEvent.keyDown(divider, { key: 'End' });
    expect(onResize).not.toHaveBeenCalled();
  });

  it('follows the pointer and remembers the size when let go', () => {
    const { divider, onResize } = draw();
    divider.setPointerCapture = vi.fn<(id: number) => void>();
    fireEvent.pointerDown(divider, { button: 0, clientX: 256, pointerId: 1 });
    fireEvent.pointerMove(divider, { clientX: 296, pointerId: 1 });
    fireEvent.pointerMove(divider, { clientX: 700, pointerId: 1 });
    expect(divider.getAttribute('aria-valuenow')).toBe('360');
    expect(onResize).not.toHaveBeenCalled();
    fireEvent.pointerUp(divider, { pointerId: 1 });
    expect(onResize.mock.calls).toEqual([[360]]);
  });

  it('goes back to its first size on a double click', () => {
    const { divider, onResize } = draw(300);
    fireEvent.doubleClick(divider);
    expect(onResize.mock.calls).toEqual([[256]]);
  });
});
