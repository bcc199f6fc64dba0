/** How much Gatewright reads; beyond each there is a message with the figure, and nothing changes. */
import { figure } from './figure.ts';

export const bounds = {
  objects: 20_000,
  /** Characters of a text value: above this a warning, above `textKept` refused. */
  textWarned: 64 * 1024,
  textKept: 1024 * 1024,
  /** Levels of nesting in a design. */
  depth: 64,
  linkRead: 2 * 1024 * 1024,
  linkInflated: 16 * 1024 * 1024,
} as const;

type Measured = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Walks foreign JSON without recursion, so that its depth cannot exhaust the stack. */
export function withinBounds(json: unknown): Measured {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const { value, depth } = entry;
    if (depth > bounds.depth) return refuse(`It is nested deeper than ${bounds.depth} levels. Flatten it.`);
    if (typeof value === 'string' && value.length > bounds.textKept)
      return refuse(
        `One text has ${figure(value.length)} characters; ${figure(bounds.textKept)} is the most. Shorten it.`,
      );
    if (typeof value !== 'object' || value === null) continue;
    for (const key of Object.keys(value)) {
      if (key === '__proto__')
        return refuse('It has a key named __proto__, which is not read. Remove it, or spell the map as entries.');
      stack.push({ value: (value as { readonly [key: string]: unknown })[key], depth: depth + 1 });
    }
  }
  return { ok: true };
}

const refuse = (message: string): Measured => ({ ok: false, message });

export const tooManyObjects = (count: number): string | undefined =>
  count > bounds.objects
    ? `It has ${figure(count)} objects; ${figure(bounds.objects)} is the most. Split it into several designs.`
    : undefined;
