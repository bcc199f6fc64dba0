/**
 * What is done with lists whose length comes from outside. Spread into the arguments of a function, as in
 * `Math.max(...list)` or `push(...list)`, a list of some 100,000 items exhausts the stack; src/spread.test.ts finds that.
 */

/** Puts items at the end of a list that is being made. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** The greatest of some numbers, or the one that it is at least. */
export const greatest = (atLeast: number, numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), atLeast);

/** The least of some numbers, or the one that it is at most. */
export const least = (atMost: number, numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.min(most, number), atMost);
