/** How much foreign text is read at once; beyond each nothing is read, and a message says the figure. */
import { formatNumber } from '../../model/text/format-number.ts';

export const importBounds = {
  /** Characters of all texts together. */
  text: 32 * 1024 * 1024,
  depth: 200,
  /** Members of lists, and documents. */
  items: 100_000,
} as const;
export type Bound = keyof typeof importBounds;

export function boundText(bound: Bound, count?: number): string {
  switch (bound) {
    case 'text':
      return `It has ${formatNumber(count ?? importBounds.text)} characters; the maximum is ${formatNumber(importBounds.text)}. Import it in parts.`;
    case 'depth':
      return `It exceeds ${importBounds.depth} levels of nesting, which AWS output never does. Check what was copied.`;
    case 'items':
      return `It has more than ${formatNumber(importBounds.items)} items in lists, or as many documents. Import it in parts.`;
  }
}
