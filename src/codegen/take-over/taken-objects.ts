/** The objects of one's own design with those changes of a link that are taken over. */
import { addressOf, printedAs, type Design, type DesignObject } from '../../model/design/design.ts';
import { insertObjects } from '../../model/design/edits.ts';
import { uniqueName } from '../../model/design/naming/names.ts';
import { declaredIn } from '../../model/design/passthrough/passthrough.ts';
import { mapDynamics, type Dynamic, type Key, type Value } from '../../model/schema/value.ts';
import { objectChanges } from '../compare/changes.ts';
import { sharedMeaning } from '../compare/meaning.ts';
import type { ObjectFacet } from './link-change.ts';
import { addedId } from './link-changes.ts';
import { valuesWith } from './object-lines.ts';
import { mappedValues, readdressedBlocks, readdressedDynamic, type Addresses } from './readdressing.ts';
import type { Translation } from './translation.ts';

type Taken = ReadonlySet<string>;

/** An object as it will be called, with both sides of it. */
interface Entry {
  readonly key: Key;
  readonly mine: DesignObject | undefined;
  readonly theirs: DesignObject | undefined;
  /** Type, variant and provider of this one, and the name. */
  readonly identity: DesignObject;
}

export interface TakenNames {
  /** From addresses of one's own design, and from those of the link, to what they are then. */
  readonly ofMine: Addresses;
  readonly ofTheirs: Addresses;
}

/** Which objects there will be, under which names: what the link calls otherwise gives way where a name is taken. */
export function takenEntries(
  mine: Design,
  theirs: Design,
  { pairs, keyOf }: Translation,
  taken: Taken,
): readonly Entry[] {
  const own = mine.objects.map((one): Entry => {
    const other = pairs.ofBefore.get(one.key);
    const kind = other && taken.has(`kind ${one.key}`) ? other : one;
    const name = other && taken.has(`facet ${one.key} name`) ? other.name : one.name;
    return { key: one.key, mine: one, theirs: other, identity: { ...kind, name } };
  });
  const added = theirs.objects
    .filter((other) => taken.has(addedId(other)))
    .map((other): Entry => ({ key: keyOf(other.key), mine: undefined, theirs: other, identity: other }));
  const isOwnName = ({ mine: one, identity }: Entry) => one?.name === identity.name;
  const entries = [...own, ...added];
  const inUse = new Map<string, Set<string>>();
  for (const [type = '', name = ''] of [...declaredIn(mine.passthrough).resources].map((said) => said.split('.')))
    inUse.set(type, (inUse.get(type) ?? new Set()).add(name));
  const typeOfEntry = ({ identity }: Entry) => printedAs(identity).terraformType;
  for (const entry of entries)
    if (isOwnName(entry))
      inUse.set(typeOfEntry(entry), (inUse.get(typeOfEntry(entry)) ?? new Set()).add(entry.identity.name));
  return entries.map((entry) => {
    const used = inUse.get(typeOfEntry(entry));
    const { name } = entry.identity;
    if (isOwnName(entry) || !used?.has(name)) return entry;
    const free = uniqueName(name, new Set([...used, ...entries.map(({ identity }) => identity.name)]));
    return { ...entry, identity: { ...entry.identity, name: free } };
  });
}

/** What addresses of either design are then. */
export function takenNames(entries: readonly Entry[], variables: TakenNames): TakenNames {
  const [ofMine, ofTheirs] = [new Map(variables.ofMine), new Map(variables.ofTheirs)];
  for (const { mine, theirs, identity } of entries) {
    const to = addressOf(identity);
    if (mine && addressOf(mine) !== to) ofMine.set(addressOf(mine), to);
    if (theirs && addressOf(theirs) !== to) ofTheirs.set(addressOf(theirs), to);
  }
  return { ofMine, ofTheirs };
}

export interface TakenScope {
  readonly mine: Design;
  readonly theirs: Design;
  readonly translation: Translation;
  readonly taken: Taken;
  readonly names: TakenNames;
}

const readdressedWords = ({ sourceText, ...object }: DesignObject, addresses: Addresses): DesignObject =>
  sourceText
    ? { ...object, sourceText: { ...sourceText, text: readdressedBlocks(sourceText.text, addresses) } }
    : object;

