/** What a key does in a list to choose from, open or closed. */
import type { Option } from './option.ts';

export interface Typed {
  readonly text: string;
  /** When the last letter came, in milliseconds. */
  readonly at: number;
}

interface SelectSituation {
  readonly options: readonly Option[];
  /** The option that keys are at; -1 for none. */
  readonly at: number;
  readonly isOpen: boolean;
  readonly typed: Typed;
  readonly now: number;
}

export type SelectStep = { readonly typed?: Typed } & (
  | { readonly kind: 'go'; readonly at: number }
  | { readonly kind: 'pick'; readonly at: number }
  | { readonly kind: 'close' }
  /** The key does what it does anyway. */
  | { readonly kind: 'leave' }
);

/** Letters that come faster than this are one word. */
const wordMs = 700;

type Key = Pick<globalThis.KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The next option from a place in a direction that can be chosen; the place itself when there is none. */
function nextFrom(options: readonly Option[], at: number, by: 1 | -1): number {
  for (let next = at + by; next >= 0 && next < options.length; next += by) if (!options[next]?.isDisabled) return next;
  return at;
}

export function selectStep(press: Key, situation: SelectSituation): SelectStep | undefined {
  const { options, at, isOpen } = situation;
  if (press.ctrlKey || press.metaKey) return undefined;
  const go = (next: number): SelectStep => ({ kind: 'go', at: next });
  switch (press.key) {
    case 'ArrowDown':
      return go(isOpen ? nextFrom(options, at, 1) : Math.max(0, at));
    case 'ArrowUp':
      if (isOpen && press.altKey) return { kind: 'pick', at };
      return go(isOpen ? nextFrom(options, Math.max(0, at), -1) : Math.max(0, at));
    case 'Home':
      return go(nextFrom(options, -1, 1));
    case 'End':
      return go(nextFrom(options, options.length, -1));
    case 'Enter':
    case ' ':
      return isOpen ? { kind: 'pick', at } : go(Math.max(0, at));
    case 'Escape':
      return isOpen ? { kind: 'close' } : undefined;
    case 'Tab':
      return isOpen ? { kind: 'leave' } : undefined;
    default:
      return press.key.length === 1 && !press.altKey ? typedStep(press.key, situation) : undefined;
  }
}

/** Options with every word that was typed in their name, what is said of them, or what is printed. */
export function narrowedOptions<O extends Option>(options: readonly O[], typed: string): readonly O[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  const has = ({ label, detail = '', raw = '' }: O) =>
    words.every((word) => `${label}\n${detail}\n${raw}`.toLowerCase().includes(word));
  return options.filter(has);
}

/** What was typed to narrow a list, after a key; undefined for keys that change nothing of it. */
export function typedAfter(typed: string, { key, ctrlKey, metaKey, altKey }: Key): string | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Backspace') return typed === '' ? undefined : typed.slice(0, -1);
  if (key === ' ' && typed.trim() === '') return undefined;
  return key.length === 1 ? typed + key : undefined;
}

/** Goes to the option that begins with what was typed; the same letter again goes on to the next. */
function typedStep(letter: string, { options, at, isOpen, typed, now }: SelectSituation): SelectStep {
  const text = (now - typed.at < wordMs ? typed.text : '') + letter.toLowerCase();
  const isRepeat = text === text.slice(0, 1).repeat(text.length);
  const wanted = isRepeat ? text.slice(0, 1) : text;
  const from = isRepeat ? at + 1 : Math.max(0, at);
  const ahead = [...options.keys()].map((_, step) => (from + step) % options.length);
  const found = ahead.find((index) => {
    const option = options[index];
    return option !== undefined && !option.isDisabled && option.label.toLowerCase().startsWith(wanted);
  });
  const next = found ?? at;
  return { kind: isOpen || next < 0 ? 'go' : 'pick', at: Math.max(0, next), typed: { text, at: now } };
}
