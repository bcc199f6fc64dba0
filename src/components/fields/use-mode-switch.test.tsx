// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ValueMode } from './draft.ts';
import { useModeSwitch, useModeMemory } from './use-mode-switch.ts';

const onLeaveOut = vi.fn<() => void>();
const heard = vi.fn<(isMode: boolean) => void>();

function Entry() {
  const [{ mode, text }, set] = useState<{ mode: ValueMode; text: string }>({ mode: 'literal', text: '' });
  const memory = useModeMemory<string>();
  const { switchTo, press } = useModeSwitch({
    mode,
    modes: ['literal', 'hcl', 'var'],
    entry: text,
    memory,
    onMode: (next, before) => set({ mode: next, text: before ?? `new ${next}` }),
    onLeaveOut,
  });
  return (
    <>
      <input
        aria-label={mode}
        value={text}
        onChange={(event) => set({ mode, text: event.target.value })}
        onKeyDown={(event) => heard(press(event))}
      />
      <button onClick={() => switchTo(mode)}>Again</button>
    </>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('textbox');
const shown = () => [field().getAttribute('aria-label'), field().value];
/** True where the page still does what the key does by itself. */
const press = (code: string, keys = { altKey: true }) => fireEvent.keyDown(field(), { code, ...keys });

beforeEach(() => {
  vi.clearAllMocks();
  render(<Entry />);
});
afterEach(cleanup);

it('comes back to what was written in a mode', () => {
  fireEvent.change(field(), { target: { value: 'a' } });
  press('Digit2');
  expect(shown()).toEqual(['hcl', 'new hcl']);
  fireEvent.change(field(), { target: { value: 'local.a' } });
  press('Digit1');
  expect(shown()).toEqual(['literal', 'a']);
  press('Digit2');
  expect(shown()).toEqual(['hcl', 'local.a']);
});

it('stays where it is in the mode that it is in', () => {
  fireEvent.change(field(), { target: { value: 'a' } });
  fireEvent.click(screen.getByRole('button', { name: 'Again' }));
  press('Digit1');
  expect(shown()).toEqual(['literal', 'a']);
});

it('takes the chords of modes, also of one that is not offered, and leaves other keys alone', () => {
  expect(press('Digit3')).toBe(false);
  expect(shown()).toEqual(['literal', '']);
  expect(press('Digit0')).toBe(false);
  expect(onLeaveOut).toHaveBeenCalledOnce();
  expect(press('Digit2', { altKey: false })).toBe(true);
  expect(press('KeyA')).toBe(true);
  expect(heard.mock.calls).toEqual([[true], [true], [false], [false]]);
});