const inWords = (object: DesignObject, change: (dynamic: Dynamic) => Value, addresses: Addresses): DesignObject => ({
  ...readdressedWords(object, addresses),
  attributes: mappedValues(object.attributes, change),
  inactiveValues: mappedValues(object.inactiveValues, change),
});

/** In no certain order; the same object where nothing of it changes. */
export function takenObjects(entries: readonly Entry[], scope: TakenScope): readonly DesignObject[] {
  const { mine, theirs, translation, taken, names } = scope;
  const meaning = sharedMeaning(mine, theirs, translation.pairs);
  const own = readdressedDynamic(names.ofMine, (key) => key);
  const other = readdressedDynamic(names.ofTheirs, translation.keyOf);
  const touched = new Set([...taken].map((id) => id.split(' ')[1]));
  return entries.map(({ key, mine: one, theirs: two, identity }): DesignObject => {
    if (!one) return { ...inWords(identity, other, names.ofTheirs), key };
    const before = names.ofMine.size === 0 ? one : inWords(one, own, names.ofMine);
    if (!two || !touched.has(key)) return before;
    const { name } = identity;
    if (taken.has(`kind ${key}`)) {
      const { type, variant, provider, attributes, inactiveValues } = inWords(two, other, names.ofTheirs);
      const { provider: _, ...rest } = before;
      const kind = { type, variant, ...(provider ? { provider } : {}), attributes, inactiveValues };
      return withFacets({ ...rest, ...kind, name }, two, taken, names.ofTheirs);
    }
    const changes = objectChanges(one, two, meaning);
    const isTaken = (path: readonly (string | number)[]) => taken.has(`value ${key} ${path.map(String).join('/')}`);
    const isWhole = taken.has(`spelling ${key}`);
    const values = changes
      .filter(({ path }) => isTaken(path) !== isWhole)
      .reduce(
        (next, { path, was, now }) => valuesWith(next, path, isWhole ? mapped(was, own) : mapped(now, other)),
        isWhole ? mappedValues(two.attributes, other) : before.attributes,
      );
    return withFacets({ ...before, name, attributes: values }, two, taken, names.ofTheirs);
  });
}

const mapped = (value: Value | undefined, change: (dynamic: Dynamic) => Value): Value | undefined =>
  value === undefined ? undefined : mapDynamics(value, change);

/** What an object of the link is beside its values, as far as that is taken over. */
function withFacets(object: DesignObject, theirs: DesignObject, taken: Taken, addresses: Addresses): DesignObject {
  const has = (facet: ObjectFacet) => taken.has(`facet ${object.key} ${facet}`);
  const said = readdressedWords(theirs, addresses);
  const { address, redeploys, waivers, sourceText, ...rest } = object;
  const side = <Name extends 'address' | 'redeploys' | 'waivers' | 'sourceText'>(name: Name) => {
    const value = has(name) ? said[name] : { address, redeploys, waivers, sourceText }[name];
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...rest,
    import: has('import') ? theirs.import : object.import,
    ...side('address'),
    ...side('redeploys'),
    ...side('waivers'),
    ...side('sourceText'),
  };
}

/** Own objects stay in their order, added ones come after what they come after in the link; in its order once all is taken. */
export function inLinkOrder(
  mine: Design,
  theirs: Design,
  { pairs, keyOf }: Translation,
  objects: readonly DesignObject[],
  isAll: boolean,
): readonly DesignObject[] {
  const byKey = new Map(objects.map((object) => [object.key, object]));
  if (isAll) return theirs.objects.flatMap(({ key }) => byKey.get(keyOf(key)) ?? []);
  const behind = new Map<Key | undefined, DesignObject[]>();
  const last = new Map<string, Key>();
  for (const { key, type } of theirs.objects) {
    const object = byKey.get(keyOf(key));
    if (!object) continue;
    if (pairs.ofAfter.has(key)) last.set(type, object.key);
    else {
      const place = last.get(type);
      const there = behind.get(place);
      if (there) there.push(object);
      else behind.set(place, [object]);
    }
  }
  const list = mine.objects.flatMap(({ key }) => {
    const object = byKey.get(key);
    return [...(object ? [object] : []), ...(behind.get(key) ?? [])];
  });
  const first = behind.get(undefined) ?? [];
  return first.length === 0 ? list : insertObjects(list, first);
}
