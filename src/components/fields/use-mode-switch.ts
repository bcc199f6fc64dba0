/** From one kind of value to another, by menu and by keys. */
import { type KeyboardEvent, useState } from 'react';
import type { ValueMode } from './draft.ts';
import { pressedMode } from './mode-choice.ts';

/** What was written in each mode. */
export interface ModeMemory<Entry> {
  readonly keep: (mode: ValueMode, entry: Entry) => void;
  readonly before: (mode: ValueMode) => Entry | undefined;
}

/** For as long as what shows the value is on the page. */
export function useModeMemory<Entry>(): ModeMemory<Entry> {
  const [entries] = useState(() => new Map<ValueMode, Entry>());
  return { keep: (mode, entry) => void entries.set(mode, entry), before: (mode) => entries.get(mode) };
}

export interface ModeSwitch {
  /** Goes to a mode, with what was written in it before. */
  readonly switchTo: (mode: ValueMode) => void;
  /** Acts on a key chord that asks for a mode; true where it was one. */
  readonly press: (event: KeyboardEvent) => boolean;
}

export interface ModeSwitchInput<Entry> {
  readonly mode: ValueMode;
  readonly modes: readonly ValueMode[];
  /** What is written now. */
  readonly entry: Entry;
  readonly memory: ModeMemory<Entry>;
  readonly onMode: (mode: ValueMode, before: Entry | undefined) => void;
  readonly onLeaveOut?: () => void;
}

export function useModeSwitch<Entry>(input: ModeSwitchInput<Entry>): ModeSwitch {
  const { mode, modes, entry, memory, onMode, onLeaveOut } = input;
  const switchTo = (next: ValueMode) => {
    if (next === mode) return;
    memory.keep(mode, entry);
    onMode(next, memory.before(next));
  };
  return {
    switchTo,
    press(event) {
      const next = pressedMode(event);
      if (next === undefined) return false;
      event.preventDefault();
      if (next === 'out') onLeaveOut?.();
      else if (modes.includes(next)) switchTo(next);
      return true;
    },
  };
}
