/** Results remembered per immutable object. */
import { changesBetween, withItems } from './changes.ts';

/** What one of those below remembers of an object, and the next thing that is remembered of it. */
interface Memory {
  readonly by: number;
  /** What came with the object. */
  with: unknown;
  out: unknown;
  next: Memory | undefined;
}

/**
 * The first memory of each object. One entry in a weak map for each object, not one for each thing that is known of it:
 * those are what the garbage collector pays for.
 */
const memories = new WeakMap<object, Memory>();
let rememberers = 0;

function recall(object: object, by: number): Memory | undefined {
  let memory = memories.get(object);
  while (memory && memory.by !== by) memory = memory.next;
  return memory;
}

function remember(object: object, by: number, context: unknown, out: unknown): void {
  const first = memories.get(object);
  const memory: Memory = { by, with: context, out, next: first?.next };
  if (first) first.next = memory;
  else memories.set(object, memory);
}

/** Calls `make` once for each object; the result goes when the object goes. */
export function memoByObject<In extends object, Out>(make: (input: In) => Out): (input: In) => Out {
  const by = rememberers++;
  return (input) => {
    const memory = recall(input, by);
    if (memory) return memory.out as Out;
    const out = make(input);
    remember(input, by, undefined, out);
    return out;
  };
}

/** Calls `make` once for each `a` while the `b` that comes with it stays the same. */
export const memoByPair = <A extends object, B extends object, Out>(make: (a: A, b: B) => Out): ((a: A, b: B) => Out) =>
  memoWith(make, (before, now) => before === now);

/** Calls `make` once for each `a` while what comes with it is like what came last time. */
export function memoWith<A extends object, B, Out>(
  make: (a: A, b: B) => Out,
  alike: (before: B, now: B) => boolean,
): (a: A, b: B) => Out {
  const by = rememberers++;
  return (a, b) => {
    const memory = recall(a, by);
    if (memory && alike(memory.with as B, b)) return memory.out as Out;
    const out = make(a, b);
    if (memory) [memory.with, memory.out] = [b, out];
    else remember(a, by, b, out);
    return out;
  };
}

/** The list with what is made at some places, or the list itself where all of that is alike. */
function withMade<Out>(
  made: readonly Out[],
  places: readonly number[],
  make: (place: number) => Out,
  alike: (before: Out, now: Out) => boolean,
): readonly Out[] {
  let other: (readonly [number, Out])[] | undefined;
  for (const place of places) {
    const out = make(place);
    if (!alike(made[place] as Out, out)) (other ??= []).push([place, out]);
  }
  return other ? withItems(made, other) : made;
}

const same = (before: unknown, now: unknown) => before === now;

/**
 * `make` for each item of a list. Items that stand where they stood in the list before keep what was made of them. Where
 * all results are the same, or alike, the list of them is the same too.
 */
export function memoByItem<In, Out>(
  make: (item: In) => Out,
  alike: (before: Out, now: Out) => boolean = same,
): (items: readonly In[]) => readonly Out[] {
  let before: readonly In[] = [];
  let made: readonly Out[] = [];
  return (items) => {
    if (items === before) return made;
    const changes = changesBetween(items, before);
    if (changes) made = withMade(made, changes, (place) => make(items[place] as In), alike);
    else {
      const next = items.map((item, at) => {
        if (at >= before.length) return make(item);
        const last = made[at] as Out;
        if (item === before[at]) return last;
        const out = make(item);
        return alike(last, out) ? last : out;
      });
      if (!sameList(next, made)) made = next;
    }
    before = items;
    return made;
  };
}

/**
 * `make` for each item of a list together with what all of them depend on. While that is alike, only those are looked
 * at again that changed, and those that `also` names: they depend on what changed, or on more than can be told.
 */
export function memoByItemIn<In, Context, Out>(
  make: (item: In, context: Context) => Out,
  alike: (before: Context, now: Context) => boolean,
  also: (
    items: readonly In[],
    changes: readonly number[],
    context: Context,
    last: { readonly items: readonly In[]; readonly context: Context },
  ) => readonly number[],
  alikeOut: (before: Out, now: Out) => boolean = same,
): (items: readonly In[], context: Context) => readonly Out[] {
  let last: { readonly items: readonly In[]; readonly context: Context } | undefined;
  let made: readonly Out[] = [];
  return (items, context) => {
    const changes = last && alike(last.context, context) ? changesBetween(items, last.items) : undefined;
    const makeAt = (place: number) => make(items[place] as In, context);
    if (last && changes) {
      // A list that did not change may still stand among others that did.
      const places = new Set([...changes, ...also(items, changes, context, last)]);
      made = withMade(made, [...places], makeAt, alikeOut);
    } else {
      const next = items.map((item) => make(item, context));
      if (!sameList(next, made)) made = next;
    }
    last = { items, context };
    return made;
  };
}

type Primitive = string | number | boolean | null | undefined;

/** Longer texts are told once, not over and over. */
const longest = 120;
const most = 500;

/**
 * Calls `make` once for each short text or number, as long as they are few: a design says the same methods, types and
 * sources again and again.
 */
export function memoByPrimitive<In extends Primitive, Out>(make: (input: In) => Out): (input: In) => Out {
  const results = new Map<In, { readonly out: Out }>();
  return (input) => {
    if (typeof input === 'string' && input.length > longest) return make(input);
    let result = results.get(input);
    if (!result) {
      if (results.size >= most) results.clear();
      results.set(input, (result = { out: make(input) }));
    }
    return result.out;
  };
}

/** The same members in the same order. */
export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
