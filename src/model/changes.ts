/**
 * Where a list differs from another one. With each key one object of thousands is another one, and all lists that are
 * made of the objects change at one place: a list made of another is known to differ there, so that nobody walks over it.
 */

/** More changes than these are no edit of one object, and to list them would cost what it saves. */
const mostChanges = 64;

/** A list further back than this is compared item by item. */
const mostSteps = 16;

interface Origin {
  readonly before: WeakRef<readonly unknown[]>;
  readonly places: readonly number[];
}

const origins = new WeakMap<readonly unknown[], Origin>();

/** The list with other items at some places, of which is known that it differs there alone. */
export function withItems<Item>(
  list: readonly Item[],
  items: readonly (readonly [place: number, item: Item])[],
): readonly Item[] {
  const next = list.slice();
  for (const [place, item] of items) next[place] = item;
  origins.set(next, { before: new WeakRef(list), places: items.map(([place]) => place) });
  return next;
}

const noPlaces: readonly number[] = [];

/** The places at which a list may differ from another; undefined where items came or went, or many changed. */
export function changesBetween(items: readonly unknown[], before: readonly unknown[]): readonly number[] | undefined {
  if (items === before) return noPlaces;
  if (items.length !== before.length) return undefined;
  return stepsBack(items, before) ?? stepsBack(before, items) ?? compared(items, before);
}

/** The places of all steps from a list to one that it was made of. */
function stepsBack(from: readonly unknown[], to: readonly unknown[]): readonly number[] | undefined {
  const first = origins.get(from);
  if (first?.before.deref() === to) return first.places;
  const places = new Set<number>();
  let origin = first;
  for (let step = 0; origin && step < mostSteps; step += 1) {
    for (const place of origin.places) places.add(place);
    if (places.size > mostChanges) return undefined;
    const before = origin.before.deref();
    if (before === to) return [...places];
    origin = before && origins.get(before);
  }
  return undefined;
}

function compared(items: readonly unknown[], before: readonly unknown[]): readonly number[] | undefined {
  const places: number[] = [];
  for (let at = 0; at < items.length; at += 1) {
    if (items[at] === before[at]) continue;
    if (places.length === mostChanges) return undefined;
    places.push(at);
  }
  // Whoever else asks for the two finds it known.
  if (!origins.has(items)) origins.set(items, { before: new WeakRef(before), places });
  return places;
}
