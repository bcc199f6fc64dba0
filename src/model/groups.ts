/** Items of a list by what they have in common, regrouped where one of them changes. */
import { changesBetween, withItems } from './changes.ts';
import { memoByItem, sameList } from './memo.ts';

/** The names of the groups that an item is in. */
type Names = string | undefined | readonly string[];

/** Places in order, by name; in the order of the first. */
export interface Groups extends Iterable<readonly [name: string, places: readonly number[]]> {
  readonly size: number;
  readonly get: (name: string) => readonly number[] | undefined;
  readonly has: (name: string) => boolean;
  readonly keys: () => Iterable<string>;
  readonly values: () => Iterable<readonly number[]>;
}

type Places = readonly number[];

const noNames: readonly string[] = [];
const namesIn = (names: Names): readonly string[] =>
  names === undefined ? noNames : typeof names === 'string' ? [names] : names;

/**
 * The places of the items that have the same name, in the order of the first; those without a name are in no group, and
 * groups of fewer than `least` are left out.
 */
export function groupsOf<In>(
  items: readonly In[],
  nameOf: (item: In) => string | undefined,
  least = 1,
): ReadonlyMap<string, Places> {
  const groups = grouped(items.map(nameOf));
  if (least > 1) for (const [name, { length }] of groups) if (length < least) groups.delete(name);
  return groups;
}

function grouped(all: readonly Names[]): Map<string, Places> {
  const groups = new Map<string, number[]>();
  const add = (name: string, place: number) => {
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
  };
  for (let place = 0; place < all.length; place += 1) {
    const names = all[place];
    if (typeof names === 'string') add(names, place);
    else if (names) for (const name of new Set(names)) add(name, place);
  }
  return groups;
}

/** More than these are put into a new map. */
const mostPatches = 64;

/** A map that shares most of what it holds with the one before it. */
interface Patched {
  readonly base: ReadonlyMap<string, Places>;
  /** What is otherwise; undefined: not there. */
  readonly patches: ReadonlyMap<string, Places | undefined>;
}

const placesIn = ({ base, patches }: Patched, name: string): Places | undefined =>
  patches.size > 0 && patches.has(name) ? patches.get(name) : base.get(name);

function patched(map: Patched, changes: ReadonlyMap<string, Places | undefined>): Patched {
  const patches = new Map(map.patches);
  for (const [name, places] of changes)
    if (places === undefined && !map.base.has(name)) patches.delete(name);
    else patches.set(name, places);
  if (patches.size <= mostPatches) return { base: map.base, patches };
  return { base: new Map(entriesOf({ base: map.base, patches })), patches: new Map() };
}

function entriesOf({ base, patches }: Patched): readonly (readonly [string, Places])[] {
  if (patches.size === 0) return [...base];
  const kept = [...base].filter(([name]) => !patches.has(name));
  const others = [...patches].flatMap(([name, places]) => (places === undefined ? [] : [[name, places] as const]));
  return [...kept, ...others].toSorted(([, [a = 0]], [, [b = 0]]) => a - b);
}

const sizeOf = ({ base, patches }: Patched): number => {
  let size = base.size;
  for (const [name, places] of patches) size += Number(places !== undefined) - Number(base.has(name));
  return size;
};

const groupsIn = (map: Patched): Groups => ({
  get size() {
    return sizeOf(map);
  },
  get: (name) => placesIn(map, name),
  has: (name) => placesIn(map, name) !== undefined,
  keys: () => (map.patches.size === 0 ? map.base.keys() : entriesOf(map).map(([name]) => name)),
  values: () => (map.patches.size === 0 ? map.base.values() : entriesOf(map).map(([, places]) => places)),
  [Symbol.iterator]: () => entriesOf(map)[Symbol.iterator](),
});

interface Grouping {
  readonly names: readonly Names[];
  readonly all: Patched;
  /** Those that are large enough. */
  readonly large: Patched;
  readonly groups: Groups;
}

function groupingOf(names: readonly Names[], least: number): Grouping {
  const all = { base: grouped(names), patches: new Map() };
  const large =
    least < 2 ? all : { base: new Map([...all.base].filter(([, { length }]) => length >= least)), patches: new Map() };
  return { names, all, large, groups: groupsIn(large) };
}

