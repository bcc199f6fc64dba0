import type { Option } from './option.ts';

/** What a ComboBox suggests: `value` is the whole text it would write, the label when left out. */
export interface Suggestion extends Option {
  value?: string | undefined;
}

/** More than this nobody reads; typing narrows it. */
export const MOST_SHOWN = 50;

/** The suggestions that contain what was typed, those that start with it first. */
export function matching(suggestions: readonly Suggestion[], text: string): readonly Suggestion[] {
  const typed = text.trim().toLowerCase();
  const starting: Suggestion[] = [];
  const containing: Suggestion[] = [];
  for (const suggestion of suggestions) {
    const at = suggestion.label.toLowerCase().indexOf(typed);
    if (at === 0) starting.push(suggestion);
    else if (at > 0) containing.push(suggestion);
  }
  return [...starting, ...containing];
}

/** The place after a step through a list of `count`, round its ends; -1 is the field itself. */
export function nextActive(active: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (active < 0) return step === 1 ? 0 : count - 1;
  return (active + step + count) % count;
}