function regrouped(last: Grouping, names: readonly Names[], places: readonly number[], least: number): Grouping {
  const changes = new Map<string, Places | undefined>();
  const change = (name: string, edit: (places: Places) => Places) => {
    const next = edit((changes.has(name) ? changes.get(name) : placesIn(last.all, name)) ?? []);
    changes.set(name, next.length === 0 ? undefined : next);
  };
  for (const place of places) {
    const [before, now] = [new Set(namesIn(last.names[place])), new Set(namesIn(names[place]))];
    for (const name of before) if (!now.has(name)) change(name, (group) => without(group, place));
    for (const name of now) if (!before.has(name)) change(name, (group) => including(group, place));
  }
  const all = patched(last.all, changes);
  if (least < 2) return { names, all, large: all, groups: groupsIn(all) };
  const large = new Map(
    [...changes].flatMap(([name, group]): readonly (readonly [string, Places | undefined])[] => {
      const isLarge = group !== undefined && group.length >= least;
      return isLarge || placesIn(last.large, name) ? [[name, isLarge ? group : undefined]] : [];
    }),
  );
  if (large.size === 0) return { ...last, names, all };
  const next = patched(last.large, large);
  return { names, all, large: next, groups: groupsIn(next) };
}

/** Where a place stands in a sorted list of places, or would stand. */
function placeWithin(places: Places, place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const without = (places: Places, place: number): Places => places.toSpliced(placeWithin(places, place), 1);
const including = (places: Places, place: number): Places => places.toSpliced(placeWithin(places, place), 0, place);

const sameNames = (a: Names, b: Names): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && sameList(a, b));

/** `groupsOf`, the same while the names stay where they stand; where one changes, only its groups are other ones. */
export function groupsBy<In>(namesOf: (item: In) => Names, least = 1): (items: readonly In[]) => Groups {
  const namesOfAll = memoByItem(namesOf, sameNames);
  let last: Grouping | undefined;
  return (items) => {
    const names = namesOfAll(items);
    if (last?.names === names) return last.groups;
    const changes = last && changesBetween(names, last.names);
    last = last && changes ? regrouped(last, names, changes, least) : groupingOf(names, least);
    return last.groups;
  };
}

interface Taken {
  readonly items: readonly unknown[];
  readonly own: readonly unknown[];
}

/** What was last taken at some places. */
const taken = new WeakMap<Places, Taken>();

/** Fewer are taken anew each time. */
const few = 16;

/** The items of a group; the list itself where all are in it, and the same list while the group has the same items. */
export function itemsAt<Item>(items: readonly Item[], places: Places = []): readonly Item[] {
  if (places.length === items.length) return items;
  if (places.length < few) return places.map((place) => items[place] as Item);
  const last = taken.get(places);
  if (last?.items === items) return last.own as readonly Item[];
  const changes = last && changesBetween(items, last.items);
  const own =
    last && changes
      ? updated(last.own as readonly Item[], items, places, changes)
      : places.map((place) => items[place] as Item);
  taken.set(places, { items, own });
  return own;
}

function updated<Item>(own: readonly Item[], items: readonly Item[], places: Places, changes: Places): readonly Item[] {
  const other = changes.flatMap((place): readonly (readonly [number, Item])[] => {
    const at = placeWithin(places, place);
    const item = items[place] as Item;
    return places[at] === place && own[at] !== item ? [[at, item]] : [];
  });
  return other.length === 0 ? own : withItems(own, other);
}

/** The items for which `make` has something to say, with that; the same list while they say the same. */
export function memoFilterMap<In, Out>(
  make: (item: In) => Out | undefined,
): (items: readonly In[]) => readonly (readonly [item: In, said: Out])[] {
  type Said = readonly [item: In, said: Out];
  const saidOf = memoByItem((item: In): Said | undefined => {
    const said = make(item);
    return said === undefined ? undefined : [item, said];
  });
  const who = groupsBy((said: Said | undefined) => said && 'said');
  return (items) => {
    const all = saidOf(items);
    return itemsAt(all, who(all).get('said')) as readonly Said[];
  };
}
